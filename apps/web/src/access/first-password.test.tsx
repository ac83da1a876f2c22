// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { profileOf, scorecard } from '../testing/example-profile.ts'
import { amina, nobody, openApp, problem } from '../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const lou = { kind: 'one-time', username: 'lou.martin0312', firstName: 'Lou', language: 'fr' }
const settled = { ...amina, email: null, username: lou.username, firstName: 'Lou' }

describe('somebody who signs in with a one-time password', () => {
  it('chooses another, and is then in their profile', async () => {
    const { user, asked, path } = await openApp('/sign-in', {
      'GET /api/users/me': () => [200, nobody],
      'GET /api/profile': () => [200, profileOf(scorecard())],
      'POST /api/logins': () => [201, lou],
      'POST /api/users/me/first-password': () => [201, settled],
    })
    await user.type(await screen.findByLabelText('Adresse e-mail ou identifiant'), 'lou.martin0312')
    await user.type(screen.getByLabelText('Mot de passe'), 'KMPT-7349')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    await screen.findByRole('heading', { level: 1, name: 'Choisissez votre mot de passe' })
    expect(screen.getByText('lou.martin0312')).toBeTruthy()

    await user.type(screen.getByLabelText('Nouveau mot de passe'), 'court')
    await user.click(screen.getByRole('button', { name: 'Garder ce mot de passe' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Nouveau mot de passe'))
    await user.type(screen.getByLabelText('Nouveau mot de passe'), ' mais allongé')
    await user.click(screen.getByRole('button', { name: 'Garder ce mot de passe' }))
    await waitFor(() => expect(path()).toBe('/learner/profile'))
    expect(asked.find(({ route }) => route === 'POST /api/users/me/first-password')?.body).toEqual({
      password: 'court mais allongé',
    })
  })

  it('waits for their turn when the whole class chooses', async () => {
    let tries = 0
    const { user, path } = await openApp('/first-password', {
      'GET /api/users/me': () => [200, lou],
      'GET /api/profile': () => [200, profileOf(scorecard())],
      'POST /api/users/me/first-password': () =>
        ++tries === 1 ? [503, problem('too-busy', { retryAfter: 1 })] : [201, settled],
    })
    await user.type(await screen.findByLabelText('Nouveau mot de passe'), 'court mais allongé')
    await user.click(screen.getByRole('button', { name: 'Garder ce mot de passe' }))
    await screen.findByText(/Votre tour vient/)
    await waitFor(() => expect(path()).toBe('/learner/profile'), { timeout: 10_000 })
  }, 20_000)

  it('sees no other page before', async () => {
    const { path } = await openApp('/learner/profile', { 'GET /api/users/me': () => [200, lou] })
    await waitFor(() => expect(path()).toBe('/first-password'))
  })
})

describe('a forgotten password of a pupil', () => {
  it('is for their teacher to replace', async () => {
    document.documentElement.dataset['mail'] = 'sent'
    await openApp('/forgotten-password', { 'GET /api/users/me': () => [200, nobody] })
    expect(await screen.findByText(/demandez à l’école/)).toBeTruthy()
    delete document.documentElement.dataset['mail']
  })
})
