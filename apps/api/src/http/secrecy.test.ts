// The proof on the wire: every key, rule and explanation of the content carries a canary, whole tests are played, and
// every byte that the server sends is searched for them.
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type ItemAnswer, type ItemKind, rulesOf } from '@pix/core/items'
import { languages } from '@pix/core/language'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { questionView } from '../features/assessments/question.ts'
import { insertRelease } from '../features/releases/queries.ts'
import { openReleases, type Releases } from '../features/releases/releases.ts'
import { canaryOf, numberCanaryOf, withCanaries, withMarkedTubes } from '../testing/canaries.ts'
import { practisedQuestion } from '../testing/practising-person.ts'
import { askedQuestion, competenceId, currentRelease } from '../testing/simulated-learner.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const hash = 'c'.repeat(64)

let test: TestApp
let app: FastifyInstance
let referenceApp: FastifyInstance
let releases: Releases
beforeAll(async () => {
  test = await startTestApp()
  const { hash: _hash, ...body } = await currentRelease(test)
  const marked = {
    ...body,
    competences: body.competences.map(withMarkedTubes),
    challenges: body.challenges.map(withCanaries),
  }
  await insertRelease(test.pool, hash, gzipSync(JSON.stringify(marked)), new Date())
  releases = await openReleases(test.pool, hash)
  app = await createApp({ ...test.services, releases }, { logLevel: 'silent' })
  const config = { ...test.services.config, positioningPolicy: 'reference' } as const
  referenceApp = await createApp({ ...test.services, config, releases }, { logLevel: 'silent' })
  // Their schemas are compiled here rather than within the first test.
  await app.ready()
  await referenceApp.ready()
})
afterAll(async () => {
  await app.close()
  await referenceApp.close()
  await test.close()
})

it('a question shows exhibits beside its entries, and nothing of what an author wrote to place them', () => {
  const views = [...releases.current.challenges.values()].flatMap((challenge) =>
    languages.map((language) => {
      const presentation = rulesOf(challenge.item).present(1)
      return JSON.stringify(questionView(challenge, { position: 1, presentation }, language))
    }),
  )
  expect(views.filter((view) => view.includes('"exhibit":{')).length).toBeGreaterThan(0)
  for (const view of views) expect(view).not.toMatch(/canary|"beside"/)
})

/** The marks of all tubes. */
function tubeMarks(): string[] {
  return releases.current.release.competences.flatMap(({ tubes }) => tubes.map(({ id }) => canaryOf(id)))
}

const typed = new Set<ItemKind>(['text', 'number', 'cloze'])

/** What is right, but wrong where it is typed: else the canary would be in the person's own answer. */
async function goodAnswer(assessmentId: string, position: number): Promise<ItemAnswer> {
  const asked = await askedQuestion(test, assessmentId, position)
  const challenge = releases.current.challenges.get(asked.challenge_id)
  if (!challenge) throw new Error(`${asked.challenge_id} is not in the release`)
  const right = rulesOf(challenge.item).rightAnswer(asked.presentation, 'fr')
  if (!typed.has(right.kind)) return right
  if (right.kind === 'cloze') {
    const options = rulesOf(challenge.item).publicView(challenge.texts.fr, asked.presentation, 'fr')
    const isChoice = (id: string) =>
      options.kind === 'cloze' && options.segments.some((segment) => segment.type === 'choice' && segment.id === id)
    return { ...right, blanks: right.blanks.map(({ id, value }) => ({ id, value: isChoice(id) ? value : 'wrong' })) }
  }
  return right.kind === 'number' ? { ...right, text: '1' } : { kind: 'text', text: 'wrong' }
}

/** What only a correction has: these carry ids that are shown anyway, so that no canary could tell of them. */
const onlyInCorrections =
  /"(right":\{|toRead":\[\{|(outcome|parts|why|hint|explanation|easyExplanation|tutorials|tolerance|accepted|key)":)/

