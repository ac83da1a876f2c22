import {
  areaOf,
  lettersOf,
  type Shares,
  type Sheet,
  type SpreadsheetAction,
  type Summary,
} from '@pix/core/simulators/spreadsheet'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { ChoiceField } from '../choice-field.tsx'
import { AreaField, areaTyped } from './area-field.tsx'
import { columnsOf } from './columns-of.ts'
import panel from './panel.module.css'
import type { PartProps } from './spreadsheet-screen.tsx'

type Parts = Omit<Extract<SpreadsheetAction, { type: 'pivot' }>, 'type' | 'pivot'>

const summaries: readonly Summary[] = ['count', 'different', 'sum', 'average', 'least', 'most']
const shareKinds: readonly Shares[] = ['none', 'all', 'row', 'column']

/** The parts of a new cross table of an area. */
export function firstPivot(range: string): Parts {
  const whole = areaOf(areaTyped(range))
  return {
    range,
    rows: lettersOf(whole?.left ?? 0),
    columns: '',
    values: lettersOf(whole?.right ?? 0),
    summary: 'count',
    shares: 'none',
  }
}

/** All that a cross table is made of. */
export function PivotForm({
  state,
  sheet,
  first,
  done,
  onDone,
}: Pick<PartProps, 'state'> & {
  sheet: Sheet
  first: Parts
  done: string
  onDone: (parts: Parts) => void
}): JSX.Element {
  const say = useMessages()
  const [parts, setParts] = useState(first)
  const change = (next: Partial<Parts>): void => setParts({ ...parts, ...next })
  const columns = columnsOf(state, sheet, parts.range, say)
  return (
    <>
      <div className={panel['fields']}>
        <AreaField label={say('spreadsheet.area')} value={parts.range} onType={(range) => change({ range })} />
        <ChoiceField
          label={say('spreadsheet.pivot-rows')}
          value={parts.rows}
          values={columns}
          onChoose={(rows) => change({ rows })}
        />
        <ChoiceField
          label={say('spreadsheet.pivot-columns')}
          value={parts.columns}
          values={[['', say('spreadsheet.none')], ...columns]}
          onChoose={(crossed) => change({ columns: crossed })}
        />
        <ChoiceField
          label={say('spreadsheet.pivot-values')}
          value={parts.values}
          values={columns}
          onChoose={(values) => change({ values })}
        />
        <ChoiceField
          label={say('spreadsheet.pivot-summary')}
          value={parts.summary}
          values={summaries.map((one) => [one, say(`spreadsheet.summary-${one}`)] as const)}
          onChoose={(summary) => change({ summary })}
        />
        <ChoiceField
          label={say('spreadsheet.pivot-shares')}
          value={parts.shares}
          values={shareKinds.map((one) => [one, say(`spreadsheet.shares-${one}`)] as const)}
          onChoose={(shares) => change({ shares })}
        />
      </div>
      <button
        type="button"
        className={`${app['tool']} ${app['strong']}`}
        onClick={() => onDone({ ...parts, range: areaTyped(parts.range) })}
      >
        <Icon name="table" />
        {done}
      </button>
    </>
  )
}
