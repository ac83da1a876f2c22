/** Of the page to practise a tube on. */
export function practiceAddress(tubeId: string): string {
  return `/learner/practice?tube=${encodeURIComponent(tubeId)}`
}
