// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assessmentId, profileOf, started } from '../../../testing/example-profile.ts'
import { type Answers, amina, nobody, openApp, problem } from '../../../testing/open-app.tsx'
import type { Recommendation } from './recommendation-query.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const competence = { id: 'secure-environment', code: '4.1', name: 'Sécuriser', areaId: 'protection-and-security' }
const read: Recommendation = {
  kind: 'read',
  tutorial: { id: 'passkeys', title: 'Les clés d’accès', minutes: 2 },
  tube: 'Mots de passe',
  missed: 2,
}

const server = (user: unknown, recommendations: readonly Recommendation[]): Answers => ({
  'GET /api/users/me': () => [200, user],
  'GET /api/recommendations': () => [200, { recommendations }],
  'GET /api/profile': () => [200, profileOf(started)],
})

/** Where the recommendations lead, in their order. */
async function ways(): Promise<(string | null)[]> {
  const next = (await screen.findByRole('heading', { level: 2, name: /^Et maintenant/ })).closest('section')
  if (!next) throw new Error('the heading is of a section')
  return within(next)
    .queryAllByRole('link')
    .map((link) => link.getAttribute('href'))
}

describe('the page to learn', () => {
  it('says what to do next and why, then all that can be done', async () => {
    await openApp(
      '/learner/learn',
      server(amina, [{ kind: 'go-on', competence, assessmentId }, { kind: 'review', questions: 4 }, read]),
    )
    expect(await ways()).toEqual([
      `/learner/assessments/${assessmentId}`,
      '/learner/review',
      '/learner/tutorials/passkeys',
    ])
    expect(screen.getByText(/^2 de vos questions à revoir sont sur ce sujet.: Mots de passe\.$/)).toBeTruthy()
    for (const name of ['Réviser', 'S’entraîner', 'Vos questions à revoir', 'Tutos']) {
      expect(screen.getByRole('link', { name })).toBeTruthy()
    }
  })

  it.each<{ recommendation: Recommendation; says: RegExp }>([
    { recommendation: { kind: 'improve', competence }, says: /^Améliorer/ },
    { recommendation: { kind: 'discover', competence, reason: 'first' }, says: /^Un bon début/ },
    { recommendation: { kind: 'discover', competence, reason: 'same-area' }, says: /même domaine/ },
    { recommendation: { kind: 'discover', competence, reason: 'next' }, says: /pas encore explorée/ },
  ])('leads to a competence: $says', async ({ recommendation, says }) => {
    await openApp('/learner/learn', server(nobody, [recommendation]))
    expect(await ways()).toEqual(['/learner/competences/4.1'])
    expect(screen.getByText(says)).toBeTruthy()
  })

  it('says that there is no hurry when nothing is to be done', async () => {
    await openApp('/learner/learn', server(amina, []))
    expect(await ways()).toEqual([])
    expect(screen.getByText(/^Rien ne presse/)).toBeTruthy()
  })

  it('still shows the ways to learn when the service fails', async () => {
    await openApp('/learner/learn', {
      ...server(amina, []),
      'GET /api/recommendations': () => [500, problem('internal-error')],
    })
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Tutos' })).toBeTruthy()
  })

  it('is in the navigation, which marks the page that is open', async () => {
    await openApp('/learner/learn', server(amina, []))
    const navigation = await screen.findByRole('navigation', { name: 'Navigation principale' })
    const [profile, learn] = within(navigation).getAllByRole('link')
    expect([profile?.textContent, learn?.textContent]).toEqual(['Profil', 'Apprendre'])
    expect(learn?.getAttribute('aria-current')).toBe('page')
    expect(profile?.getAttribute('aria-current')).toBe(null)
  })
})

it('the profile shows the first thing to learn, beside its way to the tests', async () => {
  await openApp('/learner/profile', server(amina, [{ kind: 'go-on', competence, assessmentId }, read]))
  expect((await screen.findByRole('link', { name: /^Lire/ })).getAttribute('href')).toBe('/learner/tutorials/passkeys')
  expect(screen.getAllByRole('link', { name: /^Continuer/ })).toHaveLength(1)
})
