// @vitest-environment happy-dom
import type { tutorials } from '@pix/api/contract'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { showComfort } from '../../../layout/comfort.ts'
import { type Answers, amina, nobody, openApp, problem } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const passkeys = { id: 'passkeys', title: 'Les clés d’accès', minutes: 2 }
const formulas = { id: 'formulas', title: 'Une première formule', minutes: 3 }

/** A server that keeps what it is told. */
function server(user: unknown, own: Partial<tutorials.OwnTutorials> = {}): Answers {
  let kept: tutorials.OwnTutorials = { saved: [], ratings: [], recommended: [], ...own }
  const body = [{ type: 'paragraph', line: [{ text: 'Une leçon.' }] }]
  return {
    'GET /api/users/me': () => [200, user],
    'GET /api/users/me/tutorials': () => [200, kept],
    'GET /api/tutorials': () => [
      200,
      {
        competences: [
          { code: '1.3', name: 'Traiter des données', areaId: 'information-and-data', tutorials: [formulas] },
          { code: '4.1', name: 'Sécuriser', areaId: 'protection-and-security', tutorials: [passkeys] },
        ],
      },
    ],
    'GET /api/tutorials/passkeys': () => [200, { ...passkeys, body }],
    'POST /api/tutorials/passkeys/saved': () => {
      kept = { ...kept, saved: ['passkeys'] }
      return [200, {}]
    },
    'DELETE /api/tutorials/passkeys/saved': () => {
      kept = { ...kept, saved: kept.saved.filter((id) => id !== 'passkeys') }
      return [200, {}]
    },
    'POST /api/tutorials/passkeys/rating': (sent) => {
      const { isUseful } = sent as { isUseful: boolean }
      kept = { ...kept, ratings: [{ tutorialId: 'passkeys', isUseful }] }
      return [200, {}]
    },
  }
}

const section = async (name: string): Promise<HTMLElement> => {
  const found = (await screen.findByRole('heading', { level: 2, name })).closest('section')
  if (!found) throw new Error(`${name} is not the heading of a section`)
  return found
}

describe('the tutorials', () => {
  it('are those that help now, those that were kept, then all by competence', async () => {
    await openApp('/learner/tutorials', server(amina, { saved: ['passkeys'], recommended: ['formulas'] }))
    expect(within(await section('Pour vous, maintenant')).getByRole('link').textContent).toBe(formulas.title)
    expect(within(await section('Vos tutos gardés')).getByRole('link').textContent).toBe(passkeys.title)
    expect(within(await section('Tous les tutos')).getAllByRole('link')).toHaveLength(2)
  })

  it('can be narrowed down to a competence', async () => {
    const { user } = await openApp('/learner/tutorials', server(nobody))
    const all = await section('Tous les tutos')
    await user.selectOptions(within(all).getByRole('combobox', { name: 'Compétence' }), '4.1')
    await vi.waitFor(() => expect(within(all).getAllByRole('link')).toHaveLength(1))
    expect(within(all).getByRole('link').getAttribute('href')).toBe('/learner/tutorials/passkeys')
    expect(screen.queryByRole('heading', { name: 'Vos tutos gardés' })).toBe(null)
  })

  it('that are kept can be let go, also those that the content no longer has', async () => {
    const { user, asked } = await openApp('/learner/tutorials', server(amina, { saved: ['retired', 'passkeys'] }))
    const kept = await section('Vos tutos gardés')
    expect(kept.textContent).toContain('Un tuto que vous aviez gardé n’est plus proposé.')
    await user.click(within(kept).getByRole('button', { name: /^Ne plus garder.+Les clés d’accès$/ }))
    expect(document.activeElement?.textContent).toBe('Vos tutos gardés')
    await vi.waitFor(() => expect(within(kept).queryByRole('link')).toBe(null))
    await user.click(within(kept).getByRole('button', { name: 'Ne plus garder' }))
    await vi.waitFor(() => expect(asked.map(({ route }) => route)).toContain('DELETE /api/tutorials/retired/saved'))
  })
})

describe('a tutorial', () => {
  const easyBody = [{ type: 'paragraph', line: [{ text: 'Une leçon plus courte.' }] }]

  it.each([
    {
      says: 'is easy to read for whoever asks for it',
      easy: { easyBody },
      seen: 'Une leçon plus courte.',
      told: false,
    },
    { says: 'says that it has no easy text, and gives the usual one', easy: {}, seen: 'Une leçon.', told: true },
  ])('$says', async ({ easy, seen, told }) => {
    showComfort('easy')
    const body = [{ type: 'paragraph', line: [{ text: 'Une leçon.' }] }]
    await openApp('/learner/tutorials/passkeys', {
      ...server(amina),
      'GET /api/tutorials/passkeys': () => [200, { ...passkeys, body, ...easy }],
    })
    expect(await screen.findByText(seen)).toBeTruthy()
    expect(screen.queryByText(/n’a pas encore de texte facile/) !== null).toBe(told)
    showComfort('')
  })

  it('is kept, and rated as often as one changes one’s mind', async () => {
    const { user, asked } = await openApp('/learner/tutorials/passkeys', server(amina))
    const keep = await screen.findByRole('button', { name: 'Garder ce tuto' })
    await user.click(keep)
    expect(keep.textContent).toBe('Gardé')
    expect(await screen.findByText(/^Vous le retrouverez/)).toBeTruthy()
    await user.click(keep)
    expect(keep.textContent).toBe('Garder ce tuto')
    const useful = screen.getByRole('group', { name: /utile/ })
    await user.click(within(useful).getByRole('button', { name: 'Oui' }))
    await user.click(within(useful).getByRole('button', { name: 'Pas vraiment' }))
    await vi.waitFor(() =>
      expect(within(useful).getByRole('button', { name: 'Pas vraiment' }).getAttribute('aria-pressed')).toBe('true'),
    )
    expect(within(useful).getByRole('button', { name: 'Oui' }).getAttribute('aria-pressed')).toBe('false')
    expect(asked.filter(({ route }) => route.endsWith('/rating')).map(({ body }) => body)).toEqual([
      { isUseful: true },
      { isUseful: false },
    ])
  })

  it('says what went wrong when it could not be kept, and shows that it is not', async () => {
    const { user } = await openApp('/learner/tutorials/passkeys', {
      ...server(amina),
      'POST /api/tutorials/passkeys/saved': () => [500, problem('internal-error')],
    })
    const keep = await screen.findByRole('button', { name: 'Garder ce tuto' })
    await user.click(keep)
    expect(await screen.findByRole('alert')).toBeTruthy()
    await vi.waitFor(() => expect(keep.textContent).toBe('Garder ce tuto'))
  })

  it('asks nothing of whoever is not signed in', async () => {
    await openApp('/learner/tutorials/passkeys', server(nobody))
    expect(await screen.findByText('Une leçon.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Garder ce tuto' })).toBe(null)
  })
})
