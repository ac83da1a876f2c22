// Which competence to begin next: near one that goes well already, for a first success is likely there.

export type CompetenceStanding = {
  readonly competenceId: string
  readonly areaId: string
  readonly status: 'coming-soon' | 'not-started' | 'started' | 'completed'
  /** The test that goes on, or that was completed. */
  readonly assessmentId: string | null
  /** 0 to 8. */
  readonly level: number
}

export type Discovery<Standing extends CompetenceStanding> = {
  readonly competence: Standing
  /** Why this one: nothing was begun yet, its area is the strongest of those begun, or it is simply the next. */
  readonly reason: 'first' | 'same-area' | 'next'
}

/**
 * The first that was not begun of the area with the highest level reached; without such an area, the first of all. Null
 * when every open one was begun.
 * @param competences in the order of the framework, which settles what is equal
 */
export function competenceToDiscover<Standing extends CompetenceStanding>(
  competences: readonly Standing[],
): Discovery<Standing> | null {
  const open = competences.filter(({ status }) => status === 'not-started')
  const [first] = open
  if (first === undefined) return null
  const begun = competences.filter(({ status }) => status === 'started' || status === 'completed')
  if (begun.length === 0) return { competence: first, reason: 'first' }
  const levelOf = ({ areaId }: Standing): number =>
    Math.max(0, ...begun.filter((one) => one.areaId === areaId).map(({ level }) => level))
  const near = open.reduce((one, other) => (levelOf(other) > levelOf(one) ? other : one))
  return levelOf(near) > 0 ? { competence: near, reason: 'same-area' } : { competence: first, reason: 'next' }
}
