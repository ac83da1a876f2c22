import { randomUUID } from 'node:crypto'
import { defaultSettings, priorFromOthers, replay, stateFromAnswers } from '@pix/core/adaptive'
import type { Release } from '@pix/core/content'
import { rulesOf } from '@pix/core/items'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  answer,
  askedQuestion,
  competenceId,
  currentRelease,
  newcomer,
  playToTheEnd,
  rightAnswer,
  shown,
  startTest,
} from '../../testing/simulated-learner.ts'
import { storedTest } from '../../testing/stored-test.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as profile from '../profile/contract.ts'
import * as contract from './contract.ts'

let test: TestApp
let release: Release
beforeAll(async () => {
  test = await startTestApp()
  release = await currentRelease(test)
})
afterAll(() => test.close())

describe('a whole test', () => {
  it.each([
    { who: 'a novice', level: 1, atLeast: 0, atMost: 1 },
    { who: 'a middling person', level: 4, atLeast: 3, atMost: 4 },
    { who: 'a strong person', level: 7, atLeast: 7, atMost: 7 },
  ])('of $who ends at the level they hold, without asking above the open level', async ({ level, atLeast, atMost }) => {
    const started = await startTest(test)
    const asked = await playToTheEnd(test, release, started, level)
    expect(Math.max(...asked)).toBeLessThanOrEqual(7)
    const end = await started.person.call(contract.getAssessment, {
      params: { assessmentId: started.assessment.assessmentId },
      query: { language: 'en' },
    })
    expect(end.state).toBe('completed')
    expect(end.question).toBeNull()
    expect(end.answered).toBe(asked.length)
    expect(end.level).toBeGreaterThanOrEqual(atLeast)
    expect(end.level).toBeLessThanOrEqual(atMost)
    const seen = await started.person.call(profile.getProfile, { query: { language: 'fr' } })
    expect(seen.pix).toBe(end.pix)
    const card = seen.scorecards.find((one) => one.competenceId === competenceId)
    expect(card).toMatchObject({ status: 'completed', level: end.level })
    expect(asked.length).toBeGreaterThanOrEqual(card?.questions?.fewest ?? Number.NaN)
    expect(asked.length).toBeLessThanOrEqual(card?.questions?.most ?? Number.NaN)
  })

  it('of somebody who holds everything earns all that the profile says can be earned today', async () => {
    const started = await startTest(test)
    const { openPix, mostPix, scorecards } = await started.person.call(profile.getProfile, {
      query: { language: 'en' },
    })
    await playToTheEnd(test, release, started, 8)
    const { pix, scorecards: after } = await started.person.call(profile.getProfile, { query: { language: 'en' } })
    const tested = after.find((card) => card.competenceId === competenceId)
    expect(tested?.pix).toBe(tested?.openPix)
    expect(pix).toBe(tested?.openPix)
    expect(openPix).toBe(scorecards.reduce((sum, card) => sum + card.openPix, 0))
    expect(mostPix).toBe(1024)
    for (const { status, openPix, questions } of scorecards) {
      if (status === 'coming-soon') expect([openPix, questions]).toEqual([0, null])
    }
  })

  it('asks nothing above the open level, whatever it is', async () => {
    const narrow = await startTestApp({ openLevels: 3 })
    try {
      const asked = await playToTheEnd(narrow, release, await startTest(narrow), 8)
      expect(Math.max(...asked)).toBe(3)
    } finally {
      await narrow.close()
    }
  })

  it('leaves a state that is equal to the one rebuilt from the stored answers', async () => {
    const started = await startTest(test)
    await playToTheEnd(test, release, started, 3)
    const facts = await test.pool.query<{
      tube_id: string
      level: number
      outcome: string
      user_id: string
      answered_at: Date
    }>(
      `select q.user_id, q.tube_id, q.level, w.outcome, w.answered_at from answers w join asked_questions q using (user_id, assessment_id, position)
       where w.assessment_id = $1 order by w.sequence`,
      [started.assessment.assessmentId],
    )
    const state = await test.pool.query<{ tubes: unknown }>('select tubes from competence_states where user_id = $1', [
      facts.rows[0]?.user_id,
    ])
    const rebuilt = stateFromAnswers(
      facts.rows.map(({ tube_id, level, outcome, answered_at }) => ({
        tubeId: tube_id,
        level,
        right: outcome === 'right',
        at: answered_at.getTime(),
      })),
    )
    expect(state.rows[0]?.tubes).toEqual(rebuilt)
  })

  it('is asked again, question by question, from what is stored', async () => {
    const started = await startTest(test)
    await playToTheEnd(test, release, started, 4)
    const stored = await storedTest(test, release, started.assessment.assessmentId)
    expect(stored.policy).toEqual({ name: 'bayesian', ...defaultSettings, prior: priorFromOthers([]) })
    expect(stored.questions.length).toBeGreaterThan(4)
    expect(Object.keys(stored.end?.estimates ?? {}).length).toBeGreaterThan(0)
    expect(replay(stored)).toEqual([])
    expect(replay({ ...stored, questions: stored.questions.slice(1) }).length).toBeGreaterThan(0)
    const other = { ...defaultSettings, name: 'bayesian', prior: { mean: 6, deviation: 1 } } as const
    expect(replay({ ...stored, policy: other }).length).toBeGreaterThan(0)
  })

  it('is asked again so when it goes on from what other competences said', async () => {
    const { person, assessment } = await startTest(test)
    await playToTheEnd(test, release, { person, assessment }, 6)
    const second = await person.call(contract.startAssessment, {
      body: { competenceId: 'protect-privacy', language: 'fr' },
    })
    await playToTheEnd(test, release, { person, assessment: second }, 6)
    const stored = await storedTest(test, release, second.assessmentId)
    if (stored.policy.name !== 'bayesian') throw new Error('another policy')
    expect(stored.policy.prior.mean).toBeGreaterThan(defaultSettings.prior.mean + 1)
    expect(stored.policy.prior.deviation).toBeLessThan(defaultSettings.prior.deviation)
    expect(replay(stored)).toEqual([])
  })

  it('keeps the policy that it began with, whatever the service chooses by later', async () => {
    const { person, assessment } = await startTest(test)
    await test.pool.query(
      `update assessments set policy = 'reference', prior_mean = null, prior_deviation = null, wanted_precision = null
       where assessment_id = $1`,
      [assessment.assessmentId],
    )
    await playToTheEnd(test, release, { person, assessment }, 4)
    const stored = await storedTest(test, release, assessment.assessmentId)
    expect(stored.policy).toEqual({ name: 'reference' })
    expect(stored.end?.estimates).toEqual({})
    // Its first question was chosen by the other one.
    expect(replay(stored).every(({ position }) => position === 1)).toBe(true)
  })

  it('goes by the reference rule where the service does', async () => {
    const reference = await startTestApp({ positioningPolicy: 'reference' })
    try {
      const started = await startTest(reference)
      await playToTheEnd(reference, release, started, 4)
      const stored = await storedTest(reference, release, started.assessment.assessmentId)
      expect(stored).toMatchObject({ policy: { name: 'reference' }, end: { estimates: {} } })
      expect(replay(stored)).toEqual([])
      const why = await started.person.call(contract.getReason, {
        params: { assessmentId: started.assessment.assessmentId, position: '2' },
        query: { language: 'en' },
      })
      expect(['easy-tube', 'most-informative']).toContain(why.rule)
    } finally {
      await reference.close()
    }
  })

  it('gives the same questions again when it is resumed, on any device', async () => {
    const { person, assessment } = await startTest(test)
    const again = await person.call(contract.startAssessment, { body: { competenceId, language: 'fr' } })
    expect(again).toEqual(assessment)
  })

  it('speaks the language asked for, with the same options in the same order', async () => {
    const { person, assessment } = await startTest(test, 'fr')
    const french = shown(assessment.question)
    const english = await person.call(contract.getAssessment, {
      params: { assessmentId: assessment.assessmentId },
      query: { language: 'en' },
    })
    expect(english.competence.name).not.toBe(assessment.competence.name)
    expect(shown(english.question).situation).not.toEqual(french.situation)
    expect(shown(english.question).item.kind).toBe(french.item.kind)
  })
})

