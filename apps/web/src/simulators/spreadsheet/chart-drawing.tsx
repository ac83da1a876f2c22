import { axisMarks, type Chart, type ChartData, showValue } from '@pix/core/simulators/spreadsheet'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './drawing.module.css'

// Drawn for a phone; wider screens make it larger.
const width = 300
const height = 240
const plot = { left: 56, right: 294, top: 24, bottom: 186 }

type DrawingProps = { chart: Chart; data: ChartData; title: string; language: 'fr' | 'en' }

const hues = [0, 1, 2, 3]

/** A chart. Its values stand in a table beside it. */
export function ChartDrawing({ chart, data, title, language }: DrawingProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const label = say('spreadsheet.chart-label', { kind: say(`spreadsheet.chart-${chart.kind}`), title })
  const isPie = chart.kind === 'shares'
  return (
    <figure className={styles['drawing']}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} direction="ltr">
        <defs>
          {hues.map((hue) => (
            <Pattern key={hue} id={`${id}-${hue}`} hue={hue} isPlain={chart.look === 'hues'} />
          ))}
        </defs>
        {isPie ? (
          <Pie data={data} id={id} language={language} />
        ) : (
          <>
            <Axes chart={chart} data={data} language={language} />
            <Bars data={data} id={id} />
            <Lines data={data} isPlain={chart.look === 'hues'} />
            {chart.kind === 'points' && <Points data={data} />}
            {chart.isWritten && chart.kind !== 'points' && <Written data={data} />}
          </>
        )}
      </svg>
      {data.series.length > 1 && !isPie && (
        <figcaption>
          <ul>
            {data.series.map(({ key, name, kind }, place) => (
              <li key={key}>
                <svg viewBox="0 0 24 12" aria-hidden="true">
                  {kind === 'bars' ? (
                    <rect width="24" height="12" fill={`url(#${id}-${place})`} data-hue={place} />
                  ) : (
                    <path
                      d="M0 6h24"
                      className={styles['line']}
                      data-hue={place}
                      data-plain={chart.look === 'hues' || undefined}
                    />
                  )}
                </svg>
                {name || say('spreadsheet.chart-series', { number: place + 1 })}
              </li>
            ))}
          </ul>
        </figcaption>
      )}
    </figure>
  )
}

/** Each series has a hatching beside its hue, unless it is to have its hue alone. */
function Pattern({ id, hue, isPlain }: { id: string; hue: number; isPlain: boolean }): JSX.Element {
  const strokes = isPlain ? '' : (['', 'M0 8 8 0', 'M0 4h8', 'M4 0v8'][hue] ?? '')
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" className={styles['fill']} data-hue={hue} />
      {strokes !== '' && <path d={strokes} className={styles['hatch']} />}
    </pattern>
  )
}

function upAt({ from, to }: ChartData, value: number): number {
  const part = to === from ? 0 : (value - from) / (to - from)
  return plot.bottom - Math.max(0, Math.min(1, part)) * (plot.bottom - plot.top)
}

function acrossAt({ labels }: ChartData, place: number): number {
  return plot.left + ((place + 0.5) / Math.max(1, labels.length)) * (plot.right - plot.left)
}

function Axes({ chart, data, language }: Omit<DrawingProps, 'title'>): JSX.Element {
  const every = Math.ceil(data.labels.length / 6)
  const slots = Math.min(6, Math.max(1, data.labels.length))
  const longest = Math.max(4, Math.floor((plot.right - plot.left) / slots / 7.5))
  const isWhole = axisMarks(data.from, data.to).every(Number.isInteger)
  return (
    <>
      {axisMarks(data.from, data.to).map((mark) => (
        <g key={mark}>
          <path d={`M${plot.left} ${upAt(data, mark)}H${plot.right}`} className={styles['rule']} />
          <text x={plot.left - 6} y={upAt(data, mark) + 4} textAnchor="end">
            {showValue(
              mark,
              isWhole ? { format: 'number', decimals: 0 } : { format: 'general', decimals: null },
              language,
            )}
          </text>
        </g>
      ))}
      <path d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`} className={styles['axis']} />
      {chart.kind !== 'points' &&
        data.keys.map((key, place) => {
          const label = data.labels[place] ?? ''
          return place % every === 0 ? (
            <text key={key} x={acrossAt(data, place)} y={plot.bottom + 16} textAnchor="middle">
              {label.length > longest ? `${label.slice(0, longest - 1)}…` : label}
            </text>
          ) : null
        })}
      <text x={(plot.left + plot.right) / 2} y={plot.bottom + 40} textAnchor="middle" className={styles['axis-title']}>
        {chart.across}
      </text>
      <text x={4} y={10} className={styles['axis-title']}>
        {chart.up}
      </text>
    </>
  )
}

type Point = { readonly value: number; readonly place: number; readonly key: string }

/** The points of a series that have a value. */
function pointsOf({ keys }: ChartData, values: readonly (number | null)[]): Point[] {
  return keys.flatMap((key, place) => {
    const value = values[place] ?? null
    return value === null ? [] : [{ value, place, key }]
  })
}

type BarPlace = { readonly x: number; readonly size: number }

/** Where the bar of a series stands at each point: bars share the room of their point. */
function barAt(data: ChartData, series: number, place: number): BarPlace {
  const slot = (plot.right - plot.left) / Math.max(1, data.labels.length)
  const isBars = data.series.map(({ kind }) => kind === 'bars')
  const size = (slot * 0.76) / isBars.filter(Boolean).length
  const before = isBars.slice(0, series).filter(Boolean).length
  return { x: acrossAt(data, place) - slot * 0.38 + before * size, size }
}

function Bars({ data, id }: { data: ChartData; id: string }): JSX.Element {
  const ground = upAt(data, Math.max(data.from, 0))
  return (
    <>
      {data.series.map(({ key: area, values, kind }, series) =>
        kind !== 'bars' ? null : (
          <g key={area}>
            {pointsOf(data, values).map(({ key, value, place }) => {
              const { x, size } = barAt(data, series, place)
              return (
                <rect
                  key={key}
                  x={x}
                  y={Math.min(ground, upAt(data, value))}
                  width={Math.max(1, size - 1)}
                  height={Math.abs(ground - upAt(data, value))}
                  fill={`url(#${id}-${series})`}
                />
              )
            })}
          </g>
        ),
      )}
    </>
  )
}

