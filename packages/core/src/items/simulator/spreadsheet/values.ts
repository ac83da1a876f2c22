// What a cell may be worth, and what a formula works with.

export type FaultCode = '#DIV/0!' | '#N/A' | '#NAME?' | '#NUM!' | '#REF!' | '#VALUE!' | '#CIRC!' | '#LONG!'

/** A fault that a formula comes to. `#CIRC!` goes round in a circle, `#LONG!` asks for more work than is done. */
export type Fault = { readonly fault: FaultCode }

export type Scalar = string | number | boolean
/** Null is an empty cell. */
export type Value = Scalar | null | Fault
/** Several values in rows; `isArea` when they are cells of a sheet. */
export type Matrix = { readonly rows: readonly (readonly Value[])[]; readonly isArea: boolean }
export type Result = Value | Matrix

export function fault(code: FaultCode): Fault {
  return { fault: code }
}

export function isFault(value: Result): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value
}

export function isMatrix(value: Result): value is Matrix {
  return typeof value === 'object' && value !== null && 'rows' in value
}

/** Without what binary fractions leave over: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value
}

/** Texts are compared without case and accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function rank(value: Value): number {
  if (typeof value === 'number') return 0
  if (typeof value === 'string') return 1
  return typeof value === 'boolean' ? 2 : value === null ? 4 : 3
}

/** Numbers, then texts, then true and false, then faults; what is empty comes last. */
export function compareValues(one: Value, other: Value): number {
  const ranks = rank(one) - rank(other)
  if (ranks !== 0) return ranks
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other)
  if (typeof one !== 'string' || typeof other !== 'string') return 0
  const [a, b] = [folded(one), folded(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** A value as facts have it. */
export function scalar(value: Value): Scalar {
  if (value === null) return ''
  return isFault(value) ? value.fault : value
}
