// Candidates whose ability is known take the test: what comes out tells how well a policy measures, and how it treats the
// bank, before anybody sits it.
import { type BankItem, type CompiledBank, compileBank } from '../bank/compile-bank.ts'
import { isGraded } from '../models/item.ts'
import { probability, scoreProbabilities } from '../models/response.ts'
import { type Chooser, choose, makeChooser } from '../selection/choose.ts'
import { draw, seedOf } from '../selection/draw.ts'
import { intervalOf } from '../selection/exposure.ts'
import type { Constraints, ExposureControl, SelectionPolicy } from '../selection/policy.ts'
import { ask, blockSkill, mostPending, type RunningTest, restart, score, startTest } from '../selection/running-test.ts'
import { type StopReason, stopOf } from '../selection/stopping.ts'
import { abilityAt, checkPopulation, type Population } from './population.ts'
import { reportOf, type SimulationReport } from './report.ts'
import { addTally, countCandidate, emptyTally, type Tally } from './tally.ts'

export type Simulation = {
  readonly bank: CompiledBank
  readonly policy: SelectionPolicy
  readonly constraints?: Constraints
  readonly exposure?: ExposureControl
  readonly population: Population
  /** Candidates. */
  readonly runs: number
  readonly seed: number
  /** How many answers are not scored yet when a question is chosen: 0 (unless told) to 3. */
  readonly ahead?: number
}

export type SimulateInput = Omit<Simulation, 'bank'> & {
  readonly bank: CompiledBank | readonly BankItem[]
  /** Called now and then with the number of candidates who are through. */
  readonly onProgress?: (candidates: number) => void
}

/**
 * Candidate number n of a seed is always the same person, who gives the same answer to the same item under any policy: what
 * two policies differ by is not the luck of the draw.
 * @throws {RangeError} for runs, a population, a policy or constraints that make no sense
 * @throws {ItemNotUsable} for a bank that cannot be used
 */
export function simulate({ bank, onProgress, ...rest }: SimulateInput): SimulationReport {
  const simulation: Simulation = { ...rest, bank: isCompiled(bank) ? bank : compileBank(bank) }
  const simulator = makeSimulator(simulation)
  const sum = emptyTally(simulation.bank.size, 0)
  for (const round of roundsOf(simulation)) {
    const seen = { candidates: sum.candidates, times: sum.times.slice() }
    for (const block of round) {
      addTally(sum, runBlock(simulator, block, seen))
      onProgress?.(sum.candidates)
    }
  }
  return reportOf(sum, simulation.bank)
}

function isCompiled(bank: CompiledBank | readonly BankItem[]): bank is CompiledBank {
  return 'placeOf' in bank
}

/** Candidates from `first` on, up to `end`, without it. */
export type Block = { readonly first: number; readonly end: number }

/** What was seen of the bank before a round began. */
export type Seen = { readonly candidates: number; readonly times: ArrayLike<number> }

const candidatesInBlock = 50
const blocksInRound = 4

/**
 * Blocks of candidates, by rounds. All of a round may run at the same time: they know what was seen before it. A control
 * that looks at what was seen needs short rounds; for the others all is one. Neither depends on who runs them.
 */
export function roundsOf({ runs, exposure }: Pick<Simulation, 'runs' | 'exposure'>): Block[][] {
  const blocks = Array.from({ length: Math.ceil(runs / candidatesInBlock) }, (_, number) => ({
    first: number * candidatesInBlock,
    end: Math.min(runs, (number + 1) * candidatesInBlock),
  }))
  if (exposure?.kind !== 'progressive-restricted') return [blocks]
  return Array.from({ length: Math.ceil(blocks.length / blocksInRound) }, (_, round) =>
    blocks.slice(round * blocksInRound, (round + 1) * blocksInRound),
  )
}

export type Simulator = {
  readonly simulation: Simulation
  readonly test: RunningTest
  readonly chooser: Chooser
  /** In which of these intervals of the estimate an item is met is counted too. */
  readonly cuts: readonly number[] | null
}

