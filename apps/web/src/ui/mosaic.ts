// The mosaic: a competence is a block of 8 × 8 tiles, one row a level, one tile a pix, filled from the bottom.
// Pure geometry and markup, shared by the pages that the server writes and by the React component.

const tilesPerRow = 8
export const tilesPerBlock = tilesPerRow * tilesPerRow

export const tileSize = 13
const tilePitch = 16
const blockGap = 14
// A tile is a smaller square with a round-joined outline of its own colour: soft corners in a third of the characters.
const tileStroke = 4
const outlineStroke = 1

export const blockSize = tilesPerRow * tilePitch - (tilePitch - tileSize)
const blockPitch = blockSize + blockGap

export type TileState = 'earned' | 'open' | 'closed'

export type Block = {
  /** Id of the area: gives the hue through `data-area`, and the motif. */
  area: string
  /** Pix earned, 0 to 64. */
  pix: number
}

// Drawn on every earned tile, so that an area can be told without its hue. Relative to the tile's corner.
const motifs: Readonly<Record<string, string>> = {
  'information-and-data': 'm4 5h5m-5 3h5',
  'communication-and-collaboration': 'm6.5 6.5h.01',
  'content-creation': 'm4.4 8.6 4.2-4.2',
  'protection-and-security': 'm4 5.5 2.5 2.6 2.5-2.6',
  'digital-environment': 'm6.5 4v5m-2.5-2.5h5',
}

export function earnedTiles(pix: number): number {
  return Math.min(tilesPerBlock, Math.max(0, Math.floor(pix)))
}

export function tileState(tile: number, pix: number, openLevels: number): TileState {
  if (tile < earnedTiles(pix)) return 'earned'
  return Math.floor(tile / tilesPerRow) < openLevels ? 'open' : 'closed'
}

/** A tile of each state, alone in its own square: to stand beside the words that say what it means. */
export function keyPath(state: TileState): string {
  const stroke = state === 'closed' ? outlineStroke : tileStroke
  const side = tileSize - stroke
  return `M${stroke / 2} ${stroke / 2}h${side}v${side}h-${side}z`
}

/** Top left corner of a tile in its block. Tile 0 is at the bottom left. */
export function tilePosition(tile: number): { x: number; y: number } {
  const row = Math.floor(tile / tilesPerRow)
  return { x: (tile % tilesPerRow) * tilePitch, y: (tilesPerRow - 1 - row) * tilePitch }
}

/** Top left corner of a block in a mosaic of so many columns. */
export function blockPosition(block: number, columns: number): { x: number; y: number } {
  return { x: (block % columns) * blockPitch, y: Math.floor(block / columns) * blockPitch }
}

export function mosaicSize(blocks: number, columns: number): { width: number; height: number } {
  const size = (count: number): number => Math.max(0, count * blockPitch - blockGap)
  return { width: size(Math.min(blocks, columns)), height: size(Math.ceil(blocks / columns)) }
}

/** One path for many tiles. Moves are relative: runs of tiles repeat the same characters, which compresses to little. */
export function tilesPath(tiles: readonly number[], stroke = tileStroke): string {
  const inset = stroke / 2
  const side = tileSize - stroke
  let path = ''
  let from = { x: -inset, y: -inset }
  for (const tile of tiles) {
    const to = tilePosition(tile)
    path += `m${to.x - from.x} ${to.y - from.y}h${side}v${side}h-${side}z`
    from = to
  }
  return path
}

/** The motif of an area on the tile at the origin; empty for an area that has none. */
export function motifOf(area: string): string {
  const motif = motifs[area]
  return motif === undefined ? '' : `M0 0${motif}`
}

export function motifPath(area: string, tiles: readonly number[]): string {
  const motif = motifs[area]
  if (motif === undefined) return ''
  return tiles.map((tile) => `M${tilePosition(tile).x} ${tilePosition(tile).y}${motif}`).join('')
}

export type BlockPaths = { earned: string; motif: string; open: string; closed: string }

/** `hold` leaves out the earned tiles from that one on: they are drawn one by one as they land. */
export function blockPaths({ area, pix }: Block, openLevels: number, hold = tilesPerBlock): BlockPaths {
  const earned: number[] = []
  const open: number[] = []
  const closed: number[] = []
  for (let tile = 0; tile < tilesPerBlock; tile++) {
    const state = tileState(tile, pix, openLevels)
    if (state === 'open') open.push(tile)
    else if (state === 'closed') closed.push(tile)
    else if (tile < hold) earned.push(tile)
  }
  return {
    earned: tilesPath(earned),
    motif: motifPath(area, earned),
    open: tilesPath(open),
    closed: tilesPath(closed, outlineStroke),
  }
}

// Only for values of ours and ids: a label that a person wrote belongs to the caller's template.
function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function blockMarkup(block: Block, openLevels: number, x: number, y: number): string {
  const paths = blockPaths(block, openLevels)
  const path = (className: string, d: string): string => (d === '' ? '' : `<path class="${className}" d="${d}"/>`)
  const place = x === 0 && y === 0 ? '' : ` transform="translate(${x} ${y})"`
  const drawn = [
    path('mosaic-closed', paths.closed),
    path('mosaic-open', paths.open),
    path('mosaic-earned', paths.earned),
    path('mosaic-motif', paths.motif),
  ]
  return `<g data-area="${attribute(block.area)}"${place}>${drawn.join('')}</g>`
}

/** The whole picture as decorative markup: what it means is said beside it, in words. */
export function mosaicSvg(
  blocks: readonly Block[],
  { openLevels, columns = 4 }: { openLevels: number; columns?: number },
): string {
  const { width, height } = mosaicSize(blocks.length, columns)
  const drawn = blocks.map((block, index) => {
    const { x, y } = blockPosition(index, columns)
    return blockMarkup(block, openLevels, x, y)
  })
  return `<svg class="mosaic" viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawn.join('')}</svg>`
}
