// What the answers say of a competence, as probabilities. A hierarchy of two steps: a person has one level in the
// competence, and in each tube an ability around it; of a tube they hold the rungs up to that ability. Answers are
// right with a slip or a guess. The tubes are independent once the level is known, so that all is summed exactly on a
// grid of levels: no sampling, no approximation but the grid. docs/measurement.md says it in words.
//
// Hierarchical models of this kind: A. Gelman & J. Hill, Data Analysis Using Regression and Multilevel/Hierarchical
// Models, 2007; slip and guess: B. Junker & K. Sijtsma, Cognitive assessment models with few assumptions, 2001 (DINA).
import type { ItemKind } from '../../items/index.ts'
import { skillWorth } from '../../scoring/competence-score.ts'
import { exp } from '../numeric/elementary.ts'
import type { PositioningInput } from './candidate.ts'
import { type LevelPrior } from './level-prior.ts'
import { normalDistribution } from './normal-distribution.ts'
import { type DirectEvidence, isInvalidated, isValidated, standingEvidence } from './tube-interval.ts'

/** How far the ability in a tube is from the level in the competence: standard deviation, in levels. */
const tubeDeviation = 0.8
/** Probability of a wrong answer to what one holds. */
const slip = 0.05
/** Probability of a right answer to what one does not hold, where one chooses and where one makes. */
const guessOfChoice = 0.1
const guessOfMaking = 0.02

const choiceKinds: ReadonlySet<ItemKind> = new Set(['choice-one', 'choice-many', 'choice-image', 'hotspot'])

export function guessOf(kind: ItemKind): number {
  return choiceKinds.has(kind) ? guessOfChoice : guessOfMaking
}

// Levels of the grid: half a level is fine enough for what 0.8 levels blur.
const gridSize = 21
const gridLevels = Float64Array.from({ length: gridSize }, (_, place) => place / 2 - 1)
const zeros = new Float64Array(gridSize)

const hardestRung = 8
/** Above the hardest rung: nobody is there. */
const beyondRungs = hardestRung + 1

/** [rung × gridSize + place]: probability that the ability in a tube reaches the rung, for each level of the grid. */
const reaching = new Float64Array((beyondRungs + 1) * gridSize)
for (const [place, level] of gridLevels.entries()) {
  reaching[place] = 1
  for (let rung = 1; rung <= hardestRung; rung++) {
    reaching[rung * gridSize + place] = normalDistribution((level - rung) / tubeDeviation)
  }
}

/** An unknown skill, with what the answers say of it. */
export type UnknownStanding = {
  /** Pix that it is worth. */
  readonly worth: number
  /** That the person holds it. */
  readonly probability: number
  /** Of holding it with the pix of the competence: how much the one tells of the other. */
  readonly covariance: number
}

export type CompetencePosterior = {
  /** Of the level in the competence. */
  readonly level: LevelPrior
  /** Standard deviation of the pix that all active skills of the open levels would make, known or not. */
  readonly deviation: number
  /** The same for the unknown ones alone: how far what is unknown may move the result. */
  readonly unknownDeviation: number
  /** By skill. */
  readonly unknown: ReadonlyMap<string, UnknownStanding>
}

export type Known = Pick<PositioningInput, 'candidates' | 'state' | 'asked' | 'openLevels'>

type Rung = {
  readonly skillId: string
  readonly level: number
  readonly worth: number
  readonly guess: number
  readonly isUnknown: boolean
}
/** The active rungs of a tube, the easiest first. */
type Ladder = { readonly rungs: readonly Rung[]; readonly evidence: readonly DirectEvidence[] }

/** A tube with what the answers say of it. */
type Tube = { readonly rungs: readonly Rung[]; readonly sums: TubeSums }

/** A tube as the candidates make it, before any answer. */
type PreparedTube = {
  readonly tubeId: string
  readonly untouched: Tube
  /** For each rung, how likely a guess is with each of its challenges. */
  readonly guesses: readonly ReadonlyMap<string, number>[]
  /** For the sums of one posterior after the other: asking for memory costs more than what is summed in it. */
  readonly workspace: TubeSums
}

