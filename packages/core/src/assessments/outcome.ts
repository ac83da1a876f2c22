/** How an answer ended. Only `right` validates a skill; every other outcome counts as not yet. */
export type Outcome = 'right' | 'wrong' | 'skipped'