describe('answering', () => {
  it('gives the first result again for a repeated answer id, and stores one answer', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId, question } = assessment
    if (!question) throw new Error('no question')
    const answerId = randomUUID()
    const right = await rightAnswer(test, release, assessmentId, question)
    const [first, second, third] = await Promise.all([
      answer(person, assessmentId, question, right, answerId),
      answer(person, assessmentId, question, right, answerId),
      answer(person, assessmentId, question, right, answerId),
    ])
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    const next = first.question
    if (!next) throw new Error('no question')
    await answer(person, assessmentId, next, { kind: 'skipped' })
    expect(await answer(person, assessmentId, question, { kind: 'skipped' }, answerId)).toEqual(first)
    const stored = await test.pool.query('select from answers where assessment_id = $1', [assessmentId])
    expect(stored.rowCount).toBe(2)
  })

  it('takes one answer of two tabs and tells the other', async () => {
    const { person, assessment } = await startTest(test)
    const send = () =>
      person.request(
        'POST',
        `/api/assessments/${assessment.assessmentId}/answers`,
        {
          answerId: randomUUID(),
          position: 1,
          language: 'fr',
          answer: { kind: 'skipped' },
        },
        { 'content-type': 'application/json' },
      )
    const codes = (await Promise.all([send(), send(), send()])).map((response) => response.statusCode)
    expect(codes.sort()).toEqual([200, 409, 409])
  })

  it('stops for a checkpoint every five answers', async () => {
    const { person, assessment } = await startTest(test)
    let question = assessment.question
    const checkpoints: (number | null)[] = []
    for (let count = 0; count < 5 && question; count++) {
      const right = await rightAnswer(test, release, assessment.assessmentId, question)
      const result = await answer(person, assessment.assessmentId, question, right)
      checkpoints.push(result.checkpoint)
      question = result.question
    }
    expect(checkpoints).toEqual([null, null, null, null, 1])
  })

  const refused = async (change: Record<string, unknown>) => {
    const { person, assessment } = await startTest(test)
    const body = { answerId: randomUUID(), position: 1, language: 'fr', answer: { kind: 'skipped' }, ...change }
    return person.request('POST', `/api/assessments/${assessment.assessmentId}/answers`, body, {
      'content-type': 'application/json',
    })
  }

  it.each([
    ['a question not asked yet', { position: 2 }, 409, 'question-not-asked'],
    ['an option that was not shown', { answer: { kind: 'choice-one', option: 'o99' } }, 422, 'answer-not-possible'],
    ['a wrong type', { position: '1' }, 400, 'invalid-request'],
    ['an unknown property', { surprise: true }, 400, 'invalid-request'],
    ['an unknown kind', { answer: { kind: 'guess' } }, 400, 'invalid-request'],
    ['an answer id that is none', { answerId: 'first' }, 400, 'invalid-request'],
    ['a body over the limit', { answer: { kind: 'text', text: 'x'.repeat(132_000) } }, 413, 'body-too-large'],
  ])('refuses %s', async (_what, change, status, code) => {
    const response = await refused(change)
    expect({ status: response.statusCode, code: response.json().code }).toEqual({ status, code })
    expect(response.headers['content-type']).toContain('application/problem+json')
  })

  it('asks the database for two statements besides the login, named ones, and two more when activity is written down', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId, question } = assessment
    if (!question) throw new Error('no question')
    const plain = await statementsOf(() => answer(person, assessmentId, question, { kind: 'skipped' }))
    expect(plain).toEqual(['find-login', 'find-answer-context', 'store-answer-and-ask'])
    test.advance(6 * 60_000)
    const { question: next } = await person.call(contract.getAssessment, {
      params: { assessmentId },
      query: { language: 'fr' },
    })
    if (!next) throw new Error('no question')
    test.advance(6 * 60_000)
    const touching = await statementsOf(() => answer(person, assessmentId, next, { kind: 'skipped' }))
    expect(touching).toEqual(['find-login', 'touch-login', 'touch-user', 'find-answer-context', 'store-answer-and-ask'])
  })

  it.each([
    { kind: 'number', answer: { kind: 'number', text: 'douze' }, code: 'answer-not-a-number' },
    { kind: 'text', answer: { kind: 'text', text: ' ' }, code: 'answer-incomplete' },
    { kind: 'match', answer: { kind: 'match', pairs: [] }, code: 'answer-incomplete' },
  ])('refuses $answer, and says $code', async ({ kind, answer: given, code }) => {
    const { person, assessment } = await startTest(test)
    await askNext(assessment.assessmentId, kind)
    const response = await person.request(
      'POST',
      `/api/assessments/${assessment.assessmentId}/answers`,
      { answerId: randomUUID(), position: 1, language: 'fr', answer: given },
      { 'content-type': 'application/json' },
    )
    expect(response.json()).toMatchObject({ status: 422, code })
  })

  it('refuses an answer after the end', async () => {
    const started = await startTest(test)
    const asked = await playToTheEnd(test, release, started, 0)
    const url = `/api/assessments/${started.assessment.assessmentId}/answers`
    const body = { answerId: randomUUID(), position: asked.length, language: 'fr', answer: { kind: 'skipped' } }
    const response = await started.person.request('POST', url, body, { 'content-type': 'application/json' })
    expect(response.statusCode).toBe(409)
    expect(response.json().code).toBe('assessment-ended')
  })

  it('refuses an answer id that was used for another question', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId, question } = assessment
    if (!question) throw new Error('no question')
    const answerId = randomUUID()
    await answer(person, assessmentId, question, { kind: 'skipped' }, answerId)
    const body = { answerId, position: 2, language: 'fr', answer: { kind: 'skipped' } }
    const response = await person.request('POST', `/api/assessments/${assessmentId}/answers`, body, {
      'content-type': 'application/json',
    })
    expect(response.json().code).toBe('answer-id-reused')
  })
})

