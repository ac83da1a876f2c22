// EM goes the last part of its way in ever smaller steps of nearly one direction. Anderson acceleration (Anderson, 1965;
// for EM, Henderson & Varadhan, 2019) takes from the last steps where they lead to. Its guard, here: a step after which
// the likelihood is lower is taken back, and EM goes on by itself from there.
import { choleskyFactor, solveFactored } from './symmetric-matrix.ts'

const memory = 5

export type Acceleration = {
  /**
   * @param here a vector
   * @param mapped where one cycle of EM leads from it
   * @returns where to go instead
   */
  next(here: Float64Array, mapped: Float64Array): Float64Array
  /** Forgets the steps seen so far. */
  forget(): void
}

export function createAcceleration(): Acceleration {
  let before: { mapped: Float64Array; residual: Float64Array } | null = null
  let steps: { residual: Float64Array; mapped: Float64Array }[] = []
  return {
    next(here, mapped) {
      const residual = difference(mapped, here)
      if (before !== null) {
        const step = { residual: difference(residual, before.residual), mapped: difference(mapped, before.mapped) }
        steps = [...steps, step].slice(-memory)
      }
      before = { mapped, residual }
      const shares = leastSquares(
        steps.map((step) => step.residual),
        residual,
      )
      if (shares === null) return mapped
      return mapped.map((value, place) =>
        steps.reduce((sum, step, number) => sum - (shares[number] ?? 0) * (step.mapped[place] ?? 0), value),
      )
    },
    forget() {
      before = null
      steps = []
    },
  }
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, place) => value - (other[place] ?? 0))
}

/** The shares of `columns` that come closest to `target`; null without columns. */
function leastSquares(columns: readonly Float64Array[], target: Float64Array): Float64Array | null {
  const size = columns.length
  if (size === 0) return null
  const matrix = new Float64Array(size * size)
  for (const [row, one] of columns.entries())
    for (const [column, other] of columns.entries()) matrix[row * size + column] = dot(one, other)
  // Columns of several magnitudes, old and new: each gets a length of 1, and a little is added to the diagonal.
  const lengths = columns.map((_, row) => Math.sqrt(matrix[row * size + row] ?? 0))
  if (lengths.some((length) => !(length > 0))) return null
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const scaled = (matrix[row * size + column] ?? 0) / ((lengths[row] ?? 1) * (lengths[column] ?? 1))
      matrix[row * size + column] = scaled + (row === column ? 1e-10 : 0)
    }
  const factor = choleskyFactor(matrix, size)
  if (factor === null) return null
  const right = Float64Array.from(columns, (column, row) => dot(column, target) / (lengths[row] ?? 1))
  return solveFactored(factor, right).map((share, row) => share / (lengths[row] ?? 1))
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0)
}
