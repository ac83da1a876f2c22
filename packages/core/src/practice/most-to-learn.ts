import type { Outcome } from '../assessments/index.ts'

/** The competence of most of the questions not yet right, the first met of several; null when all were right. */
export function mostToLearn(
  answered: readonly { readonly competenceId: string; readonly outcome: Outcome }[],
): string | null {
  const missed = answered.filter(({ outcome }) => outcome !== 'right')
  const groups = [...Map.groupBy(missed, ({ competenceId }) => competenceId)]
  return groups.sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null
}
