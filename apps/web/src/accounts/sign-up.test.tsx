// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { profileOf, scorecard } from '../testing/example-profile.ts'
import { type Answers, amina, anonymous, nobody, openApp, problem } from '../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const server = (signUp: Answers[string] = () => [201, amina]): Answers => ({
  'GET /api/users/me': () => [200, nobody],
  'GET /api/profile': () => [200, profileOf(scorecard())],
  'POST /api/users': signUp,
})

const field = (label: string): Promise<HTMLInputElement> => screen.findByLabelText<HTMLInputElement>(label)
const described = (input: HTMLElement): string =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')

async function fillIn(user: UserEvent, password = 'Mosaique8'): Promise<void> {
  await user.type(await field('Adresse e-mail'), 'amina@exemple.fr')
  await user.type(await field('Mot de passe'), password)
  await user.click(screen.getByRole('checkbox'))
}

const submit = (user: UserEvent): Promise<void> => user.click(screen.getByRole('button', { name: 'Créer mon compte' }))

describe('creating an account', () => {
  it('names every field that is wrong, beside it, and goes to the first', async () => {
    const { user, asked } = await openApp('/sign-up', server())
    await field('Adresse e-mail')
    await submit(user)

    const email = await field('Adresse e-mail')
    await waitFor(() => expect(document.activeElement).toBe(email))
    expect(email.getAttribute('aria-invalid')).toBe('true')
    expect(described(email)).toContain('Écrivez votre adresse e-mail.')
    expect(described(await field('Mot de passe'))).toMatch(/^Choisissez un mot de passe\./)
    expect(described(screen.getByRole('checkbox'))).toContain('il faut accepter les conditions')
    expect(asked.some(({ route }) => route === 'POST /api/users')).toBe(false)
  })

  it('takes back what it said of a field that is being mended, and of no other', async () => {
    const { user } = await openApp('/sign-up', server())
    await field('Adresse e-mail')
    await submit(user)
    const email = await field('Adresse e-mail')
    await waitFor(() => expect(document.activeElement).toBe(email))
    await user.keyboard('a')
    await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe(null))
    expect((await field('Mot de passe')).getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(email)
  })

  it('ticks the rules of the password while it is typed, of whichever way it goes', async () => {
    const { user } = await openApp('/sign-up', server())
    const rules = (): (string | null)[] =>
      [...(document.getElementById('password-hint')?.querySelectorAll('li') ?? [])].map(
        ({ textContent }) => textContent,
      )
    const password = await field('Mot de passe')

    await user.type(password, 'Ab1')
    expect(rules()).toEqual([
      '15 caractères ou plus (pas encore)',
      '8 caractères (pas encore)',
      'une majuscule (c’est fait)',
      'une minuscule (c’est fait)',
      'un chiffre (c’est fait)',
    ])

    await user.type(password, 'cdefg')
    expect(rules().slice(0, 2)).toEqual(['15 caractères ou plus (plus besoin)', '8 caractères (c’est fait)'])

    await user.clear(password)
    await user.type(password, 'hibou patin velours')
    expect(rules()[0]).toBe('15 caractères ou plus (c’est fait)')
    expect(
      rules()
        .slice(1)
        .every((rule) => rule?.endsWith('(plus besoin)')),
    ).toBe(true)
  })

  it('takes a few words for a password', async () => {
    const { user, asked } = await openApp('/sign-up', server())
    await fillIn(user, 'hibou patin velours')
    await submit(user)
    await waitFor(() => expect(asked.some(({ route }) => route === 'POST /api/users')).toBe(true))
  })

  it.each([
    ['email-taken', {}, 'Adresse e-mail', 'Un compte a déjà cette adresse.'],
    ['password-too-weak', { problems: ['made-of-own-names'] }, 'Mot de passe', 'Ce mot de passe est fait de votre nom'],
    ['password-too-weak', { problems: ['easy-to-guess'] }, 'Mot de passe', 'Ce mot de passe est facile à deviner'],
  ])('puts the refusal %s beside its field', async (code, more, label, sentence) => {
    const { user } = await openApp(
      '/sign-up',
      server(() => [409, problem(code, more)]),
    )
    await fillIn(user)
    await submit(user)

    const input = await field(label)
    await waitFor(() => expect(document.activeElement).toBe(input))
    expect(described(input)).toContain(sentence)
  })

  it('says what to do when the server cannot be reached, and keeps what was typed', async () => {
    const { user } = await openApp('/sign-up', server())
    await fillIn(user)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await submit(user)

    expect((await screen.findByRole('alert')).textContent).toContain('Nous n’arrivons pas à joindre le serveur.')
    expect((await field('Adresse e-mail')).value).toBe('amina@exemple.fr')
  })

  it('opens the profile of the new account', async () => {
    const { user, asked, path } = await openApp('/sign-up', server())
    await fillIn(user)
    await submit(user)

    expect(await screen.findByRole('heading', { level: 1, name: /Bienvenue, Amina/ })).toBeTruthy()
    expect(path()).toBe('/learner/profile')
    expect((await screen.findByText('Votre compte est prêt.')).closest('[role="status"]')).toBeTruthy()
    expect(asked).toContainEqual({
      route: 'POST /api/users',
      body: { email: 'amina@exemple.fr', password: 'Mosaique8', firstName: '', language: 'fr', acceptsTerms: true },
    })
  })

  it('says that the result is kept, until the next page', async () => {
    const app = await openApp('/sign-up', {
      ...server(),
      'GET /api/users/me': () => [200, anonymous(1)],
    })
    await app.user.click(await screen.findByRole('button', { name: 'Oui, je continue' }))
    await screen.findByText('Dès que le compte est créé, tout ce que vous avez fait ici y sera gardé.')
    await fillIn(app.user)
    await submit(app.user)

    const said = 'Votre compte est prêt, votre résultat y est gardé.'
    expect(await screen.findByText(said)).toBeTruthy()
    await app.user.click(screen.getByRole('link', { name: 'Conditions' }))
    await waitFor(() => expect(app.path()).toBe('/learner/terms'))
    expect(screen.queryByText(said)).toBe(null)
  })
})

describe('creating an account with a crowd', () => {
  const full = [503, problem('too-busy', { retryAfter: 1 })] as const
  const signedUp = (asked: { route: string }[]): number =>
    asked.filter(({ route }) => route === 'POST /api/users').length

  it('goes on by itself at the turn that the service gives', async () => {
    let tries = 0
    const { user, path } = await openApp(
      '/sign-up',
      server(() => (++tries === 1 ? full : [201, amina])),
    )
    await fillIn(user)
    await submit(user)
    await screen.findByText(/Votre tour vient/)
    await waitFor(() => expect(path()).toBe('/learner/profile'), { timeout: 10_000 })
  }, 20_000)

  it('ends with the form, when it was the form of somebody older', async () => {
    document.documentElement.dataset['consentAge'] = '15'
    const { user, asked } = await openApp(
      '/sign-up',
      server(() => full),
    )
    await user.click(await screen.findByRole('radio', { name: /15 ans ou plus/ }))
    await fillIn(user)
    await submit(user)
    await screen.findByText(/Votre tour vient/)
    await user.click(screen.getByRole('radio', { name: /Moins de 15 ans/ }))
    expect(screen.queryByText(/Votre tour vient/)).toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(signedUp(asked)).toBe(1)
    delete document.documentElement.dataset['consentAge']
  })
})
