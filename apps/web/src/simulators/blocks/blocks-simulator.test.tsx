// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { BlocksSimulator } from './blocks-simulator.tsx'

const grid = JSON.stringify({
  name: 'Robot',
  stage: {
    type: 'grid',
    grounds: [],
    items: [],
    colours: [],
    deeds: [],
    senses: ['wall-ahead'],
    worlds: [{ id: 'w', name: 'Salle', rows: ['..G'], start: { row: 1, column: 1, facing: 'east' } }],
  },
  offers: ['forward', 'turn', 'repeat'],
  most: 4,
  variables: [],
  program: [],
})

const rules = JSON.stringify({
  name: 'Maison',
  stage: {
    type: 'rules',
    events: [{ id: 'dark', name: 'la nuit tombe' }],
    sensors: [{ id: 'heat', name: 'température', unit: '°C', value: 18 }],
    devices: [
      {
        id: 'lamp',
        name: 'Lampe',
        states: [
          { id: 'on', name: 'allumée' },
          { id: 'off', name: 'éteinte' },
        ],
        state: 'off',
        commands: [{ id: 'light', name: 'allumer', makes: 'on' }],
      },
    ],
    questions: [],
    days: [{ id: 'd', name: 'Lundi', moments: [{ id: 'm', at: '20 h', says: 'Il fait noir.', event: 'dark' }] }],
  },
  offers: ['when', 'only-if', 'do'],
  variables: [],
  program: [],
})

afterEach(cleanup)

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}
beforeEach(() => {
  log = '[]'
})

function Program({ scenario }: { scenario: string }): JSX.Element {
  return <Task Host={BlocksSimulator} area="simulator-blocks" scenario={scenario} onLog={keepLog} />
}

const press = async (user: ReturnType<typeof userEvent.setup>, name: string | RegExp) => {
  const button = await screen.findByRole('button', { name })
  button.focus()
  await user.keyboard('{Enter}')
}

it('a program is built, moved about and run with the keyboard alone', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Program scenario={grid} />)
  await press(user, 'répéter… fois')
  // The new block is chosen: what comes next goes into it.
  await press(user, 'avancer')
  await press(user, 'tourner à droite')
  await press(user, /^Sortir/)
  expect(document.activeElement?.textContent).toContain('Sortir')
  expect(screen.getByRole('button', { name: '3 tourner à droite' }).closest('ol ol')).toBe(null)
  expect(screen.getByRole('button', { name: '2 avancer d’une case' }).closest('ol ol')).not.toBe(null)

  await user.selectOptions(screen.getByLabelText('Vitesse'), 'tout de suite à la fin')
  await press(user, 'Lancer')
  expect(screen.getByText('Le programme est arrivé à sa fin.').getAttribute('role')).toBe('status')
  expect(screen.getByText('Robot : ligne 1, colonne 3, tourné vers le sud (le bas).')).toBeTruthy()

  await press(user, 'Retirer la ligne 3')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '2 avancer d’une case' }))
  expect(screen.getByText('Robot : ligne 1, colonne 1, tourné vers l’est (la droite).')).toBeTruthy()
  expect(JSON.parse(log).map(({ type }: { type: string }) => type)).toEqual([
    'add',
    'add',
    'add',
    'move',
    'run',
    'remove',
  ])
})

it('a program is followed step by step, and a crash says its line', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Program scenario={grid} />)
  await press(user, 'avancer')
  await press(user, 'avancer')
  await press(user, 'avancer')
  await press(user, 'Un pas')
  expect(screen.getByText(/^Ligne 1 : avance\. Robot : ligne 1, colonne 2/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '1 avancer d’une case' }).getAttribute('aria-current')).toBe('step')
  await press(user, 'Un pas')
  await press(user, 'Un pas')
  expect(screen.getByText('Arrêt : il y a un mur, ou le bord. (ligne 3)')).toBeTruthy()
  await press(user, 'Revenir au départ')
  expect(screen.getByText('Robot : ligne 1, colonne 1, tourné vers l’est (la droite).')).toBeTruthy()
})

it('a number is typed or counted up, and a program has no more blocks than it may', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Program scenario={grid} />)
  await press(user, 'répéter… fois')
  const times = screen.getByLabelText<HTMLInputElement>('Nombre de fois')
  await user.clear(times)
  await user.type(times, 'x{Enter}')
  expect(screen.getByText('Tapez un nombre.')).toBeTruthy()
  await user.clear(times)
  await user.type(times, '5{Enter}')
  await press(user, /^Nombre de fois.*un de plus$/)
  expect(screen.getByRole('button', { name: '1 répéter 6 fois' })).toBeTruthy()
  for (let count = 0; count < 4; count += 1) await press(user, 'avancer')
  expect(screen.getByText('Le programme a déjà tous les blocs permis. Retirez-en un d’abord.')).toBeTruthy()
  expect(screen.getByText('4 blocs sur 4 au plus')).toBeTruthy()
})

it('a rule is written, and the test day says what it did', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Program scenario={rules} />)
  await press(user, 'alors…')
  expect(screen.getByText('Ce bloc va dans une règle : choisissez d’abord une règle, ou ajoutez-en une.')).toBeTruthy()
  await press(user, /^nouvelle règle/)
  await press(user, 'si…')
  const degrees = screen.getByLabelText<HTMLInputElement>('Valeur 1 (°C)')
  await user.clear(degrees)
  await user.type(degrees, '19{Enter}')
  await press(user, 'alors…')
  expect(screen.getByRole('button', { name: /^2 si température sous 19\s°C$/ })).toBeTruthy()
  await user.selectOptions(screen.getByLabelText('Vitesse'), 'tout de suite à la fin')
  await press(user, 'Lancer la journée')
  expect(screen.getByText('Il fait noir.', { exact: false }).closest('li')?.textContent).toMatch(/Lampe\s: allumer/)
})
