import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateAbility } from '../ability/estimate-ability.ts'
import { type BankItem, compileBank } from '../bank/compile-bank.ts'
import { highestScore } from '../models/item.ts'
import { information, logLikelihood, scoreProbabilities } from '../models/response.ts'
import { exp } from '../numeric/elementary.ts'
import { anyItem } from '../testing/any-item.ts'
import { tcals } from '../testing/tcals.ts'
import type { SelectionRule } from './policy.ts'
import { type AskedItem, type SelectNextInput, selectNext } from './select-next.ts'
import { at, bank, chosen, length, path, policyOf } from './testing/sample-choices.ts'

const rules = [
  'maximum-information',
  'posterior-information',
  'kullback-leibler',
  'minimum-expected-posterior-variance',
  'random',
  'reference-flash',
] as const satisfies SelectionRule['kind'][]

const graded: BankItem[] = [
  { id: 'g1', discrimination: 2, thresholds: [-1, 0, 1] },
  { id: 'g2', discrimination: 1, thresholds: [0.5, 1.5] },
]

describe('the rule', () => {
  it('maximum-information takes the most informative of TCALS, which is number 10 at ability 0', () => {
    const { item, reason } = chosen({
      items: tcals,
      answered: [],
      ability: at(0),
      policy: policyOf('maximum-information'),
      seed: 1,
    })
    expect(item.id).toBe('tcals-10')
    expect(reason.information).toBeCloseTo(1.978903, 6)
    expect(reason).toMatchObject({
      rule: 'maximum-information',
      exposure: 'none',
      ability: 0,
      rank: 1,
      pool: 10,
      waived: [],
    })
  })

  it('maximum-information is exact for items of every model, wherever the ability lies', () => {
    const items = fc.uniqueArray(anyItem, { minLength: 2, maxLength: 12, selector: ({ id }) => id })
    fc.assert(
      fc.property(items, fc.double({ min: -7, max: 7, noNaN: true }), (items, ability) => {
        const { item } = chosen({
          items,
          answered: [],
          ability: at(ability),
          policy: policyOf('maximum-information'),
          seed: 1,
        })
        expect(information(item, ability)).toBe(Math.max(...items.map((one) => information(one, ability))))
      }),
      { numRuns: 40 },
    )
  })

  it('minimum-expected-posterior-variance expects the least variance of all', () => {
    const items = [...tcals, ...graded]
    const answered = [
      { id: 'tcals-1', score: 1 },
      { id: 'g2', score: 1 },
    ]
    const nodes = { from: -6, to: 6, count: 61 }
    const after = (more: readonly { item: BankItem; score: number }[]) => {
      const all = [{ item: tcals[0] as BankItem, score: 1 }, { item: graded[1] as BankItem, score: 1 }, ...more]
      return estimateAbility({
        items: all.map(({ item }) => item),
        responses: all.map(({ score }) => score),
        method: 'eap',
        nodes,
      })
    }
    // The chance of a score is its probability averaged over the posterior.
    const abilities = Array.from({ length: 61 }, (_, node) => -6 + node / 5)
    const weights = abilities.map((ability) =>
      exp(
        -(ability * ability) / 2 +
          logLikelihood(tcals[0] as BankItem, 1, ability) +
          logLikelihood(graded[1] as BankItem, 1, ability),
      ),
    )
    const total = weights.reduce((sum, weight) => sum + weight)
    const expected = (item: BankItem) =>
      Array.from({ length: highestScore(item) + 1 }, (_, score) => {
        const chance = abilities.reduce(
          (sum, ability, node) =>
            sum + ((weights[node] ?? 0) / total) * (scoreProbabilities(item, ability)[score] ?? 0),
          0,
        )
        return chance * after([{ item, score }]).standardError ** 2
      }).reduce((sum, part) => sum + part)
    const { item, reason } = chosen({
      items,
      answered,
      policy: policyOf('minimum-expected-posterior-variance'),
      seed: 1,
    })
    const left = items.filter(({ id }) => !answered.some((one) => one.id === id))
    const best = left.toSorted((one, other) => expected(one) - expected(other))[0]
    expect(item.id).toBe(best?.id)
    expect(reason.merit).toBeCloseTo(after([]).standardError ** 2 - expected(item), 9)
  })

  it('posterior-information is the mean of the information over the posterior', () => {
    const { item, reason } = chosen({ items: tcals, answered: [], policy: policyOf('posterior-information'), seed: 1 })
    const abilities = Array.from({ length: 61 }, (_, node) => -6 + node / 5)
    const weights = abilities.map((ability) => exp(-(ability * ability) / 2))
    const mean =
      abilities.reduce((sum, ability, node) => sum + (weights[node] ?? 0) * information(item, ability), 0) /
      weights.reduce((sum, weight) => sum + weight)
    expect(reason.merit).toBeCloseTo(mean, 6)
  })

  it('kullback-leibler is the integral of the divergence around the estimate, for every model', () => {
    const answered = [{ id: 'tcals-1', score: 1 }]
    const twoParameters = { id: 'two', discrimination: 6, difficulty: 0.2 }
    for (const only of [twoParameters, tcals[1] as BankItem, graded[0] as BankItem]) {
      const items = [tcals[0] as BankItem, only]
      const { item, reason } = chosen({
        items,
        answered,
        ability: at(0.3),
        policy: { rule: { kind: 'kullback-leibler', width: 2 }, stopping: [] },
        seed: 1,
      })
      const divergence = (ability: number) =>
        scoreProbabilities(item, 0.3).reduce(
          (sum, chance, score) =>
            sum + chance * (logLikelihood(item, score, 0.3) - logLikelihood(item, score, ability)),
          0,
        )
      const steps = 20_000
      const integral = Array.from({ length: steps }, (_, step) =>
        divergence(0.3 - 2 + (4 * (step + 0.5)) / steps),
      ).reduce((sum, value) => sum + (4 * value) / steps, 0)
      expect(item.id).toBe(only.id)
      expect(Math.abs((reason.merit ?? 0) / integral - 1)).toBeLessThan(1e-3)
    }
  })

  it('reference-flash draws among the five best, the better more often', () => {
    const times = new Map<number, number>()
    for (let seed = 0; seed < 2000; seed++) {
      const { reason } = chosen({ bank, answered: [], ability: at(0), policy: policyOf('reference-flash'), seed })
      times.set(reason.rank ?? 0, (times.get(reason.rank ?? 0) ?? 0) + 1)
    }
    expect([...times.keys()].toSorted()).toEqual([1, 2, 3, 4, 5])
    // Halves of 3 and 2: the better of the better half comes by 0.51 × 0.51 × 0.51, the fourth by 0.49 × 0.51.
    expect((times.get(1) ?? 0) / 2000).toBeCloseTo(0.1327, 1)
    expect((times.get(4) ?? 0) / 2000).toBeCloseTo(0.2499, 1)
    const surely = { rule: { kind: 'reference-flash', chance: 1 } as const, stopping: length(5) }
    expect(chosen({ bank, answered: [], ability: at(0), policy: surely, seed: 3 }).reason.rank).toBe(1)
  })

  it('random takes any, each as likely', () => {
    const four = compileBank(tcals.slice(0, 4))
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed++) {
      const { item, reason } = chosen({ bank: four, answered: [], policy: policyOf('random'), seed })
      times.set(item.id, (times.get(item.id) ?? 0) + 1)
      expect(reason.rank).toBeNull()
    }
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(100)
  })
})

