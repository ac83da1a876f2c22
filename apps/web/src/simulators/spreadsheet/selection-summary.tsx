import {
  type Area,
  cellAt,
  type Sheet,
  type SpreadsheetState,
  showValue,
  valuesOf,
} from '@pix/core/simulators/spreadsheet'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './spreadsheet.module.css'

/** How many cells are selected in sight, their sum and their average. */
export function SelectionSummary({
  state,
  sheet,
  area,
}: {
  state: SpreadsheetState
  sheet: Sheet
  area: Area
}): JSX.Element {
  const say = useMessages()
  const values = valuesOf(state).get(sheet.id) ?? []
  const rows = values
    .slice(area.top, area.bottom + 1)
    .filter((_row, place) => !sheet.lines[area.top + place]?.isHidden)
    .map((row) => row.slice(area.left, area.right + 1))
  const filled = rows.flat().filter((value) => value !== null && value !== '')
  const numbers = filled.filter((value) => typeof value === 'number')
  const sum = numbers.reduce((all, number) => all + number, 0)
  const look = cellAt(sheet, area.left, area.top)
  const isDay = look.format === 'date' || look.format === 'date-time'
  const shown = (number: number): string =>
    showValue(
      Number(number.toPrecision(Number.isInteger(number) ? 12 : 6)),
      { format: look.format === 'text' ? 'general' : look.format, decimals: look.decimals },
      state.language,
    )
  const hidden = sheet.lines.filter(({ isHidden }) => isHidden).length
  return (
    <p className={styles['summary']}>
      {area.left === area.right && area.top === area.bottom ? null : (
        <>
          <span>{say('spreadsheet.selected-count', { count: filled.length })}</span>
          {numbers.length > 0 && !isDay && (
            <>
              <span>{say('spreadsheet.selected-sum', { value: shown(sum) })}</span>
              <span>{say('spreadsheet.selected-average', { value: shown(sum / numbers.length) })}</span>
            </>
          )}
        </>
      )}
      {hidden > 0 && <span>{say('spreadsheet.hidden-rows', { count: hidden })}</span>}
    </p>
  )
}
