// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../../testing/in-french.tsx'
import { Task } from '../../../testing/task.tsx'
import { CodeSimulator } from '../code-simulator.tsx'

const scenario = JSON.stringify({
  name: 'Chorale',
  site: {
    files: [
      {
        id: 'home',
        name: 'index.html',
        text: '<link rel="stylesheet" href="style.css">\n<h1>La chorale\n<p>Voir <a href="dates.html">les dates</a></p>\n<img src="https://elsewhere.example/a.png" alt="Nous">',
      },
      { id: 'dates', name: 'dates.html', text: '<h1>Dates</h1>' },
      { id: 'look', name: 'style.css', text: 'h1 { width: 500px; background: url(https://elsewhere.example/b.png) }' },
    ],
    widths: [320, 800],
  },
})

afterEach(cleanup)

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}

function Site(): JSX.Element {
  return <Task Host={CodeSimulator} area="simulator-code" scenario={scenario} onLog={keepLog} />
}

it('a page is mended, seen at two widths, and its links are tried', async () => {
  const user = userEvent.setup()
  const { container } = await renderInFrench(<Site />)
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'index.html' })
  expect(screen.getByText(/« h1 » est ouvert ici et jamais fermé/)).toBeTruthy()
  expect(screen.getByText(/trop large de 188 pixels/)).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Ligne 2' }))
  expect(editor.value.slice(editor.selectionStart, editor.selectionEnd)).toBe('<h1>La chorale')
  editor.setSelectionRange(editor.selectionEnd, editor.selectionEnd)
  await user.keyboard('</h1>')
  expect(screen.getByText(/Aucun signe de ce fichier/)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: '800 pixels' }))
  expect(screen.getByText(/la page tient en entier/)).toBeTruthy()
  expect(JSON.parse(log)).toEqual([{ type: 'edit', file: 'home', from: 2, count: 1, with: ['<h1>La chorale</h1>'] }])

  await user.click(screen.getByText('Essayer les liens'))
  await user.click(screen.getByRole('button', { name: 'les dates' }))
  expect(screen.getByRole('heading', { name: 'La page dates.html' })).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'style.css' }))
  expect(screen.getByText(/un style ne peut rien aller chercher/)).toBeTruthy()
  expect(container.querySelector('img, a, script, iframe, link, style')).toBeNull()
  expect(container.querySelector('[style*="url"]')).toBeNull()
})

it('tells which rule counts, and what the page is made of', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Site />)
  await screen.findByRole('textbox', { name: 'index.html' })
  const structure = screen.getByText('De quoi la page est faite').closest('details')
  expect(structure && within(structure).getByText('Titre 1')).toBeTruthy()
  await user.click(screen.getByText('Quel style compte'))
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Élément' }),
    screen.getByRole('option', { name: /^h1/ }),
  )
  expect(screen.getByText('width: 500px')).toBeTruthy()
})
