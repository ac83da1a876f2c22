import { expect, it } from 'vitest'
import { facts } from './facts.ts'
import { network } from './index.ts'
import { reduce, start } from './reduce.ts'
import type { NetworkAction, NetworkScenario } from './schema.ts'

const scenario: NetworkScenario = {
  name: 'Library',
  rooms: [],
  devices: [
    { id: 'net', kind: 'internet', name: 'Line', sockets: 1 },
    { id: 'box', kind: 'router', name: 'Box', sockets: 2, router: { address: '10.0.0.1', givesAddresses: true } },
    {
      id: 'pc',
      kind: 'laptop',
      name: 'Laptop',
      wifi: { on: true, network: 'own', key: 'long-enough' },
      addressing: {
        mode: 'manual',
        address: '10.0.0.7',
        gateway: '10.0.0.1',
        names: '10.0.0.1',
        mask: '255.255.255.255',
        proxy: '10.0.0.9:80',
      },
    },
  ],
  cables: [{ id: 'line', from: 'net', to: 'box' }],
  wifi: [
    { id: 'own', by: 'box', name: 'Own', on: true, security: 'wpa2', key: 'long-enough', isolated: false, channel: 6 },
  ],
  sites: [
    { name: 'zoo.example', address: '203.0.113.4' },
    { name: 'sleeps.example', address: '203.0.113.5', down: true },
  ],
  nameServers: [],
  proxies: ['10.0.0.3:3128'],
  instruments: [
    {
      id: 'delay',
      name: 'Delay',
      unit: 'ms',
      times: [
        { id: 'noon', name: 'Noon' },
        { id: 'evening', name: 'Evening' },
      ],
      results: [
        { id: 'calm', when: [{ path: 'wifi.own.channel', is: 11 }], value: 20 },
        { id: 'crowded', at: 'evening', value: 480 },
        { id: 'usual', value: 24 },
      ],
    },
  ],
}

function after(...actions: NetworkAction[]) {
  const end = actions.reduce<ReturnType<typeof reduce>>(
    (state, action) => state && reduce(state, action),
    start(scenario),
  )
  return end && facts(end)
}

const evening: NetworkAction = { type: 'measure', instrument: 'delay', at: 'evening' }
const box: NetworkAction = { type: 'open', device: 'box' }
const channel = (value: string): NetworkAction => ({
  type: 'wifi',
  device: 'box',
  wifi: 'own',
  field: 'channel',
  value,
})

it('measures before and after the change that helps', () => {
  const found = after(evening, box, channel('11'), evening)
  expect(found?.measured).toEqual([
    { instrument: 'delay', at: 'evening', result: 'crowded', value: 480, changed: false },
    { instrument: 'delay', at: 'evening', result: 'calm', value: 20, changed: true },
  ])
  expect(found?.readings['delay']).toEqual({
    noon: { result: 'calm', value: 20 },
    evening: { result: 'calm', value: 20 },
  })
})

it.each<[string, NetworkAction[]]>([
  ['a measure at no time', [{ type: 'measure', instrument: 'delay' }]],
  ['a channel that is none', [box, channel('14')]],
  ['an instrument that is not there', [{ type: 'measure', instrument: 'scale' }]],
])('does not take %s', (_says, actions) => {
  expect(after(...actions)).toBe(null)
})

it('shows nothing gained by another change', () => {
  expect(after(box, channel('7'), evening)?.measured.at(-1)).toMatchObject({ value: 480, changed: true })
})

it('refuses instruments that would show nothing, or that look where nothing is', () => {
  const [delay] = scenario.instruments ?? []
  if (!delay) throw new Error('there is one')
  const told = (results: typeof delay.results) =>
    network.problems({ ...scenario, instruments: [{ ...delay, results }] }).map(({ message }) => message)
  expect(network.problems(scenario)).toEqual([])
  expect(told([{ id: 'crowded', at: 'evening', value: 480 }])).toHaveLength(1)
  expect(told([{ id: 'x', when: [{ path: 'wifi.other.channel', is: 1 }] }, { id: 'y' }])).toHaveLength(1)
})

it('keeps two faults apart that mask each other', () => {
  const line = (id: string, says: string) => ({ id, at: '0.0', from: 'a', to: 'b', protocol: 'IP', says })
  const size = { path: 'devices.box.values.size', is: '1400' }
  const record = { path: 'devices.box.values.record', is: '10.0.5.2' }
  const two: NetworkScenario = {
    ...scenario,
    devices: scenario.devices.map((device) =>
      device.id === 'box'
        ? {
            ...device,
            controls: [
              { type: 'field', id: 'size', label: 'Largest packet', value: '1500' },
              { type: 'field', id: 'record', label: 'Address of the archive', value: '10.0.4.2' },
            ],
          }
        : device,
    ),
    instruments: [
      {
        id: 'flow',
        name: 'Archive',
        results: [
          { id: 'opens', when: [size, record], value: 1 },
          { id: 'closed', value: 0 },
        ],
      },
      {
        id: 'capture',
        name: 'Capture',
        results: [
          { id: 'small', when: [size], lines: [line('s', 'answer from an address that is gone')] },
          { id: 'large', lines: [line('l', 'fragmentation needed')] },
        ],
      },
    ],
  }
  const end = (...actions: NetworkAction[]) =>
    actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(two))
  const set = (control: string, value: string): NetworkAction => ({ type: 'set', device: 'box', control, value })
  const capture: NetworkAction = { type: 'measure', instrument: 'capture' }
  const shown = (...actions: NetworkAction[]) => {
    const state = end(box, capture, ...actions)
    if (!state) throw new Error('it can be done')
    const { measured, readings } = facts(state)
    return [...measured.map(({ result }) => result), readings['flow']?.['now']?.value]
  }
  expect(shown(set('record', '10.0.5.2'), capture)).toEqual(['large', 'large', 0])
  expect(shown(set('size', '1400'), capture)).toEqual(['large', 'small', 0])
  expect(shown(set('size', '1400'), capture, set('record', '10.0.5.2'))).toEqual(['large', 'small', 1])
})

it('tells a wrong mask from a wrong proxy and from a site that is down', () => {
  const pc: NetworkAction = { type: 'open', device: 'pc' }
  const set = (field: 'mask' | 'proxy', value: string): NetworkAction => ({
    type: 'address',
    device: 'pc',
    field,
    value,
  })
  const test = (to: string): NetworkAction => ({ type: 'test', device: 'pc', to })
  expect(after(pc, test('203.0.113.4'))?.tests.at(-1)?.result).toBe('no-way-out')
  const masked = [pc, set('mask', '255.255.255.0')]
  expect(after(...masked, test('zoo.example'))?.tests.at(-1)?.result).toBe('no-proxy')
  expect(after(...masked)?.devices['pc']).toMatchObject({ internet: true, web: false })
  expect(after(...masked, set('proxy', '10.0.0.3:3128'), test('zoo.example'))?.devices['pc']?.web).toBe(true)
  expect(after(...masked, set('proxy', ''), test('sleeps.example'))?.tests.at(-1)?.result).toBe('no-answer')
})
