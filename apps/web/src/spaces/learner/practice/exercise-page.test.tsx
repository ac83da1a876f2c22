// @vitest-environment happy-dom
import type { exercises } from '@pix/api/contract'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showComfort } from '../../../layout/comfort.ts'
import { assessmentId as exerciseId } from '../../../testing/example-profile.ts'
import { correctionAt, questionAt, summaryAt } from '../../../testing/example-test.ts'
import { fakeSpeech, frenchVoice } from '../../../testing/fake-speech.ts'
import { type Answers, amina, type OpenedApp, openApp } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showComfort('')
})

const easy = {
  situation: [{ type: 'paragraph' as const, line: [{ text: 'Situation simple.' }] }],
  instruction: [{ text: 'Consigne simple' }],
}
const illustration = { address: '/files/a.png', width: 40, height: 30, alt: 'Un message' }
const question = { ...questionAt(1), easy, illustration }

function open(change: Partial<exercises.Exercise>, more: Answers = {}): Promise<OpenedApp> {
  const exercise: exercises.Exercise = {
    exerciseId,
    kind: 'demo',
    title: 'Un essai',
    competence: null,
    state: 'started',
    answered: 0,
    planned: 5,
    question,
    correction: null,
    pauseOffered: false,
    ...change,
  }
  return openApp(`/learner/exercises/${exerciseId}`, {
    'GET /api/users/me': () => [200, amina],
    [`GET /api/exercises/${exerciseId}`]: () => [200, exercise],
    [`POST /api/exercises/${exerciseId}/questions`]: () => [200, { ...exercise, question: questionAt(2) }],
    ...more,
  })
}

it('can be read aloud, and has the settings of comfort at hand', async () => {
  fakeSpeech([frenchVoice])
  showComfort('aloud')
  await open({})
  expect(await screen.findByRole('button', { name: 'Écouter' })).toBeTruthy()
  expect(screen.getByRole('button', { name: /Confort/ })).toBeTruthy()
})

it('shows again, beside its correction, the question in easy words with its picture', async () => {
  showComfort('easy')
  await open({ answered: 1, correction: { ...correctionAt(1), question } })
  expect(await screen.findByAltText('Un message')).toBeTruthy()
  expect(screen.getByText('Consigne simple')).toBeTruthy()
  expect(screen.getByText('Situation simple.')).toBeTruthy()
  expect(screen.queryByText('Situation 1.')).toBe(null)
})

it('leaves aside a question that waits in a test', async () => {
  const { user } = await open({ question: { kind: 'in-test', position: 1 } })
  await user.click(await screen.findByRole('button', { name: 'Question suivante' }))
  await waitFor(() => expect(screen.getByText('Situation 2.')).toBeTruthy())
})

it.each([
  ['Presque', true, 1],
  ['Pas encore', true, 2],
  ['Pas encore', false, 1],
])('says “%s” of a wrong answer (it has parts: %s; wrong ones: %i of 3)', async (title, hasParts, wrong) => {
  const parts = ['a', 'b', 'c'].map((id, place) => ({ id, right: place >= wrong }))
  await open({ answered: 1, correction: { ...correctionAt(1), question, parts: hasParts ? parts : [] } })
  expect(await screen.findByRole('heading', { level: 1, name: new RegExp(`^${title}`) })).toBeTruthy()
})

describe('the end of a demo', () => {
  const ended = { state: 'ended', answered: 2, question: null } as const
  const at = (outcomes: readonly ('right' | 'skipped')[]): Answers => ({
    [`GET /api/exercises/${exerciseId}/corrections`]: () => [
      200,
      {
        corrections: outcomes.map((outcome, place) => summaryAt(place + 1, outcome)),
        toRead: [],
        beginWith: { code: '4.1', name: 'Sécuriser l’environnement numérique' },
      },
    ],
  })

  it('says how many answers were right, and leads to a test', async () => {
    await open(ended, at(['right', 'skipped']))
    expect(await screen.findByRole('heading', { level: 1, name: /^1 bonne réponse sur 2/ })).toBeTruthy()
    const test = screen.getByRole('link', { name: /^Et maintenant.*Sécuriser l’environnement numérique/ })
    expect(test.getAttribute('href')).toBe('/learner/competences/4.1')
    expect(screen.queryByRole('link', { name: 'Choisir un sujet' })).toBe(null)
  })

  it('counts nothing where nothing was right', async () => {
    await open(ended, at(['skipped', 'skipped']))
    expect(await screen.findByRole('heading', { level: 1, name: 'Vous avez fait 2 questions' })).toBeTruthy()
  })

  it('of practice leads to another topic', async () => {
    await open({ ...ended, kind: 'tube' }, at(['right', 'right']))
    expect(await screen.findByRole('link', { name: 'Choisir un sujet' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: /^Et maintenant/ })).toBe(null)
  })
})

describe('a problem with a question', () => {
  const sending = 'POST /api/problem-reports'
  const corrected = { answered: 1, correction: { ...correctionAt(1), question } }

  async function report({ user, asked }: OpenedApp, category: string, detail?: string) {
    await user.click(await screen.findByRole('button', { name: /^Signaler un problème/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(await dialog.findByRole('combobox', { name: /^De quoi s’agit-il/ }), category)
    if (detail) await user.selectOptions(await dialog.findByRole('combobox', { name: 'Plus précisément' }), detail)
    await user.type(await dialog.findByRole('textbox'), 'Il manque un mot.')
    await user.click(dialog.getByRole('button', { name: 'Envoyer' }))
    await dialog.findByRole('heading', { name: /^Merci.*C’est envoyé$/ })
    return asked.find(({ route }) => route === sending)?.body
  }
  const answers: Answers = { [sending]: () => [201, { replyComes: 'on-page' }] }
  const about = { run: { kind: 'exercise', runId: exerciseId }, position: 1 }

  it('is reported while it waits', async () => {
    expect(await report(await open({}, answers), 'question')).toMatchObject({ ...about, place: 'question' })
  })

  it('is reported with its correction', async () => {
    expect(await report(await open(corrected, answers), 'answer', 'disagree')).toMatchObject({
      ...about,
      place: 'correction',
    })
  })

  it('is reported at the end, beside the correction that is read again', async () => {
    const { position, title, outcome, skill } = correctionAt(1)
    const opened = await open(
      { state: 'ended', answered: 1, question: null },
      {
        ...answers,
        [`GET /api/exercises/${exerciseId}/corrections`]: () => [
          200,
          { corrections: [{ position, title, outcome, skill }], toRead: [], beginWith: null },
        ],
        [`GET /api/exercises/${exerciseId}/corrections/1`]: () => [200, corrected.correction],
      },
    )
    await opened.user.click(await screen.findByText(title))
    expect(await report(opened, 'question')).toMatchObject({ ...about, place: 'correction' })
  })
})