describe('a path', () => {
  it.each(rules)('by %s never asks an item twice, and is the same for the same seed', (kind) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const input = { bank, policy: policyOf(kind, 25), seed }
        const { ids, stop } = path(input)
        expect(new Set(ids).size).toBe(25)
        expect(stop).toEqual({ kind: 'length-reached', asked: 25, maximum: 25 })
        expect(path(input).ids).toEqual(ids)
      }),
      { numRuns: 5 },
    )
  })

  it.each(rules)('by %s asks the whole of a small bank, graded items too, and says that it is exhausted', (kind) => {
    const small = compileBank([...tcals.slice(0, 3), ...graded])
    const { ids, stop } = path({ bank: small, policy: policyOf(kind), seed: 5 })
    expect(ids.toSorted()).toEqual(['g1', 'g2', 'tcals-1', 'tcals-2', 'tcals-3'])
    expect(stop).toEqual({
      kind: 'pool-exhausted',
      asked: 5,
      maximum: 20,
      items: 5,
      removed: {
        asked: 5,
        'skill-blocked': 0,
        'not-accessible': 0,
        'tube-asked': 0,
        'skill-asked': 0,
        'competence-visited': 0,
        'competence-too-soon': 0,
      },
    })
  })

  it('depends on nothing but its input: from items, and from a bank that was used before', () => {
    const input = { answered: [{ id: 'item-3', score: 1 }], policy: policyOf('maximum-information'), seed: 9 }
    const fromItems = selectNext({ ...input, items: bank.items })
    path({ bank, policy: policyOf('random'), seed: 1 })
    expect(selectNext({ ...input, bank })).toEqual(fromItems)
    expect(JSON.parse(JSON.stringify(fromItems))).toEqual(fromItems)
  })
})

