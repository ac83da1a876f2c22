import {
  isFault,
  type Notice,
  type Sheet,
  type SpreadsheetState,
  showValue,
  valuesOf,
} from '@pix/core/simulators/spreadsheet'
import type { JSX } from 'react'
import type { MessageKey } from '../../messages/catalogue.ts'
import { useMessages } from '../../messages/use-messages.ts'
import type { Cursor } from './selection.ts'
import styles from './spreadsheet.module.css'

const faults = {
  '#DIV/0!': 'spreadsheet.fault-division',
  '#N/A': 'spreadsheet.fault-not-found',
  '#NAME?': 'spreadsheet.fault-name',
  '#NUM!': 'spreadsheet.fault-number',
  '#REF!': 'spreadsheet.fault-reference',
  '#VALUE!': 'spreadsheet.fault-value',
  '#CIRC!': 'spreadsheet.fault-circle',
  '#LONG!': 'spreadsheet.fault-long',
} as const satisfies Readonly<Record<string, MessageKey>>

/** Notices of what was done; the others say what was not. */
const done: readonly Notice[] = ['sorted', 'filtered', 'replaced', 'duplicates', 'imported']

const emptyLook = { format: 'general', decimals: null } as const

/** What there is to say of the last thing done, and of a cell that comes to a fault. */
export function CellStatus({
  state,
  sheet,
  active,
}: {
  state: SpreadsheetState
  sheet: Sheet
  active: Cursor
}): JSX.Element {
  const say = useMessages()
  const { notice } = state
  const value = valuesOf(state).get(sheet.id)?.[active.row]?.[active.column] ?? null
  const isTorn = sheet.isTorn && notice?.code === 'sorted'
  const words = [
    notice ? say(`spreadsheet.notice-${notice.code}`, { count: notice.count }) : '',
    isTorn ? say('spreadsheet.torn') : '',
    isFault(value) ? say(faults[value.fault], { code: showValue(value, emptyLook, state.language) }) : '',
  ].filter((one) => one !== '')
  return (
    <p
      role="status"
      className={words.length > 0 ? styles['status'] : 'visually-hidden'}
      data-tone={notice && done.includes(notice.code) && !isTorn && !isFault(value) ? 'good' : undefined}
    >
      {words.join(' ')}
    </p>
  )
}
