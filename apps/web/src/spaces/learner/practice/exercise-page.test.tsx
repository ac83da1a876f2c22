// @vitest-environment happy-dom
import type { exercises } from '@pix/api/contract'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { showComfort } from '../../../layout/comfort.ts'
import { assessmentId as exerciseId } from '../../../testing/example-profile.ts'
import { correctionAt, questionAt } from '../../../testing/example-test.ts'
import { fakeSpeech, frenchVoice } from '../../../testing/fake-speech.ts'
import { amina, type OpenedApp, openApp } from '../../../testing/open-app.tsx'

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

function open(change: Partial<exercises.Exercise>): Promise<OpenedApp> {
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
