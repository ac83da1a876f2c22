/** A request that is being written, and what is to go with it. */
export type Prepared = {
  readonly text: string
  readonly parts: Readonly<Record<string, string>>
  readonly documents: readonly string[]
}

export const unprepared: Prepared = { text: '', parts: {}, documents: [] }

/** The same with a document sent along, or no longer. */
export function withDocument(prepared: Prepared, document: string, isSent: boolean): Prepared {
  const others = prepared.documents.filter((id) => id !== document)
  return { ...prepared, documents: isSent ? [...others, document] : others }
}