const rowOfZeros = () => new Float64Array(gridSize)

/** Like the workspaces of tubes. Nobody else sees them: a posterior is worked out without a pause. */
const workspace = {
  /** Sums over the tubes, at each level of the grid. */
  all: { pix: rowOfZeros(), pixVariance: rowOfZeros() },
  open: { pix: rowOfZeros(), pixVariance: rowOfZeros() },
  /** Of one tube after the other. */
  surroundings: { share: rowOfZeros(), otherPix: rowOfZeros() },
}

/**
 * Exact on the grid, and the same to the last digit on every engine.
 * @param prior before the answers of this competence
 */
export function competencePosterior(known: Known, prior: LevelPrior): CompetencePosterior {
  const weight = priorWeights(prior)
  const { all, open, surroundings } = workspace
  for (const { pix, pixVariance } of [all, open]) {
    pix.fill(0)
    pixVariance.fill(0)
  }
  const tubes = tubesOf(known)
  for (const { sums } of tubes) addTube(weight, sums, all, open)
  normalise(weight)

  const pix = momentsOf(weight, all)
  const unknown = new Map<string, UnknownStanding>()
  for (const { rungs, sums } of tubes) {
    surround(surroundings, sums, weight, all.pix)
    for (const [below, { skillId, worth, isUnknown }] of rungs.entries()) {
      if (!isUnknown) continue
      const { probability, withPix } = holding(sums, below + 1, surroundings)
      unknown.set(skillId, { worth, probability, covariance: withPix - probability * pix.mean })
    }
  }
  return {
    level: momentsOf(weight, { pix: gridLevels, pixVariance: zeros }),
    deviation: pix.deviation,
    unknownDeviation: momentsOf(weight, open).deviation,
    unknown,
  }
}

function priorWeights({ mean, deviation }: LevelPrior): Float64Array {
  return gridLevels.map((level) => {
    const distance = (level - mean) / deviation
    return exp((-distance * distance) / 2)
  })
}

const prepared = new WeakMap<PositioningInput['candidates'], Map<number, readonly PreparedTube[]>>()

/** Candidates are those of a release, which never change: what only they decide is worked out once. */
function preparedTubes(candidates: PositioningInput['candidates'], openLevels: number): readonly PreparedTube[] {
  const byOpenLevels = prepared.get(candidates) ?? new Map<number, readonly PreparedTube[]>()
  prepared.set(candidates, byOpenLevels)
  const tubes = byOpenLevels.get(openLevels) ?? prepareTubes(candidates, openLevels)
  byOpenLevels.set(openLevels, tubes)
  return tubes
}

function prepareTubes(candidates: PositioningInput['candidates'], openLevels: number): PreparedTube[] {
  type Active = { skillId: string; tubeId: string; level: number; guesses: Map<string, number> }
  const skills = new Map<string, Active>()
  const active = new Array<number>(hardestRung + 1).fill(0)
  for (const { challengeId, skillId, tubeId, level, kind } of candidates) {
    let skill = skills.get(skillId)
    if (!skill) {
      skill = { skillId, tubeId, level, guesses: new Map() }
      skills.set(skillId, skill)
      active[level] = (active[level] ?? 0) + 1
    }
    skill.guesses.set(challengeId, guessOf(kind))
  }
  const byTube = Map.groupBy(
    [...skills.values()].filter(({ level }) => level <= openLevels),
    ({ tubeId }) => tubeId,
  )
  return [...byTube].map(([tubeId, unsorted]) => {
    const ladder = unsorted.toSorted((one, other) => one.level - other.level)
    const rungs = ladder.map(({ skillId, level, guesses }): Rung => {
      // Evidence does not say which challenge it is from: all of the skill count alike.
      const guess = [...guesses.values()].reduce((sum, one) => sum + one, 0) / guesses.size
      return { skillId, level, worth: skillWorth(active[level] ?? 0), guess, isUnknown: true }
    })
    return {
      tubeId,
      untouched: { rungs, sums: tubeSums({ rungs, evidence: [] }, sumsOf(rungs.length)) },
      workspace: sumsOf(rungs.length),
      guesses: ladder.map(({ guesses }) => guesses),
    }
  })
}

