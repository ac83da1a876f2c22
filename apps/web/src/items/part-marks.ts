// Which parts of an answer were right, as the correction says it.
export type Part = { readonly id: string; readonly right: boolean }

/** Null when the kind is not made of parts, or the part is unknown. */
export function partIsRight(parts: readonly Part[], id: string): boolean | null {
  return parts.find((part) => part.id === id)?.right ?? null
}
