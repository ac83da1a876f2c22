import type { Layer } from '@pix/core/simulators/image-editor'
import type { JSX } from 'react'

const tones: Readonly<Record<Layer['tone'], string>> = {
  black: '#1c1e2d',
  white: '#ffffff',
  grey: '#9a9ca8',
  blue: '#9cc3e6',
  green: '#7fb685',
  yellow: '#f2d16b',
  red: '#c8553d',
  brown: '#a47551',
}

/** One thing of a picture, drawn by us from its data. */
export function DrawnLayer({
  layer: { kind, x, y, width, height, tone, text },
}: {
  layer: Pick<Layer, 'kind' | 'x' | 'y' | 'width' | 'height' | 'tone' | 'text'>
}): JSX.Element {
  const fill = tones[tone]
  switch (kind) {
    case 'ellipse':
      return <ellipse cx={x + width / 2} cy={y + height / 2} rx={width / 2} ry={height / 2} fill={fill} />
    case 'line':
      return <path d={`M${x} ${y}L${x + width} ${y + height}`} stroke={fill} strokeWidth={4} />
    case 'triangle':
      return <path d={`M${x} ${y + height}h${width}L${x + width / 2} ${y}Z`} fill={fill} />
    case 'person':
      return (
        <path
          d={`M${x} ${y + height}q${width / 2} ${-height} ${width} 0ZM${x + width / 2} ${y}a${height / 4} ${height / 4} 0 1 0 .1 0Z`}
          fill={fill}
        />
      )
    case 'text':
      return (
        <text
          x={x}
          y={y + height * 0.8}
          fontSize={height * 0.8}
          textLength={width}
          lengthAdjust="spacingAndGlyphs"
          fill={fill}
        >
          {text}
        </text>
      )
    case 'light-blur':
      return <rect {...{ x, y, width, height }} fill={fill} opacity={0.35} />
    default:
      return <rect {...{ x, y, width, height }} fill={fill} />
  }
}
