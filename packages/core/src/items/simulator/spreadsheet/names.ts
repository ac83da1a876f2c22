// Names that stand for areas in formulas.
import type { Reference } from './formula.ts'
import type { AreaWithName, Sheet } from './sheet.ts'
import { folded } from './values.ts'

export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other)

/** Whether a word can be a name: one that a formula does not take for a cell or a value. */
export function canBeName(name: string): boolean {
  const isWord = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)
  return isWord && !/^[a-z]{1,2}\d+$/i.test(name) && !/^(true|false|vrai|faux)$/i.test(name)
}

/** The cells that a name stands for, or null when no area has it. */
export function referenceNamed(
  name: string,
  { names, sheets }: { readonly names: readonly AreaWithName[]; readonly sheets: readonly Sheet[] },
): Reference | null {
  const found = names.find((one) => isSameName(one.name, name))
  const sheet = found && sheets.find(({ id }) => id === found.sheet)
  if (!sheet) return null
  const { left, top, right, bottom } = found.area
  const corner = (column: number, row: number): Reference['from'] => ({
    column,
    row,
    isFixedColumn: true,
    isFixedRow: true,
  })
  const isOne = left === right && top === bottom
  return {
    kind: 'reference',
    sheet: sheet.name,
    from: corner(left, top),
    to: isOne ? null : corner(right, bottom),
    isColumns: false,
  }
}
