// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { profileOf, scorecard } from '../testing/example-profile.ts'
import { type Answers, amina, nobody, openApp, problem } from '../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  delete document.documentElement.dataset['contact']
})

const server = (signIn: Answers[string]): Answers => ({
  'GET /api/users/me': () => [200, nobody],
  'GET /api/profile': () => [200, profileOf(scorecard())],
  'POST /api/logins': signIn,
})

async function signIn(path: string, answer: Answers[string]): Promise<Awaited<ReturnType<typeof openApp>>> {
  const app = await openApp(path, server(answer))
  await app.user.type(await screen.findByLabelText('Adresse e-mail'), 'amina@exemple.fr')
  await app.user.type(screen.getByLabelText('Mot de passe'), 'Mosaique8')
  await app.user.click(screen.getByRole('button', { name: 'Se connecter' }))
  return app
}

describe('signing in', () => {
  it('goes back to where the person was', async () => {
    const { path } = await signIn('/sign-in?next=/learner/competences/4.1', () => [201, amina])
    await waitFor(() => expect(path()).toBe('/learner/competences/4.1'))
  })

  it('never leaves for another site', async () => {
    const { path } = await signIn('/sign-in?next=//evil.example/learner/', () => [201, amina])
    await waitFor(() => expect(path()).toBe('/learner/profile'))
  })

  it('is not remembered unless asked', async () => {
    const { asked } = await signIn('/sign-in', () => [201, amina])
    await waitFor(() =>
      expect(asked).toContainEqual({
        route: 'POST /api/logins',
        body: { email: 'amina@exemple.fr', password: 'Mosaique8', remember: false },
      }),
    )
  })

  it('does not say which of the two is wrong', async () => {
    await signIn('/sign-in', () => [401, problem('wrong-email-or-password')])
    expect((await screen.findByRole('alert')).textContent).toContain('ne vont pas ensemble')
  })

  it('tells whoever has forgotten their password where to write', async () => {
    document.documentElement.dataset['contact'] = 'mailto:aide@valbourg.example'
    await openApp(
      '/sign-in',
      server(() => [201, amina]),
    )
    const link = await screen.findByRole('link', { name: 'aide@valbourg.example' })
    expect(link.getAttribute('href')).toBe('mailto:aide@valbourg.example')
    expect(link.closest('p')?.textContent).toContain('Mot de passe oublié')
  })

  it('tells them whom to ask where nobody gave an address', async () => {
    await openApp(
      '/sign-in',
      server(() => [201, amina]),
    )
    expect(await screen.findByText(/demandez aux personnes qui font fonctionner ce service/)).toBeTruthy()
  })
})
