// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { BlocksSimulator } from './blocks-simulator.tsx'

afterEach(cleanup)

/** What is said to whoever does not see the change. */
function said(): (string | null)[] {
  return screen.getAllByRole('status').map(({ textContent }) => textContent)
}

function Stage({ stage }: { stage: object }): JSX.Element {
  const scenario = JSON.stringify({ name: 'Essai', stage, offers: [], variables: [], program: [] })
  return <Task Host={BlocksSimulator} area="simulator-blocks" scenario={scenario} />
}

it('cards are compared and swapped by hand, face down, and what came of it is said', async () => {
  const user = userEvent.setup()
  const rows = [{ id: 'r', name: 'Rangée', cards: [5, 2, 9], wanted: 9 }]
  await renderInFrench(<Stage stage={{ type: 'cards', senses: [], byHand: true, rows }} />)
  const card = (place: number) => screen.getByRole('button', { name: `carte ${place}` })
  await user.click(await screen.findByRole('button', { name: 'carte 1' }))
  await user.click(screen.getByRole('button', { name: 'Comparer à 9' }))
  expect(said()).toContain('La carte 1 est plus petite que 9.')
  await user.click(card(2))
  await user.click(screen.getByRole('button', { name: 'Comparer les deux' }))
  expect(said()).toContain('La carte 1 est plus grande que la carte 2.')
  await user.click(screen.getByRole('button', { name: 'Échanger les deux' }))
  expect(screen.getByText('2 comparaisons, 1 échange')).toBeTruthy()
  expect(card(1).textContent).not.toContain('2')
  // Without a program there is none to run.
  expect(screen.queryByRole('button', { name: 'Lancer' })).toBe(null)
})

it('examples are named, a classifier is trained on them, and its mistakes are shown', async () => {
  const user = userEvent.setup()
  const labels = [
    { id: 'spam', name: 'indésirable' },
    { id: 'good', name: 'utile' },
  ]
  const examples = [
    { id: 'a', is: 'spam', text: 'Gagnez un cadeau', taken: true, label: 'good' },
    { id: 'b', is: 'good', text: 'La réunion est mardi', taken: true, label: 'good' },
  ]
  const tests = [{ id: 't', is: 'spam', text: 'Un cadeau pour vous' }]
  await renderInFrench(<Stage stage={{ type: 'bench', labels, examples, tests }} />)
  await user.click(await screen.findByRole('button', { name: 'Entraîner, puis tester' }))
  expect(said().join()).toMatch(/: 0 sur 1\./)
  const test = screen.getByText('Un cadeau pour vous').closest('li') as HTMLElement
  expect(within(test).getByText(/dit.*utile.*indésirable/)).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: /Gagnez un cadeau/ }), 'indésirable')
  expect(said().join()).toMatch(/entraînez de nouveau/)
  await user.click(screen.getByRole('button', { name: 'Entraîner, puis tester' }))
  expect(said().join()).toMatch(/: 1 sur 1\./)
})
