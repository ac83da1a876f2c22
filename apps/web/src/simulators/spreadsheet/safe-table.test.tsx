// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AreaMessages } from '../../messages/area-messages.tsx'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { SpreadsheetSimulator } from './spreadsheet-simulator.tsx'

const scenario = JSON.stringify({
  name: 'Club',
  sheets: [
    {
      id: 's',
      name: 'Prêts',
      header: 2,
      rows: [
        ['Prêts de vélos', null, null],
        ['Vélo', 'Jours', 'Poids'],
        ['rouge', 3, 2],
        ['bleu', 4, 1],
      ],
      merged: ['A1:C1'],
      notes: [{ cell: 'B2', text: 'De 1 à 30' }],
      limits: [{ range: 'C3:C4', kind: 'whole', from: 0, to: 5, slider: 1 }],
    },
    { id: 't', name: 'Bilan', rows: [['Total'], ['=SUM(Prêts!B3:B4)']] },
  ],
  pivots: [
    { id: 'p', sheet: 's', range: 'A2:C4', rows: 'A', columns: '', values: 'B', summary: 'count', shares: 'none' },
  ],
  services: [
    {
      id: 'm',
      name: 'Météo',
      replies: [
        {
          id: 'r',
          rows: [
            ['Jour', 'Pluie'],
            ['2027-03-09', 4],
          ],
        },
      ],
    },
  ],
})

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}
beforeEach(() => {
  log = '[]'
})
afterEach(cleanup)

const actions = (): unknown[] => JSON.parse(log)

function Workbook(): JSX.Element {
  return <Task Host={SpreadsheetSimulator} area="simulator-spreadsheet" scenario={scenario} onLog={keepLog} />
}

async function goTo(user: ReturnType<typeof userEvent.setup>, area: string): Promise<void> {
  const box = screen.getByRole('textbox', { name: /Cellule ou zone/ })
  await user.clear(box)
  await user.type(box, `${area}{Enter}`)
}

it('takes what its rules take, and says which they are', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  await screen.findByRole('grid')
  await goTo(user, 'B3:B6')
  await user.click(screen.getByRole('button', { name: 'Règles' }))
  const rule = screen.getByRole('region', { name: 'Ce qu’on peut écrire' })
  await user.selectOptions(within(rule).getByLabelText('Ce qu’on peut écrire'), 'Un nombre entier')
  await user.type(within(rule).getByLabelText('À partir de'), '1')
  await user.type(within(rule).getByLabelText('Jusqu’à'), '30')
  await user.click(within(rule).getByRole('button', { name: 'Poser la règle' }))
  expect(screen.getByText(/La règle est posée/)).toBeTruthy()
  expect(screen.getByText('Un nombre entier, de 1 à 30.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Protéger ces cellules' }))
  await user.click(screen.getByRole('button', { name: 'Règles' }))

  await goTo(user, 'B5')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Contenu de B5' }).readOnly).toBe(true)
  expect(actions()).toEqual([
    { type: 'limit', range: 'B3:B6', kind: 'whole', from: '1', to: '30' },
    { type: 'protect', range: 'B3:B6', on: true },
  ])
})

it('reads out the note of a cell, and goes over merged cells as one', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  const grid = await screen.findByRole('grid')
  const title = within(grid).getByRole('gridcell', { name: /^A1/ })
  expect(title.getAttribute('colspan')).toBe('3')
  title.focus()
  await user.keyboard('{ArrowRight}')
  await waitFor(() => expect(document.activeElement?.getAttribute('data-cell')).toBe('D1'))
  await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}')
  await waitFor(() => expect(document.activeElement?.getAttribute('data-cell')).toBe('B2'))
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/avec une note/)
  expect(screen.getByText('Note : De 1 à 30')).toBeTruthy()
  await user.keyboard('{ArrowUp}')
  await waitFor(() => expect(document.activeElement?.getAttribute('data-cell')).toBe('A1'))
})

it('is filled by drawing the corner of the selection out, and from a slider', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  const grid = await screen.findByRole('grid')
  await goTo(user, 'B3:B4')
  const handle = grid.querySelector('[data-handle]')
  const end = grid.querySelector('[data-cell="B6"]')
  if (!handle || !end) throw new Error('there is nothing to draw out')
  fireEvent.mouseDown(handle)
  fireEvent.pointerOver(end, { buttons: 1, pointerType: 'mouse' })
  fireEvent.pointerUp(end)
  await goTo(user, 'C3')
  const slider = screen.getByRole('slider', { name: 'Réglage de C3' })
  fireEvent.change(slider, { target: { value: '5' } })
  fireEvent.pointerUp(slider)
  expect(actions()).toEqual([
    { type: 'series', from: 'B3:B4', to: 'B3:B6' },
    { type: 'enter', cell: 'C3', text: '5' },
  ])
  expect(within(grid).getByText('6', { selector: 'div' })).toBeTruthy()
})

it('is linked to a service, and its cross table is changed', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Workbook />)
  await screen.findByRole('grid')
  const form = within(screen.getByRole('region', { name: /Nombre.*Jours/ }))
  await user.click(form.getByRole('button', { name: 'Modifier' }))
  await user.selectOptions(form.getByLabelText('Calcul'), 'Somme')
  await user.click(form.getByRole('button', { name: 'Mettre à jour le tableau' }))
  await user.click(screen.getByRole('button', { name: 'Importer' }))
  await user.click(screen.getByRole('button', { name: 'Lier une feuille à Météo' }))
  await user.click(screen.getByRole('button', { name: 'Actualiser Météo' }))
  expect(screen.getByRole('grid', { name: 'Feuille Météo' })).toBeTruthy()
  expect(actions()).toEqual([
    {
      type: 'pivot',
      pivot: 'p',
      range: 'A2:C4',
      rows: 'A',
      columns: '',
      values: 'B',
      summary: 'sum',
      shares: 'none',
    },
    { type: 'connect', service: 'm' },
    { type: 'refresh', service: 'm' },
  ])
})

it('shown to be read again, lets its sheets be looked at', async () => {
  await renderInFrench(
    <AreaMessages areas={['simulator', 'simulator-spreadsheet']} placeholder={null}>
      <SpreadsheetSimulator scenario={scenario} log="[]" onLog={keepLog} readOnly isSent={false} />
    </AreaMessages>,
  )
  await screen.findByRole('grid', { name: 'Feuille Prêts' })
  fireEvent.click(screen.getByRole('tab', { name: 'Bilan' }))
  expect(within(screen.getByRole('grid', { name: 'Feuille Bilan' })).getByText('7', { selector: 'div' })).toBeTruthy()
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Bilan' }), { key: 'ArrowLeft' })
  expect(document.activeElement?.textContent).toBe('Prêts')
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Prêts' }), { key: 'Enter' })
  expect(screen.getByRole('grid', { name: 'Feuille Prêts' })).toBeTruthy()
  expect(actions()).toEqual([])
})
