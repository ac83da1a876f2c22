// @vitest-environment happy-dom
import type { myData } from '@pix/api/contract'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { questionAt } from '../../../testing/example-test.ts'
import { amina, openApp } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const at = Date.UTC(2026, 10, 28, 12)
const answer = (position: number, more: object) => ({
  question: questionAt(position),
  given: { kind: 'skipped' as const },
  outcome: 'skipped' as const,
  askedAt: at,
  answeredAt: at,
  ...more,
})

const data: myData.MyData = {
  format: 'pix-my-data-1',
  writtenAt: at,
  account: {
    userId: '019ac000-0000-7000-8000-000000000001',
    email: 'amina@exemple.fr',
    emailVerifiedAt: at,
    awaitedEmail: { email: 'amina@nouvelle.example', askedAt: at },
    username: null,
    firstName: 'Amina',
    language: 'fr',
    createdAt: at,
    lastActiveAt: at,
    termsAcceptedAt: at,
    termsVersion: '2026-11-28',
  },
  parentalConsent: null,
  comfort: null,
  roles: [{ role: 'support', addedAt: at }],
  logins: [],
  passkeys: [],
  identities: [],
  tests: [
    {
      assessmentId: '019ac000-0000-7000-8000-000000000002',
      competence: { id: 'one', code: '4.1', name: 'Sécuriser', areaId: 'area' },
      state: 'started',
      startedAt: at,
      completedAt: null,
      answers: [
        answer(1, { timer: { begunAt: at, timing: 'double', limitMs: 90_000 }, away: { times: 2, ms: 65_000 } }),
        answer(2, { timer: { begunAt: at, timing: 'off', limitMs: null }, away: { times: 0, ms: 0 } }),
      ],
      estimates: [{ skill: 'Choisir un mot de passe sûr', probability: 0.873 }],
    },
  ],
  exercises: [],
  reviews: [],
  resets: [],
  savedTutorials: [],
  tutorialRatings: [],
  reports: [],
  links: [
    { purpose: 'reset-password', email: 'amina@exemple.fr', sentAt: at, expiresAt: at, usedAt: at },
    { purpose: 'withdraw-consent', email: null, sentAt: at, expiresAt: at, usedAt: null },
  ],
  auditEntries: [
    { action: 'passkey-added', at },
    { action: 'data-downloaded', at },
  ],
  operatorEntries: [{ action: 'report-closed', at }],
}

const linesUnder = async (title: string): Promise<(string | null)[]> => {
  const heading = await screen.findByRole('heading', { name: title })
  const section = heading.closest('section')
  if (!section) throw new Error('this title has no section')
  return within(section)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
}

it('what is kept of a person is read with the time of timed questions, absences, links, deeds and roles', async () => {
  await openApp('/learner/account/data', {
    'GET /api/users/me': () => [200, amina],
    'GET /api/users/me/data': () => [200, data],
  })
  expect((await screen.findByText('Adresse qui attend son code')).nextSibling?.textContent).toMatch(
    /^amina@nouvelle\.example, 28 novembre 2026/,
  )
  expect(await linesUnder('Ce dont vous vous occupez ici')).toEqual([expect.stringMatching(/^Les personnes – 28 nov/)])
  expect(
    screen.getByText(/^Question à temps limité, avec 1 minute et 30 secondes, commencée le 28 novembre/),
  ).toBeTruthy()
  expect(screen.getByText(/^Question à temps limité, sans limite de temps, commencée le 28 novembre/)).toBeTruthy()
  expect(screen.getByText(/vous avez quitté la page 2 fois, pendant 1 minute et 5 secondes/)).toBeTruthy()
  expect(screen.getByText(/vous n’avez pas quitté la page/)).toBeTruthy()
  expect(screen.getByText(/^87\s% – Choisir un mot de passe sûr$/)).toBeTruthy()
  expect(await linesUnder('Liens envoyés par e-mail')).toEqual([
    expect.stringMatching(/^Pour choisir un nouveau mot de passe – amina@exemple\.fr – Envoyé le .+ – Utilisé le /),
    expect.stringMatching(/^Pour qu’un parent puisse retirer son accord – Envoyé le [^–]+$/),
  ])
  expect(await linesUnder('Ce qui est arrivé à votre compte')).toEqual([
    expect.stringMatching(/^Clé d’accès ajoutée – /),
    expect.stringMatching(/^Données lues ou téléchargées – /),
  ])
  expect(await linesUnder('Ce que vous avez fait pour le service')).toEqual([
    expect.stringMatching(/^Signalement clos/),
  ])
})
