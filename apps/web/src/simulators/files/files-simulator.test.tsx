// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { FilesSimulator } from './files-simulator.tsx'

const scenario = {
  name: 'Ordinateur',
  now: '2026-11-28T09:00',
  extensions: true,
  features: [{ id: 'layers', label: 'calques' }],
  formats: [
    { id: 'png', label: 'PNG', extension: 'png', from: ['ora'], keeps: [], weighs: 50 },
    { id: 'svg', label: 'SVG', extension: 'svg', from: ['ora'], keeps: ['layers'], weighs: 150 },
  ],
  drafts: [{ id: 'poster', program: 'Dessin', name: 'Affiche', size: 900, formats: ['png', 'svg'], to: 'home' }],
  processes: [
    { id: 'player', name: 'Lecteur', holds: ['song'] },
    { id: 'kernel', name: 'Système', system: true },
  ],
  places: [
    { id: 'home', name: 'Documents', kind: 'device' },
    { id: 'stick', name: 'Clé', kind: 'stick' },
  ],
  entries: [
    { id: 'logo', kind: 'file', name: 'logo.ora', in: 'home', size: 1000, holds: ['layers'] },
    { id: 'song', kind: 'file', name: 'chanson.mp3', in: 'home', size: 1000 },
  ],
}

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}

beforeEach(() => {
  log = '[]'
})
afterEach(cleanup)

function Shown({ scenario: shown = scenario }: { scenario?: unknown }): JSX.Element {
  return <Task Host={FilesSimulator} area="simulator-files" scenario={JSON.stringify(shown)} onLog={keepLog} />
}

function done(): unknown[] {
  return JSON.parse(log)
}

it('a file is converted, and its copy told with what it has lost', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Shown />)
  await user.click(await screen.findByRole('checkbox', { name: 'Choisir logo.ora' }))
  await user.click(screen.getByRole('button', { name: 'Propriétés' }))
  expect(document.activeElement?.textContent).toContain('logo.ora')
  expect(screen.getByText('calques')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Convertir' }))
  const format = screen.getByLabelText('Convertir en')
  expect(document.activeElement).toBe(format)
  await user.selectOptions(format, 'PNG')
  await user.click(screen.getAllByRole('button', { name: 'Convertir' })[1] as HTMLElement)
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Documents' }))
  await user.click(screen.getByRole('checkbox', { name: 'Choisir logo.png' }))
  await user.click(screen.getByRole('button', { name: 'Propriétés' }))
  expect(screen.queryByText('calques')).toBe(null)
  expect(done()).toEqual([{ type: 'convert', entries: ['logo'], format: 'png', options: [] }])
})

it('what is open in a program is saved with a name, in a place and a format', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Shown />)
  await user.click(await screen.findByRole('button', { name: 'Affiche' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Affiche' }))
  await user.clear(screen.getByLabelText('Nom du fichier'))
  await user.type(screen.getByLabelText('Nom du fichier'), 'Fête')
  await user.selectOptions(screen.getByLabelText('Où', { selector: '[id$="-to"]' }), 'Clé')
  await user.selectOptions(screen.getByLabelText('Format'), 'SVG')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(screen.getByText('Enregistré : Fête.svg')).toBeTruthy()
  expect(done().at(-1)).toEqual({ type: 'save', draft: 'poster', name: 'Fête', to: 'stick', format: 'svg' })
})

it('a program that runs is ended, unless the system needs it', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Shown />)
  await user.click(await screen.findByRole('button', { name: 'Programmes en cours' }))
  expect(screen.getByText('Garde ouvert : chanson.mp3')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Arrêter Système' }))
  expect(screen.getByText(/Le système a besoin de ce programme/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Arrêter Lecteur' }))
  expect(screen.queryByText('Lecteur')).toBe(null)
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Programmes en cours' }))
})

const shared = {
  name: 'Espace partagé',
  now: '2026-11-28T09:00',
  extensions: true,
  offers: { links: true, shares: true },
  me: 'me',
  people: [
    { id: 'me', name: 'Moi' },
    { id: 'ana', name: 'Ana' },
    { id: 'lou', name: 'Lou' },
  ],
  places: [{ id: 'home', name: 'Club', kind: 'shared' }],
  entries: [
    { id: 'pay', kind: 'file', name: 'paie.ods', in: 'home', access: { ana: 'write' } },
    { id: 'plan', kind: 'file', name: 'plan.odt', in: 'home', access: { me: 'write' } },
  ],
}

it('whoever may not open a file asks the right person for it', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Shown scenario={shared} />)
  await user.click(await screen.findByRole('button', { name: /paie\.ods/ }))
  expect(screen.getByText('Vous n’avez pas accès à ce fichier.')).toBeTruthy()
  await user.click(screen.getByText('Demander un accès'))
  await user.selectOptions(screen.getByLabelText('À qui'), 'Ana')
  await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }))
  expect(screen.getByText('Demande envoyée.')).toBeTruthy()
  expect(done().at(-1)).toEqual({ type: 'request', entry: 'pay', person: 'ana', right: 'read' })
})

it('a file is shared by a link, which stands among what is shared', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Shown scenario={shared} />)
  await user.click(await screen.findByRole('checkbox', { name: 'Choisir plan.odt' }))
  await user.click(screen.getByRole('button', { name: 'Propriétés' }))
  await user.selectOptions(screen.getByLabelText('Il fonctionne pour'), 'Les seules personnes ci-dessus')
  const until = screen.getByLabelText(/Jusqu’au/)
  await user.type(until, '2026-12-15')
  await user.tab()
  expect(done().at(-1)).toEqual({
    type: 'link',
    entry: 'plan',
    audience: 'people',
    right: 'read',
    until: '2026-12-15',
  })
  await user.click(screen.getByRole('button', { name: 'Ce qui est partagé' }))
  expect(screen.getByText('Lien : personnes invitées')).toBeTruthy()
  expect(screen.getByText('Partagé avec Ana')).toBeTruthy()
})
