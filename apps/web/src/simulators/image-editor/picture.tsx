import { type Area, both, type Layer, lookOf, type Picture as PictureState } from '@pix/core/simulators/image-editor'
import { type JSX, type PointerEvent, useId, useState } from 'react'
import { DrawnLayer, filterFor, LayerFrame } from './drawn-layer.tsx'
import styles from './image-editor.module.css'

/** The area that is chosen in the picture. */
export type AreaProps = { picture: PictureState; area: Area; onArea: (area: Area) => void }

type Element = PictureState['scenario']['elements'][number]

/** With a pointer, an area is drawn on the picture; the fields of the tools do the same. */
export function Picture({ picture, area, onArea, chosen }: AreaProps & { chosen: string | null }): JSX.Element {
  const { crop, turned, scenario, alt, width, height } = picture
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const layer = picture.layers.find(({ id }) => id === chosen)
  const pointOf = (event: PointerEvent<SVGGElement>): { x: number; y: number } => {
    const matrix = event.currentTarget.getScreenCTM()
    const point = matrix && new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    const within = (value: number, least: number, length: number): number =>
      Math.round(Math.min(Math.max(value, least), least + length))
    return { x: within(point?.x ?? 0, crop.x, crop.width), y: within(point?.y ?? 0, crop.y, crop.height) }
  }
  const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 }
  return (
    <svg
      className={styles['picture']}
      data-transparent={scenario.transparent}
      role="img"
      aria-label={alt === '' ? scenario.name : alt}
      viewBox={viewOf(picture)}
      preserveAspectRatio="none"
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: `min(40rem, ${(30 * width) / height}rem)` }}
    >
      <g
        transform={`rotate(${turned} ${middle.x} ${middle.y})`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setFrom(pointOf(event))
        }}
        onPointerMove={(event) => {
          if (!from) return
          const to = pointOf(event)
          onArea({
            x: Math.min(from.x, to.x),
            y: Math.min(from.y, to.y),
            width: Math.max(1, Math.abs(to.x - from.x)),
            height: Math.max(1, Math.abs(to.y - from.y)),
          })
        }}
        onPointerUp={() => setFrom(null)}
        onPointerCancel={() => setFrom(null)}
      >
        <PictureContent picture={picture} />
        {layer && (
          <rect x={layer.x} y={layer.y} width={layer.width} height={layer.height} className={styles['chosen']} />
        )}
        <rect {...area} className={styles['area']} stroke="#ffffff" />
        <rect {...area} className={styles['area']} stroke="#1c1e2d" strokeDasharray="8 5" />
      </g>
    </svg>
  )
}

/** The picture as small as it will be used, to see whether it can still be read. */
export function SmallPicture({ picture, size }: { picture: PictureState; size: number }): JSX.Element {
  const { crop, turned } = picture
  const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 }
  return (
    <svg width={size} height={size} viewBox={viewOf(picture)} aria-hidden="true" className={styles['small']}>
      <g transform={`rotate(${turned} ${middle.x} ${middle.y})`}>
        <PictureContent picture={picture} />
      </g>
    </svg>
  )
}

function viewOf({ crop, turned }: PictureState): string {
  const [width, height] = turned % 180 === 0 ? [crop.width, crop.height] : [crop.height, crop.width]
  return `${crop.x + (crop.width - width) / 2} ${crop.y + (crop.height - height) / 2} ${width} ${height}`
}

function PictureContent({ picture }: { picture: PictureState }): JSX.Element {
  const { scenario, layers } = picture
  const { width, height, elements } = scenario
  const id = useId().replace(/\W/g, '')
  const look = lookOf(picture)
  return (
    <>
      {!scenario.transparent && <rect width={width} height={height} fill="#ffffff" />}
      <g style={{ filter: filterFor({ ...look, warmth: 0 }) }}>
        <Elements elements={elements} />
      </g>
      <Tint warmth={look.warmth} grain={look.grain} area={{ x: 0, y: 0, width, height }} id={`${id}grain`} />
      {layers.map((layer) =>
        layer.hidden ? null : (
          <LayerFrame
            key={layer.id}
            layer={isBase(layer) ? { ...layer, light: noLight } : layer}
            id={`${id}${layer.id}m`}
          >
            {isBase(layer) ? (
              <BaseAgain picture={picture} layer={layer} id={`${id}${layer.id}c`} />
            ) : (
              <DrawnLayer layer={layer} />
            )}
            {!isBase(layer) && <Tint warmth={0} grain={layer.light.grain} area={layer} id={`${id}${layer.id}g`} />}
          </LayerFrame>
        ),
      )}
    </>
  )
}

const noLight = { brightness: 0, contrast: 0, saturation: 0, warmth: 0, grain: 0 }

/** What shows the picture itself once more, in another way. */
function isBase({ kind }: Layer): boolean {
  return kind === 'correct' || kind === 'heal'
}

function Elements({ elements }: { elements: readonly Element[] }): JSX.Element {
  return (
    <>
      {elements.map(({ shape, text = '', ...element }) => (
        <DrawnLayer key={element.id} layer={{ ...element, kind: shape, text }} />
      ))}
    </>
  )
}

/** A part of the picture in another light, or without what lay in it. */
function BaseAgain({ picture, layer, id }: { picture: PictureState; layer: Layer; id: string }): JSX.Element {
  const { kind, x, y, width, height, light } = layer
  const isLeft = (one: Element): boolean =>
    one.x < x || one.y < y || one.x + one.width > x + width || one.y + one.height > y + height
  const { elements } = picture.scenario
  return (
    <g clipPath={`url(#${id})`}>
      <clipPath id={id}>
        <rect {...{ x, y, width, height }} />
      </clipPath>
      <g style={{ filter: filterFor(both(lookOf(picture), light)) }}>
        <Elements elements={kind === 'heal' ? elements.filter(isLeft) : elements} />
      </g>
    </g>
  )
}

function Tint({
  warmth,
  grain,
  area: { x, y, width, height },
  id,
}: {
  warmth: number
  grain: number
  area: Area
  id: string
}): JSX.Element {
  return (
    <>
      {warmth !== 0 && (
        <rect {...{ x, y, width, height }} fill={warmth > 0 ? '#ff8a1e' : '#1e6bff'} opacity={Math.abs(warmth) / 220} />
      )}
      {grain > 0 && (
        <>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="2" height="2" fill="#000000" />
            <rect x="3" y="4" width="2" height="1" fill="#ffffff" />
          </pattern>
          <rect {...{ x, y, width, height }} fill={`url(#${id})`} opacity={grain / 250} />
        </>
      )}
    </>
  )
}
