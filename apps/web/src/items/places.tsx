// A picture with places on it, drawn over it: percentages, so that they follow it whatever its size.
import type { CSSProperties, JSX, ReactNode } from 'react'
import type { Views } from './item-player.ts'
import styles from './places.module.css'

type View = Views['hotspot']
type Region = View['regions'][number]

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

function boxOf({ corners }: Region): Box {
  const across = corners.map(([x = 0]) => x)
  const down = corners.map(([, y = 0]) => y)
  const [left, top] = [Math.min(...across), Math.min(...down)]
  return { left, top, width: Math.max(...across) - left, height: Math.max(...down) - top }
}

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`

/** The outline of a region inside its own box, as a clip: beyond it nothing is touched. */
export function outlineOf(region: Region): CSSProperties {
  const { left, top, width, height } = boxOf(region)
  const corners = region.corners.map(([x = 0, y = 0]) => `${percent(x - left, width)} ${percent(y - top, height)}`)
  return { clipPath: `polygon(${corners.join(', ')})` }
}

export function PictureWithPlaces({
  picture,
  regions,
  children,
}: {
  picture: View['picture']
  regions: readonly Region[]
  /** What stands in the place of a region, before its outline. */
  children: (region: Region) => { readonly mark?: string; readonly inside: ReactNode }
}): JSX.Element {
  return (
    // As wide as keeps its height within the screen: the places follow.
    <div
      className={styles['places']}
      style={{ maxWidth: `min(46rem, ${picture.width / picture.height} * max(60vh, 20rem))` }}
    >
      <img src={picture.address} width={picture.width} height={picture.height} alt={picture.alt} />
      {regions.map((region) => {
        const { left, top, width, height } = boxOf(region)
        const { mark, inside } = children(region)
        return (
          <div
            key={region.id}
            className={styles['place']}
            data-mark={mark}
            style={{
              left: percent(left, picture.width),
              top: percent(top, picture.height),
              width: percent(width, picture.width),
              height: percent(height, picture.height),
            }}
          >
            {inside}
            <svg viewBox={`${left} ${top} ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
              {/* Dark in light: seen on any part of a picture. */}
              <polygon className={styles['halo']} points={region.corners.join(' ')} />
              <polygon points={region.corners.join(' ')} />
            </svg>
          </div>
        )
      })}
    </div>
  )
}
