// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { FormSimulator } from './form-simulator.tsx'

const service = {
  mode: 'service',
  name: 'Mairie',
  address: 'mairie.example',
  today: '2026-11-28',
  papers: [
    { id: 'photo', name: 'facture.heic', kb: 400, shows: 'Une photo de la facture.', look: 'photo' },
    { id: 'bill', name: 'facture.pdf', kb: 400, shows: 'Facture du 3 novembre.', look: 'page' },
  ],
  procedures: [
    {
      id: 'card',
      title: 'Carte de bibliothèque',
      needs: ['une facture'],
      steps: [
        {
          id: 'who',
          title: 'Vous',
          fields: [
            { type: 'text', id: 'name', label: 'Nom', required: true },
            { type: 'date', id: 'born', label: 'Date de naissance', required: true },
            { type: 'upload', id: 'proof', label: 'Justificatif', required: true, accepts: ['pdf'], mostKb: 900 },
          ],
        },
      ],
      receipt: { number: 'B-12', text: 'À bientôt.' },
    },
  ],
}

const builder = { mode: 'builder', name: 'Formulaires', title: 'Sortie', questions: [] }

let log = '[]'
const keepLog = (longer: string): void => {
  log = longer
}

beforeEach(() => {
  log = '[]'
})
afterEach(cleanup)

function Shown({ scenario }: { scenario: unknown }): JSX.Element {
  return <Task Host={FormSimulator} area="simulator-form" scenario={JSON.stringify(scenario)} onLog={keepLog} />
}

function done(): string[] {
  return JSON.parse(log).map(({ type }: { type: string }) => type)
}

it('a procedure is done to its receipt, and what is wrong is said beside the field and above', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Shown scenario={service} />)
  await user.click(await screen.findByRole('button', { name: 'Commencer' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Vous' }))

  await user.type(screen.getByLabelText('Nom'), 'Ada')
  await user.type(screen.getByLabelText('Date de naissance'), '31/02/2012')
  await user.click(screen.getByRole('button', { name: 'Choisir un document' }))
  await user.click(screen.getByRole('button', { name: 'Joindre facture.heic' }))
  expect(screen.getAllByText('Ce document n’est pas du type attendu (pdf).')).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Continuer' }))

  const date = screen.getByLabelText('Date de naissance')
  expect(date.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement?.textContent).toContain('2 réponses sont à revoir')
  await user.click(within(document.activeElement as HTMLElement).getByRole('button', { name: /^Date de naissance/ }))
  expect(document.activeElement).toBe(date)

  await user.clear(date)
  await user.tab()
  // What was said stays, and takes the focus from nobody.
  expect(document.activeElement?.tagName).toBe('BUTTON')
  await user.type(date, '28/02/2012')
  await user.click(screen.getByRole('button', { name: 'Joindre facture.pdf' }))
  await user.click(screen.getByRole('button', { name: 'Continuer' }))
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Relire avant d’envoyer' }))
  expect(screen.getByText('28/02/2012')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Envoyer' }))
  expect(screen.getByText('B-12')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Télécharger le reçu' }))
  expect(done().at(-1)).toBe('keep-receipt')
})

it('a form is made, tried and published', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Shown scenario={builder} />)
  await user.selectOptions(await screen.findByLabelText('Nouvelle question'), 'Une seule réponse')
  await user.click(screen.getByRole('button', { name: 'Ajouter' }))
  const words = screen.getByLabelText('Question')
  expect(document.activeElement).toBe(words)
  await user.type(words, 'Repas')
  for (const option of ['Avec viande', 'Sans viande']) {
    await user.type(screen.getByLabelText('Nouvelle réponse'), `${option}{Enter}`)
  }
  await user.click(screen.getByLabelText('Réponse obligatoire'))
  await user.click(screen.getByRole('button', { name: 'Aperçu' }))
  await user.click(screen.getByRole('button', { name: 'Envoyer une réponse d’essai' }))
  expect(screen.getByText('La réponse d’essai est refusée.')).toBeTruthy()
  await user.click(screen.getByLabelText('Sans viande'))
  await user.click(screen.getByRole('button', { name: 'Envoyer une réponse d’essai' }))
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(screen.getByText('Le formulaire est publié.')).toBeTruthy()
  expect(done()).toEqual([
    'add',
    'words',
    'add-option',
    'add-option',
    'require',
    'preview',
    'try',
    'fill',
    'try',
    'publish',
  ])
})
