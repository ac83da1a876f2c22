// How many questions a positioning test asks, and how near to the truth its pix are: policy `bayesian` beside the
// reference rule, on the same simulated learners. `npm run bench:positioning [-- --quick]`
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  competencePosterior,
  defaultSettings,
  isInvalidated,
  isValidated,
  type LevelPrior,
  nextQuestion,
  type PositioningPolicy,
  priorFromOthers,
  withAnswer,
} from '@pix/core/adaptive'
import { skillWorth } from '@pix/core/scoring'
import { loadRelease } from '../../packages/content/src/index.ts'
import { textTable } from '../../packages/content/src/text-table.ts'
import { type Bar, judgedUnless, printBars, writeResult } from '../report.ts'
import { rounded } from '../statistics.ts'
import {
  candidatesOf,
  holds,
  type Learner,
  learnersOf,
  openLevels,
  type Population,
  type TakenTest,
  takeTest,
} from './simulated-learners.ts'

const reference: PositioningPolicy = { name: 'reference' }
const bayesian = (precision = defaultSettings.precision): PositioningPolicy => ({
  name: 'bayesian',
  ...defaultSettings,
  precision,
})

export type Row = {
  readonly skills: string
  readonly population: string
  readonly policy: string
  readonly tests: number
  /** Asked in a test. */
  readonly questions: number
  /** Of the pix of a competence, against those of the skills that are truly held. */
  readonly rmse: number
  /** Standard error of it. */
  readonly rmseError: number
  readonly bias: number
  /** Share of skills of the open levels that are told right. */
  readonly right: number
  /** Share of the answers that were not right. */
  readonly missed: number
}

export type PositioningResult = { readonly rows: readonly Row[]; readonly bars: readonly Bar[] }

const designed: Population = { name: 'as designed', tubeOffset: 0.8, slip: 0.05, levels: 'normal' }
const others: readonly Population[] = [
  { ...designed, name: 'tubes alike (0.4)', tubeOffset: 0.4 },
  { ...designed, name: 'tubes far apart (1.6)', tubeOffset: 1.6 },
  { ...designed, name: 'slip 0.15', slip: 0.15 },
  { ...designed, name: 'any level 0 to 8', levels: 'uniform' },
]

type Conclusion = { readonly error: number; readonly right: number; readonly skills: number }

/**
 * What a test says against what is true.
 * @param estimates whether unknown skills count by their probability, or not at all
 */
function conclude(learner: Learner, { state, asked }: TakenTest, prior: LevelPrior, estimates: boolean): Conclusion {
  const { candidates } = learner
  const { unknown } = competencePosterior({ candidates, state, asked, openLevels }, prior)
  const skills = [...new Map(candidates.map((one) => [one.skillId, one])).values()]
  const ofLevel = Map.groupBy(skills, ({ level }) => level)
  const conclusion = { error: 0, right: 0, skills: 0 }
  for (const skill of skills) {
    if (skill.level > openLevels) continue
    const interval = state[skill.tubeId] ?? { floor: 0, ceiling: null, evidence: [] }
    const estimate = estimates ? (unknown.get(skill.skillId)?.probability ?? 0) : 0
    const said = isValidated(interval, skill.level) ? 1 : isInvalidated(interval, skill.level) ? 0 : estimate
    const held = holds(learner, skill)
    conclusion.error += skillWorth(ofLevel.get(skill.level)?.length ?? 0) * (said - (held ? 1 : 0))
    conclusion.right += said >= 0.5 === held ? 1 : 0
    conclusion.skills += 1
  }
  return conclusion
}

type Taken = { readonly test: TakenTest; readonly conclusion: Conclusion }

