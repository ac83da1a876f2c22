// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { amina, openApp } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const competence = { code: '4.1', name: 'Sécuriser', areaId: 'protection-and-security' }
const open = (due: number, notYet: readonly number[]) =>
  openApp('/learner/review', {
    'GET /api/users/me': () => [200, amina],
    'GET /api/reviews/today': () => [200, { due, nextAt: Date.UTC(2027, 2, 10, 12) }],
    'GET /api/mistakes': () => [200, { competences: notYet.map((count) => ({ competence, notYet: count, done: 0 })) }],
  })

describe('the review of the day', () => {
  it('with nothing in it leads to what can be revisited on any day', async () => {
    await open(0, [2, 1])
    const link = await screen.findByRole('link', { name: 'Voir mes 3 questions à revoir' })
    expect(link.getAttribute('href')).toBe('/learner/mistakes')
    expect(screen.getByText(/mercredi 10 mars/)).toBeTruthy()
  })

  it('leads to none where there is none', async () => {
    await open(0, [0])
    expect(await screen.findByRole('link', { name: /sujet/ })).toBeTruthy()
    expect(screen.queryByRole('link', { name: /à revoir/ })).toBe(null)
  })

  it('says how many questions wait', async () => {
    await open(2, [])
    expect(await screen.findByRole('heading', { level: 1, name: '2 questions à réviser' })).toBeTruthy()
  })
})
