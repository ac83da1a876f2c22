import type { Area, ImageEditorState } from '@pix/core/simulators/image-editor'
import { type JSX, type PointerEvent, useState } from 'react'
import { DrawnLayer } from './drawn-layer.tsx'
import styles from './image-editor.module.css'

/** The area that is chosen in the picture. */
export type AreaProps = { state: ImageEditorState; area: Area; onArea: (area: Area) => void }

/** With a pointer, an area is drawn on the picture; the fields below do the same. */
export function Picture({ state, area, onArea }: AreaProps): JSX.Element {
  const { crop, turned, brightness, scenario, layers, alt, width, height } = state
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const across = turned % 180 !== 0
  const pointOf = (event: PointerEvent<SVGGElement>): { x: number; y: number } => {
    const matrix = event.currentTarget.getScreenCTM()
    const point = matrix && new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    const within = (value: number, least: number, length: number): number =>
      Math.round(Math.min(Math.max(value, least), least + length))
    return { x: within(point?.x ?? 0, crop.x, crop.width), y: within(point?.y ?? 0, crop.y, crop.height) }
  }
  const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 }
  const [shownWidth, shownHeight] = across ? [crop.height, crop.width] : [crop.width, crop.height]
  return (
    <svg
      className={styles['picture']}
      role="img"
      aria-label={alt === '' ? scenario.name : alt}
      viewBox={`${middle.x - shownWidth / 2} ${middle.y - shownHeight / 2} ${shownWidth} ${shownHeight}`}
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
        <g style={{ filter: `brightness(${1 + brightness / 100})` }}>
          {scenario.elements.map(({ shape, text = '', ...element }) => (
            <DrawnLayer key={element.id} layer={{ ...element, kind: shape, text }} />
          ))}
          {layers.map((layer) => (layer.hidden ? null : <DrawnLayer key={layer.id} layer={layer} />))}
        </g>
        <rect {...area} className={styles['area']} stroke="#ffffff" />
        <rect {...area} className={styles['area']} stroke="#1c1e2d" strokeDasharray="8 5" />
      </g>
    </svg>
  )
}
