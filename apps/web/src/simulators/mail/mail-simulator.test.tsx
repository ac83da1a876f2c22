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

const bank = JSON.stringify({
  me: { name: 'Lina', address: 'lina@post.example' },
  date: '3 mai',
  messages: [
    {
      id: 'm1',
      folder: 'inbox',
      from: { name: 'Banque', address: 'a@bank.example' },
      to: [{ name: 'Lina', address: 'lina@post.example' }],
      date: '2 mai',
      subject: 'Relevé',
      body: 'Le voici.',
      prepared: 'Nous venons à six heures.',
      links: [
        {
          id: 'l1',
          text: 'Nouveau mot de passe',
          address: 'https://bank.example/new',
          page: {
            title: 'Votre compte',
            body: 'Choisissez.',
            form: { field: 'Mot de passe', secret: true, button: 'Changer', done: 'C’est changé.' },
          },
        },
      ],
      attachments: [{ id: 'a1', name: 'mai.pdf', lines: [{ id: 'x1', text: '4 mai, 899 €' }] }],
    },
  ],
})

it('a weak password is refused where it was typed, and a statement is flagged line by line', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Task Host={MailSimulator} area="simulator-mail" scenario={bank} />)
  await user.click(await screen.findByRole('button', { name: /Relevé/ }))
  await user.click(screen.getByRole('button', { name: 'Nouveau mot de passe' }))
  await user.type(screen.getByLabelText('Mot de passe'), 'chat{Enter}')
  screen.getByText(/trop faible/)
  expect(document.activeElement).toBe(screen.getByLabelText('Mot de passe'))
  await user.type(screen.getByLabelText('Mot de passe'), 'trois lampes au bord du lac')
  await user.click(screen.getByRole('button', { name: 'Changer' }))
  screen.getByText('C’est changé.')
  await user.click(screen.getByRole('button', { name: 'Fermer la page' }))
  await user.click(screen.getByRole('button', { name: /^Ouvrir/ }))
  await user.click(screen.getByRole('button', { name: /^Suivre.*899/, pressed: false }))
  screen.getByRole('button', { name: /^Suivre.*899/, pressed: true })
})

it('a reply that was prepared is put into the message, where it can be changed', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Task Host={MailSimulator} area="simulator-mail" scenario={bank} />)
  await user.click(await screen.findByRole('button', { name: /Relevé/ }))
  await user.click(screen.getByRole('button', { name: 'Répondre' }))
  await user.click(screen.getByRole('button', { name: /préparée par l’assistant/ }))
  expect(screen.getByLabelText<HTMLTextAreaElement>('Message').value).toBe('Nous venons à six heures.')
})
