// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { JSX } from 'react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../../testing/in-french.tsx'
import { Task } from '../../testing/task.tsx'
import { NetworkSimulator } from './network-simulator.tsx'

const scenario = JSON.stringify({
  name: 'Chez Lina',
  rooms: [{ id: 'hall', name: 'Entrée' }],
  devices: [{ id: 'box', kind: 'router', name: 'La box', room: 'hall', sockets: 2 }],
  cables: [],
  wifi: [{ id: 'home', by: 'box', name: 'Chez Lina', on: true, security: 'wpa2', key: 'loutre-des-rives' }],
  sites: [],
  nameServers: [],
})

afterEach(cleanup)

function Home(): JSX.Element {
  return <Task Host={NetworkSimulator} area="simulator-network" scenario={scenario} />
}

it('says at the field why a key is not taken, and leaves it there to be mended', async () => {
  await renderInFrench(<Home />)
  await userEvent.click(await screen.findByRole('button', { name: /^La box/ }))
  const key = screen.getByRole<HTMLInputElement>('textbox', { name: 'Clé' })
  await userEvent.clear(key)
  await userEvent.type(key, 'loutre{Enter}')
  expect(key.value).toBe('loutre')
  expect(key.getAttribute('aria-invalid')).toBe('true')
  const reason = document.getElementById(key.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')
  expect(reason?.textContent).toMatch(/8/)
  await userEvent.type(key, '-et-castor{Enter}')
  expect(key.value).toBe('loutre-et-castor')
  expect(key.getAttribute('aria-invalid')).toBe(null)
})
