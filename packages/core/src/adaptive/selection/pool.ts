// What may be asked next: the bank without what constraints take away, with the count of what each of them took.
import type { Constraints } from './policy.ts'
import type { RunningTest } from './running-test.ts'

/** Why items may not be asked, in the order in which it is looked at: an item counts for the first that holds. */
const removals = [
  'asked',
  'skill-blocked',
  'not-accessible',
  'tube-asked',
  'skill-asked',
  'competence-visited',
  'competence-too-soon',
] as const

export type Removal = (typeof removals)[number]

/** Rules that would have left nothing, and were set aside for this question. */
export type Waiver = 'visit-all-competences' | 'gap-between-same-competence' | 'exposure'

export type Pool = {
  /** By place: 0 removed, 1 may be asked, 2 may be asked but is held back to protect the bank. */
  readonly state: Uint8Array
  /** How many each of {@link removals} took. */
  readonly removed: Int32Array
  size: number
  visitWaived: boolean
  gapWaived: boolean
  exposureWaived: boolean
}

export function emptyPool(size: number): Pool {
  return {
    state: new Uint8Array(size),
    removed: new Int32Array(removals.length),
    size: 0,
    visitWaived: false,
    gapWaived: false,
    exposureWaived: false,
  }
}

const [asked, blocked, inaccessible, tubeTaken, skillTaken, visited, tooSoon] = [0, 1, 2, 3, 4, 5, 6] as const

/** Fills the pool for the next question of this test. */
export function fillPool(pool: Pool, test: RunningTest, constraints: Constraints): void {
  const { bank } = test
  const { state, removed } = pool
  removed.fill(0)
  pool.size = 0
  pool.visitWaived = false
  pool.gapWaived = false
  pool.exposureWaived = false
  const onePerTube = constraints.onePerTube === true
  const onePerSkill = constraints.onePerSkill === true
  const accessibleOnly = constraints.accessibleOnly === true
  const tubes = bank.tubes.of
  const skills = bank.skills.of
  for (let place = 0; place < bank.size; place++) {
    const tube = tubes[place] ?? -1
    const skill = skills[place] ?? -1
    let removal = -1
    if (test.isAsked[place] === 1) removal = asked
    else if (skill >= 0 && test.skillBlocked[skill] === 1) removal = blocked
    else if (accessibleOnly && bank.accessible[place] !== 1) removal = inaccessible
    else if (onePerTube && tube >= 0 && test.tubeAsked[tube] === 1) removal = tubeTaken
    else if (onePerSkill && skill >= 0 && test.skillAsked[skill] === 1) removal = skillTaken
    if (removal < 0) {
      state[place] = 1
      pool.size += 1
    } else {
      state[place] = 0
      removed[removal] = (removed[removal] ?? 0) + 1
    }
  }
  if (constraints.visitAllCompetences === true) keepUnvisited(pool, test)
  const gap = constraints.gapBetweenSameCompetence ?? 0
  if (gap > 0) keepDistant(pool, test, gap)
}

function keepUnvisited(pool: Pool, test: RunningTest): void {
  let isSomeUnvisited = false
  for (let competence = 0; competence < test.visits.length; competence++)
    if (test.visits[competence] === 0) isSomeUnvisited = true
  if (!isSomeUnvisited) return
  const competences = test.bank.competences.of
  let kept = 0
  for (let place = 0; place < pool.state.length; place++)
    if (pool.state[place] === 1 && isUnvisited(test, competences[place] ?? -1)) kept += 1
  pool.visitWaived = kept === 0 && pool.size > 0
  if (kept === 0) return
  for (let place = 0; place < pool.state.length; place++)
    if (pool.state[place] === 1 && !isUnvisited(test, competences[place] ?? -1)) remove(pool, place, visited)
}

function isUnvisited(test: RunningTest, competence: number): boolean {
  return competence >= 0 && test.visits[competence] === 0
}

function keepDistant(pool: Pool, test: RunningTest, gap: number): void {
  let kept = 0
  for (let place = 0; place < pool.state.length; place++)
    if (pool.state[place] === 1 && !isRecent(test, place, gap)) kept += 1
  pool.gapWaived = kept === 0 && pool.size > 0
  if (kept === 0) return
  for (let place = 0; place < pool.state.length; place++)
    if (pool.state[place] === 1 && isRecent(test, place, gap)) remove(pool, place, tooSoon)
}

/** Whether one of the last `gap` questions was of the competence of this item. */
function isRecent({ bank, places, asked: count }: RunningTest, place: number, gap: number): boolean {
  const competence = bank.competences.of[place] ?? -1
  if (competence < 0) return false
  for (let back = 1; back <= gap && back <= count; back++)
    if (bank.competences.of[places[count - back] ?? 0] === competence) return true
  return false
}

function remove(pool: Pool, place: number, removal: number): void {
  pool.state[place] = 0
  pool.removed[removal] = (pool.removed[removal] ?? 0) + 1
  pool.size -= 1
}
