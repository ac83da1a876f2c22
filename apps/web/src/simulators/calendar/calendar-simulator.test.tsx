// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { CalendarSimulator } from './calendar-simulator.tsx'

const scenario = JSON.stringify({
  me: 'Nora',
  now: '2026-03-09T10:20',
  people: [{ id: 'ada', name: 'Ada' }],
  calendars: [
    { id: 'mine', name: 'Nora', shares: [{ with: 'ada', level: 'details' }] },
    { id: 'adas', name: 'Ada', access: 'busy', of: 'ada' },
  ],
  events: [
    { id: 'talk', calendar: 'mine', title: 'Atelier', start: '2026-03-11T15:00', repeat: { every: 'week' } },
    { id: 'asked', calendar: 'mine', title: 'Budget', start: '2026-03-12T09:00', from: 'ada' },
    { id: 'busy', calendar: 'adas', title: 'Secret', start: '2026-03-10T14:00' },
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

function Days(): JSX.Element {
  return <Task Host={CalendarSimulator} area="simulator-calendar" scenario={scenario} onLog={keepLog} />
}

it('an event is written, a guest invited, and the time at which the guest is taken is told', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Days />)
  await user.click(await screen.findByRole('button', { name: 'Nouvel événement' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Nouvel événement' }))

  await user.type(screen.getByLabelText('Titre'), 'Repas')
  await user.selectOptions(screen.getByLabelText('Inviter'), 'Ada')
  expect(screen.getByText(/^Libre à ce moment/)).toBeTruthy()
  const day = screen.getByLabelText(/Début.*jour/)
  fireEvent.change(day, { target: { value: '2026-03-10' } })
  fireEvent.blur(day)
  const time = screen.getByLabelText('Heure du début')
  fireEvent.change(time, { target: { value: '14:30' } })
  fireEvent.blur(time)
  expect(screen.getByText(/Pas libre à ce moment/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Enregistrer et prévenir' }))

  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Repas' }))
  expect(JSON.parse(log)).toEqual([
    { type: 'new' },
    { type: 'fill', title: 'Repas' },
    { type: 'invite', guest: 'ada' },
    { type: 'fill', start: '2026-03-10T11:00' },
    { type: 'fill', start: '2026-03-10T14:30' },
    { type: 'save' },
  ])
})

it('a change of a series asks how far it goes, where it was pressed', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Days />)
  await user.click(await screen.findByRole('button', { name: 'Liste' }))
  const [first] = screen.getAllByRole('button', { name: /Atelier/ })
  if (!first) throw new Error('the series is shown')
  await user.click(first)
  await user.click(screen.getByRole('button', { name: 'Supprimer' }))
  const question = screen.getByRole('group', { name: 'Que voulez-vous supprimer\u202f?' })
  expect(question.contains(document.activeElement)).toBe(true)
  await user.click(within(question).getByRole('button', { name: 'Ne rien changer' }))
  const again = screen.getByRole('button', { name: 'Supprimer' })
  expect(document.activeElement).toBe(again)
  await user.click(again)
  await user.click(screen.getByRole('button', { name: 'Cette fois seulement' }))
  expect(JSON.parse(log)).toEqual([
    { type: 'open', event: 'talk', date: '2026-03-11' },
    { type: 'delete', event: 'talk', date: '2026-03-11', scope: 'one' },
  ])
})

it('an invitation is answered with a word', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Days />)
  await user.click(await screen.findByRole('button', { name: /^Invitations/ }))
  await user.click(screen.getByRole('button', { name: /Budget/ }))
  await user.type(screen.getByLabelText(/Un mot avec la réponse/), 'Volontiers')
  await user.click(screen.getByRole('button', { name: 'Oui' }))
  expect(screen.getByText('Vous avez répondu oui à Ada.')).toBeTruthy()
  expect(JSON.parse(log).at(-1)).toEqual({ type: 'answer', event: 'asked', answer: 'yes', note: 'Volontiers' })
})

it('of a calendar that shows only when it is taken, nothing else is read', async () => {
  await renderInFrench(<Days />)
  expect(await screen.findByText('Occupé')).toBeTruthy()
  expect(screen.queryByText('Secret')).toBeNull()
})

it('Tab stops at one day of a month, and arrows go to the others', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Days />)
  await user.click(await screen.findByRole('button', { name: 'Mois' }))
  const day = (date: string) => screen.getByRole('button', { name: new RegExp(`\\b${date} mars 2026`) })
  while (document.activeElement?.closest('table') === null) await user.tab()
  expect(document.activeElement).toBe(day('9'))
  await user.keyboard('{ArrowDown}{ArrowRight}')
  expect(document.activeElement).toBe(day('17'))
  expect(day('17').tabIndex).toBe(0)
  expect(day('9').tabIndex).toBe(-1)
})