describe('what is not theirs', () => {
  it.each([
    ['GET', '?language=fr'],
    ['GET', '/questions/1?language=fr'],
    ['GET', '/corrections?language=fr'],
    ['GET', '/corrections/1?language=fr'],
    ['POST', '/answers'],
  ] as const)('is not found by another person: %s %s', async (method, path) => {
    const { assessment } = await startTest(test)
    const stranger = await newcomer(test)
    const body =
      method === 'POST'
        ? { answerId: randomUUID(), position: 1, language: 'fr', answer: { kind: 'skipped' } }
        : undefined
    const response = await stranger.request(method, `/api/assessments/${assessment.assessmentId}${path}`, body, {
      'content-type': 'application/json',
    })
    expect(response.json()).toMatchObject({ status: 404, code: 'assessment-not-found' })
  })

  it('is not found when there is no such test', async () => {
    const person = await newcomer(test)
    const response = await person.request('GET', `/api/assessments/${randomUUID()}?language=fr`)
    expect(response.json()).toMatchObject({ status: 404, code: 'assessment-not-found' })
  })

  it('needs a login', async () => {
    const { assessment } = await startTest(test)
    const response = await test.newPerson().request('GET', `/api/assessments/${assessment.assessmentId}?language=fr`)
    expect(response.json()).toMatchObject({ status: 401, code: 'login-required' })
  })
})

