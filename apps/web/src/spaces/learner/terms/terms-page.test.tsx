// @vitest-environment happy-dom
import { termsVersion } from '@pix/core/accounts'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { profileOf, scorecard } from '../../../testing/example-profile.ts'
import { type Answers, amina, nobody, openApp } from '../../../testing/open-app.tsx'
import { terms } from './terms.ts'

const { dataset } = document.documentElement

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  delete dataset['operator']
  delete dataset['contact']
  delete dataset['consentAge']
})

const open = () => openApp('/learner/terms', { 'GET /api/users/me': () => [200, nobody] })

describe('the terms', () => {
  it('name who runs the service and where to write to them', async () => {
    dataset['operator'] = 'Ville de Valbourg'
    dataset['contact'] = 'https://valbourg.example/contact'
    await open()
    expect(await screen.findByText(/Responsable du service et de vos données.: Ville de Valbourg/)).toBeTruthy()
    const link = screen.getByRole('link', { name: 'valbourg.example/contact' })
    expect(link.getAttribute('href')).toBe('https://valbourg.example/contact')
  })

  it('say so when nobody gave a name', async () => {
    await open()
    expect(await screen.findByText(/n’ont pas encore donné leur nom/)).toBeTruthy()
    expect(screen.queryByText(/Pour écrire/)).toBe(null)
  })

  it('say what the youngest do, where an age is asked for and where none is', async () => {
    dataset['consentAge'] = '16'
    await open()
    expect(await screen.findByText(/^Avant 16 ans, un compte s’ouvre avec votre école/)).toBeTruthy()
    cleanup()
    delete dataset['consentAge']
    await open()
    expect(await screen.findByText(/parlez à un parent avant de créer un compte/)).toBeTruthy()
  })

  it('say what has changed, of the version in force', async () => {
    for (const { changes } of Object.values(terms)) expect(changes.of).toBe(termsVersion)
    await open()
    expect(await screen.findByText('Version du 28 novembre 2026')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Ce qui a changé' })).toBeTruthy()
  })
})

describe('somebody who accepted other terms', () => {
  const reader = { ...amina, terms: 'changed' }
  const server = (user: object): Answers => ({
    'GET /api/users/me': () => [200, user],
    'GET /api/profile': () => [200, profileOf(scorecard())],
    'GET /api/logins': () => [200, { logins: [] }],
    'GET /api/users/me/email-change': () => [200, { kind: 'none' }],
    'POST /api/users/me/terms': () => [200, {}],
  })

  it('reads what has changed, accepts, and goes on where they were', async () => {
    const { user, path, asked } = await openApp('/learner/competences/4.1', server(reader))
    expect(await screen.findByRole('heading', { level: 1, name: 'Nos conditions ont changé' })).toBeTruthy()
    expect(screen.getByText(/Une page séparée dit ce que nous gardons/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'J’accepte' }))
    await waitFor(() => expect(path()).toBe('/learner/competences/4.1'))
    expect(asked).toContainEqual({ route: 'POST /api/users/me/terms', body: { version: termsVersion } })
  })

  it('may always take their data along or delete their account', async () => {
    const { user, path } = await openApp('/learner/profile', server(reader))
    await user.click(await screen.findByRole('link', { name: 'supprimez votre compte' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Mon compte' })).toBeTruthy()
    expect(path()).toBe('/learner/account')
  })

  it('is not stopped in the middle of a test', async () => {
    const { path } = await openApp('/learner/assessments/00000000-0000-4000-8000-000000000000', server(reader))
    await new Promise((soon) => setTimeout(soon, 50))
    expect(path()).toBe('/learner/assessments/00000000-0000-4000-8000-000000000000')
  })

  it('who never accepted any, as a pupil on their first day, reads the rules in short', async () => {
    await openApp('/learner/profile', server({ ...amina, terms: 'never-accepted' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Avant de commencer' })).toBeTruthy()
    expect(screen.getByText(/gardez votre mot de passe pour vous/)).toBeTruthy()
  })
})
