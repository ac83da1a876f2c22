// What to read after a test: where several questions were not right yet, their common lesson helps most.
import type { Outcome } from './outcome.ts'

const mostWorthReading = 3

/** Ids of tutorials of the questions not yet right, the most frequent first, then in the order of the questions. */
export function worthReading(
  answered: readonly { readonly outcome: Outcome; readonly tutorialIds: readonly string[] }[],
): string[] {
  const questionsOf = new Map<string, number>()
  for (const { outcome, tutorialIds } of answered) {
    if (outcome === 'right') continue
    for (const id of new Set(tutorialIds)) questionsOf.set(id, (questionsOf.get(id) ?? 0) + 1)
  }
  return [...questionsOf]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostWorthReading)
    .map(([id]) => id)
}