/** The values, above their bars and their points. */
function Written({ data }: { data: ChartData }): JSX.Element {
  return (
    <>
      {data.series.map(({ key: area, values, shown, kind }, series) => (
        <g key={area} className={styles['written']}>
          {pointsOf(data, values).map(({ key, value, place }) => {
            const { x, size } = barAt(data, series, place)
            return (
              <text
                key={key}
                x={kind === 'bars' ? x + size / 2 : acrossAt(data, place)}
                y={upAt(data, value) - (kind === 'bars' ? 4 : 8)}
                textAnchor="middle"
              >
                {shown[place]}
              </text>
            )
          })}
        </g>
      ))}
    </>
  )
}

function Lines({ data, isPlain }: { data: ChartData; isPlain: boolean }): JSX.Element {
  return (
    <>
      {data.series.map(({ key: area, values, kind }, series) =>
        kind !== 'line' ? null : (
          <g key={area}>
            <path
              d={values
                .map((value, place) =>
                  value === null
                    ? ''
                    : `${place === 0 || values[place - 1] === null ? 'M' : 'L'}${acrossAt(data, place)} ${upAt(data, value)}`,
                )
                .join('')}
              className={styles['line']}
              data-hue={series}
              data-plain={isPlain || undefined}
            />
            {values.length <= 24 &&
              pointsOf(data, values).map(({ key, value, place }) => (
                <circle
                  key={key}
                  cx={acrossAt(data, place)}
                  cy={upAt(data, value)}
                  r="3"
                  className={styles['fill']}
                  data-hue={series}
                />
              ))}
          </g>
        ),
      )}
    </>
  )
}

function Points({ data }: { data: ChartData }): JSX.Element {
  const places = data.places.filter((place) => place !== null)
  const [least, most] = [Math.min(...places), Math.max(...places)]
  const across = (place: number): number =>
    plot.left + 8 + ((place - least) / (most - least || 1)) * (plot.right - plot.left - 16)
  return (
    <>
      {data.series.map(({ key: area, values }, series) => (
        <g key={area}>
          {pointsOf(data, values).map(({ key, value, place }) => {
            const x = data.places[place] ?? null
            return x === null ? null : (
              <circle
                key={key}
                cx={across(x)}
                cy={upAt(data, value)}
                r="4"
                className={styles['fill']}
                data-hue={series}
              />
            )
          })}
        </g>
      ))}
      {places.length > 0 &&
        [least, most].map((mark) => (
          <text key={mark} x={across(mark)} y={plot.bottom + 16} textAnchor={mark === least ? 'start' : 'end'}>
            {mark}
          </text>
        ))}
    </>
  )
}

/** Shares of a whole, from the top and clockwise, each with its name and its share. */
function Pie({ data, id, language }: { data: ChartData; id: string; language: 'fr' | 'en' }): JSX.Element {
  const values = data.series[0]?.values ?? []
  const whole = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0)
  const centre = { x: 98, y: 120, radius: 88 }
  let turned = 0
  const point = (turn: number, radius: number): string =>
    `${centre.x + radius * Math.sin(turn * 2 * Math.PI)} ${centre.y - radius * Math.cos(turn * 2 * Math.PI)}`
  const slices = data.keys.map((key, place) => {
    const value = values[place] ?? null
    const share = whole === 0 ? 0 : Math.max(0, value ?? 0) / whole
    const from = turned
    turned += share
    return { share, from, to: turned, label: data.labels[place] ?? '', key, place }
  })
  return (
    <>
      {slices.map(({ share, from, to, key, place }) =>
        share >= 0.9999 ? (
          <circle key={key} cx={centre.x} cy={centre.y} r={centre.radius} fill={`url(#${id}-0)`} />
        ) : share > 0 ? (
          <path
            key={key}
            d={`M${centre.x} ${centre.y}L${point(from, centre.radius)}A${centre.radius} ${centre.radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(to, centre.radius)}Z`}
            fill={`url(#${id}-${place % hues.length})`}
            className={styles['slice']}
          />
        ) : null,
      )}
      {slices.slice(0, 8).map(({ share, label, key, place }) => (
        <g key={key}>
          <rect x="196" y={42 + place * 26 - 12} width="14" height="14" fill={`url(#${id}-${place % hues.length})`} />
          <text x="214" y={42 + place * 26}>
            {`${label.length > 8 ? `${label.slice(0, 7)}…` : label} ${showValue(share, { format: 'percent', decimals: 0 }, language)}`}
          </text>
        </g>
      ))}
    </>
  )
}
