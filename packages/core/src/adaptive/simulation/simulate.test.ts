import { describe, expect, it } from 'vitest'
import { compileBank } from '../bank/compile-bank.ts'
import type { SelectionPolicy, SelectionRule } from '../selection/policy.ts'
import { calibrateExposure } from './calibrate-exposure.ts'
import { normalQuantile } from './normal-quantile.ts'
import { abilityAt } from './population.ts'
import { randomBank } from './random-bank.ts'
import { reportOf } from './report.ts'
import { makeSimulator, roundsOf, runBlock, type SimulateInput, type Simulation, simulate } from './simulate.ts'
import { addTally, emptyTally } from './tally.ts'

const population = { kind: 'normal', mean: 0, deviation: 1 } as const
const policyOf = (kind: SelectionRule['kind'], maximum = 20): SelectionPolicy => ({
  rule: { kind },
  stopping: [{ kind: 'length', maximum }],
})
const bank = compileBank(randomBank(300, 1))
const small = compileBank(randomBank(80, 2))

describe('a simulation', () => {
  const base = { bank, policy: policyOf('maximum-information'), population, runs: 2000, seed: 1 }

  it('by maximum information measures as catR does on banks of this kind: RMSE .298 after 20 items', () => {
    const report = simulate(base)
    expect(report.rmse).toBeGreaterThan(0.27)
    expect(report.rmse).toBeLessThan(0.32)
    expect(Math.abs(report.rootMeanVariance / report.rmse - 1)).toBeLessThan(0.05)
    expect(Math.abs(report.bias)).toBeLessThan(0.02)
    expect(report.coverage).toBeGreaterThan(0.935)
    expect(report.coverage).toBeLessThan(0.965)
    expect(report.questions).toEqual({ mean: 20, least: 20, most: 20 })
    expect(report.stops['length-reached']).toBe(2000)
  })

  it('shows what maximum information does to a bank: one item for everybody, two thirds for nobody', () => {
    const report = simulate(base)
    expect(report.highestExposure).toBe(1)
    expect(report.unused.length).toBeGreaterThan(180)
    expect(report.overlap).toBeGreaterThan(0.4)
  })

  it('counts exposure and overlap right', () => {
    const report = simulate({ ...base, bank: small, policy: policyOf('random', 8), runs: 1000 })
    expect(report.exposure.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(8, 9)
    // Two random tests of 8 from 80 share a tenth.
    expect(report.overlap).toBeCloseTo(0.1, 2)
    const alone = simulate({ ...base, policy: policyOf('random', 8), runs: 1 })
    expect(alone.overlap).toBe(0)
  })

  it('gives the same digits however it is cut, and another result for another seed', () => {
    const simulation: Simulation = { ...base, bank: small, runs: 230 }
    const whole = simulate(simulation)
    const [blocks = []] = roundsOf(simulation)
    const nothing = { candidates: 0, times: [] }
    const [one, other] = [makeSimulator(simulation), makeSimulator(simulation)]
    // As two workers would: every second block each, from the last to the first.
    const tallies = blocks
      .map((block, number) => ({ number, block }))
      .toReversed()
      .map(({ number, block }) => ({ number, tally: runBlock(number % 2 === 0 ? one : other, block, nothing) }))
    const sum = emptyTally(small.size, 0)
    for (const { tally } of tallies.toSorted((left, right) => left.number - right.number)) addTally(sum, tally)
    expect(reportOf(sum, small)).toEqual(whole)
    expect(simulate({ ...simulation, seed: 2 }).rmse).not.toBe(whole.rmse)
  })

  it('measures worse by chance than by information, and worse the further ahead it chooses', () => {
    const rmse = (change: Partial<SimulateInput>) =>
      simulate({ ...base, policy: policyOf('maximum-information', 10), ...change }).rmse
    const best = rmse({})
    expect(rmse({ policy: policyOf('random', 10) })).toBeGreaterThan(best * 1.2)
    const ahead = rmse({ ahead: 3 })
    expect(ahead).toBeGreaterThan(best)
    expect(ahead).toBeLessThan(best * 1.15)
  })

  it('ends when a precision is reached, and counts the questions', () => {
    const stopping = [
      { kind: 'precision', standardError: 0.4 },
      { kind: 'length', maximum: 40 },
    ] as const
    const report = simulate({ ...base, runs: 500, policy: { rule: { kind: 'maximum-information' }, stopping } })
    expect(report.stops['precision-reached']).toBeGreaterThan(450)
    expect(report.questions.least).toBeLessThan(report.questions.most)
    expect(report.meanStandardError).toBeLessThan(0.4)
  })

  it('takes graded items, and a pool that ends before the test', () => {
    const items = Array.from({ length: 12 }, (_, place) => ({
      id: `g${place}`,
      discrimination: 1.5,
      thresholds: [-1 + place / 12, place / 12, 1],
    }))
    const report = simulate({
      bank: items,
      policy: policyOf('maximum-information', 20),
      population,
      runs: 300,
      seed: 3,
    })
    expect(report.stops['pool-exhausted']).toBe(300)
    expect(report.questions.mean).toBe(12)
    expect(Math.abs(report.rootMeanVariance / report.rmse - 1)).toBeLessThan(0.15)
  })

  it('tells what it is asked at one ability, and by bands of ability', () => {
    const high = simulate({ ...base, runs: 400, population: { kind: 'at', ability: 2.5 } })
    expect(high.bias).toBeLessThan(0)
    expect(high.byAbility.map(({ candidates }) => candidates)).toEqual([0, 0, 0, 0, 0, 400])
    expect(high.byAbility.at(-1)?.bias).toBeCloseTo(high.bias, 12)
  })

  it('keeps to the constraints', () => {
    const placed = randomBank(40, 3).map((item, place) => ({ ...item, skill: `s${place % 4}`, tube: `t${place >> 2}` }))
    const constraints = { blockedSkills: ['s0'], onePerTube: true }
    const report = simulate({ ...base, bank: placed, policy: policyOf('random', 20), constraints, runs: 50 })
    expect(report.stops['pool-exhausted']).toBe(50)
    expect(report.questions.mean).toBe(10)
    expect(report.unused).toEqual(placed.filter(({ skill }) => skill === 's0').map(({ id }) => id))
  })

  it('says how far it is', () => {
    const through: number[] = []
    simulate({ ...base, runs: 120, onProgress: (candidates) => through.push(candidates) })
    expect(through).toEqual([50, 100, 120])
  })

  it.each([
    [{ runs: 0 }, '0 runs: give a whole number from 1'],
    [{ seed: 0.5 }, 'the seed is 0.5'],
    [{ ahead: 4 }, '4 questions ahead: 0 to 3 are possible'],
    [{ population: { kind: 'normal', mean: 0, deviation: -1 } }, 'nobody can be drawn'],
    [{ bank: [] }, 'the bank is empty'],
  ] satisfies [Partial<SimulateInput>, string][])('refuses %j', (wrong, message) => {
    expect(() => simulate({ ...base, ...wrong })).toThrow(message)
  })
})

describe('a calibrated exposure control', () => {
  const tiny = compileBank(randomBank(40, 2))
  const input = { bank: tiny, population, seed: 5, rate: 0.3, rounds: 12, candidates: 250 }
  const policy = policyOf('maximum-information', 4)
  const after = (exposure: NonNullable<SimulateInput['exposure']>, rule = policy) =>
    simulate({ bank: tiny, policy: rule, exposure, population, runs: 2000, seed: 77 })

  it.each(['sympson-hetter', 'eligibility', 'shadow-prices'] as const)(
    '%s keeps the share of an item near the rate',
    (control) => {
      const rule = control === 'shadow-prices' ? policyOf('posterior-information', 4) : policy
      const enough = control === 'shadow-prices' ? { rounds: 45, candidates: 500 } : {}
      const exposure = calibrateExposure({ ...input, policy: rule, control, ...enough })
      const report = after(exposure, rule)
      expect(report.highestExposure).toBeLessThan(0.38)
      expect(report.rmse).toBeLessThan(
        simulate({ bank: tiny, policy: policyOf('random', 4), population, runs: 2000, seed: 77 }).rmse,
      )
      if (control === 'shadow-prices') expect(report.unused).toEqual([])
    },
  )

  it('eligibility keeps it among people of like ability too, when cuts are given', () => {
    const calibrated = (cuts: readonly number[]) =>
      calibrateExposure({ ...input, policy, control: 'eligibility', cuts, rounds: 8 })
    const met = (exposure: NonNullable<SimulateInput['exposure']>) =>
      simulate({ bank: tiny, policy, exposure, population: { kind: 'at', ability: 2.5 }, runs: 1000, seed: 9 })
    // What is common among all of them is rarer among the able alone: more of those meet the same items.
    expect(met(calibrated([0.8])).highestExposure).toBeLessThan(met(calibrated([])).highestExposure)
  })

  it('progressive-restricted keeps to it from what was seen', () => {
    const report = after({ kind: 'progressive-restricted', rate: 0.3, length: 4 })
    expect(report.highestExposure).toBeLessThan(0.36)
  })

  it('is the same for the same seed', () => {
    const again = { ...input, policy, control: 'shadow-prices', rounds: 3 } as const
    expect(calibrateExposure(again)).toEqual(calibrateExposure(again))
  })

  it('refuses a rate that the bank cannot keep', () => {
    expect(() => calibrateExposure({ ...input, policy, control: 'sympson-hetter', rate: 0.05 })).toThrow(
      '4 questions a test from 40 items: on average each is met by 10 % of the candidates, more than 5 %',
    )
    expect(() => calibrateExposure({ ...input, policy, control: 'sympson-hetter', rate: 1 })).toThrow('the rate is 1')
  })
})

describe('the normal quantile', () => {
  // R 4.3, qnorm.
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.001, -3.090232306167813],
    [1e-12, -7.034483825301132],
    [0.9, 1.2815515655446004],
  ])('of %d is %d', (share, quantile) => {
    expect(Math.abs(normalQuantile(share) - quantile)).toBeLessThan(1e-14 * Math.max(1, Math.abs(quantile)) * 4)
  })

  it('has its ends, and no other', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(-0.1), normalQuantile(2)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
    ])
  })

  it('draws the abilities of a population', () => {
    expect(abilityAt({ kind: 'normal', mean: 1, deviation: 2 }, 0.5)).toBe(1)
    expect(abilityAt({ kind: 'uniform', lowest: -1, highest: 3 }, 0.25)).toBe(0)
    expect(abilityAt({ kind: 'at', ability: 0.7 }, 0.1)).toBe(0.7)
  })
})
