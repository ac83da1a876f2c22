import type { Language } from '../../../language.ts'
import type { Area } from './address.ts'
import type { Formula, Reference } from './formula.ts'
import type { Result, Value } from './values.ts'

/** What a function needs to know of the cell that it stands in. */
export type Context = {
  readonly language: Language
  readonly today: number
  readonly row: number
  readonly column: number
  /** Counts work; false when there has been too much of it. */
  readonly spend: (reads: number) => boolean
  readonly evaluate: (formula: Formula) => Result
  readonly areaOf: (reference: Reference) => Area
  /** Whether the first cell that a reference leads to has a formula. */
  readonly hasFormula: (reference: Reference) => boolean
  /** Whether a filter hides a row of the sheet that a reference leads to. */
  readonly isHidden: (reference: Reference, row: number) => boolean
}

/** A function of single values; it works on each of several. */
export type Single = {
  readonly inputs: readonly [least: number, most: number]
  readonly work: (values: readonly Value[], context: Context) => Value
}

/** A function of whole areas. */
export type Spread = {
  readonly inputs: readonly [least: number, most: number]
  readonly work: (inputs: readonly Result[], context: Context) => Result
}
