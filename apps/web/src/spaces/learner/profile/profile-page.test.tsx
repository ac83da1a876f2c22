// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assessmentId, comingSoon, profileOf, scorecard, started } from '../../../testing/example-profile.ts'
import { type Answers, amina, anonymous, nobody, openApp, problem } from '../../../testing/open-app.tsx'
import type { Scorecard } from './profile-query.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const server = (user: unknown, ...scorecards: Scorecard[]): Answers => ({
  'GET /api/users/me': () => [200, user],
  'GET /api/profile': () => [200, profileOf(...scorecards)],
})

describe('the profile', () => {
  it('promises a mosaic to a newcomer, and proposes a competence', async () => {
    await openApp('/learner/profile', server(nobody, comingSoon, scorecard()))
    expect(await screen.findByRole('heading', { level: 1, name: 'Votre mosaïque vous attend' })).toBeTruthy()
    const next = screen.getByRole('link', { name: /^Découvrir/ })
    expect(next.getAttribute('href')).toBe('/learner/competences/4.1')
    expect(screen.getByRole('img', { name: /^Votre mosaïque.*2.compétences/ })).toBeTruthy()
    expect(screen.queryByRole('complementary')).toBe(null)
  })

  it('tells whoever was signed out from elsewhere that their results are not lost', async () => {
    await openApp('/learner/profile', server({ kind: 'nobody', wasSignedOut: true }, scorecard()))
    const notice = await screen.findByText(/^Vous êtes déconnecté sur cet appareil/)
    const link = notice.closest('.notice')?.querySelector('a')
    expect(link?.getAttribute('href')).toBe('/sign-in?next=%2Flearner%2Fprofile')
  })

  it('tells of a reply to a report until it is read', async () => {
    localStorage.clear()
    const answers = server({ ...amina, lastReplyAt: Date.now() - 1000 }, scorecard())
    const reply = {
      reportId: '1',
      run: { kind: 'exercise', runId: '2' },
      position: 1,
      instruction: [{ text: 'Choisissez' }],
      place: 'question',
      category: 'question',
      detail: null,
      text: 'Une faute',
      browser: '',
      system: '',
      reportedAt: Date.now() - 5000,
      state: 'open',
      closedAt: null,
      reply: 'Merci',
      repliedAt: Date.now() - 1000,
    }
    const { user, path, back } = await openApp('/learner/profile', {
      ...answers,
      'GET /api/problem-reports': () => [200, { reports: [{ ...reply, repliedAt: Date.now() }] }],
    })
    await user.click(await screen.findByRole('link', { name: 'lire notre réponse' }))
    expect(await screen.findByText('Répondu')).toBeTruthy()
    back()
    await screen.findByRole('heading', { level: 1, name: /Amina/ })
    expect(path()).toBe('/learner/profile')
    expect(screen.queryByRole('link', { name: 'lire notre réponse' })).toBe(null)
  })

  it('shows the total, and goes on with the test that is started', async () => {
    await openApp('/learner/profile', server(amina, comingSoon, started))
    expect(await screen.findByRole('heading', { level: 1, name: 'Votre mosaïque grandit, Amina' })).toBeTruthy()
    expect(screen.getByText(/pix sur 56 à gagner aujourd’hui/).textContent).toMatch(/1.024 pix quand tout sera ouvert/)
    expect(screen.getByRole('link', { name: /^Continuer/ }).getAttribute('href')).toBe(
      `/learner/assessments/${assessmentId}`,
    )
    expect(screen.getByRole('img', { name: /^Votre mosaïque.*12.pix sur/ })).toBeTruthy()
  })

  it('says of each open competence where the person stands, and folds those that come soon', async () => {
    await openApp('/learner/profile', server(amina, comingSoon, started))
    const open = within(await screen.findByRole('region', { name: 'La compétence ouverte aujourd’hui' }))
    expect(open.getByText(/Niveau.1 sur 7 · 12.pix · en cours/)).toBeTruthy()
    expect(open.queryByText('Gérer des données')).toBe(null)
    const soon = screen.getByText(/^Bientôt.: 1 compétence$/).closest('details')
    expect(soon?.open).toBe(false)
    expect(soon?.textContent).toContain('Gérer des données')
  })

  const another = scorecard({ code: '4.2', competenceId: 'protect-privacy', name: 'Protéger les données' })
  const completed = scorecard({ status: 'completed', pix: 20, level: 2, assessmentId })

  it('offers to choose only where there is a choice', async () => {
    await openApp('/learner/profile', server(amina, comingSoon, started))
    await screen.findByRole('link', { name: /^Continuer/ })
    expect(screen.queryByRole('link', { name: 'Choisir une autre compétence' })).toBe(null)
    cleanup()
    await openApp('/learner/profile', server(amina, comingSoon, started, another))
    const choose = await screen.findByRole('link', { name: 'Choisir une autre compétence' })
    expect(document.querySelector(choose.getAttribute('href') ?? '')?.textContent).toMatch(/^Les 2 compétences/)
  })

  it('leads to the results when all that is open is completed', async () => {
    await openApp('/learner/profile', server(amina, comingSoon, completed))
    expect(await screen.findByText(/^Vous avez terminé la seule compétence ouverte aujourd’hui/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Voir mes résultats' }).getAttribute('href')).toBe(
      `/learner/assessments/${assessmentId}/results`,
    )
    cleanup()
    await openApp('/learner/profile', server(amina, completed, { ...another, status: 'completed', assessmentId }))
    expect(await screen.findByText(/^Vous avez terminé les 2 compétences ouvertes aujourd’hui/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Choisir une compétence' })).toBeTruthy()
  })

  it('says what the tiles mean', async () => {
    await openApp('/learner/profile', server(amina, comingSoon, started))
    const key = (await screen.findByText('pix gagné')).closest('figcaption')
    expect(key?.textContent).toBe('pix gagnéà gagner aujourd’huibientôt')
    expect(screen.getByText(/^Gérer des données.: bientôt$/)).toBeTruthy()
  })

  it('gives the mosaic as a table', async () => {
    await openApp('/learner/profile', server(amina, comingSoon, started))
    const table = within(await screen.findByRole('table', { hidden: true }))
    const row = table.getByRole('row', { name: /Sécuriser/, hidden: true })
    expect(
      within(row)
        .getAllByRole('cell', { hidden: true })
        .map(({ textContent }) => textContent),
    ).toEqual(['Protection et sécurité', 'en cours', '1', '12', '0'])
  })

  it('says which part of the pix is estimated, and why', async () => {
    await openApp('/learner/profile', server(amina, comingSoon, { ...completed, inferredPix: 8 }))
    expect(await screen.findByText(/^Niveau.2 sur 7 · 20.pix, dont 8 estimés$/)).toBeTruthy()
    expect(screen.getByText(/^Des pix sont estimés parce qu’un test ne demande pas tout/)).toBeTruthy()
    cleanup()
    await openApp('/learner/profile', server(amina, comingSoon, completed))
    expect(await screen.findByText(/^Niveau.2 sur 7 · 20.pix$/)).toBeTruthy()
    expect(screen.queryByText(/^Des pix sont estimés parce qu’un test ne demande pas tout/)).toBe(null)
  })

  it('opens what is folded before it is printed', async () => {
    await openApp('/learner/profile', server(amina, comingSoon, started))
    await screen.findByText('Voir la mosaïque en tableau')
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details')]
    expect(folded.map(({ open }) => open)).toEqual([false, false])
    fireEvent(window, new Event('beforeprint'))
    expect(folded.map(({ open }) => open)).toEqual([true, true])
  })

  it('tells someone without an account how to keep their result', async () => {
    const { user } = await openApp('/learner/profile', server(anonymous(3), started))
    await user.click(await screen.findByRole('button', { name: 'Oui, je continue' }))
    const banner = await screen.findByRole('complementary', { name: 'Gardez votre résultat' })
    expect(within(banner).getByRole('link', { name: 'Créer un compte' }).getAttribute('href')).toBe('/sign-up')
  })

  it('asks for no account of somebody whose account awaits a parent', async () => {
    const { user } = await openApp('/learner/profile', server(anonymous(3, { isPending: true }), started))
    await user.click(await screen.findByRole('button', { name: 'Oui, je continue' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Votre mosaïque grandit/ })).toBeTruthy()
    expect(screen.queryByRole('complementary', { name: 'Gardez votre résultat' })).toBe(null)
  })

  it('says what is wrong and lets try again', async () => {
    let isBroken = true
    const { user } = await openApp('/learner/profile', {
      ...server(amina, started),
      'GET /api/profile': () => (isBroken ? [500, problem('internal-error')] : [200, profileOf(started)]),
    })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Quelque chose n’a pas marché de notre côté.')
    isBroken = false
    await user.click(within(alert).getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Votre mosaïque grandit/ })).toBeTruthy()
  })

  it('leads whoever is no longer signed in back here through the sign-in page', async () => {
    await openApp('/learner/profile', { ...server(nobody), 'GET /api/profile': () => [401, problem('login-required')] })
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('link', { name: 'Se connecter' }).getAttribute('href')).toContain(
      'next=%2Flearner%2Fprofile',
    )
  })
})
