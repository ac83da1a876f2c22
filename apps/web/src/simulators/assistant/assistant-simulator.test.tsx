// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { AssistantSimulator } from './assistant-simulator.tsx'

const scenario = JSON.stringify({
  name: 'Plume',
  welcome: 'Bonjour.',
  otherwise: 'Dites-le autrement.',
  documents: [
    {
      type: 'text',
      id: 'letter',
      title: 'Lettre',
      pieces: [
        { id: 'name', text: 'Nora Aubry', instead: [{ id: 'someone', text: 'Une personne' }] },
        ' arrive en retard.',
      ],
    },
  ],
  exchanges: [
    {
      id: 'advice',
      when: [['retard']],
      says: 'Voici.',
      claims: [{ id: 'bus', text: 'Le bus passe à 8 h.', source: 'times' }],
      proposal: { id: 'mail', text: 'Écrire à Nora ?', allowed: 'C’est écrit.', refused: 'Je n’écris pas.' },
    },
  ],
  sources: [{ id: 'times', title: 'Horaires', address: 'bus.example', body: 'Bus à 9 h.' }],
  marks: [
    { id: 'right', label: 'vrai' },
    { id: 'wrong', label: 'faux' },
  ],
})

afterEach(cleanup)

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}

function Assistant(): JSX.Element {
  return <Task Host={AssistantSimulator} area="simulator-assistant" scenario={scenario} onLog={keepLog} />
}

it('a passage is said otherwise, what will leave is seen, a claim is checked, an action is refused', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Assistant />)
  await user.type(await screen.findByLabelText('Écrire à Plume'), 'Pourquoi ce retard ?')

  await user.click(screen.getByRole('button', { name: 'Lettre' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Lettre' }))
  await user.click(screen.getByRole('button', { name: 'Nora Aubry' }))
  await user.click(screen.getByRole('radio', { name: 'Une personne' }))
  await user.click(screen.getByRole('checkbox', { name: 'Joindre à ma demande' }))

  await user.click(screen.getAllByRole('button', { name: 'Conversation' })[0] as HTMLElement)
  expect(screen.getByText('Une personne arrive en retard.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))
  expect(document.activeElement).toBe(screen.getAllByRole('heading', { name: 'Plume' }).at(-1))

  await user.click(screen.getByRole('button', { name: /Horaires/ }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Horaires' }))
  await user.selectOptions(screen.getByLabelText('Votre avis'), 'faux')
  await user.click(screen.getByRole('button', { name: 'Refuser' }))
  expect(screen.getByText('Je n’écris pas.', { exact: false })).toBe(document.activeElement)

  expect(JSON.parse(log)).toEqual([
    { type: 'read', document: 'letter' },
    { type: 'reword', document: 'letter', passage: 'name', as: 'someone' },
    { type: 'go', place: 'conversation' },
    { type: 'ask', text: 'Pourquoi ce retard ?', parts: {}, documents: ['letter'] },
    { type: 'open', source: 'times' },
    { type: 'mark', claim: 'bus', mark: 'wrong' },
    { type: 'decide', proposal: 'mail', decision: 'refused' },
  ])
})

it('nothing is sent without words, and the field is where to go on', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Assistant />)
  await user.click(await screen.findByRole('button', { name: 'Envoyer' }))
  expect(screen.getByText('Écrivez d’abord votre demande.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('Écrire à Plume'))
})
