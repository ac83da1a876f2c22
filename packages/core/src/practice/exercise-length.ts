// How long an exercise lasts. Practising a tube ends when the person wants; from time to time a pause is offered.

const questionsBetweenPauses = 10

/** Whether to offer a pause after this many answers: after 10, 20… */
export function pauseIsOffered(answered: number): boolean {
  return answered > 0 && answered % questionsBetweenPauses === 0
}

const restMs = 12 * 3_600_000

/**
 * Whether an exercise that was left open goes on. After half a day the person begins afresh: they will have forgotten
 * where they were, and what they can do may have changed.
 * @param lastAskedAt of its last question, in milliseconds since 1970, as is `now`
 */
export function goesOn(lastAskedAt: number, now: number): boolean {
  return now - lastAskedAt < restMs
}
