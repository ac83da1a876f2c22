// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepDraft, testsWithDraft } from '../draft-storage.ts'
import { comfortStorageKey, showComfort, shownComfort } from '../layout/comfort.ts'
import { profileOf, scorecard, started } from '../testing/example-profile.ts'
import { amina, anonymous, nobody, openApp } from '../testing/open-app.tsx'
import { refuseStorage } from '../testing/refuse-storage.ts'

const leave = vi.fn()

beforeEach(() => {
  vi.spyOn(location, 'replace').mockImplementation(leave)
  localStorage.clear()
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  leave.mockClear()
})

describe('signing out', () => {
  it('leaves nothing of the account in the browser but the language', async () => {
    const { user } = await openApp('/learner/terms', {
      'GET /api/users/me': () => [200, amina],
      'DELETE /api/logins/current': () => [200, {}],
    })
    await screen.findByText('Amina')
    showComfort('dark')
    expect(localStorage.getItem(comfortStorageKey)).toBe('dark')
    sessionStorage.setItem('pix-answer-1', 'something')
    keepDraft('1', 2, { kind: 'text', text: 'half' })

    await user.click(screen.getByText('Se déconnecter'))

    await waitFor(() => expect(leave).toHaveBeenCalledWith('/?left=login'))
    expect(sessionStorage.length).toBe(0)
    expect({ ...localStorage }).toEqual({})
    expect(shownComfort()).toBe('')
    expect(document.cookie).toContain('pix_language=fr')
  })

  it('says so when the server could not be reached, and stays', async () => {
    const { user } = await openApp('/learner/terms', { 'GET /api/users/me': () => [200, amina] })
    await screen.findByText('Amina')
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))

    await user.click(screen.getByText('Se déconnecter'))

    expect((await screen.findByRole('alert')).textContent).toContain('joindre le serveur')
    expect(leave).not.toHaveBeenCalled()
  })

  it('asks first when answers without an account would be lost', async () => {
    const { user, asked } = await openApp('/learner/terms', { 'GET /api/users/me': () => [200, anonymous(3)] })
    await user.click(await screen.findByText('Effacer mon test et partir'))

    expect(await screen.findByRole('dialog', { name: /Effacer ce test/ })).toBeTruthy()
    expect(asked.some(({ route }) => route.startsWith('DELETE'))).toBe(false)
  })
})

describe('a test of somebody whose account awaits a parent', () => {
  const pending = anonymous(7, { isPending: true })

  it('is left without losing anything, and without being asked twice', async () => {
    const { user } = await openApp('/learner/terms', {
      'GET /api/users/me': () => [200, pending],
      'DELETE /api/logins/current': () => [200, {}],
    })
    await user.click(await screen.findByText('Se déconnecter'))
    await waitFor(() => expect(leave).toHaveBeenCalledWith('/?left=login'))
  })

  it('says to whoever comes next that nothing is deleted', async () => {
    let isGone = false
    const { user } = await openApp('/learner/profile', {
      'GET /api/users/me': () => [200, isGone ? nobody : pending],
      'GET /api/profile': () => [200, profileOf(scorecard())],
      'DELETE /api/logins/current': () => {
        isGone = true
        return [200, {}]
      },
    })
    expect(await screen.findByText(/Rien n’est effacé/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /le quitter$/ }))
    expect(await screen.findByRole('heading', { level: 1, name: /Votre mosaïque vous attend/ })).toBeTruthy()
  })
})

