// What formulas refer to, and the same formulas after something has moved.
import { mostColumns, mostRows, placeAfter, type Shift, stretchAfter } from './address.ts'
import type { Corner, Formula, Reference } from './formula.ts'

type Name = Extract<Formula, { kind: 'name' }>

/** The same formula with other references, and other names. */
function withReferences(
  formula: Formula,
  change: (one: Reference) => Formula,
  changeName: (one: Name) => Formula = (one) => one,
): Formula {
  const within = (one: Formula): Formula => withReferences(one, change, changeName)
  switch (formula.kind) {
    case 'reference':
      return change(formula)
    case 'name':
      return changeName(formula)
    case 'call':
      return { ...formula, inputs: formula.inputs.map(within) }
    case 'sign':
    case 'group':
      return { ...formula, of: within(formula.of) }
    case 'both':
      return { ...formula, left: within(formula.left), right: within(formula.right) }
    default:
      return formula
  }
}

/** A formula with the cells that its names stand for. */
export function withoutNames(formula: Formula, named: (name: string) => Reference | null): Formula {
  return withReferences(
    formula,
    (one) => one,
    (one) => named(one.name) ?? one,
  )
}

/** Every reference of a formula. */
export function referencesOf(formula: Formula): Reference[] {
  switch (formula.kind) {
    case 'reference':
      return [formula]
    case 'call':
      return formula.inputs.flatMap(referencesOf)
    case 'sign':
    case 'group':
      return referencesOf(formula.of)
    case 'both':
      return [...referencesOf(formula.left), ...referencesOf(formula.right)]
    default:
      return []
  }
}

/** A formula as it stands after being copied some columns and rows further. */
export function copiedBy(formula: Formula, columns: number, rows: number): Formula {
  const moved = (corner: Corner): Corner => ({
    ...corner,
    column: corner.isFixedColumn ? corner.column : corner.column + columns,
    row: corner.isFixedRow ? corner.row : corner.row + rows,
  })
  const isThere = ({ column, row }: Corner): boolean =>
    column >= 0 && row >= 0 && column < mostColumns && row < mostRows
  return withReferences(formula, (one) => {
    const from = moved(one.from)
    const to = one.to && moved(one.to)
    return isThere(from) && (!to || isThere(to)) ? { ...one, from, to } : { kind: 'fault', code: '#REF!' }
  })
}

/** A formula after rows or columns have come to a sheet or gone from it. @param isMeant whether a reference leads there */
export function shifted(formula: Formula, shift: Shift, isMeant: (one: Reference) => boolean): Formula {
  const key = shift.what === 'row' ? 'row' : 'column'
  return withReferences(formula, (one) => {
    if (!isMeant(one) || (one.isColumns && key === 'row')) return one
    if (!one.to) {
      const place = placeAfter(one.from[key], shift)
      return place === null ? { kind: 'fault', code: '#REF!' } : { ...one, from: { ...one.from, [key]: place } }
    }
    const left = stretchAfter(one.from[key], one.to[key], shift)
    if (!left) return { kind: 'fault', code: '#REF!' }
    return { ...one, from: { ...one.from, [key]: left[0] }, to: { ...one.to, [key]: left[1] } }
  })
}
