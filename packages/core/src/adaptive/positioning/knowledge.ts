// What is known of a person in a competence, with what is only probable.
import type { CompetenceState } from './tube-interval.ts'

/**
 * Of the skills that a test left unknown, by their ids: the probability that the person holds them, as it was when the
 * test ended. They stand until the next test of the competence ends, so that no newer model moves pix of the past.
 */
export type SkillEstimates = Readonly<Record<string, number>>

export type Knowledge = { readonly tubes: CompetenceState; readonly estimates: SkillEstimates }