// By the policy of the service, one who skips everything is done at the first pause or before: the other one goes past it.
it.each([
  { who: 'skips everything', policy: 'bayesian', atLeast: 4 },
  { who: 'skips everything', policy: 'reference', atLeast: 6 },
  { who: 'answers well', policy: 'bayesian', atLeast: 4 },
  { who: 'answers well', policy: 'reference', atLeast: 6 },
])(
  'nothing secret leaves the server before its correction may be seen, for one who $who in a test by policy $policy',
  async ({ who, policy, atLeast }) => {
    const service = policy === 'reference' ? referenceApp : app
    let cookie = ''
    let answered = 0
    let completed = false
    const asked: { readonly marks: readonly string[]; readonly tube: string }[] = []
    let found = 0

    /** Every canary in what was received must be of a question whose correction may be seen at this moment. */
    const inspect = (bytes: string) => {
      const visibleUpTo = completed ? answered : answered - (answered % 5)
      if (visibleUpTo === 0) expect(bytes).not.toMatch(onlyInCorrections)
      for (const [mark] of bytes.matchAll(/canary[0-9a-f]+end|\b7[0-9]{9}\b/g)) {
        // The tube of a question is said as soon as it is answered.
        const ofTube = asked.findIndex(({ tube }) => tube === mark)
        if (ofTube >= 0) {
          expect(ofTube).toBeLessThan(answered)
          continue
        }
        const position = asked.findIndex(({ marks }) => marks.includes(mark)) + 1
        expect({ position, visible: position > 0 && position <= visibleUpTo }).toMatchObject({ visible: true })
        found += 1
      }
    }
    const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
      const response = await service.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })
      const login = response.cookies.find(({ name }) => name === 'pix_login')
      if (login) cookie = `pix_login=${login.value}`
      inspect(JSON.stringify(response.headers) + response.body)
      return response.json()
    }

    for (const page of ['/', '/fr', '/en', '/learner/profile']) inspect((await service.inject(page)).body)
    await send('POST', '/api/logins/anonymous', { language: 'fr' })
    const assessment = await send('POST', '/api/assessments', { competenceId, language: 'fr' })
    const address = `/api/assessments/${assessment.assessmentId}`
    let question = assessment.question
    while (question) {
      const { position } = question
      const { challenge_id } = await askedQuestion(test, assessment.assessmentId, position)
      const { skillId = '', tubeId = '' } = releases.current.challenges.get(challenge_id) ?? {}
      const marks = [canaryOf(challenge_id), String(numberCanaryOf(challenge_id)), canaryOf(skillId)]
      asked.push({ marks, tube: canaryOf(tubeId) })
      for (const path of [
        '',
        '/corrections',
        `/corrections/${position}`,
        `/questions/${position}`,
        `/questions/${position}/reason`,
      ]) {
        await send('GET', `${address}${path}?language=fr`)
        await send('GET', `${address}${path}?language=en`)
      }
      await send('GET', '/api/profile?language=fr')
      await send('GET', '/api/history?language=fr')
      // Tubes are there to choose from: what is held of them is what a test keeps.
      const practice = await service.inject({ url: '/api/practice?language=fr', headers: { cookie } })
      inspect(tubeMarks().reduce((text, mark) => text.replaceAll(mark, ''), practice.body))
      for (const path of ['mistakes', 'recommendations']) await send('GET', `/api/${path}?language=fr`)
      await send('GET', '/api/mistakes/4.1?language=fr&show=all')
      await send('GET', '/api/users/me/tutorials')
      const answer = who === 'answers well' ? await goodAnswer(assessment.assessmentId, position) : { kind: 'skipped' }
      const body = { answerId: randomUUID(), position, language: 'fr', answer }
      const result = await service.inject({
        method: 'POST',
        url: `${address}/answers`,
        headers: { cookie },
        payload: body,
      })
      expect(result.statusCode).toBe(200)
      // Reaching a checkpoint makes corrections visible, but this reply is not one.
      expect(result.body).not.toMatch(onlyInCorrections)
      inspect(result.body)
      answered = position
      question = result.json().question
      completed = question === null
    }

    expect(answered).toBeGreaterThanOrEqual(atLeast)
    // The search could have failed: now that the test is over, it finds the mark of every challenge.
    found = 0
    for (let position = 1; position <= answered; position++)
      await send('GET', `${address}/corrections/${position}?language=fr`)
    expect(found).toBeGreaterThanOrEqual(answered)
  },
)

it('an exercise tells of the questions answered in it alone, and nothing of those of a test that goes on', async () => {
  let cookie = ''
  /** Ids of the challenges answered in the exercise. */
  const told = new Set<string>()
  // Tubes are there to choose from: which of them the test asks about is what is kept.
  const tubes = tubeMarks()
  const marksOf = (id: string): string[] => {
    const { skillId = '' } = releases.current.challenges.get(id) ?? {}
    return [canaryOf(id), String(numberCanaryOf(id)), canaryOf(skillId)]
  }
  let found = 0
  const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const response = await app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })
    const login = response.cookies.find(({ name }) => name === 'pix_login')
    if (login) cookie = `pix_login=${login.value}`
    const marks = new Set([...tubes, ...[...told].flatMap(marksOf)])
    for (const [mark] of response.body.matchAll(/canary[0-9a-f]+end|\b7[0-9]{9}\b/g)) {
      expect({ url, mark, told: marks.has(mark) }).toMatchObject({ told: true })
      if (!tubes.includes(mark)) found += 1
    }
    return response.json()
  }
  await send('POST', '/api/logins/anonymous', { language: 'fr' })
  const assessment = await send('POST', '/api/assessments', { competenceId, language: 'fr' })
  const waiting = (await askedQuestion(test, assessment.assessmentId, 1)).challenge_id
  const tubeId = releases.current.challenges.get(waiting)?.tubeId ?? ''
  const challenges = [...releases.current.challenges.values()].filter((one) => one.tubeId === tubeId && one.level <= 7)

  await send('GET', '/api/practice?language=fr')
  let exercise = await send('POST', '/api/exercises', { kind: 'tube', tubeId, language: 'fr' })
  const address = `/api/exercises/${exercise.exerciseId}`
  const lookAround = async () => {
    for (const path of ['', '/corrections', `/corrections/${exercise.question.position}`])
      await send('GET', `${address}${path}?language=fr`)
    for (const path of ['/api/users/me/data?language=fr', '/api/profile?language=fr', '/api/reviews/today'])
      await send('GET', path)
  }
  // Long enough for every challenge of the tube to come, were it allowed to.
  for (let count = 1; count <= challenges.length + 1; count++) {
    await lookAround()
    const { challenge_id } = await practisedQuestion(test, exercise.exerciseId)
    expect(challenge_id).not.toBe(waiting)
    told.add(challenge_id)
    const { position } = exercise.question
    const body = { answerId: randomUUID(), position, language: 'fr', answer: { kind: 'skipped' } }
    await send('POST', `${address}/answers`, body)
    exercise = await send('POST', `${address}/questions`, { after: position, language: 'fr' })
  }
  expect(told.size).toBe(challenges.length - 1)
  // The search could have failed: it found the mark of every challenge that was practised, at each correction.
  expect(found).toBeGreaterThan(told.size)
})
