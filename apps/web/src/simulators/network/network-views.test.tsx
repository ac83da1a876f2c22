// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { NetworkSimulator } from './network-simulator.tsx'

afterEach(cleanup)

const automatic = { mode: 'automatic', address: '', gateway: '', names: '' }

/** @param given what there is beside nothing at all */
function Place({ given }: { given: object }): JSX.Element {
  const scenario = {
    name: 'Atelier',
    rooms: [],
    devices: [],
    cables: [],
    wifi: [],
    sites: [],
    nameServers: [],
    ...given,
  }
  return <Task Host={NetworkSimulator} area="simulator-network" scenario={JSON.stringify(scenario)} />
}

const router = {
  id: 'box',
  kind: 'router',
  name: 'Le routeur',
  sockets: 4,
  router: {
    address: '203.0.113.1',
    givesAddresses: true,
    networks: [{ id: 'team', name: 'Équipe', range: '10.0.1.0/24' }],
    rules: [],
    others: 'stop',
  },
}

it('a rule is written, and the tests say which needs it meets', async () => {
  const user = userEvent.setup()
  await renderInFrench(
    <Place
      given={{
        devices: [
          { id: 'net', kind: 'internet', name: 'La prise', sockets: 1 },
          router,
          { id: 'pc', kind: 'computer', name: 'Le poste', sockets: 1, segment: 'team', addressing: automatic },
        ],
        cables: [
          { id: 'c1', from: 'net', to: 'box' },
          { id: 'c2', from: 'box', to: 'pc' },
        ],
        services: [{ id: 'web', name: 'pages', port: 443 }],
        flows: [{ id: 'f', from: 'team', to: 'internet', service: 'web', wanted: true }],
      }}
    />,
  )
  const tests = async () => {
    await user.click(await screen.findByRole('button', { name: 'Besoins et tests' }))
    await user.click(screen.getByRole('button', { name: 'Lancer les tests' }))
    return screen.getByText(/^Besoins satisfaits/).textContent
  }
  expect(await tests()).toMatch(/: 0 sur 1\.$/)
  await user.click(screen.getByRole('button', { name: 'Plan' }))
  await user.click(screen.getByRole('button', { name: /^Le routeur/ }))
  await user.click(screen.getByRole('button', { name: 'Ajouter la règle' }))
  expect(screen.getByText(/^Autoriser.*tout le monde → internet, pages \(port 443\)$/)).toBeTruthy()
  expect(await tests()).toMatch(/: 1 sur 1\.$/)
})

it('a page is answered, and what its requests send is noted', async () => {
  const user = userEvent.setup()
  const request = (id: string, after: string, host: string) => ({
    id,
    after,
    at: '10:00:00',
    method: 'GET',
    host,
    path: '/v',
    kind: 'image',
    sends: [{ id: `${id}-uid`, in: 'cookie', name: 'uid', value: 'k7' }],
  })
  const requests = [request('a', 'opening', 'site.example'), request('b', 'refusing', 'px.example')]
  await renderInFrench(
    <Place given={{ pages: [{ id: 'p', title: 'La page', host: 'site.example', question: 'Oui ?', requests }] }} />,
  )
  await user.click(await screen.findByRole('button', { name: 'La page' }))
  expect(screen.queryByRole('button', { name: /px\.example/ })).toBe(null)
  await user.click(screen.getByRole('button', { name: 'Tout refuser' }))
  await user.click(screen.getByRole('button', { name: /px\.example/ }))
  expect(document.activeElement?.textContent).toBe('Requête à px.example')
  await user.click(screen.getByRole('checkbox', { name: 'Noter le domaine px.example' }))
  await user.click(screen.getByRole('checkbox', { name: 'Noter (uid = k7)' }))
  expect(screen.getByRole('button', { name: 'Retirer (px.example)' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Retirer (uid = k7)' }))
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Noter (uid = k7)' }).checked).toBe(false)
})

it('what an instrument shows is kept, with whether anything was changed before', async () => {
  const user = userEvent.setup()
  const instruments = [
    {
      id: 'delay',
      name: 'Délai',
      unit: 'ms',
      times: [
        { id: 'noon', name: 'midi' },
        { id: 'night', name: 'soir' },
      ],
      results: [
        { id: 'slow', at: 'night', value: 480 },
        { id: 'usual', value: 24 },
      ],
    },
  ]
  await renderInFrench(<Place given={{ instruments }} />)
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Quand ou où' }), 'soir')
  await user.click(screen.getByRole('button', { name: 'Mesurer (Délai)' }))
  expect(screen.getAllByRole('status').some(({ textContent }) => /^soir 480\sms$/.test(textContent ?? ''))).toBe(true)
  expect(screen.getByText('avant tout changement')).toBeTruthy()
})

it('a refused key of a network is told at its field, which stays', async () => {
  const user = userEvent.setup()
  await renderInFrench(
    <Place
      given={{
        devices: [
          {
            id: 'box',
            kind: 'router',
            name: 'La box',
            sockets: 1,
            router: { address: '10.0.0.1', givesAddresses: true },
          },
          { id: 'tab', kind: 'tablet', name: 'La tablette', wifi: { on: true }, addressing: automatic },
        ],
        wifi: [
          {
            id: 'w',
            by: 'box',
            name: 'Chez nous',
            on: true,
            security: 'wpa2',
            key: 'loutre-des-rives',
            isolated: false,
          },
        ],
      }}
    />,
  )
  await user.click(await screen.findByRole('button', { name: /^La tablette/ }))
  await user.click(screen.getByRole('button', { name: 'Rejoindre (Chez nous)' }))
  const key = screen.getByRole<HTMLInputElement>('textbox', { name: /Clé de/ })
  await user.type(key, 'loutre{Enter}')
  expect(document.activeElement).toBe(key)
  expect(document.getElementById(key.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/pas la bonne clé/)
  await user.type(key, '-des-rives{Enter}')
  expect(screen.queryByRole('textbox', { name: /Clé de/ })).toBe(null)
  expect(screen.getByText('Connecté.')).toBeTruthy()
})
