import { describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { reduce, start } from './reduce.ts'
import type { NetworkAction, NetworkScenario } from './schema.ts'

const automatic = { mode: 'automatic', address: '', gateway: '', names: '' } as const

const home: NetworkScenario = {
  name: 'Home',
  rooms: [
    { id: 'hall', name: 'Hall', near: ['attic'] },
    { id: 'attic', name: 'Attic', near: ['hall'] },
    { id: 'garden', name: 'Garden' },
  ],
  devices: [
    { id: 'socket', kind: 'internet', name: 'Socket', sockets: 1 },
    {
      id: 'box',
      kind: 'router',
      name: 'Box',
      room: 'hall',
      sockets: 3,
      router: { address: '192.168.1.1', givesAddresses: true },
    },
    { id: 'pc', kind: 'computer', name: 'PC', room: 'attic', sockets: 1, addressing: automatic },
    {
      id: 'tab',
      kind: 'tablet',
      name: 'Tablet',
      room: 'attic',
      movable: true,
      wifi: { on: true, network: 'home', key: 'long-enough' },
      addressing: automatic,
    },
    { id: 'cam', kind: 'camera', name: 'Camera', room: 'hall', wifi: { on: true }, addressing: automatic },
  ],
  cables: [
    { id: 'fibre', from: 'socket', to: 'box' },
    { id: 'grey', from: 'box', to: 'pc' },
  ],
  wifi: [
    { id: 'home', by: 'box', name: 'Home', on: true, security: 'wpa2', key: 'long-enough', isolated: false },
    { id: 'guests', by: 'box', name: 'Guests', on: true, security: 'open', key: '', isolated: true },
  ],
  sites: [{ name: 'zoo.example', address: '203.0.113.4' }],
  nameServers: ['198.51.100.53'],
}

function after(...actions: NetworkAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(home))
}

function of(id: string, ...actions: NetworkAction[]) {
  const state = after(...actions)
  return state && facts(state).devices[id]
}

const pc: NetworkAction = { type: 'open', device: 'pc' }
const tab: NetworkAction = { type: 'open', device: 'tab' }
const box: NetworkAction = { type: 'open', device: 'box' }
const byHand: NetworkAction = { type: 'address', device: 'pc', field: 'mode', value: 'manual' }
const typed = (field: 'address' | 'gateway' | 'names', value: string): NetworkAction => ({
  type: 'address',
  device: 'pc',
  field,
  value,
})
const right = [typed('address', '192.168.1.9'), typed('gateway', '192.168.1.1'), typed('names', '198.51.100.53')]

