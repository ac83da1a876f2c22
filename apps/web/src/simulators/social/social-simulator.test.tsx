// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { SocialSimulator } from './social-simulator.tsx'

const scenario = JSON.stringify({
  me: 'Lina',
  now: 'aujourd’hui',
  people: [{ id: 'p1', name: 'Tom' }],
  pictures: [{ id: 'i1', shows: 'une loutre' }],
  posts: [
    { id: 'm1', from: 'me', date: 'hier', text: 'Le gâteau' },
    { id: 'm2', from: 'p1', date: 'hier', text: 'La musique' },
  ],
})

afterEach(cleanup)

function Network(): JSX.Element {
  return <Task Host={SocialSimulator} area="simulator-social" scenario={scenario} />
}

const press = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))

it('says why nothing was published, and publishes a photo alone', async () => {
  await renderInFrench(<Network />)
  await press('Publier')
  screen.getByText(/^Écrivez quelques mots/)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Écrire une publication' }))
  await userEvent.click(screen.getByRole('radio', { name: 'une loutre' }))
  await press('Publier')
  screen.getByText('Publié.')
  screen.getByText('Photo : une loutre')
})

it('keeps the focus where somebody is: at the tool that closes, at the post after the one that is deleted', async () => {
  await renderInFrench(<Network />)
  await press('Signaler')
  await press('Annuler')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Signaler' }))
  await userEvent.click((await screen.findAllByRole('button', { name: 'Plus' }))[0] ?? document.body)
  await press('Supprimer')
  expect(document.activeElement?.textContent).toContain('La musique')
})

const dashboard = JSON.stringify({
  me: 'Lina',
  now: 'aujourd’hui',
  people: [{ id: 'p1', name: 'Tom' }],
  networks: [
    { id: 'short', name: 'Bref', detail: 'Des lycéens', most: 10 },
    { id: 'long', name: 'Place' },
  ],
  times: [{ id: 'noon', label: 'Vendredi, 12 h' }],
  options: [{ id: 'captions', label: 'Sous-titres' }],
  marks: [{ id: 'urgency', label: 'fausse urgence' }],
  lures: [{ id: 'hurry', text: 'Plus que 2 minutes', before: 'm2' }],
  posts: [{ id: 'm2', from: 'p1', date: 'hier', text: 'La musique' }],
})

it('says what is too long for a network, and plans a post for another', async () => {
  const user = userEvent.setup()
  let log = '[]'
  const keepLog = (longer: string): void => {
    log = longer
  }
  await renderInFrench(<Task Host={SocialSimulator} area="simulator-social" scenario={dashboard} onLog={keepLog} />)
  const field = await screen.findByRole('textbox', { name: 'Écrire une publication' })
  await user.type(field, 'Le concert est samedi')
  screen.getByText('21 caractères sur 10')
  await press('Publier')
  screen.getByText('Ce texte est trop long pour ce réseau.')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Publier sur' }), 'Place')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Quand' }), 'Vendredi, 12 h')
  await user.click(screen.getByRole('checkbox', { name: 'Sous-titres' }))
  await press('Programmer')
  screen.getByText(/Place · Programmé\s: Vendredi, 12 h/)
  await user.selectOptions(
    screen.getByRole('combobox', { name: /^Marquer comme.*Plus que 2 minutes/ }),
    'fausse urgence',
  )
  expect(JSON.parse(log).at(-1)).toEqual({ type: 'mark', target: 'hurry', mark: 'urgency' })
})
