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

const play = async (more: object): Promise<void> => {
  const whole = JSON.stringify({ ...JSON.parse(scenario), ...more })
  await renderInFrench(<Task Host={DocumentSimulator} area="simulator-document" scenario={whole} />)
}
const text = (id: string, words: string, style = 'normal'): object => ({
  id,
  type: 'paragraph',
  style,
  pieces: [{ text: words }],
})

it('goes with a slide that is moved, and to the title of one that is made', async () => {
  await play({
    mode: 'slides',
    blocks: [text('a', 'Un', 'title'), { id: 'b', type: 'break' }, text('c', 'Deux', 'title')],
  })
  await press(/^Diapositive 1/)
  await press('Après')
  expect(screen.getAllByRole('region').map(({ textContent }) => textContent)[1]).toContain('Un')
  expect(focused()).toMatch(/^Diapositive 2/)
  await press('Nouvelle diapositive')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Texte' }))
})

it('brings a passage of an old version back', async () => {
  await play({ versions: [{ id: 'v', author: 'Ana', at: 'lundi', blocks: [text('old', 'La reine')] }] })
  await press('Historique')
  await press('Ana, lundi')
  expect(focused()).toBe('Ana, lundi')
  await press('Remettre dans le document')
  expect(screen.getByRole('button', { name: 'La reine' })).toBeTruthy()
})

it('draws the sheets that will be printed, and says what stands on them', async () => {
  await play({
    page: { size: 'a4', orientation: 'portrait', margins: 'normal', numbers: 'bottom', header: 'Club', footer: '' },
  })
  await press('Imprimer')
  expect(screen.getByText(/Page 1/).textContent).toMatch(/Page 1En-tête\s: ClubNuméro\s: 1/)
})

it('writes a reference in the place of the words that are selected', async () => {
  await play({ offers: ['fields'], blocks: [text('p', 'Voir plus loin'), text('h', 'Le miel', 'heading1')] })
  await press('Voir plus loin')
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Texte' })
  area.setSelectionRange(5, 14)
  await userEvent.click(screen.getAllByRole('button', { name: 'Insérer' })[0] ?? document.body)
  expect(area.value).toBe('Voir Le miel')
})

it('closes a program that stands still, and keeps what it brings back', async () => {
  await play({ blocks: [text('p', 'Avant')], frozen: { recovered: [text('p', 'Après')] } })
  await press('Forcer à fermer')
  expect(focused()).toBe('Le logiciel est fermé')
  await press('Rouvrir le document')
  await press('Garder la version récupérée')
  expect(screen.getByRole('button', { name: 'Après' })).toBeTruthy()
})