function tubesOf({ candidates, state, asked, openLevels }: Known): Tube[] {
  const done = new Set(asked)
  return preparedTubes(candidates, openLevels).map(({ tubeId, untouched, guesses, workspace: sums }) => {
    const interval = state[tubeId]
    if (!interval) return untouched
    const rungs = untouched.rungs.map(({ skillId, level, worth, guess }, place): Rung => {
      const isUnknown = !isValidated(interval, level) && !isInvalidated(interval, level)
      return { skillId, level, worth, guess: guessOfAsked(guesses[place], done) ?? guess, isUnknown }
    })
    return { rungs, sums: tubeSums({ rungs, evidence: standingEvidence(interval.evidence) }, sums) }
  })
}

/** What this test asked is known. */
function guessOfAsked(guesses: PreparedTube['guesses'][number] | undefined, done: ReadonlySet<string>): number | null {
  for (const [challengeId, guess] of guesses ?? []) if (done.has(challengeId)) return guess
  return null
}

/**
 * Sums over those who hold k rungs of a tube or more, for each k and each level of the grid: [k × gridSize + place].
 * All are weighed by how likely the answers of the tube are; divided by the row of k = 0 they are probabilities.
 */
type TubeSums = {
  readonly held: Float64Array
  /** Times the pix of what they hold in the tube. */
  readonly pix: Float64Array
  /** Over all, times: the square of that, the pix of the unknown skills that they hold, the square of those. */
  readonly pixSquare: Float64Array
  readonly open: Float64Array
  readonly openSquare: Float64Array
}

/** Room for the sums of a tube. */
function sumsOf(rungs: number): TubeSums {
  // One row of zeros above the last: a read past the end of a typed array costs more than all the sums.
  const size = (rungs + 2) * gridSize
  return {
    held: new Float64Array(size),
    pix: new Float64Array(size),
    pixSquare: rowOfZeros(),
    open: rowOfZeros(),
    openSquare: rowOfZeros(),
  }
}

/** Writes the sums of a tube into the room for them, and returns it. */
function tubeSums({ rungs, evidence }: Ladder, sums: TubeSums): TubeSums {
  const { held, pix, pixSquare, open, openSquare } = sums
  for (const row of [pixSquare, open, openSquare]) row.fill(0)
  let worth = rungs.reduce((sum, rung) => sum + rung.worth, 0)
  let openWorth = rungs.reduce((sum, rung) => sum + (rung.isUnknown ? rung.worth : 0), 0)
  for (let k = rungs.length; k >= 0; k--) {
    const hardest = rungs[k - 1]
    const reached = (hardest?.level ?? 0) * gridSize
    const missed = (rungs[k]?.level ?? beyondRungs) * gridSize
    const likelihood = likelihoodOf(evidence, rungs, hardest?.level ?? 0)
    const row = k * gridSize
    for (let place = 0; place < gridSize; place++) {
      const exactly = ((reaching[reached + place] ?? 0) - (reaching[missed + place] ?? 0)) * likelihood
      held[row + place] = exactly + (held[row + gridSize + place] ?? 0)
      pix[row + place] = exactly * worth + (pix[row + gridSize + place] ?? 0)
      pixSquare[place] = exactly * worth * worth + (pixSquare[place] ?? 0)
      open[place] = exactly * openWorth + (open[place] ?? 0)
      openSquare[place] = exactly * openWorth * openWorth + (openSquare[place] ?? 0)
    }
    worth -= hardest?.worth ?? 0
    if (hardest?.isUnknown) openWorth -= hardest.worth
  }
  return sums
}

