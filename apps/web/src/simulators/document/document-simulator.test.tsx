// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { DocumentSimulator } from './document-simulator.tsx'

const scenario = JSON.stringify({
  name: 'Rapport',
  mode: 'text',
  me: 'Lina',
  page: { size: 'a4', orientation: 'portrait', margins: 'normal', numbers: 'none', header: '', footer: '' },
  blocks: [
    { id: 'b1', type: 'paragraph', style: 'normal', pieces: [{ text: 'Le gâteau' }] },
    { id: 'b2', type: 'picture', drawing: 'house', name: 'maison', alt: 'La maison', width: 50 },
    {
      id: 'b3',
      type: 'paragraph',
      style: 'normal',
      pieces: [
        { text: 'La fin' },
        { id: 'c1', change: 'insert', author: 'Tom', text: ' enfin' },
        { id: 'c2', change: 'delete', author: 'Tom', text: ' trop' },
      ],
    },
  ],
})

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
})
afterEach(cleanup)

function Editor(): JSX.Element {
  return <Task Host={DocumentSimulator} area="simulator-document" scenario={scenario} />
}

const press = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))
const focused = (): string | null | undefined => document.activeElement?.textContent

it('keeps the focus where somebody is: at what was closed, at what follows what was deleted, at what was added', async () => {
  await renderInFrench(<Editor />)
  await press('Le gâteau')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Texte' }))
  await press('Fermer')
  expect(focused()).toBe('Le gâteau')
  await press('La maison')
  await press('Supprimer')
  expect(focused()).toContain('La fin')
  await press(/^La fin/)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Ajouter dessous' }), 'un tableau')
  await press('Ajouter')
  expect(focused()).toContain('Tableau')
})

it('goes from one change to the next once it is settled, then to their heading', async () => {
  await renderInFrench(<Editor />)
  await press(/^Relecture/)
  await userEvent.click(screen.getAllByRole('button', { name: 'Accepter' })[0] ?? document.body)
  expect(focused()).toContain('trop')
  await press('Accepter')
  expect(focused()).toBe(screen.getByRole('heading', { name: 'Modifications suivies' }).textContent)
})
