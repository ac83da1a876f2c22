// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetAllDrafts, keepDraft, testsWithDraft } from '../draft-storage.ts'
import { assessmentId, profileOf, scorecard, started } from '../testing/example-profile.ts'
import { type Answers, amina, anonymous, nobody, openApp, problem } from '../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  delete document.documentElement.dataset['contact']
  forgetAllDrafts()
})

const server = (signIn: Answers[string], profile: unknown = profileOf(scorecard())): Answers => ({
  'GET /api/users/me': () => [200, nobody],
  'GET /api/profile': () => (profile ? [200, profile] : [500, problem('internal-error')]),
  'POST /api/logins': signIn,
})

async function signIn(
  path: string,
  answer: Answers[string],
  profile?: unknown,
  more: Answers = {},
): Promise<Awaited<ReturnType<typeof openApp>>> {
  const app = await openApp(path, { ...server(answer, profile), ...more })
  await app.user.type(await screen.findByLabelText('Adresse e-mail ou identifiant'), 'amina@exemple.fr')
  await app.user.type(screen.getByLabelText('Mot de passe'), 'Mosaique8')
  await app.user.click(screen.getByRole('button', { name: 'Se connecter' }))
  return app
}

describe('signing in', () => {
  it('goes back to where the person was', async () => {
    const { path } = await signIn('/sign-in?next=/learner/competences/4.1', () => [201, amina])
    await waitFor(() => expect(path()).toBe('/learner/competences/4.1'))
  })

  it('never leaves for another site', async () => {
    const { path } = await signIn('/sign-in?next=//evil.example/learner/', () => [201, amina])
    await waitFor(() => expect(path()).toBe('/learner/profile'))
  })

  it('keeps the half-made answers to tests of the person, and none that somebody else left', async () => {
    keepDraft(assessmentId, 3, { kind: 'text', text: 'mine' })
    keepDraft('of-somebody-else', 2, { kind: 'text', text: 'theirs' })
    await signIn('/sign-in', () => [201, amina], profileOf(started))
    await waitFor(() => expect(testsWithDraft()).toEqual([assessmentId]))
  })

  it('keeps the half-made answer to an exercise of the person', async () => {
    keepDraft('own-exercise', 1, { kind: 'text', text: 'mine' })
    keepDraft('of-somebody-else', 2, { kind: 'text', text: 'theirs' })
    const exercise = { exerciseId: 'own-exercise', kind: 'review', question: null, correction: null }
    await signIn('/sign-in', () => [201, amina], profileOf(), {
      'GET /api/exercises/own-exercise': () => [200, exercise],
    })
    await waitFor(() => expect(testsWithDraft()).toEqual(['own-exercise']))
  })

  it('keeps no half-made answer when it cannot be known whose it is', async () => {
    keepDraft(assessmentId, 3, { kind: 'text', text: 'whose?' })
    await signIn('/sign-in', () => [201, amina], null)
    await waitFor(() => expect(testsWithDraft()).toEqual([]))
  })

  it('is not remembered unless asked', async () => {
    const { asked } = await signIn('/sign-in', () => [201, amina])
    await waitFor(() =>
      expect(asked).toContainEqual({
        route: 'POST /api/logins',
        body: { identifier: 'amina@exemple.fr', password: 'Mosaique8', remember: false },
      }),
    )
  })

  it('calmly tells whoever awaits a parent to wait', async () => {
    await signIn('/sign-in', () => [403, problem('consent-awaited')])
    const notice = await screen.findByRole('alert')
    expect(notice.textContent).toContain('attend l’accord d’un parent')
    expect(notice.className).toBe('notice')
  })

  it.each([
    [true, /vos pix peuvent monter ou descendre/],
    [false, /ne changent pas vos pix/],
  ])('says what becomes of what was just done, of a test: %s', async (hasTestAnswers, words) => {
    const { user } = await openApp('/sign-in', {
      'GET /api/users/me': () => [200, anonymous(1, { hasTestAnswers })],
    })
    await user.click(await screen.findByRole('button', { name: 'Oui, je continue' }))
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('does not say which of the two is wrong', async () => {
    await signIn('/sign-in', () => [401, problem('wrong-email-or-password')])
    expect((await screen.findByRole('alert')).textContent).toContain('ne vont pas ensemble')
  })
})

describe('signing in with a crowd', () => {
  const turnComes = /Votre tour vient dans environ 5\ssecondes/
  const full = [503, problem('too-busy', { retryAfter: 1 })] as const
  const longerThanATurn = 1_500

  /** There is room from the second try on. */
  const fullOnce = (then: Answers[string] = () => [201, amina]): Answers[string] => {
    let tries = 0
    return (body) => (++tries === 1 ? full : then(body))
  }
  const tries = (asked: { route: string }[]): number => asked.filter(({ route }) => route === 'POST /api/logins').length
  const submit = (): HTMLElement => screen.getByRole('button', { name: 'Se connecter' })
  const aTurnLater = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, longerThanATurn))

  beforeEach(() => {
    // Nobody comes later than their turn.
    vi.spyOn(Math, 'random').mockReturnValue(0)
  })
  afterEach(() => vi.restoreAllMocks())

  it('waits for the turn that the service gives, says so, and goes on by itself', async () => {
    const { path, asked } = await signIn('/sign-in', fullOnce())
    expect((await screen.findByRole('alert')).textContent).toMatch(turnComes)
    await waitFor(() => expect(path()).toBe('/learner/profile'), { timeout: 10_000 })
    expect(tries(asked)).toBe(2)
  }, 20_000)

  it('can be given up: what was typed is there to be changed, and nothing is sent any more', async () => {
    const { user, asked } = await signIn('/sign-in', fullOnce())
    await user.click(await screen.findByRole('button', { name: 'Ne plus attendre' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(document.activeElement).toBe(submit())
    await aTurnLater()
    expect(tries(asked)).toBe(1)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is given up by whoever changes what they typed', async () => {
    const { user, asked } = await signIn('/sign-in', fullOnce())
    await screen.findByRole('alert')
    await user.type(screen.getByLabelText('Mot de passe'), '9')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(submit().getAttribute('aria-disabled')).toBe('false')
    await aTurnLater()
    expect(tries(asked)).toBe(1)
  })

  it('ends with the page', async () => {
    const { user, asked, path } = await signIn('/sign-in', fullOnce())
    await screen.findByRole('alert')
    await user.click(screen.getByRole('link', { name: /Mot de passe oublié/ }))
    await waitFor(() => expect(path()).toBe('/forgotten-password'))
    await aTurnLater()
    expect(tries(asked)).toBe(1)
    expect(path()).toBe('/forgotten-password')
  })

  it('gives the focus to what can be tried next when a turn ends badly', async () => {
    const { user } = await signIn(
      '/sign-in',
      fullOnce(() => [401, problem('wrong-email-or-password', { remainingTries: 9 })]),
    )
    await screen.findByRole('alert')
    act(() => screen.getByRole('button', { name: 'Ne plus attendre' }).focus())
    await screen.findByText(/ne vont pas ensemble/, {}, { timeout: 10_000 })
    expect(document.activeElement).toBe(submit())
    await user.keyboard('{Enter}')
    await waitFor(() => expect(submit().getAttribute('aria-disabled')).toBe('false'))
  }, 20_000)

  it('leaves it to the person after five turns in vain', async () => {
    const { asked } = await signIn('/sign-in', () => full)
    await screen.findByText(/Attendez une seconde, puis réessayez/, {}, { timeout: 20_000 })
    expect(tries(asked)).toBe(6)
    expect(submit().getAttribute('aria-disabled')).toBe('false')
  }, 30_000)
})
