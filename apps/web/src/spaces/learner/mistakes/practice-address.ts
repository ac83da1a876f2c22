/** Of the page to practise a topic on. */
export function practiceAddress(tubeId: string): string {
  return `/learner/practice?tube=${encodeURIComponent(tubeId)}`
}