function rowOf(skills: string, population: string, policy: string, taken: readonly Taken[]): Row {
  const mean = (value: (one: Taken) => number) => taken.reduce((sum, one) => sum + value(one), 0) / taken.length
  const square = mean(({ conclusion }) => conclusion.error ** 2)
  const spread = mean(({ conclusion }) => (conclusion.error ** 2 - square) ** 2)
  const rmse = Math.sqrt(square)
  return {
    skills,
    population,
    policy,
    tests: taken.length,
    questions: mean(({ test }) => test.asked.length),
    rmse,
    rmseError: Math.sqrt(spread / taken.length) / (2 * rmse),
    bias: mean(({ conclusion }) => conclusion.error),
    right: mean(({ conclusion }) => conclusion.right) / mean(({ conclusion }) => conclusion.skills),
    missed: mean(({ test }) => test.missed) / mean(({ test }) => test.asked.length),
  }
}

/** Everybody takes a test. */
function takeAll(
  learners: readonly Learner[],
  policy: PositioningPolicy,
  { slip }: Population,
  options: { readonly estimates: boolean; readonly mostQuestions?: (place: number) => number },
): Taken[] {
  return learners.map((learner, place) => {
    const test = takeTest(learner, policy, slip, options.mostQuestions?.(place))
    return { test, conclusion: conclude(learner, test, defaultSettings.prior, options.estimates) }
  })
}

/** Of one person, one competence after the other: what the earlier ones say is where the later ones begin. */
function takeMap(learners: readonly Learner[], { slip }: Population): Taken[] {
  const known: LevelPrior[] = []
  return learners.map((learner) => {
    const prior = priorFromOthers(known)
    const test = takeTest(learner, { ...defaultSettings, name: 'bayesian', prior }, slip)
    const { candidates } = learner
    known.push(competencePosterior({ candidates, ...test, openLevels }, defaultSettings.prior).level)
    return { test, conclusion: conclude(learner, test, prior, true) }
  })
}

/** How many questions have the same error, between the two lengths whose errors are around it; null where no length has. */
function questionsAt(rmse: number, rows: readonly Row[]): number | null {
  for (const [place, more] of rows.entries()) {
    const fewer = rows[place + 1]
    if (!fewer || more.rmse > rmse || fewer.rmse < rmse) continue
    const share = (rmse - more.rmse) / (fewer.rmse - more.rmse)
    return more.questions + share * (fewer.questions - more.questions)
  }
  return null
}

/** From the longest tests to the shortest. */
const precisions = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3]

function compare(skills: string, learners: readonly Learner[], population: Population): PositioningResult {
  const row = (policy: string, taken: readonly Taken[]) => rowOf(skills, population.name, policy, taken)
  const usual = takeAll(learners, reference, population, { estimates: false })
  const own = row('reference', usual)
  const asLong = row(
    'bayesian, as many questions as the reference',
    takeAll(learners, bayesian(0), population, {
      estimates: true,
      mostQuestions: (place) => usual[place]?.test.asked.length ?? 0,
    }),
  )
  const series = precisions.map((precision) =>
    row(`bayesian, precision ${precision}`, takeAll(learners, bayesian(precision), population, { estimates: true })),
  )
  const atSame = questionsAt(own.rmse, series)
  const bars: Bar[] = [
    {
      name: `${skills}, ${population.name}: questions at equal RMSE by the reference's`,
      measured: atSame === null ? Number.POSITIVE_INFINITY : rounded(atSame / own.questions, 3),
      bar: '≤ 0.70',
      reached: atSame !== null && atSame / own.questions <= 0.7,
    },
    {
      name: `${skills}, ${population.name}: RMSE with no more questions by the reference's`,
      measured: rounded(asLong.rmse / own.rmse, 3),
      bar: '< 1',
      reached: asLong.rmse < own.rmse,
    },
  ]
  const remainder = row(
    'reference, unknown skills by probability',
    takeAll(learners, reference, population, { estimates: true }),
  )
  return { rows: [own, remainder, asLong, ...series], bars }
}

/** Tests of both that are broken off after so many questions. */
function brokenOff(skills: string, learners: readonly Learner[], population: Population): Row[] {
  return [4, 6, 8, 10].flatMap((questions) => {
    const after = { mostQuestions: () => questions }
    const row = (policy: string, taken: readonly Taken[]) => rowOf(skills, population.name, policy, taken)
    return [
      row(
        `reference, by probability, ${questions} at most`,
        takeAll(learners, reference, population, { ...after, estimates: true }),
      ),
      row(`bayesian, ${questions} at most`, takeAll(learners, bayesian(0), population, { ...after, estimates: true })),
    ]
  })
}

