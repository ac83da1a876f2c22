// The end of a test is news only to the tab that has just shown its last question: then the tiles land.
let seen: string | null = null

export function noteGoingOn(assessmentId: string): void {
  seen = assessmentId
}

export function wasSeenGoingOn(assessmentId: string): boolean {
  return seen === assessmentId
}

export function forgetGoingOn(): void {
  seen = null
}
