// Where the level in a competence is thought to be before its first answer.

/** A normal distribution, in levels. */
export type LevelPrior = { readonly mean: number; readonly deviation: number }

/** Of somebody about whom nothing is known. */
export const defaultPrior: LevelPrior = { mean: 3.5, deviation: 2 }

/** How far the levels of one person in the sixteen competences are from each other. */
const competenceDeviation = 1.3

/**
 * Of somebody who took tests of other competences: a person has one general level and a level around it in each
 * competence; what the answers of the others say is added up by its precision (normal means with known variances:
 * A. Gelman et al., Bayesian Data Analysis, 3rd ed., 2013, §5.4).
 *
 * @param others level in each other competence, as estimated from the default prior
 * @returns the default prior where there is none
 */
export function priorFromOthers(others: readonly LevelPrior[]): LevelPrior {
  const usual = defaultPrior.deviation * defaultPrior.deviation
  const between = competenceDeviation * competenceDeviation
  let precision = 1 / (usual - between)
  let sum = defaultPrior.mean * precision
  for (const { mean, deviation } of others) {
    // The estimate began from the default prior: what is left without it is what the answers say.
    const told = 1 / (deviation * deviation) - 1 / usual
    if (told <= 0) continue
    const answersSay = (mean / (deviation * deviation) - defaultPrior.mean / usual) / told
    const weight = 1 / (1 / told + between)
    precision += weight
    sum += answersSay * weight
  }
  return { mean: sum / precision, deviation: Math.sqrt(1 / precision + between) }
}
