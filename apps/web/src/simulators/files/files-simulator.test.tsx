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

function Shown(): JSX.Element {
  return <Task Host={FilesSimulator} area="simulator-files" scenario={JSON.stringify(scenario)} onLog={keepLog} />
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
