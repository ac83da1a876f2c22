/** What was given cannot be calibrated; each problem names the item, the person or the response, and says what is wrong. */
export class CalibrationRefused extends Error {
  override name = 'CalibrationRefused'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}
