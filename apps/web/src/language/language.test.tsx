// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { amina, nobody, openApp } from '../testing/open-app.tsx'
import { rememberedLanguage } from './chosen-language.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const inMenu = async () => within(await screen.findByRole('banner')).getByText('English')
const inFooter = async (name: string) => within(await screen.findByRole('contentinfo')).getByRole('button', { name })
const choose: Readonly<Record<string, (user: UserEvent) => Promise<void>>> = {
  'in the menu': async (user) => user.click(await inMenu()),
  'in the footer': async (user) => user.click(await inFooter('English')),
}

describe('changing language', () => {
  it.each(Object.entries(choose))(
    '%s says the page in it at once, and keeps what was typed',
    async (_place, change) => {
      const { user, path, asked } = await openApp('/sign-in', { 'GET /api/users/me': () => [200, nobody] })
      await user.type(await screen.findByLabelText('Adresse e-mail ou identifiant'), 'sam@example.com')
      expect(document.title).toBe('Se connecter – Pix')

      await change(user)

      expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
      expect(screen.getByLabelText<HTMLInputElement>('E-mail address or username').value).toBe('sam@example.com')
      expect(path()).toBe('/sign-in')
      expect(document.title).toBe('Sign in – Pix')
      expect(document.documentElement.lang).toBe('en')
      expect(rememberedLanguage()).toBe('en')
      expect(asked.some(({ route }) => route.startsWith('PATCH'))).toBe(false)
    },
  )

  it('says no open status again, until it has news', async () => {
    document.documentElement.dataset['mail'] = 'sent'
    const { user } = await openApp('/forgotten-password', {
      'GET /api/users/me': () => [200, nobody],
      'POST /api/password-resets': () => [201, {}],
    })
    await user.type(await screen.findByRole('textbox', { name: 'Adresse e-mail' }), 'sam@example.com')
    await user.click(screen.getByRole('button', { name: 'Recevoir le lien' }))
    const words = await screen.findByText(/^Si un compte a l’adresse sam@example.com/)
    const status = words.closest('[role="status"]')
    expect(status?.getAttribute('aria-live')).toBe(null)

    await user.click(await inFooter('English'))

    expect(await screen.findByText(/^If an account has the address sam@example.com/)).toBeTruthy()
    expect(status?.getAttribute('aria-live')).toBe('off')
    expect((await screen.findByText('The page is in English.')).closest('[aria-live]')).toBe(null)
    await user.click(screen.getByRole('button', { name: 'Send again' }))
    await screen.findByText(/^You asked again for/)
    await waitFor(() => expect(status?.getAttribute('aria-live')).toBe(null))
    delete document.documentElement.dataset['mail']
  })

  it('tells the account of whoever is signed in', async () => {
    const { user, asked } = await openApp('/learner/terms', {
      'GET /api/users/me': () => [200, amina],
      'PATCH /api/users/me': () => [200, {}],
    })
    await screen.findByText('Amina')

    await user.click(await inMenu())

    await screen.findByRole('heading', { level: 1, name: 'Terms of use' })
    await waitFor(() => expect(asked).toContainEqual({ route: 'PATCH /api/users/me', body: { language: 'en' } }))
  })

  it.each([
    [null, 'Terms of use'],
    ['fr', 'Conditions d’utilisation'],
  ] as const)('is left to the account where %s was chosen in this browser', async (chosen, title) => {
    const english = { ...amina, language: 'en' }
    const answers = { 'GET /api/users/me': () => [200, english] as const }
    await openApp('/learner/terms', answers, 'fr', { isChosen: chosen !== null })
    await screen.findByText('Amina')
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy()
    expect(rememberedLanguage()).toBe(chosen)
  })

  it('marks the language that is spoken', async () => {
    await openApp('/learner/terms', { 'GET /api/users/me': () => [200, nobody] }, 'en')
    const header = within(await screen.findByRole('banner'))
    expect(header.getByText('English').getAttribute('aria-pressed')).toBe('true')
    expect(header.getByText('Français').getAttribute('aria-pressed')).toBe('false')
  })

  it('by one button keeps the focus on it, which then offers the way back, and says so', async () => {
    const { user } = await openApp('/learner/terms', { 'GET /api/users/me': () => [200, nobody] })
    await screen.findByRole('heading', { level: 1 })
    const button = await inFooter('English')
    expect(button.lang).toBe('en')
    button.focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('The page is in English.')).toBeTruthy()
    expect(document.activeElement).toBe(await inFooter('Français'))
    expect((await inFooter('Français')).lang).toBe('fr')
  })
})
