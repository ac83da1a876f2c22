import {
  type Area,
  areaName,
  areaOf,
  lettersOf,
  type Shares,
  type Sheet,
  type Summary,
} from '@pix/core/simulators/spreadsheet'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { AreaField, areaTyped } from './area-field.tsx'
import { ChartForm } from './chart-form.tsx'
import { ChoiceField } from './choice-field.tsx'
import { columnsOf, isNumberAt, shownAt, tableMeant } from './columns-of.ts'
import { PartChoice } from './part-choice.tsx'
import styles from './spreadsheet.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

type MakeProps = PartProps & { sheet: Sheet; area: Area }

const parts = ['chart', 'pivot'] as const

/** New charts and new cross tables. */
export function MakePanel(props: MakeProps): JSX.Element {
  const [part, setPart] = useState<(typeof parts)[number]>('chart')
  return (
    <>
      <PartChoice parts={parts} chosen={part} onChoose={setPart} />
      {part === 'chart' ? <ChartPart {...props} /> : <PivotPart {...props} />}
    </>
  )
}

function ChartPart({ state, act, sheet, area }: MakeProps): JSX.Element {
  const say = useMessages()
  const table = areaOf(tableMeant(sheet, area)) ?? area
  const below = table.bottom > table.top ? { ...table, top: table.top + 1 } : table
  const column = (place: number): string => areaName({ ...below, left: place, right: place })
  const columns = Array.from({ length: table.right - table.left + 1 }, (_none, place) => table.left + place)
  // The first column of numbers after the one that names the points.
  const numbers = columns.find(
    (place) => (place > table.left || columns.length === 1) && isNumberAt(state, sheet, place, below.top),
  )
  const meant = numbers ?? Math.min(table.right, table.left + 1)
  return (
    <section aria-label={say('spreadsheet.chart')}>
      <ChartForm
        first={{
          kind: 'bars',
          labels: table.right > table.left ? column(table.left) : '',
          values: [{ name: below === table ? '' : shownAt(state, sheet, meant, table.top), range: column(meant) }],
          title: '',
          across: '',
          up: '',
          from: null,
        }}
        done={say('spreadsheet.chart-create')}
        onDone={(chart) => act({ type: 'chart', chart: '', ...chart })}
      />
    </section>
  )
}

const summaries: readonly Summary[] = ['count', 'different', 'sum', 'average', 'least', 'most']
const shareKinds: readonly Shares[] = ['none', 'all', 'row', 'column']

function PivotPart({ state, act, sheet, area }: MakeProps): JSX.Element {
  const say = useMessages()
  const [table, setTable] = useState(() => tableMeant(sheet, area))
  const whole = areaOf(areaTyped(table))
  const [rows, setRows] = useState(() => lettersOf(whole?.left ?? 0))
  const [crossed, setCrossed] = useState('')
  const [values, setValues] = useState(() => lettersOf(whole?.right ?? 0))
  const [summary, setSummary] = useState<Summary>('count')
  const [shares, setShares] = useState<Shares>('none')
  const columns = columnsOf(state, sheet, table, say)
  return (
    <section aria-label={say('spreadsheet.pivot')}>
      <p className={app['small']}>{say('spreadsheet.pivot-hint')}</p>
      <div className={styles['fields']}>
        <AreaField label={say('spreadsheet.area')} value={table} onType={setTable} />
        <ChoiceField label={say('spreadsheet.pivot-rows')} value={rows} values={columns} onChoose={setRows} />
        <ChoiceField
          label={say('spreadsheet.pivot-columns')}
          value={crossed}
          values={[['', say('spreadsheet.none')], ...columns]}
          onChoose={setCrossed}
        />
        <ChoiceField label={say('spreadsheet.pivot-values')} value={values} values={columns} onChoose={setValues} />
        <ChoiceField
          label={say('spreadsheet.pivot-summary')}
          value={summary}
          values={summaries.map((one) => [one, say(`spreadsheet.summary-${one}`)] as const)}
          onChoose={setSummary}
        />
        <ChoiceField
          label={say('spreadsheet.pivot-shares')}
          value={shares}
          values={shareKinds.map((one) => [one, say(`spreadsheet.shares-${one}`)] as const)}
          onChoose={setShares}
        />
      </div>
      <button
        type="button"
        className={`${app['tool']} ${app['strong']}`}
        onClick={() =>
          act({ type: 'pivot', pivot: '', range: areaTyped(table), rows, columns: crossed, values, summary, shares })
        }
      >
        <Icon name="table" />
        {say('spreadsheet.pivot-create')}
      </button>
    </section>
  )
}
