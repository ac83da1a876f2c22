// Symmetric matrices as one list, row after row. Sums, products and square roots alone: the same digits everywhere.

/**
 * The lower triangle F of A = F Fᵀ (Cholesky), or null if A is not positive definite.
 * @param matrix of `size` rows; its lower triangle is read
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    const atRow = row * size
    for (let column = 0; column <= row; column += 1) {
      const atColumn = column * size
      let sum = matrix[atRow + column] ?? 0
      for (let k = 0; k < column; k += 1) sum -= (factor[atRow + k] ?? 0) * (factor[atColumn + k] ?? 0)
      if (column < row) factor[atRow + column] = sum / (factor[atColumn + column] ?? 1)
      // What is left of the diagonal by rounding alone says nothing.
      else if (sum > 1e-13 * Math.abs(matrix[atRow + row] ?? 0)) factor[atRow + row] = Math.sqrt(sum)
      else return null
    }
  }
  return factor
}

/** x of F Fᵀ x = right. */
export function solveFactored(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const solution = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    let sum = solution[row] ?? 0
    for (let k = 0; k < row; k += 1) sum -= (factor[row * size + k] ?? 0) * (solution[k] ?? 0)
    solution[row] = sum / (factor[row * size + row] ?? 1)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = solution[row] ?? 0
    for (let k = row + 1; k < size; k += 1) sum -= (factor[k * size + row] ?? 0) * (solution[k] ?? 0)
    solution[row] = sum / (factor[row * size + row] ?? 1)
  }
  return solution
}

/** The inverse of a positive definite matrix, or null if it is not. */
export function inverseOf(matrix: Float64Array, size: number): Float64Array | null {
  const factor = choleskyFactor(matrix, size)
  if (factor === null) return null
  // The inverse of the triangle, transposed in place of itself: row `column` holds the column.
  const inverted = new Float64Array(size * size)
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let sum = row === column ? 1 : 0
      for (let k = column; k < row; k += 1) sum -= (factor[row * size + k] ?? 0) * (inverted[column * size + k] ?? 0)
      inverted[column * size + row] = sum / (factor[row * size + row] ?? 1)
    }
  }
  const inverse = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = 0
      for (let k = row; k < size; k += 1) sum += (inverted[row * size + k] ?? 0) * (inverted[column * size + k] ?? 0)
      inverse[row * size + column] = sum
      inverse[column * size + row] = sum
    }
  }
  return inverse
}