describe('constraints', () => {
  const base = { discrimination: 1, difficulty: 0 }
  const placed: BankItem[] = Array.from({ length: 24 }, (_, place) => ({
    ...base,
    id: `i${place}`,
    difficulty: place / 24,
    tube: `tube-${Math.floor(place / 2)}`,
    skill: `skill-${place}`,
    competence: `competence-${Math.floor(place / 6)}`,
    accessible: place % 3 !== 0,
  }))
  const map = compileBank(placed)
  const competences = (ids: readonly string[]) => ids.map((id) => placed.find((one) => one.id === id)?.competence)

  it('one question per tube, all competences visited first, and a gap between two of the same', () => {
    const constraints = { onePerTube: true, visitAllCompetences: true, gapBetweenSameCompetence: 2 }
    for (const kind of rules) {
      const { ids, stop } = path({ bank: map, policy: policyOf(kind), constraints, seed: 4 })
      expect(stop).toMatchObject({ kind: 'pool-exhausted', asked: 12, removed: { asked: 12, 'tube-asked': 12 } })
      expect(new Set(ids.map((id) => placed.find((one) => one.id === id)?.tube)).size).toBe(12)
      const visited = competences(ids)
      expect(new Set(visited.slice(0, 4)).size).toBe(4)
      for (let place = 2; place < 8; place++) expect(new Set(visited.slice(place - 2, place + 1)).size).toBe(3)
    }
  })

  it('what each took away is told, each item for one reason', () => {
    const { reason } = chosen({
      bank: map,
      answered: [{ id: 'i1', score: 1 }],
      policy: policyOf('maximum-information'),
      constraints: {
        onePerTube: true,
        visitAllCompetences: true,
        blockedSkills: ['skill-8', 'of another bank'],
        accessibleOnly: true,
      },
      seed: 1,
    })
    expect(reason.removed).toEqual({
      asked: 1,
      'skill-blocked': 1,
      'not-accessible': 8,
      'tube-asked': 0,
      'skill-asked': 0,
      'competence-visited': 3,
      'competence-too-soon': 0,
    })
    expect(reason.pool).toBe(11)
  })

  it('a gap that would leave nothing is waived, and so is a visit that no item can make', () => {
    const same = placed.slice(0, 6)
    const waived = (constraints: object, items: readonly BankItem[], answered: readonly AskedItem[]) =>
      chosen({ items, answered, policy: policyOf('random'), constraints, seed: 1 }).reason.waived
    const answered = [{ id: 'i0', score: 1 }]
    expect(waived({ gapBetweenSameCompetence: 1 }, same, answered)).toEqual(['gap-between-same-competence'])
    expect(waived({ visitAllCompetences: true, blockedSkills: ['skill-6'] }, placed.slice(0, 7), answered)).toEqual([
      'visit-all-competences',
    ])
  })

  it('a skill is asked once when that is wanted', () => {
    const items = [...placed.slice(0, 2), { ...base, id: 'again', skill: 'skill-0' }]
    const { ids, stop } = path({
      bank: compileBank(items),
      policy: policyOf('random'),
      constraints: { onePerSkill: true },
      seed: 1,
    })
    expect(ids).toHaveLength(2)
    expect(stop).toMatchObject({ kind: 'pool-exhausted', removed: { 'skill-asked': 1 } })
  })

  it('the accessible pool alone', () => {
    const { ids } = path({ bank: map, policy: policyOf('random', 30), constraints: { accessibleOnly: true }, seed: 2 })
    expect(ids).toHaveLength(16)
    expect(ids.every((id) => placed.find((one) => one.id === id)?.accessible)).toBe(true)
  })
})

describe('a test ends', () => {
  const policy = { rule: { kind: 'maximum-information' } as const }
  const answered = [{ id: 'item-1', score: 1 }]
  it('when the error is small enough, not before the least number of questions', () => {
    const ability = { ability: 0.2, standardError: 0.29 }
    const stopping = [{ kind: 'precision', standardError: 0.3 } as const]
    expect(selectNext({ bank, answered, ability, policy: { ...policy, stopping }, seed: 1 })).toEqual({
      stop: { kind: 'precision-reached', asked: 1, standardError: 0.29, wanted: 0.3 },
    })
    const later = [{ kind: 'precision', standardError: 0.3, minimum: 2 } as const]
    expect(selectNext({ bank, answered, ability, policy: { ...policy, stopping: later }, seed: 1 })).toHaveProperty(
      'item',
    )
  })

  it('when the interval leaves out the cut', () => {
    const stopping = [{ kind: 'classification', cut: 1 } as const]
    const stopAt = (ability: number) =>
      selectNext({ bank, answered, ability: { ability, standardError: 0.4 }, policy: { ...policy, stopping }, seed: 1 })
    expect(stopAt(0.1)).toMatchObject({ stop: { kind: 'classified', side: 'below' } })
    expect(stopAt(0.3)).toHaveProperty('item')
    expect(stopAt(1.9)).toMatchObject({ stop: { kind: 'classified', side: 'above' } })
  })
})

