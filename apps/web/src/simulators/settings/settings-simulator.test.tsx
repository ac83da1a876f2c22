// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { SettingsSimulator } from './settings-simulator.tsx'

const scenario = JSON.stringify({
  name: 'Compte',
  device: 'computer',
  memory: [{ id: 'safe', value: false }],
  pages: [
    {
      id: 'home',
      title: 'Compte',
      groups: [
        {
          controls: [
            {
              type: 'vault',
              id: 'saved',
              label: 'Comptes enregistrés',
              accounts: [
                { id: 'shop', label: 'Boutique', alert: 'Fuite en mai', password: 'Tomate-2019' },
                { id: 'bank', label: 'Banque', password: 'wq7-Reklamo-55' },
              ],
            },
            { type: 'field', id: 'code', label: 'Code reçu', value: '' },
            {
              type: 'button',
              id: 'confirm',
              label: 'Deuxième étape',
              action: 'Activer',
              needs: [{ when: { control: 'code', is: '482 913' }, says: 'Ce code ne convient pas.' }],
              done: 'Activée.',
              effects: [{ sets: [{ control: 'safe', value: true }] }],
            },
            {
              type: 'entries',
              id: 'devices',
              label: 'Appareils',
              remove: 'Déconnecter',
              putBack: 'Remettre',
              empty: 'Aucun',
              entries: [{ id: 'old', label: 'Ancien téléphone', details: [{ label: 'Lieu', value: 'Varn' }] }],
            },
            {
              type: 'trials',
              id: 'tries',
              label: 'Connexions',
              action: 'Rejouer',
              cases: [
                {
                  id: 'thief',
                  label: 'Un voleur',
                  outcomes: [
                    { when: { control: 'safe', is: true }, result: 'out', says: 'Il n’a pas de code.' },
                    { result: 'in', says: 'Rien ne l’arrête.' },
                  ],
                },
              ],
            },
            { type: 'page', id: 'to-secret', label: 'Codes de secours', page: 'secret' },
          ],
        },
      ],
    },
    {
      id: 'secret',
      title: 'Codes',
      shownWhen: { control: 'safe', is: true },
      groups: [{ controls: [{ type: 'codes', id: 'codes', label: 'Vos codes', codes: ['7KQ2'] }] }],
    },
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

function Account(): JSX.Element {
  return <Task Host={SettingsSimulator} area="simulator-settings" scenario={scenario} onLog={keepLog} />
}

const actions = (): unknown[] => JSON.parse(log)

it('saved passwords are hidden until they are asked for, typed once they are left, and made', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Account />)
  await screen.findByText('Boutique')
  expect(screen.queryByText('Tomate-2019')).toBe(null)
  await user.click(screen.getByRole('button', { name: 'Afficher', pressed: false }))
  expect(screen.getByText('Tomate-2019')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: /^Modifier\s.*Boutique/ }))
  const field = screen.getByLabelText('Mot de passe de Boutique')
  await user.clear(field)
  await user.type(field, 'trois lampes')
  expect(actions()).toEqual([])
  await user.tab()
  expect(actions()).toEqual([{ type: 'set', control: 'shop', value: 'trois lampes' }])
  await user.click(screen.getByRole('button', { name: 'Créer un mot de passe' }))
  expect(actions()).toHaveLength(2)
  expect(screen.getByLabelText<HTMLInputElement>('Mot de passe de Boutique').value).toMatch(/^(\w{4}-){3}\w{4}$/)
})

it('a button says what is missing, then that it is done', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Account />)
  await user.type(await screen.findByLabelText('Code reçu'), '111111')
  await user.click(screen.getByRole('button', { name: 'Activer' }))
  expect(screen.getByText('Ce code ne convient pas.')).toBeTruthy()
  await user.clear(screen.getByLabelText('Code reçu'))
  await user.type(screen.getByLabelText('Code reçu'), '482913')
  await user.click(screen.getByRole('button', { name: 'Activer' }))
  expect(screen.getByText('Activée.')).toBeTruthy()
})

it('what is taken off a list leaves the focus at its head, and can be put back', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Account />)
  const remove = await screen.findByRole('button', { name: /^Déconnecter\s.*Ancien téléphone/ })
  remove.focus()
  await user.keyboard('{Enter}')
  expect(document.activeElement?.textContent).toBe('Appareils')
  expect(screen.getByText('Aucun')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Remettre/ }))
  expect(screen.queryByText('Aucun')).toBe(null)
})

