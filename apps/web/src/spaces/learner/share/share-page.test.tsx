// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { profileOf, scorecard, started } from '../../../testing/example-profile.ts'
import { type Answers, amina, anonymous, openApp, problem } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const server = (user: unknown, more: Answers = {}): Answers => ({
  'GET /api/users/me': () => [200, user],
  'GET /api/profile': () => [200, profileOf(scorecard({ competenceId: 'other', code: '4.2' }), started)],
  ...more,
})

const described = () => screen.getByRole('textbox', { name: 'Texte qui décrit l’image' })

describe('sharing the mosaic', () => {
  it('shows a picture with words for whoever does not see it, and nothing that says who the person is', async () => {
    await openApp('/learner/share', server(amina))
    const picture = await screen.findByRole('img', {
      name: /^Ma mosaïque de compétences numériques\. 12.pix sur 112 à gagner aujourd’hui/,
    })
    expect(picture.getAttribute('aria-label')).toMatch(/1 compétence explorée sur.2\./)
    expect(described().textContent).toBe(picture.getAttribute('aria-label'))
    expect(described().textContent).not.toContain('Amina')
  })

  it('says the first name once it is asked to, and only then', async () => {
    const { user } = await openApp('/learner/share', server(amina))
    const choice = await screen.findByRole('checkbox', { name: 'Écrire mon prénom (Amina)' })
    await user.click(choice)
    expect(screen.getByRole('img', { name: /^Amina.: ma mosaïque/ })).toBeTruthy()
    await user.click(choice)
    expect(screen.getByRole('img', { name: /^Ma mosaïque/ })).toBeTruthy()
  })

  it('asks nothing about a name of whoever has none', async () => {
    const { user } = await openApp('/learner/share', server(anonymous(3)))
    await user.click(await screen.findByRole('button', { name: 'Oui, je continue' }))
    await screen.findByRole('img', { name: /^Ma mosaïque/ })
    expect(screen.queryByRole('checkbox')).toBe(null)
  })

  it('copies the description, or selects it where the browser lets nobody copy', async () => {
    const { user } = await openApp('/learner/share', server(amina))
    await user.click(await screen.findByRole('button', { name: 'Copier le texte' }))
    expect(await screen.findByText('Le texte est copié.')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(described().textContent)
    cleanup()
    const again = await openApp('/learner/share', server(amina))
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
    await again.user.click(await screen.findByRole('button', { name: 'Copier le texte' }))
    expect(await screen.findByText(/^Le texte est sélectionné/)).toBeTruthy()
    expect(document.activeElement).toBe(described())
  })

  it('says so when the picture cannot be made', async () => {
    const { user } = await openApp('/learner/share', server(amina))
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null))
    await user.click(await screen.findByRole('button', { name: 'Télécharger l’image' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Essayez le PDF')
  })

  it('asks for the PDF with the name or without, and says what is wrong', async () => {
    const { user, asked } = await openApp(
      '/learner/share',
      server(amina, { 'GET /api/users/me/mosaic.pdf': () => [503, problem('documents-busy')] }),
    )
    await user.click(await screen.findByRole('button', { name: 'Télécharger le PDF' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Beaucoup de documents sont en préparation')
    expect(asked.some(({ route }) => route === 'GET /api/users/me/mosaic.pdf')).toBe(true)
  })

  it('waits for the first answers of a newcomer', async () => {
    await openApp('/learner/share', { ...server(amina), 'GET /api/profile': () => [200, profileOf(scorecard())] })
    expect(await screen.findByText(/^Votre mosaïque est encore à faire/)).toBeTruthy()
    expect(screen.queryByRole('img')).toBe(null)
  })

  it('is two steps from the profile', async () => {
    const { user, path } = await openApp('/learner/profile', server(amina))
    await user.click(await screen.findByRole('link', { name: 'Partager ma mosaïque' }))
    await waitFor(() => expect(path()).toBe('/learner/share'))
  })
})
