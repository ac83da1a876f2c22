// The format that a formula takes from what it works with, as people expect: days later than a date is a date.
import type { Formula } from './formula.ts'
import type { Format } from './schema-parts.ts'

const ofDays = ['TODAY', 'DATE', 'DATEVALUE', 'EDATE', 'EOMONTH', 'WORKDAY']
const likeTheirCells = [
  'SUM',
  'AVERAGE',
  'MIN',
  'MAX',
  'MEDIAN',
  'SUBTOTAL',
  'SMALL',
  'LARGE',
  'ROUND',
  'PERCENTILE',
  'QUARTILE',
  'INDEX',
]

const isDay = (format: Format): boolean => format === 'date' || format === 'date-time'

/** @param cellFormat the format of the first cell that a reference leads to */
export function formatOf(
  formula: Formula,
  cellFormat: (reference: Extract<Formula, { kind: 'reference' }>) => Format,
): Format {
  const within = (one: Formula): Format => formatOf(one, cellFormat)
  switch (formula.kind) {
    case 'reference': {
      const format = cellFormat(formula)
      return format === 'text' || format === 'number' ? 'general' : format
    }
    case 'group':
      return within(formula.of)
    case 'call': {
      if (ofDays.includes(formula.name)) return 'date'
      if (formula.name === 'TIME') return 'time'
      if (formula.name === 'IF' && formula.inputs[1]) return within(formula.inputs[1])
      const isLike = likeTheirCells.includes(formula.name)
      const input = isLike ? formula.inputs[formula.name === 'SUBTOTAL' ? 1 : 0] : undefined
      return input ? within(input) : 'general'
    }
    case 'both': {
      const [left, right] = [within(formula.left), within(formula.right)]
      if (formula.sign === '+') return left === 'general' ? right : left
      if (formula.sign === '-') return isDay(left) && isDay(right) ? 'general' : left
      // An amount times a number, or a part of an amount, is an amount; an amount by an amount is not.
      if (formula.sign === '*') return left === 'amount' || right === 'amount' ? 'amount' : 'general'
      return formula.sign === '/' && left === 'amount' && right !== 'amount' ? 'amount' : 'general'
    }
    default:
      return 'general'
  }
}
