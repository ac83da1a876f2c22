// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { BrowserSimulator } from './browser-simulator.tsx'

const states = [
  { id: 'todo', label: 'À faire' },
  { id: 'done', label: 'Fait' },
]

const scenario = {
  today: '2026-11-28',
  tabs: ['board', 'terms', 'sign-in'],
  tools: ['data'],
  marks: [{ id: 'vague', label: 'Trop vague' }],
  keyboard: { capitals: true, layout: 'azerty', printed: 'azerty' },
  sites: [
    {
      host: 'team.example',
      certificate: { state: 'valid', names: ['team.example'], issuer: 'Sceau', until: '2027-01-01' },
      cookies: [{ id: 'c', name: 'visite', purpose: 'Compter' }],
      session: true,
    },
  ],
  pages: [
    {
      id: 'board',
      address: 'https://team.example/',
      title: 'Fête',
      blocks: [
        {
          type: 'records',
          id: 'cards',
          title: 'Tâches',
          as: 'board',
          columns: 'state',
          may: ['add', 'edit-own', 'reply'],
          words: { add: 'Nouvelle tâche', replies: 'Notes', reply: 'Votre note' },
          fields: [
            { id: 'what', label: 'Tâche', kind: 'text', needed: true },
            { id: 'state', label: 'État', kind: 'choice', options: states },
          ],
          records: [
            { id: 'mine', own: true, values: { what: 'Le stand', state: 'todo' } },
            { id: 'other', values: { what: 'Les affiches', state: 'todo' } },
          ],
        },
      ],
    },
    {
      id: 'terms',
      address: 'https://terms.example/',
      title: 'Conditions',
      blocks: [{ type: 'text', id: 'clause', text: 'Nous partageons.', markable: true }],
    },
    {
      id: 'sign-in',
      address: 'https://mail.example/',
      title: 'Connexion',
      blocks: [{ type: 'field', id: 'password', label: 'Mot de passe', kind: 'hidden' }],
    },
  ],
}

afterEach(cleanup)

let log = '[]'
beforeEach(async () => {
  log = '[]'
  await renderInFrench(
    <Task
      Host={BrowserSimulator}
      area="simulator-browser"
      scenario={JSON.stringify(scenario)}
      onLog={(longer) => {
        log = longer
      }}
    />,
  )
  await screen.findByRole('button', { name: 'Historique' })
})

it('a card of one’s own goes to another column and takes a note', async () => {
  const user = userEvent.setup()
  const column = screen.getByRole('region', { name: 'À faire' })
  expect(within(column).getAllByRole('combobox')).toHaveLength(1)
  await user.selectOptions(screen.getByRole('combobox', { name: /^État.*Le stand/ }), 'Fait')
  expect(within(screen.getByRole('region', { name: 'Fait' })).getByRole('button', { name: 'Le stand' })).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Le stand' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Tâches' }))
  await user.type(screen.getByRole('textbox', { name: 'Votre note' }), 'Les clés sont chez Ada.')
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(screen.getByText('Les clés sont chez Ada.')).toBeTruthy()
  expect(JSON.parse(log)).toEqual([
    { type: 'edit-record', records: 'cards', record: 'mine', values: { state: 'done' } },
    { type: 'open-record', records: 'cards', record: 'mine' },
    { type: 'reply', records: 'cards', record: 'mine', text: 'Les clés sont chez Ada.' },
  ])
})

it('what is needed is asked for before a card is made', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Nouvelle tâche' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  const name = screen.getByRole('textbox', { name: /^Tâche/ })
  expect(name.getAttribute('aria-invalid')).toBe('true')
  await user.type(name, 'Les gâteaux')
  await user.selectOptions(screen.getByRole('combobox', { name: 'État' }), 'À faire')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(
    within(screen.getByRole('region', { name: 'À faire' })).getByRole('button', { name: 'Les gâteaux' }),
  ).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Tâches' }))
})

it('a clause is marked, and the mark is taken back', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Conditions' }))
  const mark = screen.getByRole('button', { name: /^Trop vague.*Nous partageons/ })
  await user.click(mark)
  expect(mark.getAttribute('aria-pressed')).toBe('true')
  await user.click(mark)
  expect(JSON.parse(log).slice(1)).toEqual([
    { type: 'mark', what: 'clause', as: 'vague' },
    { type: 'mark', what: 'clause' },
  ])
})

it('a password comes out in capitals until they are unlocked', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Connexion' }))
  const field = screen.getByLabelText<HTMLInputElement>('Mot de passe')
  await user.type(field, 'loutre{Enter}')
  expect(field.value).toBe('LOUTRE')
  await user.click(screen.getByRole('button', { name: 'Clavier' }))
  await user.click(screen.getByRole('checkbox', { name: 'Majuscules verrouillées' }))
  await user.clear(field)
  await user.type(field, 'loutre{Enter}')
  expect(field.value).toBe('loutre')
})

it('what is kept of a site goes from the list, and whoever cleared it stays at the head of the panel', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Données des sites' }))
  expect(screen.getByText(/session ouverte/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Effacer les cookies/ }))
  expect(screen.queryByText(/session ouverte/)).toBe(null)
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Données des sites' }))
})
