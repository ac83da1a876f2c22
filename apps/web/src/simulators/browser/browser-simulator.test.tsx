// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { BrowserSimulator } from './browser-simulator.tsx'

const certificate = { state: 'valid', names: ['old.example'], issuer: 'Sceau', until: '2026-02-01' }

const scenario = JSON.stringify({
  today: '2026-11-28',
  tabs: ['join', 'old'],
  vault: {},
  pages: [
    {
      id: 'join',
      address: 'https://shop.example/join',
      title: 'Inscription',
      blocks: [
        { type: 'field', id: 'user', label: 'Nom du compte', kind: 'text' },
        { type: 'field', id: 'password', label: 'Mot de passe', kind: 'hidden' },
        { type: 'button', id: 'register', label: 'S’inscrire', needs: ['user', 'password'], account: 'register' },
      ],
    },
    { id: 'old', address: 'https://old.example/', title: 'Vieux site', blocks: [{ type: 'text', text: 'Bonjour' }] },
  ],
  sites: [{ host: 'old.example', certificate }],
})

afterEach(cleanup)

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}
beforeEach(() => {
  log = '[]'
})

function Pages(): JSX.Element {
  return <Task Host={BrowserSimulator} area="simulator-browser" scenario={scenario} onLog={keepLog} />
}

it('the vault makes a password in the page and asks whether to keep it', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Pages />)
  await user.click(await screen.findByRole('button', { name: 'Coffre' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Coffre' }))
  await user.type(screen.getByLabelText('Phrase de passe du coffre'), 'girafe lente sous dix lampions{Enter}')

  await user.type(screen.getByLabelText('Nom du compte'), 'maya')
  await user.click(screen.getByRole('button', { name: 'Créer un mot de passe' }))
  const length = screen.getByLabelText('Nombre de signes, de 6 à 40')
  await user.clear(length)
  await user.type(length, '20')
  await user.click(screen.getByRole('button', { name: 'Mettre dans le champ' }))
  expect(screen.getByLabelText<HTMLInputElement>('Mot de passe').value).toHaveLength(20)

  await user.click(screen.getByRole('button', { name: 'S’inscrire' }))
  await user.click(screen.getByRole('button', { name: 'Garder dans le coffre' }))
  expect(screen.queryByRole('button', { name: 'Garder dans le coffre' })).toBe(null)
  expect(screen.getByRole('button', { name: /^Remplir.*maya$/ })).toBeTruthy()
  expect(JSON.parse(log)).toEqual([
    { type: 'set-passphrase', value: 'girafe lente sous dix lampions' },
    { type: 'fill', field: 'user', value: 'maya' },
    { type: 'generate', field: 'password', length: 20, symbols: true },
    { type: 'press', button: 'register' },
    { type: 'keep' },
  ])
})

it('a page that is held back gives the facts of its certificate, and not its title', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Pages />)
  await user.click(await screen.findByRole('button', { name: 'old.example' }))
  expect(screen.queryByText('Bonjour')).toBe(null)
  expect(screen.queryByText('Vieux site')).toBe(null)
  await user.click(screen.getByRole('button', { name: 'Détails du certificat' }))
  expect(screen.getByText('1 février 2026')).toBeTruthy()
  expect(screen.getByText('28 novembre 2026')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: /^Aller quand même/ }))
  expect(screen.getByRole('heading', { name: 'Vieux site' })).toBeTruthy()
  expect(JSON.parse(log)).toEqual([{ type: 'show-tab', tab: 't2' }, { type: 'proceed' }])
})
