// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { SpreadsheetSimulator } from './spreadsheet-simulator.tsx'

const scenario = JSON.stringify({
  name: 'Club',
  sheets: [
    {
      id: 's',
      name: 'Ventes',
      rows: [
        ['Objet', 'Prix', 'Nombre'],
        ['Vélo', 120, 2],
        ['Casque', 30.5, 4],
        ['Gourde', 8, 10],
      ],
    },
  ],
  files: [{ id: 'f', name: 'villes.csv', encoding: 'latin-1', text: 'Ville;Prix;Code\nÉtel;1,5;056\nSète;2;034' }],
})

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}
beforeEach(() => {
  log = '[]'
})
afterEach(cleanup)

function Workbook(): JSX.Element {
  return <Task Host={SpreadsheetSimulator} area="simulator-spreadsheet" scenario={scenario} onLog={keepLog} />
}

const actions = (): unknown[] => JSON.parse(log)

/** The cell that is reached with the Tab key, as it is read out. */
async function atCell(words: RegExp): Promise<void> {
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(words))
}

it('is gone through with the arrows, written in with formulas in French, and mended with F2 and Escape', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  const grid = await screen.findByRole('grid', { name: 'Feuille Ventes' })
  within(grid).getByRole('gridcell', { name: /^A1/ }).focus()
  await user.keyboard('{ArrowDown}')
  await atCell(/^A2.*Vélo/)
  await user.keyboard('{ArrowRight}{ArrowRight}')
  await atCell(/^C2/)
  await user.keyboard('{ArrowRight}')
  await atCell(/^D2/)

  await user.keyboard('=')
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Contenu de D2' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  await user.keyboard('somme(B2;C2)*1,5{Enter}')
  await atCell(/^D3/)
  expect(actions()).toEqual([{ type: 'enter', cell: 'D2', text: '=somme(B2;C2)*1,5' }])
  expect(within(grid).getByText('183')).toBeTruthy()

  await user.keyboard('{ArrowUp}')
  await atCell(/^D2/)
  await user.keyboard('{F2}')
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(field.value).toBe('=SOMME(B2;C2)*1,5')
  await user.keyboard('9{Escape}')
  await atCell(/^D2/)
  expect(actions()).toHaveLength(1)
})

it('says why a formula cannot be read and keeps it, and what a fault means', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  const grid = await screen.findByRole('grid')
  within(grid).getByRole('gridcell', { name: /^A1/ }).focus()
  await user.keyboard('=')
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Contenu de A1' })
  await waitFor(() => expect(document.activeElement).toBe(field))
  await user.keyboard('1+{Enter}')
  expect(screen.getByRole('alert').textContent).toMatch(/n’est pas finie/)
  expect(field.value).toBe('=1+')
  await user.keyboard('A1{Enter}')
  await atCell(/^A2/)
  await user.keyboard('{ArrowUp}')
  await atCell(/^A1.*#CIRC!/)
  expect(screen.getByText(/tourne en rond/)).toBeTruthy()
})

it('sorts the table around the cell, filters it, and draws it', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  await user.click(await screen.findByRole('button', { name: 'Données' }))
  const sort = screen.getByRole('region', { name: 'Trier' })
  await user.selectOptions(within(sort).getByLabelText('Selon la colonne'), 'B Prix')
  await user.click(within(sort).getByRole('button', { name: 'Trier la zone' }))
  expect(screen.getByText('3 lignes triées.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Filtrer' }))
  const filter = screen.getByRole('region', { name: 'Filtrer' })
  await user.selectOptions(within(filter).getByLabelText('Valeur'), 'Casque')
  await user.click(within(filter).getByRole('button', { name: 'Filtrer la zone' }))
  expect(within(screen.getByRole('grid')).queryByText('Gourde')).toBe(null)
  await user.click(within(filter).getByRole('button', { name: 'Retirer le filtre de A' }))

  await user.click(screen.getByRole('button', { name: 'Insérer' }))
  const chart = screen.getByRole('region', { name: 'Graphique' })
  await user.type(within(chart).getByLabelText('Titre'), 'Prix')
  await user.click(within(chart).getByRole('button', { name: 'Créer le graphique' }))
  expect(screen.getByRole('img', { name: /Barres.*Prix/ })).toBeTruthy()
  expect(actions()).toEqual([
    { type: 'sort', range: 'A1:C4', header: true, by: [{ column: 'B', order: 'rising' }] },
    { type: 'filter', range: 'A1:C4', column: 'A', test: 'equal', value: 'Casque', to: '' },
    { type: 'unfilter', column: 'A' },
    {
      type: 'chart',
      chart: '',
      kind: 'bars',
      labels: 'A2:A4',
      values: [{ name: 'Prix', range: 'B2:B4' }],
      title: 'Prix',
      across: '',
      up: '',
      from: null,
    },
  ])
})

it('puts the cells that are pressed into a formula', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  const grid = await screen.findByRole('grid')
  within(grid).getByRole('gridcell', { name: /^A1/ }).focus()
  await user.keyboard('=somme(')
  fireEvent.mouseDown(within(grid).getByRole('gridcell', { name: '120' }))
  await user.keyboard('{Shift>}')
  fireEvent.mouseDown(within(grid).getByRole('gridcell', { name: '8' }), { shiftKey: true })
  await user.keyboard('{/Shift})*2{Enter}')
  expect(actions()).toEqual([{ type: 'enter', cell: 'A1', text: '=somme(B2:B4)*2' }])
})

it('shows what a file becomes before it is imported', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  await user.click(await screen.findByRole('button', { name: 'Importer' }))
  const panel = screen.getByRole('region', { name: 'Importer' })
  expect(within(panel).getByText('Ville;Prix;Code')).toBeTruthy()
  await user.selectOptions(within(panel).getByLabelText('Séparateur des colonnes'), 'Point-virgule')
  await user.selectOptions(within(panel).getByLabelText('Codage des lettres'), 'Europe de l’Ouest (Latin-1)')
  await user.selectOptions(within(panel).getByLabelText('Signe décimal'), 'comma')
  await user.click(within(panel).getByLabelText('C Code'))
  expect(within(panel).getByText('Étel')).toBeTruthy()
  expect(within(panel).getByText('056')).toBeTruthy()
  await user.click(within(panel).getByRole('button', { name: 'Importer dans une nouvelle feuille' }))
  expect(screen.getByRole('grid', { name: 'Feuille villes' })).toBeTruthy()
  expect(actions()).toEqual([
    {
      type: 'import',
      file: 'f',
      encoding: 'latin-1',
      delimiter: 'semicolon',
      decimal: 'comma',
      dates: 'mdy',
      texts: ['C'],
    },
  ])
})
