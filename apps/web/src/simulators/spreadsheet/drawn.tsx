import {
  areaName,
  type Chart,
  cellAt,
  chartData,
  lettersOf,
  type Pivot,
  pivotData,
  type Sheet,
  type SpreadsheetState,
  showValue,
} from '@pix/core/simulators/spreadsheet'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import app from '../application.module.css'
import { ChartDrawing } from './chart-drawing.tsx'
import { ChartForm } from './chart-form.tsx'
import drawing from './drawing.module.css'
import { PivotForm } from './pivot-form.tsx'
import type { PartProps } from './spreadsheet-screen.tsx'

/** The charts and the cross tables of a sheet. */
export function Drawn({
  state,
  act,
  sheet,
  onRemove,
}: PartProps & { sheet: Sheet; onRemove: () => void }): JSX.Element | null {
  const charts = state.charts.filter((chart) => chart.sheet === sheet.id)
  const pivots = state.pivots.filter((pivot) => pivot.sheet === sheet.id)
  if (charts.length + pivots.length === 0) return null
  return (
    <div className={drawing['drawn']}>
      {charts.map((chart) => (
        <ChartView key={chart.id} {...{ state, act, chart, onRemove }} />
      ))}
      {pivots.map((pivot) => (
        <PivotView key={pivot.id} {...{ state, act, pivot, onRemove }} />
      ))}
    </div>
  )
}

function ChartView({ state, act, chart, onRemove }: PartProps & { chart: Chart; onRemove: () => void }): JSX.Element {
  const say = useMessages()
  const change = useRef<HTMLButtonElement>(null)
  const [isEditing, setEditing] = useState(false)
  const data = chartData(state, chart)
  const title = chart.title || say('spreadsheet.chart-untitled')
  return (
    <section className={app['card']} aria-label={title}>
      <div className={app['head']}>
        <h4>{title}</h4>
        <div className={app['tools']}>
          <button
            ref={change}
            type="button"
            className={app['tool']}
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            <Icon name="pencil" />
            {say('spreadsheet.change')}
          </button>
          <button
            type="button"
            className={app['tool']}
            onClick={() => {
              onRemove()
              act({ type: 'remove-chart', chart: chart.id })
            }}
          >
            <Icon name="trash" />
            {say('spreadsheet.remove')}
          </button>
        </div>
      </div>
      {isEditing && (
        <ChartForm
          first={{
            kind: chart.kind,
            labels: chart.labels ? areaName(chart.labels) : '',
            values: chart.values.map(({ name, area, as }) => ({
              name,
              range: areaName(area),
              ...(as === null ? {} : { as }),
            })),
            title: chart.title,
            across: chart.across,
            up: chart.up,
            from: chart.from,
            to: chart.to,
            look: chart.look,
            written: chart.isWritten,
          }}
          done={say('spreadsheet.chart-update')}
          onDone={(parts) => {
            change.current?.focus()
            act({ type: 'chart', chart: chart.id, ...parts })
            setEditing(false)
          }}
        />
      )}
      <div className={drawing['chart']}>
        <ChartDrawing chart={chart} data={data} title={title} language={state.language} />
        <ScrollingTable caption={say('spreadsheet.chart-table')}>
          <thead>
            <tr>
              <th scope="col">{chart.across || say('spreadsheet.chart-point')}</th>
              {data.series.map((series) => (
                <th key={series.key} scope="col" className="number">
                  {series.name || chart.up || say('spreadsheet.chart-value')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.keys.map((key, place) => (
              <tr key={key}>
                <th scope="row">{data.labels[place]}</th>
                {data.series.map((series) => (
                  <td key={series.key} className="number" data-column={series.name || chart.up || undefined}>
                    {series.shown[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      </div>
    </section>
  )
}

function shownNumber(state: SpreadsheetState, pivot: Pivot, value: number | null): string {
  if (value === null) return ''
  const isWhole = Number.isInteger(value)
  const isCount = pivot.summary === 'count' || pivot.summary === 'different'
  const sheet = state.sheets.find(({ id }) => id === pivot.sheet)
  const look = sheet && !isCount ? cellAt(sheet, pivot.values, pivot.area.top + 1) : null
  if (pivot.shares !== 'none') return showValue(value, { format: 'percent', decimals: 1 }, state.language)
  // Amounts, percentages and days are shown as their cells are.
  if (look && look.format !== 'general' && look.format !== 'text') return showValue(value, look, state.language)
  return showValue(value, { format: 'number', decimals: isWhole ? 0 : 2 }, state.language)
}

function PivotView({ state, act, pivot, onRemove }: PartProps & { pivot: Pivot; onRemove: () => void }): JSX.Element {
  const say = useMessages()
  const data = pivotData(state, pivot)
  const caption = say('spreadsheet.pivot-caption', {
    summary: say(`spreadsheet.summary-${pivot.summary}`),
    values: data.valueTitle || lettersOf(pivot.values),
    rows: data.rowTitle || lettersOf(pivot.rows),
  })
  const keys = [...data.columns, 'total']
  const change = useRef<HTMLButtonElement>(null)
  const [isEditing, setEditing] = useState(false)
  const sheet = state.sheets.find(({ id }) => id === pivot.sheet)
  return (
    <section className={app['card']} aria-label={caption}>
      <div className={app['head']}>
        <h4>{say('spreadsheet.pivot')}</h4>
        <div className={app['tools']}>
          <button
            ref={change}
            type="button"
            className={app['tool']}
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            <Icon name="pencil" />
            {say('spreadsheet.change')}
          </button>
          <button
            type="button"
            className={app['tool']}
            onClick={() => {
              onRemove()
              act({ type: 'remove-pivot', pivot: pivot.id })
            }}
          >
            <Icon name="trash" />
            {say('spreadsheet.remove')}
          </button>
        </div>
      </div>
      {isEditing && sheet && (
        <PivotForm
          {...{ state, sheet }}
          first={{
            range: areaName(pivot.area),
            rows: lettersOf(pivot.rows),
            columns: pivot.columns === null ? '' : lettersOf(pivot.columns),
            values: lettersOf(pivot.values),
            summary: pivot.summary,
            shares: pivot.shares,
          }}
          done={say('spreadsheet.pivot-update')}
          onDone={(parts) => {
            change.current?.focus()
            act({ type: 'pivot', pivot: pivot.id, ...parts })
            setEditing(false)
          }}
        />
      )}
      <ScrollingTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{data.rowTitle}</th>
            {data.columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column || say('spreadsheet.empty-label')}
              </th>
            ))}
            <th scope="col" className="number">
              {say('spreadsheet.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label || say('spreadsheet.empty-label')}</th>
              {keys.map((key, place) => (
                <td key={key} className="number" data-column={data.columns[place] ?? say('spreadsheet.total')}>
                  {shownNumber(state, pivot, values[place] ?? null)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say('spreadsheet.total')}</th>
            {keys.map((key, place) => (
              <td key={key} className="number" data-column={data.columns[place] ?? say('spreadsheet.total')}>
                <strong>{shownNumber(state, pivot, data.total[place] ?? null)}</strong>
              </td>
            ))}
          </tr>
        </tbody>
      </ScrollingTable>
    </section>
  )
}
