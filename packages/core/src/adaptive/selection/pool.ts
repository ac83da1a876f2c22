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
  const { state, removed } = pool
  removed.fill(0)
  pool.visitWaived = false
  pool.gapWaived = false
  pool.exposureWaived = false
  removed[asked] = test.asked
  const isConstrained =
    test.isSkillBlocked ||
    constraints.onePerTube === true ||
    constraints.onePerSkill === true ||
    constraints.accessibleOnly === true
  if (isConstrained) {
    keepAllowed(pool, test, constraints)
  } else {
    state.fill(1)
    for (let index = 0; index < test.asked; index++) state[test.places[index] ?? 0] = 0
    pool.size = state.length - test.asked
  }
  const isVisiting = constraints.visitAllCompetences === true && isSomeUnvisited(test)
  const gap = constraints.gapBetweenSameCompetence ?? 0
  if (isVisiting) keepUnvisited(pool, test)
  if (gap > 0) keepDistant(pool, test, gap)
}

function keepAllowed(pool: Pool, test: RunningTest, constraints: Constraints): void {
  const { bank, isAsked, skillBlocked, tubeAsked, skillAsked } = test
  const { state, removed } = pool
  const onePerTube = constraints.onePerTube === true
  const onePerSkill = constraints.onePerSkill === true
  const accessibleOnly = constraints.accessibleOnly === true
  const tubes = bank.tubes.of
  const skills = bank.skills.of
  let left = 0
  for (let place = 0; place < state.length; place++) {
    const tube = tubes[place] ?? -1
    const skill = skills[place] ?? -1
    let removal = -1
    if (isAsked[place] === 1) removal = asked
    else if (skill >= 0 && skillBlocked[skill] === 1) removal = blocked
    else if (accessibleOnly && bank.accessible[place] !== 1) removal = inaccessible
    else if (onePerTube && tube >= 0 && tubeAsked[tube] === 1) removal = tubeTaken
    else if (onePerSkill && skill >= 0 && skillAsked[skill] === 1) removal = skillTaken
    state[place] = removal < 0 ? 1 : 0
    if (removal < 0) left += 1
    else if (removal !== asked) removed[removal] = (removed[removal] ?? 0) + 1
  }
  pool.size = left
}

function isSomeUnvisited({ visits }: RunningTest): boolean {
  for (let competence = 0; competence < visits.length; competence++) if (visits[competence] === 0) return true
  return false
}

function keepUnvisited(pool: Pool, { bank, visits }: RunningTest): void {
  const { state } = pool
  const competences = bank.competences.of
  let kept = 0
  for (let place = 0; place < state.length; place++) {
    // A place of −1, for no competence, reads as undefined: visited.
    if (state[place] === 1 && visits[competences[place] ?? -1] === 0) kept += 1
  }
  pool.visitWaived = kept === 0 && pool.size > 0
  if (kept === 0) return
  for (let place = 0; place < state.length; place++)
    if (state[place] === 1 && visits[competences[place] ?? -1] !== 0) state[place] = 0
  pool.removed[visited] = pool.size - kept
  pool.size = kept
}

function keepDistant(pool: Pool, test: RunningTest, gap: number): void {
  const { state } = pool
  const competences = test.bank.competences.of
  let kept = 0
  for (let place = 0; place < state.length; place++)
    if (state[place] === 1 && !isRecent(test, competences[place] ?? -1, gap)) kept += 1
  pool.gapWaived = kept === 0 && pool.size > 0
  if (kept === 0) return
  for (let place = 0; place < state.length; place++)
    if (state[place] === 1 && isRecent(test, competences[place] ?? -1, gap)) state[place] = 0
  pool.removed[tooSoon] = pool.size - kept
  pool.size = kept
}

/** Whether one of the last `gap` questions was of this competence. */
function isRecent({ bank, places, asked: count }: RunningTest, competence: number, gap: number): boolean {
  if (competence < 0) return false
  for (let back = 1; back <= gap && back <= count; back++)
    if (bank.competences.of[places[count - back] ?? 0] === competence) return true
  return false
}