describe('a test that was begun on this computer without an account', () => {
  const server = (): Parameters<typeof openApp>[1] => {
    let user: unknown = anonymous(7)
    return {
      'GET /api/users/me': () => [200, user],
      'GET /api/profile': () => [200, profileOf(user === nobody ? scorecard() : started)],
      'DELETE /api/logins/current': () => {
        user = nobody
        return [200, {}]
      },
    }
  }

  it('is shown to nobody before they have said that it is theirs', async () => {
    await openApp('/learner/profile', server())
    expect(await screen.findByRole('heading', { level: 1, name: /Est-ce votre test/ })).toBeTruthy()
    expect(screen.getByText(/il y a 7 minutes/)).toBeTruthy()
    expect(screen.queryByText(/12/)).toBe(null)
  })

  it.each([
    [0.9, /à l’instant/],
    [1.1, /il y a 1 minute\./],
    [150, /il y a 3 heures/],
  ])('says when it was last used, %d minutes ago', async (minutes, words) => {
    await openApp('/learner/profile', { 'GET /api/users/me': () => [200, anonymous(minutes)] })
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('goes on for whoever says yes, and is not asked again', async () => {
    const { user } = await openApp('/learner/profile', server())
    await user.click(await screen.findByRole('button', { name: 'Oui, je continue' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Votre mosaïque grandit/ })).toBeTruthy()
    expect(sessionStorage.length).toBe(1)
  })

  it('is deleted for whoever says no twice, with what was half made', async () => {
    keepDraft('1', 2, { kind: 'text', text: 'half' })
    const { user, asked } = await openApp('/learner/profile', server())
    await user.click(await screen.findByRole('button', { name: /^Non, ce n’est pas le mien/ }))
    expect(await screen.findByRole('dialog', { name: /Effacer ce test/ })).toBeTruthy()
    expect(asked.some(({ route }) => route.startsWith('DELETE'))).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Effacer ce test' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Votre mosaïque vous attend/ })).toBeTruthy()
    expect(asked.some(({ route }) => route === 'DELETE /api/logins/current')).toBe(true)
    expect(testsWithDraft()).toEqual([])
  })

  it('is called practice where nothing was answered but demos or practice', async () => {
    const practised = anonymous(7, { hasTestAnswers: false })
    const { user } = await openApp('/learner/profile', { 'GET /api/users/me': () => [200, practised] })
    await screen.findByRole('heading', { level: 1, name: /^Est-ce votre entraînement/ })
    await user.click(screen.getByRole('button', { name: /^Non, ce n’est pas le mien/ }))
    const dialog = await screen.findByRole('dialog', { name: /Effacer cet entraînement/ })
    expect(dialog.textContent).not.toContain('pix')
  })

  it('is asked about before an account is made or signed in to, and says so', async () => {
    await openApp('/sign-up', server())
    expect(await screen.findByRole('heading', { level: 1, name: /^D’abord.: est-ce votre test/ })).toBeTruthy()
  })

  it('stays when that was not meant', async () => {
    const { user, asked } = await openApp('/learner/profile', server())
    await user.click(await screen.findByRole('button', { name: /^Non, ce n’est pas le mien/ }))
    await user.click(await screen.findByRole('button', { name: 'Ne rien effacer' }))
    await user.click(screen.getByRole('button', { name: 'Oui, je continue' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Votre mosaïque grandit/ })).toBeTruthy()
    expect(asked.some(({ route }) => route.startsWith('DELETE'))).toBe(false)
  })

  it.each(['/learner/profile', '/learner/assessments/0190'])(
    'is asked about at %s with the choices of language and appearance',
    async (address) => {
      await openApp(address, server())
      await screen.findByRole('heading', { level: 1, name: /Est-ce votre test/ })
      expect(screen.getByRole('main')).toBeTruthy()
      expect(within(screen.getByRole('banner')).getByRole('button', { name: 'English', hidden: true })).toBeTruthy()
      expect(within(screen.getByRole('contentinfo')).getByRole('link', { name: 'Confort de lecture' })).toBeTruthy()
    },
  )

  it('does not ask in a loop where the browser keeps nothing', async () => {
    const { user } = await openApp('/learner/profile', server())
    refuseStorage()
    await user.click(await screen.findByRole('button', { name: 'Oui, je continue' }))
    expect(await screen.findByRole('heading', { level: 1, name: /Votre mosaïque grandit/ })).toBeTruthy()
  })
})
