// What the formulas make of other values, put in their cells as if they had been typed, and of other replies of services.
import { accept } from './accept.ts'
import { addressOf, areaOf } from './address.ts'
import { valuesOf } from './evaluate.ts'
import type { SpreadsheetScenario } from './schema.ts'
import type { SpreadsheetFacts } from './schema-facts.ts'
import { withReply } from './service.ts'
import { cellAt, type Sheet, type SpreadsheetState, withCells } from './sheet.ts'
import { cellOf } from './start.ts'
import { type Scalar, scalar } from './values.ts'

type Entered = NonNullable<NonNullable<SpreadsheetScenario['trials']>[number]['set']>[number]

export function trialFacts(state: SpreadsheetState): SpreadsheetFacts['trials'] {
  return (state.scenario.trials ?? []).map(({ id, set = [], replies = [] }) => {
    let refused = 0
    let sheets = state.sheets.map((sheet) => {
      const reply = replies.find(({ service }) => service === sheet.link?.service)
      return reply ? withReply(sheet, reply.rows) : sheet
    })
    for (const entered of set) {
      sheets = sheets.map((sheet) => {
        const next = sheet.id === entered.sheet ? withEntered(sheet, entered) : sheet
        if (!next) refused += 1
        return next ?? sheet
      })
    }
    const values = valuesOf({ ...state, sheets })
    return {
      id,
      refused,
      values: Object.fromEntries(
        sheets.map((sheet) => [
          sheet.id,
          Object.fromEntries(
            sheet.lines.flatMap(({ cells }, row) =>
              cells.flatMap((cell, column): [string, Scalar][] =>
                cell.formula === null
                  ? []
                  : [[addressOf(column, row), scalar(values.get(sheet.id)?.[row]?.[column] ?? null)]],
              ),
            ),
          ),
        ]),
      ),
    }
  })
}

/** The sheet with a value typed into a cell, or null when the cell does not take it. */
function withEntered(sheet: Sheet, { cell: name, value: typed }: Entered): Sheet | null {
  const area = areaOf(name)
  if (!area) return sheet
  const cell = cellAt(sheet, area.left, area.top)
  if (cell.isProtected) return null
  const { value, format } = cellOf(typed, cell.format)
  const accepted = value === null ? { value } : accept(cell, { value, format }, String(typed))
  if ('refused' in accepted) return null
  return withCells(sheet, area, (one) => ({ ...one, value: accepted.value, formula: null }))
}
