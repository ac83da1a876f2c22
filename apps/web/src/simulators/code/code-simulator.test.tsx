// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { CodeSimulator } from './code-simulator.tsx'

const scenario = JSON.stringify({
  name: 'Bonjour',
  program: 'nom = input("Nom ? ")\nprint("Bonjour", nom)',
  input: ['Zoé'],
  files: [{ name: 'liste.txt', text: 'é', encoding: 'utf-8' }],
  trials: [{ id: 't', label: 'Un autre nom', input: ['Ali'] }],
})

afterEach(cleanup)

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}

function Editor(): JSX.Element {
  return <Task Host={CodeSimulator} area="simulator-code" scenario={scenario} onLog={keepLog} />
}

it('a program is run, changed line by line, and says where it went wrong', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Editor />)
  const program = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Programme' })
  await user.click(screen.getByRole('button', { name: 'Exécuter' }))
  expect(screen.getByText(/Bonjour Zoé/)).toBeTruthy()
  expect(screen.getByRole('row', { name: /nom 'Zoé'/ })).toBeTruthy()

  await user.click(program)
  program.setSelectionRange(program.value.length, program.value.length)
  await user.keyboard('{Enter}print(non)')
  expect(screen.getByText(/a changé depuis/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Exécuter' }))
  expect(screen.getByText(/Vouliez-vous dire « nom »/)).toBeTruthy()
  expect(JSON.parse(log)).toEqual([
    { type: 'run' },
    { type: 'lines', from: 3, count: 0, with: [''] },
    { type: 'lines', from: 3, count: 1, with: ['print(non)'] },
    { type: 'run' },
  ])

  await user.click(screen.getByRole('button', { name: 'Aller à la ligne 3' }))
  expect(document.activeElement).toBe(program)
  expect(program.value.slice(program.selectionStart, program.selectionEnd)).toBe('print(non)')
})

it('Tab sets a line in, and leaves after Escape', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Editor />)
  const program = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Programme' })
  await user.click(program)
  program.setSelectionRange(0, 0)
  await user.keyboard('{Tab}')
  expect(program.value.startsWith('    nom')).toBe(true)
  expect(document.activeElement).toBe(program)
  await user.keyboard('{Escape}{Tab}')
  expect(document.activeElement).not.toBe(program)
})

it('a program is gone through step by step, with other data', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Editor />)
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Exécuter avec' }), 'Un autre nom')
  await user.click(screen.getByRole('button', { name: 'Pas à pas' }))
  expect(screen.getByText(/La ligne 1 vient ensuite/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Faire cette ligne' }))
  expect(screen.getByRole('row', { name: /nom 'Ali' modifié/ })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Faire cette ligne' }))
  expect(screen.getByText(/arrivé à la fin, après 2 pas/)).toBeTruthy()
  expect(screen.getByText(/Bonjour Ali/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Un pas en arrière' }))
  expect(screen.getByText(/La ligne 2 vient ensuite/)).toBeTruthy()
})
