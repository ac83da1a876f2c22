import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { chartOf } from './chart-geometry.ts'
import type { History } from './history-query.ts'
import styles from './pix-chart.module.css'

type PixChartProps = {
  /** At least one. */
  points: History['points']
  /** When the first test began. */
  begin: number
}

/** Pix over time, as steps. For a screen reader one picture with a name: the table beside it says the rest. */
export function PixChart({ points, begin }: PixChartProps): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const { path, dots, pixTicks, dates } = chartOf(points, begin)
  const last = points.at(-1)
  const label = say('progress.chart-label', {
    points: points.length,
    from: intl.formatDate(begin, { dateStyle: 'long' }),
    to: intl.formatDate(last?.at ?? begin, { dateStyle: 'long' }),
    pix: last?.totalPix ?? 0,
  })
  return (
    <div className={styles['chart']} role="img" aria-label={label}>
      <p className={styles['unit']}>
        <Message id="progress.chart-unit" />
      </p>
      <div className={styles['plot']}>
        {pixTicks.map(({ pix, y }) => (
          <span key={pix} className={styles['pix']} style={{ insetBlockStart: `${y}%` }}>
            {intl.formatNumber(pix)}
          </span>
        ))}
        {/* Stretched to the room there is; strokes keep their width. */}
        <svg className={styles['lines']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {pixTicks.map(({ pix, y }) => (
            <path key={pix} className={styles['grid']} d={`M0 ${y}H100`} />
          ))}
          <path className={styles['steps']} d={path} />
          {/* A line without length and with round ends is a dot, whatever the stretch. */}
          <path className={styles['dots']} d={dots.map(({ x, y }) => `M${x} ${y}h0`).join('')} />
        </svg>
      </div>
      <div className={styles['dates']}>
        {dates.map((at) => (
          <span key={at}>{intl.formatDate(at, { dateStyle: 'medium' })}</span>
        ))}
      </div>
    </div>
  )
}
