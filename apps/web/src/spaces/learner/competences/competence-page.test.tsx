// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isTestClaimed } from '../../../current-user/own-test.ts'
import { keepDraft, testsWithDraft } from '../../../draft-storage.ts'
import { assessmentId, comingSoon, profileOf, scorecard, started } from '../../../testing/example-profile.ts'
import { type Answers, amina, nobody, openApp, problem } from '../../../testing/open-app.tsx'
import type { Scorecard } from '../profile/profile-query.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const begun = {
  kind: 'anonymous',
  lastActiveAt: Date.now(),
  hasAnswers: false,
  hasTestAnswers: false,
  isPending: false,
}

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
      skills: [{ tube: 'Mots de passe', skill: 'Choisir un mot de passe solide.' }],
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

describe('a competence that was tested', () => {
  const day = 24 * 60 * 60 * 1000
  const done = (change: Partial<Scorecard>) =>
    scorecard({ status: 'completed', level: 1, pix: 12, assessmentId, ...change })
  const serve = (card: Scorecard, more: Answers = {}): Answers => ({
    'GET /api/users/me': () => [200, amina],
    'GET /api/profile': () => [200, profileOf(card)],
    ...more,
  })

  it('says from when its result can be improved', async () => {
    const from = new Date(2031, 4, 3, 9, 5).getTime()
    await openApp('/learner/competences/4.1', serve(done({ improveFrom: from })))
    expect(await screen.findByText(/à partir du 3 mai 2031 à 9.h.05/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Améliorer mon résultat' })).toBe(null)
  })

  it('is improved when the time has come', async () => {
    const { user, asked, path } = await openApp(
      '/learner/competences/4.1',
      serve(done({ improveFrom: Date.now() - 1 }), { 'POST /api/assessments': () => [201, { assessmentId }] }),
    )
    await user.click(await screen.findByRole('button', { name: 'Améliorer mon résultat' }))
    await waitFor(() => expect(path()).toBe(`/learner/assessments/${assessmentId}`))
    expect(asked.find(({ route }) => route === 'POST /api/assessments')?.body).toMatchObject({ improve: true })
  })

  it('is praised when everything is earned', async () => {
    await openApp('/learner/competences/4.1', serve(done({ pix: 56 })))
    expect(await screen.findByText(/Vous avez gagné tout ce qui peut l’être/)).toBeTruthy()
  })

  it('says why its pix are fewer than they were', async () => {
    await openApp('/learner/competences/4.1', serve(done({ fall: { toldPix: 20, reason: 'content' } })))
    expect(await screen.findByText('Vos pix ont changé : 20 avant, 12 maintenant')).toBeTruthy()
    expect(screen.getByText(/Les questions de cette compétence ont été revues/)).toBeTruthy()
  })

  it('says that what was estimated was asked since', async () => {
    await openApp('/learner/competences/4.1', serve(done({ fall: { toldPix: 20, reason: 'estimated' } })))
    expect(await screen.findByText('Vos pix ont changé : 20 avant, 12 maintenant')).toBeTruthy()
    expect(screen.getByText(/^Une partie de vos pix était seulement estimée\./)).toBeTruthy()
  })

  it('can be set back to zero, after what that means has been said', async () => {
    let isDone = false
    const { user, asked } = await openApp(
      '/learner/competences/4.1',
      serve(done({ resetFrom: Date.now() - day }), {
        'GET /api/profile': () => [200, profileOf(isDone ? scorecard() : done({ resetFrom: Date.now() - day }))],
        'POST /api/resets': () => {
          isDone = true
          return [200, {}]
        },
      }),
    )
    await user.click(await screen.findByText('Recommencer à zéro'))
    await user.click(screen.getByRole('button', { name: 'Remettre à zéro…' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText('Vos 12 pix dans cette compétence ne compteront plus.')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Remettre à zéro' }))
    expect(await screen.findByText(/la compétence est à zéro/)).toBeTruthy()
    expect(asked.filter(({ route }) => route === 'POST /api/resets')).toHaveLength(1)
    expect(screen.getByRole('button', { name: 'Commencer le test' })).toBeTruthy()
  })

  it('says from when it can be set back to zero, and nothing of it to whoever has no account', async () => {
    await openApp('/learner/competences/4.1', serve(done({ resetFrom: Date.now() + day })))
    expect(await screen.findByText(/^Possible à partir du/)).toBeTruthy()
    cleanup()
    const begun = {
      kind: 'anonymous',
      lastActiveAt: Date.now(),
      hasAnswers: false,
      hasTestAnswers: false,
      isPending: false,
    }
    await openApp('/learner/competences/4.1', serve(done({}), { 'GET /api/users/me': () => [200, begun] }))
    await screen.findByText(/Vous avez gagné tout/)
    expect(screen.queryByText('Recommencer à zéro')).toBe(null)
  })
})
