// What a choice of questions is made by: a rule, what ends the test, what must hold of the questions, and how the bank is
// protected from being known by heart. All of it is data that can be kept beside a test.
import type { Prior } from '../ability/estimate-ability.ts'

/** By what the worth of an item is measured. */
export type SelectionRule =
  /** Most Fisher information at the estimate (Lord, 1980). */
  | { readonly kind: 'maximum-information' }
  /** Most Fisher information on average over the posterior (van der Linden, 1998). */
  | { readonly kind: 'posterior-information' }
  /**
   * Most global information: the divergence between the estimate and abilities up to `width` / √n from it, n being the
   * answers so far (Chang & Ying, 1996). 3 unless told.
   */
  | { readonly kind: 'kullback-leibler'; readonly width?: number }
  /** Least variance of the posterior that is expected after the answer (Owen, 1975; van der Linden, 1998). */
  | { readonly kind: 'minimum-expected-posterior-variance' }
  | { readonly kind: 'random' }
  /**
   * The reference platform's pick among the `best` (5) by information: halve the list again and again, the better half
   * (the larger of the two) being taken with probability `chance` (0.51). The exact tree is not public.
   */
  | { readonly kind: 'reference-flash'; readonly best?: number; readonly chance?: number }

/** What ends a test, besides an exhausted pool. The first in the list that holds is the one that is told. */
export type StoppingRule =
  /** So many questions were asked. */
  | { readonly kind: 'length'; readonly maximum: number }
  /** The standard error is small enough, after `minimum` questions. */
  | { readonly kind: 'precision'; readonly standardError: number; readonly minimum?: number }
  /** The interval ability ± `width` standard errors (1.96) leaves out the cut (Weiss & Kingsbury, 1984). */
  | { readonly kind: 'classification'; readonly cut: number; readonly width?: number; readonly minimum?: number }

export type SelectionPolicy = {
  readonly rule: SelectionRule
  readonly stopping: readonly StoppingRule[]
  /** What is known of a candidate before any answer: mean 0 and deviation 1 unless told. */
  readonly prior?: Prior
  /**
   * How a question is chosen while others wait for their score. `current`: at what is known now. `averaged`: over what the
   * answers that are waited for may be; for `maximum-information` and `reference-flash` only, the others average over the
   * posterior already (for `posterior-information` both are the same sum). `current` unless told.
   */
  readonly pending?: 'current' | 'averaged'
}

/** What must hold of the questions of one test. */
export type Constraints = {
  readonly onePerTube?: boolean
  readonly onePerSkill?: boolean
  /** As long as a competence was not visited, only those are that were not; without effect once none of theirs is left. */
  readonly visitAllCompetences?: boolean
  /** So many questions between two of the same competence; waived when nothing else is left. */
  readonly gapBetweenSameCompetence?: number
  /** None of their items is asked any more, for instance after a live alert. */
  readonly blockedSkills?: readonly string[]
  /** Only items that are marked accessible. */
  readonly accessibleOnly?: boolean
}

/** How the bank is protected. Lists have one number for each item, in the order of the bank. */
export type ExposureControl =
  /** One of the best `among`, each as likely (Kingsbury & Zara, 1989). */
  | { readonly kind: 'randomesque'; readonly among: number }
  /**
   * An item that is chosen is asked with its probability, and else set aside for the whole test (Sympson & Hetter, 1985).
   * The probabilities come from {@link calibrateExposure}.
   */
  | { readonly kind: 'sympson-hetter'; readonly probabilities: ArrayLike<number> }
  /**
   * (1 − s) × chance + s × information, s growing from 0 to 1 along `length` questions; items that were met by more than
   * `rate` of the candidates so far are left out (Revuelta & Ponsoda, 1998).
   */
  | {
      readonly kind: 'progressive-restricted'
      readonly rate: number
      readonly length: number
      readonly seen?: { readonly candidates: number; readonly times: ArrayLike<number> }
    }
  /**
   * Before the test, each item is drawn eligible or not, with a probability for each interval of ability (van der Linden &
   * Veldkamp, 2004, 2007): `probabilities[interval * items + item]`; `cuts` rise and part the intervals.
   */
  | { readonly kind: 'eligibility'; readonly cuts: readonly number[]; readonly probabilities: ArrayLike<number> }
  /**
   * Worth less price: each item has a price, in units of the rule's worth, so high that its share of the candidates stays
   * below the wanted rate; it is then asked where it is worth most. `noise` is how far the choice is random: P(item) is
   * proportional to e^((worth − price) / noise). The prices are Lagrange multipliers (Everett, 1963) of the caps on
   * exposure, the noise makes a logit choice (Luce, 1959); both come from {@link calibrateExposure}.
   */
  | { readonly kind: 'shadow-prices'; readonly prices: ArrayLike<number>; readonly noise: number }
