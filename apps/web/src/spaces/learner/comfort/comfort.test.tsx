// @vitest-environment happy-dom
import { usualComfort } from '@pix/core/comfort'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { comfortStorageKey, showComfort, shownComfort } from '../../../layout/comfort.ts'
import { assessmentId } from '../../../testing/example-profile.ts'
import { questionAt, testAt } from '../../../testing/example-test.ts'
import { type Answers, amina, nobody, openApp, problem } from '../../../testing/open-app.tsx'
import { refuseStorage } from '../../../testing/refuse-storage.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  showComfort('')
})

const visitor: Answers = { 'GET /api/users/me': () => [200, nobody] }
const account = (comfort: unknown = null): Answers => ({
  'GET /api/users/me': () => [200, { ...amina, comfort }],
  'POST /api/users/me/comfort': () => [200, {}],
})
const choice = async (setting: string, value: string) =>
  within(await screen.findByRole('group', { name: setting })).getByRole<HTMLInputElement>('radio', { name: value })

describe('the comfort settings', () => {
  it('change the page at once, and are kept in the browser', async () => {
    const { user, asked } = await openApp('/learner/comfort', visitor)
    await user.click(await choice('Taille du texte', 'Très grande'))
    await user.click(await choice('Couleurs', 'Sombres'))
    expect(shownComfort()).toBe('dark larger')
    expect(document.documentElement.dataset['comfort']).toBe('dark larger')
    expect(localStorage.getItem(comfortStorageKey)).toBe('dark larger')
    expect((await choice('Taille du texte', 'Très grande')).checked).toBe(true)
    expect(asked.filter(({ route }) => route.startsWith('POST'))).toEqual([])
  })

  it('go back to what they were at first by one button', async () => {
    showComfort('dark wide still')
    const { user } = await openApp('/learner/comfort', visitor)
    expect((await choice('Animations', 'Aucune')).checked).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Tout remettre comme au début' }))
    expect(shownComfort()).toBe('')
    expect({ ...localStorage }).toEqual({})
  })

  it('hold for the life of the page where the browser refuses to keep anything, without a word about it', async () => {
    refuseStorage()
    const { user } = await openApp('/learner/comfort', visitor)
    await user.click(await choice('Contraste', 'Plus fort'))
    expect(shownComfort()).toBe('contrast')
    expect((await choice('Contraste', 'Plus fort')).checked).toBe(true)
    expect(screen.queryByRole('alert')).toBe(null)
  })

  it('are told to the account, as a whole', async () => {
    const { user, asked } = await openApp('/learner/comfort', account())
    await screen.findByText('Amina')
    await user.click(await choice('Espace entre les lettres et les lignes', 'Plus large'))
    const kept = { route: 'POST /api/users/me/comfort', body: { ...usualComfort, spacing: 'wide' } }
    await waitFor(() => expect(asked).toContainEqual(kept))
    expect(screen.getByText(/vous suivent sur tous vos appareils/)).toBeTruthy()
  })

  it('hold here when the account could not be told, and can be told again', async () => {
    const { user } = await openApp('/learner/comfort', {
      ...account(),
      'POST /api/users/me/comfort': () => [503, problem('database-unavailable')],
    })
    await screen.findByText('Amina')
    await user.click(await choice('Couleurs', 'Claires'))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(shownComfort()).toBe('light')
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy()
  })
})

describe('an account', () => {
  it('brings its settings along, which replace those of the browser', async () => {
    showComfort('light')
    await openApp('/learner/terms', account({ ...usualComfort, theme: 'dark', easyToRead: true }))
    await waitFor(() => expect(shownComfort()).toBe('dark easy'))
  })

  it('that has none takes those that were chosen before', async () => {
    showComfort('large')
    const { asked } = await openApp('/learner/terms', account())
    const kept = { route: 'POST /api/users/me/comfort', body: { ...usualComfort, textSize: 'large' } }
    await waitFor(() => expect(asked).toContainEqual(kept))
  })
})

describe('easy texts', () => {
  const easy = {
    situation: [{ type: 'paragraph' as const, line: [{ text: 'Lisez ce message.' }] }],
    instruction: [{ text: 'Est-il vrai ?' }],
  }
  const server = (question: object): Answers => ({
    ...account(),
    [`GET /api/assessments/${assessmentId}`]: () => [200, testAt({ ...questionAt(6), ...question })],
  })

  it('take the place of the usual ones as soon as they are asked for', async () => {
    await openApp(`/learner/assessments/${assessmentId}`, server({ easy }))
    await screen.findByRole('heading', { level: 1, name: 'Question 6. Consigne 6' })
    act(() => showComfort('easy'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Question 6. Est-il vrai ?' })).toBeTruthy()
    expect(screen.getByText('Lisez ce message.')).toBeTruthy()
    expect(screen.queryByText('Situation 6.')).toBe(null)
  })

  it('that there are not leave the usual ones', async () => {
    showComfort('easy')
    await openApp(`/learner/assessments/${assessmentId}`, server({}))
    expect(await screen.findByText('Situation 6.')).toBeTruthy()
  })
})

describe('during a test', () => {
  it('they open over the question in one press, and what was answered stays', async () => {
    const { user, path } = await openApp(`/learner/assessments/${assessmentId}`, {
      ...account(),
      [`GET /api/assessments/${assessmentId}`]: () => [200, testAt(questionAt(6))],
    })
    const option = await screen.findByRole<HTMLInputElement>('radio', { name: 'La date' })
    await user.click(option)
    await user.click(screen.getByRole('button', { name: 'Confort de lecture' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Confort de lecture' }))
    await user.click(await dialog.findByRole('radio', { name: 'Sombres' }))
    expect(shownComfort()).toBe('dark')
    await user.click(dialog.getByRole('button', { name: 'Fermer' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null))
    expect(option.checked).toBe(true)
    expect(path()).toBe(`/learner/assessments/${assessmentId}`)
  })
})