describe('corrections', () => {
  it('can be seen from the checkpoint on, not before', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId } = assessment
    const params = { assessmentId, position: '1' }
    let question = assessment.question
    const answered: number[] = []
    // Whoever holds nothing may be known well enough after four.
    for (let count = 1; count <= 5 && question; count++) {
      answered.push(count)
      const before = await person.request('GET', `/api/assessments/${assessmentId}/corrections/1?language=fr`)
      expect(before.json().code).toBe('correction-not-yet')
      question = (await answer(person, assessmentId, question, { kind: 'skipped' })).question
    }
    const correction = await person.call(contract.getCorrection, { params, query: { language: 'fr' } })
    expect(correction).toMatchObject({ position: 1, outcome: 'skipped', given: { kind: 'skipped' } })
    expect(correction.explanation.length).toBeGreaterThan(0)
    expect(correction.tutorials.length).toBeGreaterThan(0)
    const asked = await askedQuestion(test, assessmentId, 1)
    expect(asked.level).toBe(2)
    const { corrections } = await person.call(contract.listCorrections, {
      params: { assessmentId },
      query: { language: 'en' },
    })
    expect(corrections.map(({ position }) => position)).toEqual(answered)
  })

  it('come with tutorials to read, whole, of the questions that may be seen and are not yet right', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId } = assessment
    const list = () => person.call(contract.listCorrections, { params: { assessmentId }, query: { language: 'en' } })
    const named = new Map<string, number>()
    let question = assessment.question
    for (let position = 1; position <= 6 && question; position++) {
      if (position <= 5) {
        expect((await list()).toRead).toEqual([])
        const asked = await askedQuestion(test, assessmentId, position)
        const ids = release.challenges.find(({ id }) => id === asked.challenge_id)?.tutorialIds ?? []
        for (const id of ids) named.set(id, (named.get(id) ?? 0) + 1)
      }
      question = (await answer(person, assessmentId, question, { kind: 'skipped' })).question
    }
    const { toRead } = await list()
    expect(toRead).toHaveLength(Math.min(3, named.size))
    const counts = toRead.map(({ id }) => named.get(id))
    expect(counts).toEqual([...named.values()].sort((one, other) => other - one).slice(0, 3))
    for (const { id, title, body } of toRead) {
      const tutorial = release.tutorials.find((one) => one.id === id)
      expect({ title, body }).toEqual({ title: tutorial?.title.en, body: tutorial?.body.en })
    }
  })

  it('leave nothing to read to whoever had everything right', async () => {
    const started = await startTest(test)
    await playToTheEnd(test, release, started, 8)
    const { corrections, toRead } = await started.person.call(contract.listCorrections, {
      params: { assessmentId: started.assessment.assessmentId },
      query: { language: 'fr' },
    })
    expect(new Set(corrections.map(({ outcome }) => outcome))).toEqual(new Set(['right']))
    expect(toRead).toEqual([])
  })

  it('shows a past question with the answer given, without its correction', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId, question } = assessment
    if (!question) throw new Error('no question')
    const right = await rightAnswer(test, release, assessmentId, question)
    await answer(person, assessmentId, question, right)
    const past = await person.call(contract.getPastQuestion, {
      params: { assessmentId, position: '1' },
      query: { language: 'fr' },
    })
    expect(past).toEqual({ question, given: right, correctionIsVisible: false })
    const missing = await person.request('GET', `/api/assessments/${assessmentId}/questions/9?language=fr`)
    expect(missing.json().code).toBe('question-not-found')
  })
})

