/** How an answer ended; `late` is right, after its time. Only `right` validates a skill; every other outcome counts as not yet. */
export type Outcome = 'right' | 'wrong' | 'skipped' | 'late'
