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

function Project({ scenario: given }: { scenario: object }): JSX.Element {
  return <Task Host={CodeSimulator} area="simulator-code" scenario={JSON.stringify(given)} onLog={keepLog} />
}

it('modules are opened, added and run, and a fault leads to its text', async () => {
  const user = userEvent.setup()
  const sheets = [
    { name: 'stock.py', text: 'def count():\n    return 1 / 0' },
    { name: 'test_stock.py', text: 'import stock\nassert stock.count() == 1', locked: true },
  ]
  await renderInFrench(<Project scenario={{ name: 'Stock', program: 'import stock\nprint(stock.count())', sheets }} />)
  await user.click(await screen.findByRole('button', { name: 'Exécuter main.py' }))
  expect(screen.getByText(/Dans stock.py/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Aller à la ligne 2' }))
  const stock = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'stock.py' })
  expect(document.activeElement).toBe(stock)
  await user.keyboard('    return 1')
  await user.click(screen.getByRole('button', { name: 'test_stock.py' }))
  const tests = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /test_stock\.py/ })
  expect(tests.readOnly).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Exécuter test_stock.py' }))
  expect(screen.getByText(/arrivé à la fin/)).toBeTruthy()

  await user.type(screen.getByRole('textbox', { name: 'Nom d’un nouveau module' }), 'Prix{Enter}')
  expect(screen.getByText(/Ce nom ne convient pas/)).toBeTruthy()
  await user.clear(screen.getByRole('textbox', { name: 'Nom d’un nouveau module' }))
  await user.type(screen.getByRole('textbox', { name: 'Nom d’un nouveau module' }), 'prix.py{Enter}')
  await user.click(screen.getByRole('textbox', { name: 'prix.py' }))
  await user.keyboard('tva = 2')
  await user.click(screen.getByRole('button', { name: 'main.py' }))
  expect(JSON.parse(log).slice(1)).toEqual([
    { type: 'lines', from: 2, count: 1, with: ['    return 1'], sheet: 'stock.py' },
    { type: 'run', sheet: 'test_stock.py' },
    { type: 'add-sheet', name: 'Prix' },
    { type: 'add-sheet', name: 'prix.py' },
    { type: 'lines', from: 1, count: 1, with: ['tva = 2'], sheet: 'prix.py' },
  ])
})

it('cases are proposed and tried', async () => {
  const user = userEvent.setup()
  const program = 'def prix(age):\n    return 5 if age <= 12 else 9'
  await renderInFrench(<Project scenario={{ name: 'Prix', program, cases: { form: 'call', versions: [] } }} />)
  await user.type(await screen.findByRole('textbox', { name: 'Appel' }), 'prix(12)')
  await user.type(screen.getByRole('textbox', { name: 'Attendu' }), '9{Enter}')
  expect(screen.getByText('pas encore essayé')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Essayer les cas' }))
  expect(screen.getByText(/pas ce qui était attendu/)).toBeTruthy()
  const expected = screen.getAllByRole('textbox', { name: 'Attendu' })[0]
  if (expected) await user.type(expected, '{Backspace}5{Enter}')
  await user.click(screen.getByRole('button', { name: 'Essayer les cas' }))
  expect(screen.getByText(/– comme attendu/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Enlever le cas prix(12)' }))
  expect(JSON.parse(log).at(-1)).toEqual({ type: 'remove-case', case: 'n1' })
})

it('lines are marked, decisions taken, and a request is answered', async () => {
  const user = userEvent.setup()
  await renderInFrench(
    <Project
      scenario={{
        name: 'Relecture',
        program: 'a = 1\ncle = "abc"',
        review: { kinds: [{ id: 'k', label: 'Une clé en clair' }] },
        decisions: [
          {
            id: 'd',
            label: 'Effacer',
            options: [
              { id: 'no', label: 'Jamais' },
              { id: 'ask', label: 'Après accord' },
            ],
          },
        ],
        assistant: {
          sentences: [
            { id: 'a', text: 'Écris une fonction.' },
            { id: 'b', text: 'Vite.' },
          ],
          answers: [
            { needs: ['a'], says: 'Voici.', program: 'def f():\n    return 1' },
            { needs: [], says: 'Quoi ?' },
          ],
        },
      }}
    />,
  )
  const line = await screen.findByRole('textbox', { name: 'Ligne' })
  await user.clear(line)
  await user.type(line, '2')
  await user.click(screen.getByRole('button', { name: 'Signaler la ligne' }))
  await user.click(screen.getByRole('button', { name: 'main.py, ligne 2' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Programme' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Effacer' }), 'Après accord')
  await user.click(screen.getByRole('checkbox', { name: 'Écris une fonction.' }))
  await user.click(screen.getByRole('button', { name: 'Envoyer la demande' }))
  await user.click(screen.getByRole('button', { name: 'Mettre ce programme dans l’éditeur' }))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Programme' }).value).toContain('def f()')
  expect(JSON.parse(log)).toEqual([
    { type: 'mark', line: 2, kind: 'k' },
    { type: 'decide', decision: 'd', option: 'ask' },
    { type: 'request', sentences: ['a'] },
    { type: 'take', request: 0 },
  ])
})

it('a branch is merged, its conflict settled and recorded', async () => {
  const user = userEvent.setup()
  const commits = [
    { id: 'a', by: 'Zoé', says: 'Menu', parents: [], texts: { 'menu.txt': 'Soupe' } },
    { id: 'b', by: 'Zoé', says: 'Froide', parents: ['a'], texts: { 'menu.txt': 'Soupe froide' } },
    { id: 'c', by: 'Ali', says: 'Verte', parents: ['a'], texts: { 'menu.txt': 'Soupe verte' } },
  ]
  const branches = [
    { name: 'main', at: 'b' },
    { name: 'verte', at: 'c' },
  ]
  const repository = { me: 'Amina', commits, branches, current: 'main' }
  await renderInFrench(<Project scenario={{ name: 'Menu', program: '', main: 'menu.txt', prose: true, repository }} />)
  await user.click(await screen.findByRole('button', { name: 'Fusionner verte dans main' }))
  expect(screen.getByText(/Les deux côtés ont changé/)).toBeTruthy()
  const menu = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'menu.txt' })
  expect(menu.value).toBe('<<<<<<< main\nSoupe froide\n=======\nSoupe verte\n>>>>>>> verte')
  await user.click(screen.getByRole('button', { name: 'Enregistrer les changements' }))
  expect(screen.getByText(/Il reste des signes/)).toBeTruthy()
  await user.clear(menu)
  await user.type(menu, 'Soupe verte froide')
  await user.click(screen.getByRole('button', { name: 'Enregistrer les changements' }))
  expect(screen.getByText('Les changements sont enregistrés.')).toBeTruthy()
  expect(screen.getAllByText(/4\. verte → main/).length).toBeGreaterThan(0)
  await user.click(screen.getByText('Ce que le changement 2 a changé'))
  expect(screen.getAllByText('Soupe froide').length).toBeGreaterThan(0)
})
