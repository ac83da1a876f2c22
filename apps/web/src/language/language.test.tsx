// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { amina, nobody, openApp } from '../testing/open-app.tsx'
import { rememberedLanguage } from './chosen-language.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('changing language', () => {
  it('says the page in the other language at once, and keeps the place and what was typed', async () => {
    const { user, path, asked } = await openApp('/sign-in', { 'GET /api/users/me': () => [200, nobody] })
    await user.type(await screen.findByLabelText('Adresse e-mail'), 'sam@example.com')
    expect(document.title).toBe('Se connecter – Pix')

    await user.click(screen.getByText('English'))

    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('E-mail address').value).toBe('sam@example.com')
    expect(path()).toBe('/sign-in')
    expect(document.title).toBe('Sign in – Pix')
    expect(document.documentElement.lang).toBe('en')
    expect(rememberedLanguage()).toBe('en')
    expect(asked.some(({ route }) => route.startsWith('PATCH'))).toBe(false)
  })

  it('tells the account of whoever is signed in', async () => {
    const { user, asked } = await openApp('/learner/terms', {
      'GET /api/users/me': () => [200, amina],
      'PATCH /api/users/me': () => [200, {}],
    })
    await screen.findByText('Amina')

    await user.click(screen.getByText('English'))

    await screen.findByRole('heading', { level: 1, name: 'Terms of use and privacy' })
    await waitFor(() => expect(asked).toContainEqual({ route: 'PATCH /api/users/me', body: { language: 'en' } }))
  })

  it('marks the language that is spoken', async () => {
    await openApp('/learner/terms', { 'GET /api/users/me': () => [200, nobody] }, 'en')
    expect((await screen.findByText('English')).getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByText('Français').getAttribute('aria-pressed')).toBe('false')
  })
})
