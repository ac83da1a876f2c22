/** A place in a file of the content; lines and columns count from 1. */
export type Position = { readonly file: string; readonly line: number; readonly column: number }

/** Something wrong in a file, said to the person who writes it. */
export type Problem = Position & { readonly message: string }

const mostListed = 20

/** Problems as lines of text, one each, in the form editors turn into links. */
export function describeProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`
}

/** In reading order: by file, then by place in it. */
export function inReadingOrder<One extends Problem>(problems: readonly One[]): One[] {
  return [...problems].sort(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      one.line - other.line ||
      one.column - other.column,
  )
}

/** Content that no release can be made of. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const ordered = inReadingOrder(problems)
    const left = ordered.length - mostListed
    const lines = ordered.slice(0, mostListed).map(describeProblem)
    if (left > 0) lines.push(`… and ${left} more`)
    super([`The content has ${ordered.length} problem${ordered.length > 1 ? 's' : ''}:`, ...lines].join('\n'))
    this.name = 'ContentError'
    this.problems = ordered
  }
}