/** @throws {RangeError} */
export function makeSimulator(simulation: Simulation, cuts: readonly number[] | null = null): Simulator {
  const { bank, policy, constraints, exposure, population, runs, seed, ahead = 0 } = simulation
  if (!(Number.isInteger(runs) && runs >= 1)) throw new RangeError(`${runs} runs: give a whole number from 1`)
  if (!Number.isInteger(seed)) throw new RangeError(`the seed is ${seed}, not a whole number`)
  if (!(Number.isInteger(ahead) && ahead >= 0 && ahead <= mostPending))
    throw new RangeError(`${ahead} questions ahead: 0 to ${mostPending} are possible`)
  checkPopulation(population)
  const test = startTest(bank, policy.prior)
  for (const name of constraints?.blockedSkills ?? []) blockSkill(test, name)
  return {
    simulation,
    test,
    chooser: makeChooser(bank, policy, constraints, exposure),
    cuts,
  }
}

/** Runs the candidates of a block. */
export function runBlock(simulator: Simulator, { first, end }: Block, seen: Seen): Tally {
  const { simulation, cuts } = simulator
  const tally = emptyTally(simulation.bank.size, cuts === null ? 0 : cuts.length + 1)
  const chooser = knowing(simulator.chooser, seen)
  for (let candidate = first; candidate < end; candidate++)
    runCandidate(tally, { ...simulator, chooser }, seedOf(simulation.seed, candidate))
  return tally
}

function knowing(chooser: Chooser, seen: Seen): Chooser {
  return chooser.exposure?.kind === 'progressive-restricted'
    ? { ...chooser, exposure: { ...chooser.exposure, seen } }
    : chooser
}

const abilityStream = -2
const answerStream = -3

function runCandidate(tally: Tally, { simulation, test, chooser, cuts }: Simulator, seed: number): void {
  const { bank, policy, population, ahead = 0 } = simulation
  // The middle of the step between two draws: never 0 nor 1.
  const truth = abilityAt(population, draw(seed, abilityStream, 0) + 1 / 8589934592)
  const scoreNext = () => {
    const place = test.places[test.scored] ?? 0
    score(test, place, answerOf(bank, place, truth, draw(seed, answerStream, place)))
  }
  restart(test)
  let stop: StopReason['kind'] | null = null
  let passed = 0
  while (stop === null) {
    stop = stopOf(test, policy.stopping)?.kind ?? null
    if (stop !== null) break
    const place = choose(chooser, test, seed)
    if (place < 0) {
      // What is waited for may end the test, or not: nothing is left to ask either way.
      stop = 'pool-exhausted'
      break
    }
    tally.merits += chooser.merit[0] ?? 0
    tally.times[place] = (tally.times[place] ?? 0) + 1
    if (cuts !== null) {
      const interval = intervalOf(cuts, test.estimate[0] ?? 0)
      tally.timesByInterval[interval * bank.size + place] =
        (tally.timesByInterval[interval * bank.size + place] ?? 0) + 1
      passed |= 1 << interval
    }
    ask(test, place)
    if (test.asked - test.scored > ahead) scoreNext()
  }
  while (test.scored < test.asked) scoreNext()
  for (let interval = 0; interval < tally.passedByInterval.length; interval++)
    if ((passed >> interval) & 1) tally.passedByInterval[interval] = (tally.passedByInterval[interval] ?? 0) + 1
  countCandidate(tally, truth, test.estimate[0] ?? 0, test.estimate[1] ?? 0, test.asked, stop)
}

/** The score that comes at this point of the distribution of scores, `chance` being in [0, 1). */
function answerOf(bank: CompiledBank, place: number, ability: number, chance: number): number {
  const item = bank.items[place]
  if (item === undefined) throw new RangeError(`the bank has no item at place ${place}`)
  if (!isGraded(item)) return chance < probability(item, ability) ? 1 : 0
  let left = chance
  const chances = scoreProbabilities(item, ability)
  const score = chances.findIndex((one) => {
    left -= one
    return left < 0
  })
  return score < 0 ? chances.length - 1 : score
}
