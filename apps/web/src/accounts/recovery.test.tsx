// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Answers, amina, nobody, openApp, problem } from '../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
  for (const name of ['mail', 'contact']) delete document.documentElement.dataset[name]
})

const server = (more: Answers = {}): Answers => ({ 'GET /api/users/me': () => [200, nobody], ...more })
const title = (name: string) => screen.findByRole('heading', { level: 1, name })

describe('a forgotten password', () => {
  it('leads from signing in to a mail, and says the same for every address', async () => {
    document.documentElement.dataset['mail'] = 'sent'
    const { user, asked } = await openApp('/sign-in', server({ 'POST /api/password-resets': () => [201, {}] }))
    await user.click(await screen.findByRole('link', { name: /^Mot de passe oublié/ }))
    await title('Choisir un nouveau mot de passe')
    await user.click(screen.getByRole('button', { name: 'Recevoir le lien' }))
    expect(screen.getByText('Écrivez votre adresse e-mail.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Adresse e-mail' }), ' sam@exemple.fr ')
    await user.click(screen.getByRole('button', { name: 'Recevoir le lien' }))
    expect(await screen.findByText(/Si un compte a l’adresse sam@exemple.fr/)).toBeTruthy()
    expect(asked.at(-1)?.body).toEqual({ email: 'sam@exemple.fr', language: 'fr' })
    await user.click(screen.getByRole('button', { name: 'Envoyer encore' }))
    expect(await screen.findByText(/^Vous avez redemandé le lien pour sam@exemple.fr/)).toBeTruthy()
  })

  it('of a username leads to the school', async () => {
    document.documentElement.dataset['mail'] = 'sent'
    const { user, asked } = await openApp('/forgotten-password', server())
    await user.type(await screen.findByRole('textbox', { name: 'Adresse e-mail' }), 'lou.martin0312')
    await user.click(screen.getByRole('button', { name: 'Recevoir le lien' }))
    expect(screen.getByText(/c’est un identifiant.: demandez un nouveau mot de passe à votre école/)).toBeTruthy()
    expect(asked.some(({ route }) => route === 'POST /api/password-resets')).toBe(false)
  })

  it('leads to whoever runs a service that sends no mail', async () => {
    document.documentElement.dataset['contact'] = 'mailto:aide@valbourg.example'
    await openApp('/forgotten-password', server())
    const link = await screen.findByRole('link', { name: 'aide@valbourg.example' })
    expect(link.getAttribute('href')).toBe('mailto:aide@valbourg.example')
    expect(screen.queryByRole('textbox')).toBe(null)
  })

  it('is for them to ask where nobody gave an address', async () => {
    await openApp('/forgotten-password', server())
    expect(await screen.findByText(/demandez aux personnes qui le font fonctionner/)).toBeTruthy()
  })
})

describe('the link to renew a password', () => {
  const address = '/new-password'
  const open = (more: Answers) => {
    history.replaceState(null, '', '/new-password#secret')
    return openApp(address, server(more))
  }

  it('leads to a new password, then to signing in with it', async () => {
    const { user, path, asked } = await open({
      'POST /api/password-resets/read': () => [200, { email: 'sam@exemple.fr' }],
      'POST /api/passwords': () => [201, { email: 'sam@exemple.fr', passkeys: 0, services: [] }],
    })
    await title('Votre nouveau mot de passe')
    expect(screen.getByText('Pour le compte sam@exemple.fr.')).toBeTruthy()
    await user.type(screen.getByLabelText('Nouveau mot de passe'), 'court')
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce mot de passe' }))
    expect(screen.getByText(/encore trop simple/)).toBeTruthy()
    await user.type(screen.getByLabelText('Nouveau mot de passe'), ' mais allongé depuis')
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce mot de passe' }))
    await title('Se connecter')
    expect(asked.find(({ route }) => route === 'POST /api/passwords')?.body).toEqual({
      token: 'secret',
      password: 'court mais allongé depuis',
    })
    expect(path()).toBe('/sign-in')
    expect(screen.getByLabelText<HTMLInputElement>('Adresse e-mail ou identifiant').value).toBe('sam@exemple.fr')
    expect(screen.getByText(/Votre mot de passe est changé/)).toBeTruthy()
  })

  it('that was used leads to signing in, for whoever has just chosen a password', async () => {
    await open({ 'POST /api/password-resets/read': () => [410, problem('link-used')] })
    await screen.findByText(/^Si vous venez de choisir un mot de passe/)
    const link = within(screen.getByRole('main')).getByRole('link', { name: 'Se connecter' })
    expect(link.getAttribute('href')).toBe('/sign-in')
  })

  it('says what else opens the account, and leads to where it is removed', async () => {
    const { user, path } = await open({
      'POST /api/password-resets/read': () => [200, { email: 'sam@exemple.fr' }],
      'POST /api/passwords': () => [201, { email: 'sam@exemple.fr', passkeys: 2, services: ['Lycée de Valbourg'] }],
      'POST /api/logins': () => [201, amina],
    })
    await user.type(await screen.findByLabelText('Nouveau mot de passe'), 'court mais allongé depuis')
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce mot de passe' }))
    const done = await title('Votre mot de passe est changé')
    expect(document.activeElement).toBe(done)
    expect(screen.getByText('2 clés d’accès')).toBeTruthy()
    expect(screen.getByText('Lycée de Valbourg')).toBeTruthy()
    expect(screen.getByRole('link', { name: /^Tout est à moi/ })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Me connecter et vérifier' }))
    await title('Se connecter')
    expect(screen.getByLabelText<HTMLInputElement>('Adresse e-mail ou identifiant').value).toBe('sam@exemple.fr')
    await user.type(screen.getByLabelText('Mot de passe'), 'court mais allongé depuis')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    await waitFor(() => expect(path()).toBe('/learner/account'))
  })

  it.each([
    ['link-expired', 410, /trop ancien/],
    ['link-used', 409, /déjà servi/],
    ['link-unknown', 404, /pas complet/],
  ] as const)('that is over (%s) says so and leads to another', async (code, status, sentence) => {
    await open({ 'POST /api/password-resets/read': () => [status, problem(code)] })
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Demander un nouveau lien' })).toBeTruthy()
  })
})

describe('the link to confirm an address', () => {
  it('confirms it by being opened, once or twice', async () => {
    history.replaceState(null, '', '/confirm-email#secret')
    let times = 0
    const { asked } = await openApp('/confirm-email', {
      'GET /api/users/me': () => [200, amina],
      'POST /api/email-verifications': () => {
        times += 1
        return times === 1 ? [201, { email: amina.email }] : [409, problem('link-used')]
      },
    })
    await title('Adresse confirmée, merci')
    expect(asked.filter(({ route }) => route === 'POST /api/email-verifications')).toHaveLength(1)
    cleanup()
    await openApp('/confirm-email', server({ 'POST /api/email-verifications': () => [409, problem('link-used')] }))
    await title('Adresse confirmée, merci')
  })

  it('that is too old leads to the account', async () => {
    await openApp('/confirm-email', server({ 'POST /api/email-verifications': () => [410, problem('link-expired')] }))
    await title('Adresse pas encore confirmée')
    expect(screen.getByText(/trop ancien/)).toBeTruthy()
  })
})
