// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { assessmentId } from '../../../testing/example-profile.ts'
import { questionAt, testAt } from '../../../testing/example-test.ts'
import { type Answers, amina, openApp, problem } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const address = `/learner/assessments/${assessmentId}`
const api = `/api/assessments/${assessmentId}`

const server = (more: Answers): Answers => ({
  'GET /api/users/me': () => [200, amina],
  [`GET ${api}`]: () => [200, testAt(questionAt(3))],
  [`GET ${api}/questions/2`]: () => [
    200,
    { question: questionAt(2), given: { kind: 'skipped' }, correctionIsVisible: false },
  ],
  ...more,
})

/** Opens the explanation. */
async function ask(path: string, more: Answers) {
  const opened = await openApp(path, server(more))
  const summary = await screen.findByText(/^Pourquoi cette question/)
  const before = opened.asked.map(({ route }) => route)
  await opened.user.click(summary)
  const details = summary.closest('details')
  if (!details) throw new Error('it is a summary')
  return { ...opened, details: within(details), before }
}

it.each([
  ['first-question', /^C’est la première question/],
  ['easy-tube', /^Le test fait d’abord le tour des sujets/],
  ['most-informative', /^D’après vos réponses jusqu’ici/],
  ['new-tube', /^Ce sujet n’est pas encore venu/],
  ['same-tube', /^Vous avez déjà eu une question sur ce sujet/],
])('why a question waits is said when somebody asks, by its rule: %s', async (rule, sentence) => {
  const { details, before, asked } = await ask(address, {
    [`GET ${api}/questions/3/reason`]: () => [200, { rule, tube: null }],
  })
  expect(await details.findByText(sentence)).toBeTruthy()
  expect(details.getByText(/^Que votre réponse soit juste ou pas encore, elle aide autant/)).toBeTruthy()
  expect(details.getByText(/^Son sujet vous sera dit après votre réponse/)).toBeTruthy()
  expect(before.some((route) => route.endsWith('/reason'))).toBe(false)
  expect(asked.filter(({ route }) => route.endsWith('/reason'))).toHaveLength(1)
})

it('why an answered question was asked is said with its tube', async () => {
  const { details } = await ask(`${address}/questions/2`, {
    [`GET ${api}/questions/2/reason`]: () => [200, { rule: 'easy-tube', tube: 'Mots de passe' }],
  })
  expect(await details.findByText(/^Son sujet.: Mots de passe\.$/)).toBeTruthy()
  expect(details.queryByText(/^Que votre réponse/)).toBe(null)
})

it('a reason that cannot be told leaves the question as it is', async () => {
  const { details } = await ask(address, {
    [`GET ${api}/questions/3/reason`]: () => [500, problem('internal-error')],
  })
  expect(await details.findByRole('alert')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Valider' })).toBeTruthy()
})