describe('the correction of a past question', () => {
  const isVisible = async (person: Person, assessmentId: string, position: number) =>
    (
      await person.call(contract.getPastQuestion, {
        params: { assessmentId, position: String(position) },
        query: { language: 'fr' },
      })
    ).correctionIsVisible

  it('may be seen where the server says so, and nowhere else', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId } = assessment
    let question = assessment.question
    // Who misses everything is done after five.
    for (let count = 1; count <= 6 && question; count++) {
      const given =
        count > 3 ? ({ kind: 'skipped' } as const) : await rightAnswer(test, release, assessmentId, question)
      question = (await answer(person, assessmentId, question, given)).question
      for (let position = 1; position <= count; position++) {
        const response = await person.request(
          'GET',
          `/api/assessments/${assessmentId}/corrections/${position}?language=fr`,
        )
        expect(response.statusCode === 200).toBe(await isVisible(person, assessmentId, position))
      }
    }
    expect(await isVisible(person, assessmentId, 5)).toBe(true)
    expect(await isVisible(person, assessmentId, 6)).toBe(false)
  })

  it('is hidden while another test asks the same', async () => {
    const started = await startTest(test)
    const { person, assessment } = started
    await playToTheEnd(test, release, started, 0)
    expect(await isVisible(person, assessment.assessmentId, 1)).toBe(true)
    const body = { competenceId: 'protect-privacy', language: 'fr' as const }
    const other = await person.call(contract.startAssessment, { body })
    const { challenge_id, presentation } = await askedQuestion(test, assessment.assessmentId, 1)
    await test.pool.query('update asked_questions set challenge_id = $2, presentation = $3 where assessment_id = $1', [
      other.assessmentId,
      challenge_id,
      JSON.stringify(presentation),
    ])
    expect(await isVisible(person, assessment.assessmentId, 1)).toBe(false)
  })
})

