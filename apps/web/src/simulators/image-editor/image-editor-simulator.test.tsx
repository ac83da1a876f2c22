// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { ImageEditorSimulator } from './image-editor-simulator.tsx'

const box = { shape: 'rectangle', y: 10, width: 60, height: 40, tone: 'blue' }
const scenario = JSON.stringify({
  name: 'Affiche',
  width: 400,
  height: 300,
  elements: [{ id: 'paper', shape: 'rectangle', x: 0, y: 0, width: 400, height: 300, tone: 'white', name: 'Papier' }],
  layers: [
    { id: 'a', name: 'Boîte', x: 10, ...box },
    { id: 'b', name: 'Titre', x: 100, ...box, shape: 'text', text: 'Avant' },
  ],
  pictures: [
    {
      id: 'second',
      name: 'Photo',
      width: 200,
      height: 100,
      elements: [{ id: 'sky', shape: 'rectangle', x: 0, y: 0, width: 200, height: 100, tone: 'grey' }],
    },
  ],
})

afterEach(cleanup)

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}

function Editor(): JSX.Element {
  return <Task Host={ImageEditorSimulator} area="simulator-image-editor" scenario={scenario} onLog={keepLog} />
}

it('a layer is chosen and changed, and two are put in line and joined', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Editor />)
  await user.click(await screen.findByRole('button', { name: 'Calques' }))
  await user.click(screen.getByRole('button', { name: 'Titre' }))
  const fields = screen.getByRole('group', { name: 'Titre' })
  const words = within(fields).getByRole('textbox', { name: 'Texte' })
  await user.clear(words)
  await user.type(words, 'Après{Enter}')
  await user.selectOptions(within(fields).getByRole('combobox', { name: 'Lettres' }), 'manuscrites')
  await user.click(screen.getByRole('button', { name: /^Cacher.*Boîte/ }))

  await user.click(screen.getByRole('button', { name: 'Disposer' }))
  await user.click(screen.getByRole('checkbox', { name: 'Titre' }))
  await user.click(screen.getByRole('checkbox', { name: 'Boîte' }))
  await user.click(screen.getByRole('button', { name: 'Aligner à gauche' }))
  await user.click(screen.getByRole('button', { name: 'Relier' }))
  expect(JSON.parse(log)).toEqual([
    { type: 'write', layer: 'b', text: 'Après' },
    { type: 'font', layer: 'b', font: 'hand' },
    { type: 'hide', layer: 'a', hidden: true },
    { type: 'align', layers: ['b', 'a'], to: 'left' },
    { type: 'connect', from: 'a', to: 'b' },
  ])
})

it('another picture is opened, lit and saved, and it is said what is lost', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Editor />)
  await user.click(await screen.findByRole('button', { name: 'Photo' }))
  await user.click(screen.getByRole('button', { name: 'Lumière et couleurs' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Luminosité' }), '+20')
  await user.click(screen.getByRole('button', { name: 'Fichier' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'GIF')
  expect(screen.getByText(/Des couleurs seront perdues/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(screen.getByText(/Enregistrée en GIF/)).toBeTruthy()
  expect(JSON.parse(log)).toEqual([
    { type: 'open', picture: 'second' },
    { type: 'brightness', value: 20 },
    { type: 'save', format: 'gif', quality: 90, copy: true },
  ])
})
