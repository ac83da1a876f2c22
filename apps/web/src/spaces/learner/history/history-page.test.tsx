// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assessmentId } from '../../../testing/example-profile.ts'
import { type Answers, amina, openApp, problem } from '../../../testing/open-app.tsx'
import type { History } from './history-query.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const started = '0190a5d0-0000-7000-8000-000000000002'
const day = 24 * 60 * 60 * 1000
const begin = Date.UTC(2026, 0, 5, 12)

const competence = {
  id: 'secure-environment',
  code: '4.1',
  name: 'Sécuriser l’environnement numérique',
  areaId: 'protection-and-security',
}

const empty: History = { points: [], tests: [], pix: 0, strengths: [], nextTubes: [] }

const full: History = {
  points: [
    { kind: 'answers', at: begin, assessmentId, competence: competence.name, change: 12, totalPix: 12 },
    { kind: 'reset', at: begin + 20 * day, competence: competence.name, change: -12, totalPix: 0 },
    { kind: 'answers', at: begin + 30 * day, assessmentId, competence: competence.name, change: 20, totalPix: 20 },
  ],
  tests: [
    {
      assessmentId: started,
      competence,
      state: 'started',
      startedAt: begin + 30 * day,
      completedAt: null,
      answered: 3,
      change: 20,
    },
    { assessmentId, competence, state: 'completed', startedAt: begin, completedAt: begin, answered: 9, change: 12 },
  ],
  pix: 20,
  strengths: [{ competence, tube: 'Mots de passe', skill: 'Choisir un mot de passe solide.', level: 3 }],
  nextTubes: [{ competence, tube: 'Hameçonnage', skill: 'Reconnaître un faux message.', level: 4 }],
}

const server = (history: History): Answers => ({
  'GET /api/users/me': () => [200, amina],
  'GET /api/history': () => [200, history],
})

const cellsOf = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent))

describe('the history', () => {
  it('says to a newcomer what will be here, and how to begin', async () => {
    await openApp('/learner/history', server(empty))
    expect(await screen.findByRole('heading', { level: 1, name: 'Vos progrès' })).toBeTruthy()
    expect(screen.getByText(/^Répondez à un premier test/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Choisir une compétence' }).getAttribute('href')).toBe(
      '/learner/profile#competences',
    )
    expect(screen.queryByRole('img')).toBe(null)
  })

  it('draws the pix over time with a name, and gives them as a table', async () => {
    await openApp('/learner/history', server(full))
    expect(
      await screen.findByRole('img', {
        name: /^Courbe de vos pix.: de 0 le 5 janvier 2026 à 20 le 4 février 2026, en 3 étapes/,
      }),
    ).toBeTruthy()
    const table = screen.getByRole('table', { name: 'Vos pix, étape par étape', hidden: true })
    expect(cellsOf(table)).toEqual([
      ['5 janvier 2026', competence.name, '+12', '12'],
      ['25 janvier 2026', expect.stringMatching(/Sécuriser.*: vous avez recommencé$/), '-12', '0'],
      ['4 février 2026', competence.name, '+20', '20'],
    ])
    fireEvent(window, new Event('beforeprint'))
    expect(table.closest('details')?.open).toBe(true)
  })

  it('draws a single test too', async () => {
    await openApp('/learner/history', server({ ...full, points: full.points.slice(0, 1), pix: 12 }))
    expect(await screen.findByRole('img', { name: /en 1 étape/ })).toBeTruthy()
  })

  it('names strengths and what comes next, without a figure or a rank', async () => {
    await openApp('/learner/history', server(full))
    const strengths = within(await screen.findByRole('region', { name: 'Vos points forts' }))
    expect(strengths.getByRole('listitem').textContent).toBe(
      `Mots de passeChoisir un mot de passe solide.${competence.name}`,
    )
    const next = within(screen.getByRole('region', { name: 'À explorer ensuite' }))
    expect(next.getByText('Hameçonnage')).toBeTruthy()
    expect(next.getByRole('link').getAttribute('href')).toBe('/learner/competences/4.1')
  })

  it('says why a test may have taken pix away, where one did', async () => {
    const fewer = { ...full, tests: full.tests.map((test, place) => (place === 0 ? { ...test, change: -3 } : test)) }
    await openApp('/learner/history', server(fewer))
    expect(await screen.findByText(/^Moins de pix après un test : une partie avait seulement été estimée/)).toBeTruthy()
    cleanup()
    await openApp('/learner/history', server(full))
    await screen.findByRole('table', { name: /^Les tests que vous avez commencés/ })
    expect(screen.queryByText(/^Moins de pix/)).toBe(null)
  })

  it('lists the tests, with the way to the results of those that are over and to those that go on', async () => {
    await openApp('/learner/history', server(full))
    const tests = within(await screen.findByRole('table', { name: /^Les tests que vous avez commencés/ }))
    expect(tests.getByRole('link', { name: /^Continuer.: Sécuriser/ }).getAttribute('href')).toBe(
      `/learner/assessments/${started}`,
    )
    expect(tests.getByRole('link', { name: /^Voir les résultats.: Sécuriser/ }).getAttribute('href')).toBe(
      `/learner/assessments/${assessmentId}/results`,
    )
  })

  it('says so when the same answers are worth something else today', async () => {
    await openApp('/learner/history', server(full))
    await screen.findByRole('heading', { name: 'Vos tests' })
    expect(screen.queryByText(/^Depuis, les questions/)).toBe(null)
    cleanup()
    await openApp('/learner/history', server({ ...full, pix: 18 }))
    expect(await screen.findByText(/vos réponses valent aujourd’hui 18.pix/)).toBeTruthy()
  })

  it('says what is wrong and lets try again', async () => {
    let isBroken = true
    const { user } = await openApp('/learner/history', {
      ...server(full),
      'GET /api/history': () => (isBroken ? [500, problem('internal-error')] : [200, full]),
    })
    const alert = await screen.findByRole('alert')
    isBroken = false
    await user.click(within(alert).getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('heading', { name: 'Vos tests' })).toBeTruthy()
  })
})