/** How likely the answers of a tube are for somebody who holds it up to a level. */
function likelihoodOf(evidence: readonly DirectEvidence[], rungs: readonly Rung[], upTo: number): number {
  let likelihood = 1
  for (const { level, right } of evidence) {
    const success = successOf(level <= upTo ? 1 : 0, rungs.find((rung) => rung.level === level)?.guess ?? guessOfMaking)
    likelihood *= right ? success : 1 - success
  }
  return likelihood
}

type PixByLevel = { readonly pix: Float64Array; readonly pixVariance: Float64Array }

/** Adds a tube to the sums over the tubes, and its answers to the weights of the levels. */
function addTube(weight: Float64Array, sums: TubeSums, all: PixByLevel, open: PixByLevel): void {
  for (let place = 0; place < gridSize; place++) {
    const everybody = sums.held[place] ?? 1
    const pix = (sums.pix[place] ?? 0) / everybody
    const openPix = (sums.open[place] ?? 0) / everybody
    all.pix[place] = (all.pix[place] ?? 0) + pix
    all.pixVariance[place] = (all.pixVariance[place] ?? 0) + (sums.pixSquare[place] ?? 0) / everybody - pix * pix
    open.pix[place] = (open.pix[place] ?? 0) + openPix
    open.pixVariance[place] =
      (open.pixVariance[place] ?? 0) + (sums.openSquare[place] ?? 0) / everybody - openPix * openPix
    weight[place] = (weight[place] ?? 0) * everybody
  }
  // Products of many small probabilities would end at 0.
  normalise(weight)
}

function normalise(weight: Float64Array): void {
  let sum = 0
  for (let place = 0; place < gridSize; place++) sum += weight[place] ?? 0
  for (let place = 0; place < gridSize; place++) weight[place] = (weight[place] ?? 0) / sum
}

function momentsOf(weight: Float64Array, { pix, pixVariance }: PixByLevel): { mean: number; deviation: number } {
  let mean = 0
  let square = 0
  for (let place = 0; place < gridSize; place++) {
    const here = pix[place] ?? 0
    mean += (weight[place] ?? 0) * here
    square += (weight[place] ?? 0) * ((pixVariance[place] ?? 0) + here * here)
  }
  return { mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) }
}

/** Expectations of holding k rungs of a tube, and of that times the pix of the competence. */
function holding(
  { held, pix }: TubeSums,
  k: number,
  { share, otherPix }: Surroundings,
): { probability: number; withPix: number } {
  let probability = 0
  let withPix = 0
  const row = k * gridSize
  for (let place = 0; place < gridSize; place++) {
    const holders = held[row + place] ?? 0
    probability += (share[place] ?? 0) * holders
    withPix += (share[place] ?? 0) * ((otherPix[place] ?? 0) * holders + (pix[row + place] ?? 0))
  }
  return { probability, withPix }
}

/** What stands around a tube, at each level of the grid: the weight of one of its people, the pix of the other tubes. */
type Surroundings = { readonly share: Float64Array; readonly otherPix: Float64Array }

/** Writes those of a tube. */
function surround(
  { share, otherPix }: Surroundings,
  { held, pix }: TubeSums,
  weight: Float64Array,
  allPix: Float64Array,
) {
  for (let place = 0; place < gridSize; place++) {
    const everybody = held[place] ?? 1
    share[place] = (weight[place] ?? 0) / everybody
    otherPix[place] = (allPix[place] ?? 0) - (pix[place] ?? 0) / everybody
  }
}

/** Probability of a right answer, where the skill is held with a probability and can be guessed with another. */
export function successOf(probability: number, guess: number): number {
  return probability * (1 - slip) + (1 - probability) * guess
}

/**
 * By how much the answer is expected to lower the variance of the pix of the competence. An answer has two outcomes, so
 * that the variance of what is expected after it is the squared covariance of pix and success over the variance of the
 * success (law of total variance).
 */
export function expectedReduction({ probability, covariance }: UnknownStanding, guess: number): number {
  const told = covariance * (1 - slip - guess)
  const success = successOf(probability, guess)
  return (told * told) / (success * (1 - success))
}
