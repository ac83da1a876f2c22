// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isTestClaimed } from '../../../current-user/own-test.ts'
import { keepDraft, testsWithDraft } from '../../../draft-storage.ts'
import { assessmentId, comingSoon, profileOf, scorecard, started } from '../../../testing/example-profile.ts'
import { type Answers, amina, nobody, openApp, problem } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const begun = { kind: 'anonymous', lastActiveAt: Date.now(), hasAnswers: false }

const server = (start: Answers[string]): Answers => ({
  'GET /api/users/me': () => [200, nobody],
  'GET /api/profile': () => [200, profileOf(comingSoon, scorecard())],
  'POST /api/logins/anonymous': () => [201, begun],
  'POST /api/assessments': start,
})

describe('a competence', () => {
  it('starts without an account for whoever is not signed in, and opens the test', async () => {
    const { user, asked, path } = await openApp(
      '/learner/competences/4.1',
      server(() => [201, { assessmentId }]),
    )
    await user.click(await screen.findByRole('button', { name: 'Commencer le test' }))
    await waitFor(() => expect(path()).toBe(`/learner/assessments/${assessmentId}`))
    expect(asked.filter(({ route }) => route.startsWith('POST')).map(({ route }) => route)).toEqual([
      'POST /api/logins/anonymous',
      'POST /api/assessments',
    ])
    expect(isTestClaimed(0, Date.now())).toBe(true)
  })

  it('leaves nothing that somebody else was preparing when a newcomer starts', async () => {
    keepDraft('of-somebody-else', 2, { kind: 'text', text: 'theirs' })
    const { user, path } = await openApp(
      '/learner/competences/4.1',
      server(() => [201, { assessmentId }]),
    )
    await user.click(await screen.findByRole('button', { name: 'Commencer le test' }))
    await waitFor(() => expect(path()).toBe(`/learner/assessments/${assessmentId}`))
    expect(testsWithDraft()).toEqual([])
  })

  it('says why a test cannot be started', async () => {
    const { user } = await openApp(
      '/learner/competences/4.1',
      server(() => [409, problem('nothing-to-ask')]),
    )
    await user.click(await screen.findByRole('button', { name: 'Commencer le test' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Il n’y a plus de question à vous poser ici')
  })

  it('leads whoever is no longer signed in to the sign-in page, which stays', async () => {
    let isSignedIn = true
    const { user, path } = await openApp('/learner/competences/4.1', {
      ...server(() => {
        isSignedIn = false
        return [401, problem('login-required')]
      }),
      'GET /api/users/me': () => [200, isSignedIn ? amina : nobody],
    })
    await screen.findByText('Amina')
    await user.click(await screen.findByRole('button', { name: 'Commencer le test' }))
    await user.click(within(await screen.findByRole('alert')).getByRole('link', { name: 'Se connecter' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Se connecter' })).toBeTruthy()
    expect(path()).toBe('/sign-in')
  })

  it('has no button when its questions are not ready', async () => {
    await openApp(
      '/learner/competences/1.2',
      server(() => [500, {}]),
    )
    expect(await screen.findByText(/Les questions de cette compétence sont en préparation/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Commencer le test' })).toBe(null)
  })

  it('says that the page could not be shown when the service fails, and loads it again', async () => {
    let fails = true
    const { user } = await openApp('/learner/competences/4.1', {
      ...server(() => [500, {}]),
      'GET /api/profile': () => (fails ? [500, problem('internal-error')] : [200, profileOf(scorecard())]),
    })
    await screen.findByRole('heading', { level: 1, name: 'La page n’a pas pu être affichée' })
    expect(document.title).toBe('La page n’a pas pu être affichée – Pix')
    fails = false
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('button', { name: 'Commencer le test' })).toBeTruthy()
  })

  it('says that it keeps trying while the service does not answer', async () => {
    await openApp('/learner/competences/4.1', {
      ...server(() => [500, {}]),
      'GET /api/profile': () => [503, problem('database-unavailable')],
    })
    expect(await screen.findByText(/Nous réessayons tout seuls/)).toBeTruthy()
  })

  it('says how long a test is and what can be earned, before it begins', async () => {
    await openApp(
      '/learner/competences/4.1',
      server(() => [500, {}]),
    )
    expect(await screen.findByText('Comptez de 8 à 19 questions environ, selon vos réponses.')).toBeTruthy()
    expect(screen.getByRole('figure').textContent).toMatch(/^56.pix à gagner aujourd’hui7 niveaux sont ouverts sur.8$/)
  })

  it('says what is estimated, and what makes up the next level', async () => {
    const next = {
      level: 2,
      missingPix: 4,
      skills: [{ topic: 'Mots de passe', skill: 'Choisir un mot de passe solide.' }],
    }
    await openApp('/learner/competences/4.1', {
      ...server(() => [500, {}]),
      'GET /api/profile': () => [200, profileOf({ ...started, inferredPix: 5, next })],
    })
    const section = within(await screen.findByRole('region', { name: /^Pour atteindre le niveau.2$/ }))
    expect(section.getByText(/^Il vous manque 4.pix/)).toBeTruthy()
    expect(section.getByRole('listitem').textContent).toBe('Mots de passeChoisir un mot de passe solide.')
    expect(screen.getByRole('figure').textContent).toMatch(/Niveau.1 sur 7 · 12.pix.*Dont 5 pix estimés/)
  })

  it('says when the address is of no competence', async () => {
    await openApp(
      '/learner/competences/9.9',
      server(() => [500, {}]),
    )
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Il n’y a pas de compétence à cette adresse' }),
    ).toBeTruthy()
  })
})
