// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { MessagingSimulator } from './messaging-simulator.tsx'

const scenario = JSON.stringify({
  me: 'Nora',
  now: '10:00',
  people: [
    { id: 'jules', name: 'Jules', number: '06 39 98 12 34', contact: true, call: 'Ce n’était pas moi.' },
    { id: 'eva', name: 'Eva', contact: true },
  ],
  conversations: [
    {
      id: 'club',
      title: 'Club',
      kind: 'group',
      members: ['jules', 'eva'],
      messages: [{ id: 'm1', from: 'eva', time: '9:00', text: 'Qui vient ?' }],
    },
  ],
})

afterEach(cleanup)

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}

function Conversations(): JSX.Element {
  return <Task Host={MessagingSimulator} area="simulator-messaging" scenario={scenario} onLog={keepLog} />
}

it('a message is quoted, somebody is named, and a contact is called', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Conversations />)
  await user.click(await screen.findByRole('button', { name: 'Club' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: /Club/ }))

  await user.click(screen.getByRole('button', { name: /^Actions/ }))
  await user.click(screen.getByRole('button', { name: 'Répondre à ce message' }))
  expect(document.activeElement).toBe(screen.getByLabelText(/Écrire à/))
  await user.click(screen.getByRole('button', { name: 'Nommer quelqu’un' }))
  await user.click(screen.getByRole('button', { name: 'Jules' }))
  await user.keyboard('vient')
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))

  await user.click(screen.getByRole('button', { name: 'Téléphone et contacts' }))
  await user.click(screen.getByRole('button', { name: /Appeler.*Jules/ }))
  expect(screen.getByText('Ce n’était pas moi.')).toBeTruthy()
  expect(JSON.parse(log)).toEqual([
    { type: 'open', conversation: 'club' },
    { type: 'say', text: '@Jules vient', answers: 'm1' },
    { type: 'call', number: '06 39 98 12 34' },
  ])
})
