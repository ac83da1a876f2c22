// @vitest-environment happy-dom
import type { mistakes } from '@pix/api/contract'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assessmentId } from '../../../testing/example-profile.ts'
import { correctionAt } from '../../../testing/example-test.ts'
import { type Answers, amina, openApp, problem } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const competence = {
  id: 'secure-environment',
  code: '4.1',
  name: 'Sécuriser l’environnement numérique',
  areaId: 'protection-and-security',
}

const mistakeAt = (position: number, isDone = false): mistakes.Mistake => ({
  assessmentId,
  position,
  title: `Titre ${position}`,
  outcome: 'wrong',
  skill: 'Un acquis',
  tube: { id: 'phishing', title: 'Hameçonnage' },
  answeredAt: Date.UTC(2026, 4, 4),
  isDone,
})

const server = (answers: Answers): Answers => ({ 'GET /api/users/me': () => [200, amina], ...answers })

describe('the questions to revisit', () => {
  it('are counted by competence', async () => {
    await openApp(
      '/learner/mistakes',
      server({ 'GET /api/mistakes': () => [200, { competences: [{ competence, notYet: 3, done: 1 }] }] }),
    )
    const link = await screen.findByRole('link', { name: /^Sécuriser/ })
    expect(link.getAttribute('href')).toBe('/learner/mistakes/4.1')
    expect(link.textContent).toMatch(/3 à revoir.*1 réussie depuis/)
  })

  it('are none: a happy page', async () => {
    await openApp('/learner/mistakes', server({ 'GET /api/mistakes': () => [200, { competences: [] }] }))
    expect(await screen.findByRole('heading', { level: 1, name: /^Rien à revoir/ })).toBeTruthy()
  })

  it('of whoever is not signed in ask to sign in', async () => {
    await openApp('/learner/mistakes', server({ 'GET /api/mistakes': () => [401, problem('login-required')] }))
    const notice = await screen.findByRole('alert')
    expect(within(notice).getByRole('link', { name: 'Se connecter' })).toBeTruthy()
  })
})

describe('the questions to revisit of a competence', () => {
  it('open their correction, with the way to practise the tube', async () => {
    const { user } = await openApp(
      '/learner/mistakes/4.1',
      server({
        'GET /api/mistakes/4.1': () => [
          200,
          { competence, notYet: 1, done: 1, mistakes: [mistakeAt(4), mistakeAt(2, true)], next: null },
        ],
        [`GET /api/assessments/${assessmentId}/corrections/4`]: () => [200, correctionAt(4)],
      }),
    )
    await screen.findByText('Titre 4')
    const [first, second] = within(screen.getByRole('main')).getAllByRole('listitem')
    if (!first || !second) throw new Error('two are listed')
    expect(first.textContent).toContain('Hameçonnage · 4 mai 2026')
    expect(within(first).getByText('Pas encore')).toBeTruthy()
    expect(within(second).getByText('Réussie depuis')).toBeTruthy()
    await user.click(within(first).getByText('Titre 4'))
    expect(await within(first).findByRole('heading', { level: 4, name: /^Pourquoi/ })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: /^À revoir.: Sécuriser/ })).toBeTruthy()
    expect(screen.getByText('2 questions affichées')).toBeTruthy()
    const practise = within(first).getByRole('link', { name: 'S’entraîner sur ce sujet (Hameçonnage)' })
    expect(practise.getAttribute('href')).toBe('/learner/practice?tube=phishing')
  })

  it('come page by page', async () => {
    const pages = [
      { competence, notYet: 2, done: 0, mistakes: [mistakeAt(4)], next: '7' },
      { competence, notYet: 2, done: 0, mistakes: [mistakeAt(2)], next: null },
    ]
    const { user } = await openApp(
      '/learner/mistakes/4.1',
      server({ 'GET /api/mistakes/4.1': () => [200, pages.shift()] }),
    )
    await user.click(await screen.findByRole('button', { name: 'En afficher d’autres' }))
    expect(await screen.findByText('Titre 2')).toBeTruthy()
    expect(screen.getByText('Titre 4')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'En afficher d’autres' })).toBe(null)
  })

  it('are chosen by an address each', async () => {
    const { user, path } = await openApp(
      '/learner/mistakes/4.1',
      server({
        'GET /api/mistakes/4.1': () => [200, { competence, notYet: 0, done: 3, mistakes: [], next: null }],
      }),
    )
    expect(await screen.findByText('Bravo : plus rien à revoir ici.')).toBeTruthy()
    const done = screen.getByRole('link', { name: 'Réussies depuis (3)' })
    expect(done.getAttribute('href')).toBe('/learner/mistakes/4.1?show=done')
    await user.click(done)
    expect(path()).toBe('/learner/mistakes/4.1')
    expect((await screen.findByRole('link', { name: 'Réussies depuis (3)' })).getAttribute('aria-current')).toBe('page')
    expect(screen.getByRole('link', { name: 'À revoir (0)' }).getAttribute('aria-current')).toBe(null)
  })

  it('say when the address is of no competence', async () => {
    await openApp(
      '/learner/mistakes/9.9',
      server({ 'GET /api/mistakes/9.9': () => [404, problem('competence-not-found')] }),
    )
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Il n’y a pas de compétence à cette adresse' }),
    ).toBeTruthy()
  })
})
