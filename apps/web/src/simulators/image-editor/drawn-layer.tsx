import { type Layer, type Light, tones } from '@pix/core/simulators/image-editor'
import type { JSX, ReactNode } from 'react'

type Look = Pick<Layer, 'kind' | 'x' | 'y' | 'width' | 'height' | 'tone' | 'text'> &
  Partial<Pick<Layer, 'stroke' | 'font' | 'points' | 'ends' | 'parts' | 'from'>>

const families: Readonly<Record<Layer['font'], string>> = {
  plain: 'sans-serif',
  serif: 'serif',
  hand: 'cursive',
  narrow: 'Impact, "Arial Narrow", sans-serif',
  typewriter: 'monospace',
  heavy: '"Arial Black", sans-serif',
}

/** How a style of ours shows a setting of the light. */
export function filterFor({ brightness, contrast, saturation, warmth }: Light): string {
  const one = (value: number): number => Math.max(0, 1 + value / 100)
  const hue = warmth > 0 ? ` sepia(${warmth / 150})` : warmth < 0 ? ` hue-rotate(${-warmth / 3}deg)` : ''
  return `brightness(${one(brightness)}) contrast(${one(contrast)}) saturate(${one(saturation)})${hue}`
}

/** One thing of a picture, drawn by us from its data. */
export function DrawnLayer({ layer }: { layer: Look }): JSX.Element {
  const {
    kind,
    x,
    y,
    width,
    height,
    tone,
    text,
    stroke = 0,
    font = 'plain',
    points = [],
    ends = true,
    parts = [],
  } = layer
  const colour = tones[tone]
  const paint = stroke > 0 ? { fill: 'none', stroke: colour, strokeWidth: stroke } : { fill: colour }
  switch (kind) {
    case 'ellipse':
      return <ellipse cx={x + width / 2} cy={y + height / 2} rx={width / 2} ry={height / 2} {...paint} />
    case 'line':
    case 'connector':
      return <path d={`M${x} ${y}L${x + width} ${y + height}`} stroke={colour} strokeWidth={stroke || 4} />
    case 'triangle':
      return <path d={`M${x} ${y + height}h${width}L${x + width / 2} ${y}Z`} {...paint} />
    case 'path': {
      const [first, ...rest] = points.map((one) => `${x + (one.x * width) / 100} ${y + (one.y * height) / 100}`)
      // A path that does not come back is filled across the gap: its line shows where it is open.
      const line = stroke > 0 ? paint : { ...paint, fillOpacity: ends ? 1 : 0.45, stroke: colour, strokeWidth: 2 }
      return <path d={`M${first}${rest.map((one) => `L${one}`).join('')}${ends ? 'Z' : ''}`} {...line} />
    }
    case 'person':
      return (
        <path
          d={`M${x} ${y + height}q${width / 2} ${-height} ${width} 0ZM${x + width / 2} ${y}a${height / 4} ${height / 4} 0 1 0 .1 0Z`}
          {...paint}
        />
      )
    case 'text':
      return (
        <text
          x={x}
          y={y + height * 0.8}
          fontSize={height * 0.8}
          fontFamily={families[font]}
          fontWeight={font === 'heavy' ? 900 : undefined}
          fontStyle={font === 'hand' ? 'italic' : undefined}
          textLength={width}
          lengthAdjust="spacingAndGlyphs"
          fill={colour}
        >
          {text}
        </text>
      )
    case 'cutout':
      return (
        <>
          {parts.map((part) => (
            <DrawnLayer
              key={`${part.shape}${part.x}-${part.y}-${part.width}-${part.height}-${part.tone}`}
              layer={{
                kind: part.shape,
                tone: part.tone,
                text: '',
                x: x + (part.x * width) / 100,
                y: y + (part.y * height) / 100,
                width: (part.width * width) / 100,
                height: (part.height * height) / 100,
              }}
            />
          ))}
        </>
      )
    case 'light-blur':
      return <rect {...{ x, y, width, height }} fill={colour} opacity={0.35} />
    default:
      return <rect {...{ x, y, width, height }} {...paint} />
  }
}

/** What a layer has of its own: how much it lets through, its mask, its light, its shadow. */
export function LayerFrame({ layer, id, children }: { layer: Layer; id: string; children: ReactNode }): JSX.Element {
  const { x, y, width, height, opacity, mask, flipped, shadow, light } = layer
  const isLeavingOut = mask.every(({ keeps }) => !keeps)
  const middle = x + width / 2
  return (
    <g opacity={opacity / 100} style={{ filter: filterFor(light) }}>
      {mask.length > 0 && (
        <mask id={id} maskUnits="userSpaceOnUse" {...{ x, y, width, height }}>
          <rect {...{ x, y, width, height }} fill={isLeavingOut ? '#ffffff' : '#000000'} />
          {mask.map((stroke) => (
            <rect
              key={`${stroke.x}-${stroke.y}-${stroke.width}-${stroke.height}-${stroke.keeps}`}
              x={x + (stroke.x * width) / 100}
              y={y + (stroke.y * height) / 100}
              width={(stroke.width * width) / 100}
              height={(stroke.height * height) / 100}
              fill={stroke.keeps ? '#ffffff' : '#000000'}
            />
          ))}
        </mask>
      )}
      {shadow !== 'none' && (
        <ellipse
          cx={middle + (shadow === 'left' ? -0.6 : 0.6) * width}
          cy={y + height}
          rx={width * 0.7}
          ry={height * 0.08}
          fill="#000000"
          opacity={0.45}
        />
      )}
      <g
        mask={mask.length > 0 ? `url(#${id})` : undefined}
        transform={flipped ? `translate(${2 * middle} 0) scale(-1 1)` : undefined}
      >
        {children}
      </g>
    </g>
  )
}