describe('a network', () => {
  it('gives addresses and leads out', () => {
    expect(of('pc')).toMatchObject({
      linked: true,
      address: '192.168.1.22',
      reaches: ['box', 'tab'],
      internet: true,
      web: true,
    })
  })

  it.each<[string, string, NetworkAction[], object]>([
    [
      'an unplugged cable',
      'pc',
      [pc, { type: 'unplug', device: 'pc', cable: 'grey' }],
      { linked: false, address: '', web: false },
    ],
    [
      'a cable in another place',
      'pc',
      [pc, { type: 'unplug', device: 'pc', cable: 'grey' }, { type: 'plug', device: 'pc', into: 'box' }],
      { linked: true, web: true },
    ],
    ['the router off', 'tab', [box, { type: 'power', device: 'box', on: false }], { linked: false, internet: false }],
    [
      'no socket of the internet',
      'pc',
      [box, { type: 'unplug', device: 'box', cable: 'fibre' }],
      { internet: false, web: false, reaches: ['box', 'tab'] },
    ],
    ['a room out of range', 'tab', [tab, { type: 'move', device: 'tab', room: 'garden' }], { network: '', web: false }],
    [
      'another key of the network',
      'tab',
      [box, { type: 'wifi', device: 'box', wifi: 'home', field: 'key', value: 'quite-another' }],
      { network: '', linked: false },
    ],
    [
      'a network for guests',
      'tab',
      [tab, { type: 'join', device: 'tab', wifi: 'guests', key: '' }],
      { web: true, reaches: [] },
    ],
    [
      'no addresses given',
      'pc',
      [box, { type: 'give-addresses', device: 'box', on: false }],
      { address: '169.254.7.22', internet: false },
    ],
    ['addresses typed as they must be', 'pc', [pc, byHand, ...right], { web: true, reaches: ['box', 'tab'] }],
    [
      'an address of another network',
      'pc',
      [pc, byHand, ...right, typed('address', '192.168.7.9')],
      { web: false, reaches: [] },
    ],
    [
      'the address of another device',
      'pc',
      [pc, byHand, ...right, typed('address', '192.168.1.23')],
      { web: false, reaches: [] },
    ],
    [
      'a wrong way out',
      'pc',
      [pc, byHand, ...right, typed('gateway', '192.168.1.7')],
      { internet: false, reaches: ['box', 'tab'] },
    ],
    [
      'a wrong name server',
      'pc',
      [pc, byHand, ...right, typed('names', '198.51.100.7')],
      { internet: true, web: false },
    ],
  ])('changes with %s', (_says, id, actions, expected) => {
    expect(of(id, ...actions)).toMatchObject(expected)
  })

  it.each<[string, NetworkAction[], object]>([
    ['a device', [pc, { type: 'test', device: 'pc', to: 'tab' }], { result: 'answers', way: ['pc', 'tab'] }],
    ['a device that is joined to nothing', [pc, { type: 'test', device: 'pc', to: 'cam' }], { result: 'no-answer' }],
    [
      'a site',
      [pc, { type: 'test', device: 'pc', to: 'zoo.example' }],
      { result: 'answers', way: ['pc', 'box', 'socket'] },
    ],
    ['a site that nobody knows', [pc, { type: 'test', device: 'pc', to: 'zebra.example' }], { result: 'name-unknown' }],
    ['an address', [pc, { type: 'test', device: 'pc', to: '203.0.113.4' }], { result: 'answers' }],
    [
      'a site, with the fibre out',
      [box, { type: 'unplug', device: 'box', cable: 'fibre' }, pc, { type: 'test', device: 'pc', to: '203.0.113.4' }],
      { result: 'no-way-out', way: ['pc', 'box'] },
    ],
  ])('answers a test of %s', (_says, actions, expected) => {
    const state = after(...actions)
    expect(state?.tests.at(-1)).toMatchObject(expected)
  })

  it('tells the way of a request step by step', () => {
    const state = after(
      pc,
      { type: 'test', device: 'pc', to: 'zoo.example' },
      { type: 'test', device: 'pc', to: 'tab' },
    )
    const [site, tablet] = state?.tests ?? []
    expect(site?.steps).toEqual([
      { is: 'has-address', device: 'pc', what: '192.168.1.22' },
      { is: 'asks-name', device: 'pc', what: '192.168.1.1' },
      { is: 'is-told', device: 'pc', what: '203.0.113.4' },
      { is: 'sends-out', device: 'pc', what: '192.168.1.1' },
      { is: 'sends-on', device: 'box', what: '203.0.113.4' },
      { is: 'sends-on', device: 'socket', what: '203.0.113.4' },
      { is: 'arrives', device: 'socket', what: '203.0.113.4' },
    ])
    expect(tablet?.steps.map(({ is }) => is)).toEqual(['has-address', 'sends-straight', 'arrives'])
  })

  it.each<[string, NetworkAction[], string]>([
    ['the name server gone', [pc, byHand, ...right, typed('names', '198.51.100.7')], 'nobody-tells'],
    ['the line out', [box, { type: 'unplug', device: 'box', cable: 'fibre' }, pc, byHand, ...right], 'nobody-tells'],
    ['no address', [pc, byHand], 'stops'],
  ])('tells where a request ends with %s', (_says, actions, is) => {
    expect(
      after(...actions, { type: 'test', device: 'pc', to: 'zoo.example' })
        ?.tests.at(-1)
        ?.steps.at(-1)?.is,
    ).toBe(is)
  })

  it.each<[string, NetworkAction[], string]>([
    ['a wrong key', [tab, { type: 'join', device: 'tab', wifi: 'home', key: 'guess' }], 'wrong-key'],
    ['a second cable to one place', [pc, { type: 'plug', device: 'pc', into: 'box' }], 'already-plugged'],
    ['a cable without a socket for it', [pc, { type: 'plug', device: 'pc', into: 'socket' }], 'no-socket'],
    [
      'a short key',
      [box, { type: 'wifi', device: 'box', wifi: 'home', field: 'key', value: 'short' }],
      'key-too-short',
    ],
    ['what is no address', [pc, byHand, typed('address', '192.168.1')], 'not-an-address'],
  ])('says why it refuses %s', (_says, actions, notice) => {
    expect(after(...actions)?.notice).toBe(notice)
  })

  it.each<[string, NetworkAction[]]>([
    ['a device that is not open', [{ type: 'power', device: 'pc', on: false }]],
    [
      'the internet',
      [
        { type: 'open', device: 'socket' },
        { type: 'power', device: 'socket', on: false },
      ],
    ],
    [
      'a network out of range',
      [
        { type: 'open', device: 'cam' },
        { type: 'join', device: 'cam', wifi: 'none', key: '' },
      ],
    ],
    ['a cable of another device', [pc, { type: 'unplug', device: 'pc', cable: 'fibre' }]],
    ['an address that is not typed by hand', [pc, typed('address', '192.168.1.9')]],
    ['a device that stays', [pc, { type: 'move', device: 'pc', room: 'hall' }]],
  ])('does not take %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})