describe('questions ahead', () => {
  const answered = [
    { id: 'item-1', score: 1 },
    { id: 'item-2', score: null },
    { id: 'item-3', score: null },
  ]
  const waiting = new Set(answered.map(({ id }) => id))

  it('are never those that wait, whose number is told', () => {
    for (const kind of rules) {
      const { item, reason } = chosen({ bank, answered, policy: policyOf(kind), seed: 3 })
      expect(waiting.has(item.id)).toBe(false)
      expect(reason.pending).toBe(2)
    }
  })

  it('may be chosen by the mean over what the answers may be', () => {
    const policy = { ...policyOf('maximum-information'), pending: 'averaged' } as const
    const { item, reason } = chosen({ bank, answered, policy, seed: 3 })
    const outcomes = [0, 1].flatMap((second) => [0, 1].map((third) => [1, second, third]))
    const items = answered.map(({ id }) => bank.items[bank.placeOf.get(id) ?? 0] as BankItem)
    const abilities = Array.from({ length: 61 }, (_, node) => -6 + node / 5)
    const chances = outcomes.map((scores) =>
      abilities.reduce(
        (sum, ability) =>
          sum +
          exp(
            -(ability * ability) / 2 +
              scores.reduce((log, score, place) => log + logLikelihood(items[place] as BankItem, score, ability), 0),
          ),
        0,
      ),
    )
    const total = chances.reduce((sum, chance) => sum + chance)
    const nodes = { from: -6, to: 6, count: 61 }
    const merit = (one: BankItem) =>
      outcomes.reduce(
        (sum, responses, outcome) =>
          sum +
          ((chances[outcome] ?? 0) / total) *
            information(one, estimateAbility({ items, responses, method: 'eap', nodes }).ability),
        0,
      )
    const best = bank.items.filter(({ id }) => !waiting.has(id)).toSorted((one, other) => merit(other) - merit(one))[0]
    expect(item.id).toBe(best?.id)
    expect(reason.merit).toBeCloseTo(merit(item), 9)
  })
})

describe('what makes no sense is refused', () => {
  const policy = policyOf('maximum-information')
  it.each([
    [{ answered: [{ id: 'nobody', score: 1 }] }, 'item nobody was answered and is not in the bank'],
    [{ answered: [{ id: 'item-1', score: 2 }] }, '2 is no score of item item-1: 0 to 1 are'],
    [
      {
        answered: [
          { id: 'item-1', score: 1 },
          { id: 'item-1', score: 0 },
        ],
      },
      'item item-1 was asked already',
    ],
    [
      { answered: ['1', '2', '3', '4'].map((n) => ({ id: `item-${n}`, score: null })) },
      '4 questions wait for their score',
    ],
    [{ ability: { ability: Number.NaN, standardError: 1 } }, 'an ability of NaN'],
    [{ policy: { ...policy, stopping: length(0) } }, 'a length of 0 questions'],
    [
      { policy: { ...policy, stopping: [{ kind: 'precision', standardError: 0 }] } },
      'a standard error of 0 can never be reached',
    ],
    [{ policy: { ...policy, prior: { mean: 0, deviation: 0 } } }, 'a prior of mean 0 and deviation 0'],
    [{ policy: { ...policy, prior: { mean: 0.1, deviation: 0.05 } } }, 'a prior of deviation 0.05 is narrower than'],
    [{ policy: { ...policy, prior: { mean: 9, deviation: 1 } } }, 'a prior of mean 9 and deviation 1 is beyond'],
    [{ policy: { ...policy, rule: { kind: 'reference-flash', best: 0 } } }, 'among the best 0'],
    [{ constraints: { gapBetweenSameCompetence: -1 } }, 'the gap between the same competence is -1'],
  ] satisfies [Partial<SelectNextInput>, string][])('%j', (wrong, message) => {
    expect(() => selectNext({ bank, answered: [], policy, seed: 1, ...wrong })).toThrow(message)
  })
})
