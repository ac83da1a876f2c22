import type { DocumentState, Drawing } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import styles from './document.module.css'

const drawings: Readonly<Record<Drawing, string>> = {
  landscape: 'M0 70 35 30 60 55 90 20 160 75V90H0ZM130 12a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
  house: 'M30 85V45L80 12l50 33v40ZM70 85V58h20v27M45 52h14v14H45Zm56 0h14v14h-14Z',
  person: 'M80 12a17 17 0 1 0 0 34 17 17 0 0 0 0-34ZM40 88c0-45 80-45 80 0Z',
  chart: 'M20 10v70h125M35 80V55h18v25m12 0V35h18v45m12 0V20h18v60',
  plan: 'M15 12h130v68H15Zm50 0v40H15m50 0h30M95 80V45h50M65 70v10',
  sign: 'M25 15h110v40H25Zm45 40v32m20-32v32M40 28h80M40 42h55',
}

/** A picture of ours, which may be taller or flatter than it was drawn. Its words stand beside it. */
export function DrawnPicture({ drawing, height = 100 }: { drawing: Drawing; height?: number }): JSX.Element {
  return (
    <svg
      className={styles['drawing']}
      viewBox="0 0 160 90"
      preserveAspectRatio="none"
      style={{ aspectRatio: `160 / ${(90 * height) / 100}` }}
      aria-hidden="true"
    >
      <path d={drawings[drawing]} />
    </svg>
  )
}

/** A chart of the numbers that stand in a table: of each row, the first. */
export function DrawnChart({ table, state }: { table: string; state: DocumentState }): JSX.Element {
  const found = state.blocks.find(({ id }) => id === table)
  const bars = (found?.type === 'table' ? found.rows : []).flatMap(([name = '', ...cells]) => {
    const number = cells.map((cell) => Number(cell.replace(',', '.'))).find((one) => Number.isFinite(one))
    return number === undefined ? [] : [{ name, number }]
  })
  const most = Math.max(1, ...bars.map(({ number }) => number))
  return (
    <span className={styles['chart']}>
      {bars.map(({ name, number }) => (
        <span key={name} className={styles['bar-of']}>
          <span>
            {name} : {number}
          </span>
          <span className={styles['length']} style={{ inlineSize: `${Math.max(1, (100 * number) / most)}%` }} />
        </span>
      ))}
    </span>
  )
}