/** Microseconds that a choice takes: the best of many passes over the questions of whole tests. */
function microseconds(learners: readonly Learner[], policy: PositioningPolicy): number {
  const inputs = learners.flatMap((learner) => {
    const { candidates } = learner
    const { asked } = takeTest(learner, policy, designed.slip)
    let state = {}
    return asked.map((challengeId, place) => {
      const input = { candidates, state, asked: asked.slice(0, place), openLevels, seed: place }
      const challenge = candidates.find((one) => one.challengeId === challengeId)
      if (challenge)
        state = withAnswer(state, challenge.tubeId, { level: challenge.level, right: holds(learner, challenge) })
      return input
    })
  })
  let best = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < 40; pass++) {
    const begun = performance.now()
    for (const input of inputs) nextQuestion(input, policy)
    best = Math.min(best, performance.now() - begun)
  }
  return (best / inputs.length) * 1000
}

/**
 * @param quick few learners: shows that it works, measures nothing
 */
export async function measurePositioning({ quick }: { readonly quick: boolean }): Promise<PositioningResult> {
  const { release } = await loadRelease([fileURLToPath(new URL('../../content', import.meta.url))])
  const all = release.competences.map((competence) => ({ ...candidatesOf(competence, release), id: competence.id }))
  const mapOf = (list: typeof all) => new Map(list.map(({ id, candidates }) => [id, candidates]))
  const real = mapOf(all.filter(({ isReal }) => isReal))
  const whole = mapOf(all)
  const people = quick ? { real: 10, whole: 3 } : { real: 500, whole: 100 }
  const everybody = (map: typeof real, count: number, population: Population) =>
    Array.from({ length: count }, (_, person) => learnersOf(map, person, population))

  const results: PositioningResult[] = []
  const wholeMaps = everybody(whole, people.whole, designed)
  results.push(
    compare(`${real.size} competences with content`, everybody(real, people.real, designed).flat(), designed),
  )
  results.push(compare(`${whole.size} competences`, wholeMaps.flat(), designed))
  for (const population of others) {
    results.push(compare(`${whole.size} competences`, everybody(whole, people.whole, population).flat(), population))
  }
  const siblings = wholeMaps.flatMap((map) => takeMap(map, designed))
  const rows = [
    ...results.flatMap((one) => one.rows),
    rowOf(`${whole.size} competences`, designed.name, 'bayesian, told by the other competences', siblings),
    ...brokenOff(`${whole.size} competences`, wholeMaps.flat(), designed),
  ]
  const timed = everybody(real, quick ? 2 : 10, designed).flat()
  const took = microseconds(timed, bayesian())
  console.log(
    `A choice takes ${rounded(took)} µs by bayesian, ${rounded(microseconds(timed, reference))} µs by reference.`,
  )
  const time: Bar = { name: 'µs that a choice takes', measured: rounded(took), bar: '≤ 1000', reached: took <= 1000 }
  return { rows, bars: judgedUnless(quick, [...results.flatMap(({ bars }) => bars), time]) }
}

function printRows(rows: readonly Row[]): void {
  const cells = rows.map(({ skills, population, policy, tests, questions, rmse, rmseError, bias, right, missed }) => [
    skills,
    population,
    policy,
    String(tests),
    questions.toFixed(2),
    `${rmse.toFixed(3)} ± ${rmseError.toFixed(3)}`,
    bias.toFixed(2),
    `${(100 * right).toFixed(1)} %`,
    `${(100 * missed).toFixed(0)} %`,
  ])
  const head = ['skills', 'learners', 'policy', 'tests', 'questions', 'RMSE (pix)', 'bias', 'skills right', 'missed']
  console.log(textTable(head, cells))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
  const { rows, bars } = await measurePositioning(values)
  printRows(rows)
  printBars(bars)
  if (!values.quick) writeResult('positioning', { rows, bars })
}