describe('starting', () => {
  it.each([
    ['no-such-competence', 404, 'competence-not-found'],
    ['programming', 409, 'competence-not-available'],
  ])('refuses %s', async (wanted, status, code) => {
    const person = await newcomer(test)
    const response = await person.request(
      'POST',
      '/api/assessments',
      { competenceId: wanted, language: 'fr' },
      { 'content-type': 'application/json' },
    )
    expect(response.json()).toMatchObject({ status, code })
  })

  it('makes one test when two tabs start at once', async () => {
    const person = await newcomer(test)
    const start = () => person.call(contract.startAssessment, { body: { competenceId, language: 'fr' } })
    const started = await Promise.all([start(), start(), start()])
    expect(new Set(started.map(({ assessmentId }) => assessmentId)).size).toBe(1)
  })

  it('does not start again a test that is completed', async () => {
    const started = await startTest(test)
    await playToTheEnd(test, release, started, 2)
    const body = { competenceId, language: 'fr' }
    const response = await started.person.request('POST', '/api/assessments', body, {
      'content-type': 'application/json',
    })
    expect(response.json().code).toBe('competence-completed')
  })
})

describe('why a question is asked', () => {
  const why = (person: Person, assessmentId: string, position: number) =>
    person.call(contract.getReason, {
      params: { assessmentId, position: String(position) },
      query: { language: 'en' },
    })

  it('is said by its rule alone while it waits, and with its tube once it is answered', async () => {
    const { person, assessment } = await startTest(test)
    const { assessmentId, question } = assessment
    if (!question) throw new Error('a test begins with a question')
    expect(await why(person, assessmentId, 1)).toEqual({ rule: 'first-question', tube: null })
    await answer(person, assessmentId, question, { kind: 'skipped' })
    const titles = release.competences.flatMap(({ tubes }) => tubes.map(({ title }) => title.en))
    const { tube } = await why(person, assessmentId, 1)
    expect(titles).toContain(tube)
    expect(await why(person, assessmentId, 2)).toEqual({
      rule: expect.stringMatching(/^(new-tube|same-tube)$/),
      tube: null,
    })
  })

  it('is said to nobody else, and of no question that is not asked', async () => {
    const { person, assessment } = await startTest(test)
    const address = `/api/assessments/${assessment.assessmentId}/questions`
    const other = await startTest(test)
    const seen = await other.person.request('GET', `${address}/1/reason?language=fr`)
    expect(seen.json()).toMatchObject({ status: 404, code: 'assessment-not-found' })
    const later = await person.request('GET', `${address}/2/reason?language=fr`)
    expect(later.json()).toMatchObject({ status: 404, code: 'question-not-found' })
  })
})

/** The names of the statements that something runs, on whatever connection; an unnamed one shows as undefined. */
async function statementsOf(work: () => Promise<unknown>): Promise<(string | undefined)[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return query.mock.calls.map(([config]) => (config as { name?: string }).name)
  } finally {
    query.mockRestore()
  }
}

/** Puts a challenge of this kind in the place of the question that waits. */
async function askNext(assessmentId: string, kind: string): Promise<void> {
  const challenge = release.challenges.find(({ item }) => item.kind === kind)
  if (!challenge) throw new Error(`no challenge of kind ${kind}`)
  const presentation = JSON.stringify(rulesOf(challenge.item).present(1))
  await test.pool.query(
    'update asked_questions set challenge_id = $2, presentation = $3 where assessment_id = $1 and position = 1',
    [assessmentId, challenge.id, presentation],
  )
}
