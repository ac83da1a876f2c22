// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { MailSimulator } from './mail-simulator.tsx'

const me = { name: 'Lina', address: 'lina@poste.example' }

const scenario = JSON.stringify({
  me,
  date: '3 mai',
  contacts: [{ id: 'c1', name: 'Tom', address: 'tom@club.example' }],
  files: [{ id: 'f1', name: 'plan.pdf' }],
  messages: [
    {
      id: 'm1',
      folder: 'inbox',
      from: { name: 'Nadia', address: 'nadia@club.example' },
      to: [me],
      date: '2 mai',
      subject: 'Le plan',
      body: 'As-tu le plan ?',
      links: [{ id: 'l1', text: 'Le site', address: 'https://club.example' }],
    },
  ],
})

afterEach(cleanup)

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}

function Mailbox({ draft = '[]' }: { draft?: string }): JSX.Element {
  return <Task Host={MailSimulator} area="simulator-mail" scenario={scenario} draft={draft} onLog={keepLog} />
}

it('a message is opened, its link looked at, and it is answered with a copy and a file', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Mailbox />)
  const line = await screen.findByRole('button', { name: /Nadia/ })
  line.focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Le plan' }))

  await user.click(screen.getByRole('button', { name: /Où mène ce lien/ }))
  expect(screen.getByText('Ce lien mène à :', { exact: false })).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Répondre' }))
  expect(screen.getByLabelText<HTMLInputElement>('À').value).toBe('nadia@club.example')
  await user.click(screen.getByRole('button', { name: 'Choisir dans les contacts' }))
  const tom = screen.getByText('tom@club.example').closest('li')
  await user.click(within(tom as HTMLElement).getByRole('button', { name: /^Cc\s/ }))
  await user.type(screen.getByLabelText('Message'), 'Le voici.')
  await user.click(screen.getByRole('button', { name: 'Joindre un fichier' }))
  await user.click(screen.getByRole('button', { name: 'plan.pdf' }))
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))

  expect(screen.getByText('Message envoyé.')).toBeTruthy()
  expect(JSON.parse(log).map(({ type }: { type: string }) => type)).toEqual([
    'open',
    'preview',
    'write',
    'recipients',
    'body',
    'attach',
    'send',
  ])
})

it('what was done in another task is left aside', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Mailbox draft='[{"type":"set-clock"},{"type":"open","message":"m1"}]' />)
  await user.click(await screen.findByRole('button', { name: /Nadia/ }))
  expect(JSON.parse(log)).toEqual([{ type: 'open', message: 'm1' }])
})
