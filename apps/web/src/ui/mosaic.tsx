import type { JSX } from 'react'
import {
  type Block,
  blockPaths,
  blockPosition,
  blockSize,
  earnedTiles,
  keyPath,
  mosaicSize,
  motifOf,
  motifPath,
  type TileState,
  tileSize,
  tilesPath,
} from './mosaic.ts'

type BlockState = Block & {
  /** Levels whose tiles can be earned today: 0 for a competence that comes soon. */
  openLevels: number
  /** Pix before what has just happened: the tiles since then land one by one. */
  previousPix?: number
}

export type MosaicBlockData = BlockState & {
  /** Competence id. */
  id: string
  /** What the pointer shows of the block, such as "Interagir, niveau 5, 41 pix". */
  label: string
}

// However many tiles land, the last one starts within this time.
const longestWaitMs = 1500
const stepMs = 70

function landingTiles({ pix, previousPix }: Omit<BlockState, 'openLevels'>): number[] {
  const end = earnedTiles(pix)
  const start = previousPix === undefined ? end : Math.min(end, earnedTiles(previousPix))
  return Array.from({ length: end - start }, (_, index) => start + index)
}

function BlockTiles({ openLevels, ...block }: BlockState): JSX.Element {
  const landing = landingTiles(block)
  const paths = blockPaths(block, openLevels, landing[0])
  const step = Math.min(stepMs, longestWaitMs / Math.max(1, landing.length))
  return (
    <>
      <path className="mosaic-closed" d={paths.closed} />
      {/* The place of a landing tile is an open one until it lands. */}
      <path className="mosaic-open" d={paths.open + (landing.length > 0 ? `M0 0${tilesPath(landing)}` : '')} />
      <path className="mosaic-earned" d={paths.earned} />
      <path className="mosaic-motif" d={paths.motif} />
      {landing.map((tile, index) => (
        <g key={tile} className="mosaic-landing" style={{ animationDelay: `${Math.round(index * step)}ms` }}>
          <path className="mosaic-earned" d={tilesPath([tile])} />
          <path className="mosaic-motif" d={motifPath(block.area, [tile])} />
        </g>
      ))}
    </>
  )
}

/** The whole profile in one picture, which is one for a screen reader too; put a table or a list beside it. */
export function Mosaic({
  blocks,
  label,
  columns = 4,
}: {
  blocks: readonly MosaicBlockData[]
  label: string
  columns?: number
}): JSX.Element {
  const { width, height } = mosaicSize(blocks.length, columns)
  return (
    <svg className="mosaic" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {blocks.map(({ id, label: blockLabel, ...block }, index) => {
        const { x, y } = blockPosition(index, columns)
        return (
          <g key={id} data-area={block.area} transform={`translate(${x} ${y})`}>
            {/* Without a shape under the pointer, the gaps between tiles would hide the tooltip. */}
            <title>{blockLabel}</title>
            <rect width={blockSize} height={blockSize} fill="none" pointerEvents="all" />
            <BlockTiles {...block} />
          </g>
        )
      })}
    </svg>
  )
}

/** One competence. Without a label it is decoration: the words beside it say the same. */
export function MosaicBlock({ label, ...block }: BlockState & { label?: string }): JSX.Element {
  const tiles = <BlockTiles {...block} />
  const viewBox = `0 0 ${blockSize} ${blockSize}`
  return label === undefined ? (
    <svg className="mosaic" viewBox={viewBox} data-area={block.area} aria-hidden="true">
      {tiles}
    </svg>
  ) : (
    <svg className="mosaic" viewBox={viewBox} data-area={block.area} role="img" aria-label={label}>
      {tiles}
    </svg>
  )
}

/** One tile, to stand beside the words that say what it means. */
export function MosaicKey({ state, area }: { state: TileState; area: string }): JSX.Element {
  return (
    <svg className="mosaic-key" viewBox={`0 0 ${tileSize} ${tileSize}`} data-area={area} aria-hidden="true">
      <path className={`mosaic-${state}`} d={keyPath(state)} />
      {state === 'earned' && <path className="mosaic-motif" d={motifOf(area)} />}
    </svg>
  )
}