it('trials tell who gets in as things stood when they were run', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Account />)
  await user.click(await screen.findByRole('button', { name: 'Rejouer' }))
  expect(screen.getByText('1 sur 1 entre.')).toBeTruthy()
  await user.type(screen.getByLabelText('Code reçu'), '482913')
  await user.click(screen.getByRole('button', { name: 'Activer' }))
  const thief = screen.getByText('Un voleur').closest('li')
  expect(within(thief as HTMLElement).getByText(/Rien ne l’arrête/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Rejouer' }))
  expect(within(thief as HTMLElement).getByText(/Il n’a pas de code/)).toBeTruthy()
})

it('the search finds no page that is not shown yet', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Account />)
  await user.type(await screen.findByLabelText('Rechercher un réglage'), 'codes')
  expect(screen.getByText('Aucun réglage ne porte ces mots.')).toBeTruthy()
})

const home = JSON.stringify({
  name: 'Tablette',
  device: 'phone',
  wordings: [{ when: { control: 'tongue', is: 'fr' }, words: [{ from: 'Helligkeit', to: 'Luminosité' }] }],
  pages: [
    {
      id: 'home',
      title: 'Tablette',
      groups: [
        {
          controls: [
            {
              type: 'choice',
              id: 'tongue',
              label: 'Sprache / Language / Langue',
              value: 'de',
              options: [
                { id: 'de', label: 'Deutsch' },
                { id: 'fr', label: 'Français' },
              ],
            },
            { type: 'amount', id: 'light', label: 'Helligkeit', least: 0, most: 100, step: 10, value: 100 },
            { type: 'toggle', id: 'dark', label: 'Thème sombre', on: false },
            { type: 'field', id: 'from', label: 'Silence à partir de', value: '', kind: 'time' },
            {
              type: 'entries',
              id: 'through',
              label: 'Peuvent appeler',
              remove: 'Retirer',
              add: 'Laisser passer',
              empty: 'Personne',
              entries: [{ id: 'lea', label: 'Léa', absent: true }],
            },
            {
              type: 'meter',
              id: 'energy',
              label: 'Énergie',
              unit: 'Wh',
              limit: 5,
              parts: [
                { label: 'Écran', adds: 8.5 },
                { when: { control: 'dark', is: true }, adds: -4 },
              ],
            },
            {
              type: 'sample',
              id: 'page',
              label: 'Une page',
              text: 'La piscine ouvre.',
              looks: [{ when: { control: 'dark', is: true }, look: 'dark', says: 'Lu à voix haute' }],
            },
            { type: 'field', id: 'only', label: 'Pages', value: '' },
            {
              type: 'sheets',
              id: 'paper',
              label: 'Aperçu',
              only: 'only',
              pages: [{ title: 'Carte' }, { title: 'Tableau', wide: true }],
            },
          ],
        },
      ],
    },
  ],
})

function Tablet(): JSX.Element {
  return <Task Host={SettingsSimulator} area="simulator-settings" scenario={home} onLog={keepLog} />
}

it('somebody is added to a list, and the focus is at its head', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Tablet />)
  await user.click(await screen.findByText('Laisser passer (1)'))
  await user.click(screen.getByRole('button', { name: /^Laisser passer\s.*Léa/ }))
  expect(document.activeElement?.textContent).toBe('Peuvent appeler')
  expect(screen.queryByText('Personne')).toBe(null)
  expect(actions()).toEqual([{ type: 'add', control: 'through', entry: 'lea' }])
})

it('what is used is said, and whether it is too much', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Tablet />)
  expect((await screen.findByText(/plus que 5/)).textContent).toBe('plus que 5\u00a0Wh')
  await user.click(screen.getByRole('switch', { name: 'Thème sombre' }))
  expect(screen.getByText(/au plus 5/)).toBeTruthy()
  expect(screen.getByText(/^4,5\sWh$/)).toBeTruthy()
  expect(screen.getByText('Lu à voix haute')).toBeTruthy()
})

it('a device speaks another language once it is chosen', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Tablet />)
  expect(await screen.findByLabelText('Helligkeit')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Français' }))
  expect(screen.getByLabelText('Luminosité')).toBeTruthy()
})

it('the sheets that would be printed follow what is typed', async () => {
  const user = userEvent.setup()
  await renderInFrench(<Tablet />)
  expect(await screen.findByText(/^2 feuilles/)).toBeTruthy()
  expect(screen.getByText('Une partie de la page 2 ne tient pas sur le papier.')).toBeTruthy()
  await user.type(screen.getByLabelText('Pages'), '1{Enter}')
  expect(screen.getByText(/^1 feuille\s: 1 page, 1 exemplaire/)).toBeTruthy()
  expect(screen.queryByText(/ne tient pas/)).toBe(null)
})
