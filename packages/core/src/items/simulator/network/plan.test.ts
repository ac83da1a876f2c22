import { describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { reduce, start } from './reduce.ts'
import type { Device, NetworkAction, NetworkScenario } from './schema.ts'

const automatic = { mode: 'automatic', address: '', gateway: '', names: '' } as const

const pc = (id: string, segment: string | undefined, kind: Device['kind'] = 'computer'): Device => ({
  id,
  kind,
  name: id,
  sockets: 1,
  ...(segment !== undefined && { segment }),
  addressing: automatic,
})

const office: NetworkScenario = {
  name: 'Office',
  rooms: [],
  devices: [
    { id: 'net', kind: 'internet', name: 'Line', sockets: 1 },
    {
      id: 'gate',
      kind: 'router',
      name: 'Router',
      sockets: 8,
      router: {
        address: '203.0.113.9',
        givesAddresses: true,
        networks: [
          { id: 'staff', name: 'Staff', range: '192.168.10.0/24' },
          { id: 'public', name: 'Public', range: '192.168.10.0/25' },
        ],
        rules: [],
        others: 'pass',
        nat: true,
        published: [],
      },
    },
    pc('desk', 'staff'),
    pc('shelf', 'staff', 'server'),
    pc('visitor', 'public'),
  ],
  cables: [
    { id: 'c0', from: 'net', to: 'gate' },
    ...['desk', 'shelf', 'visitor'].map((id) => ({ id: `c-${id}`, from: 'gate', to: id })),
  ],
  wifi: [],
  sites: [],
  nameServers: [],
  services: [
    { id: 'web', name: 'Web', port: 443 },
    { id: 'files', name: 'Files', port: 445 },
  ],
  flows: [
    { id: 'surf', from: 'public', to: 'internet', service: 'web', wanted: true },
    { id: 'work', from: 'staff', to: 'internet', service: 'web', wanted: true },
    { id: 'page', from: 'internet', to: 'shelf', service: 'web', wanted: true },
    { id: 'apart', from: 'public', to: 'staff', service: 'any', wanted: false },
  ],
}

function after(scenario: NetworkScenario, ...actions: NetworkAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(scenario))
}

function found(...actions: NetworkAction[]) {
  const end = after(office, { type: 'open', device: 'gate' }, ...actions)
  return end && facts(end)
}

const range = (value: string): NetworkAction => ({ type: 'range', device: 'gate', network: 'public', range: value })
const rule = (from: string, to: string, service: string, allow = true): NetworkAction => ({
  type: 'add-rule',
  device: 'gate',
  from,
  to,
  service,
  allow,
})
const stop: NetworkAction = { type: 'others', device: 'gate', pass: false }
const publish: NetworkAction = { type: 'publish', device: 'gate', service: 'web', to: 'shelf' }
const right = [
  range('192.168.20.0/24'),
  stop,
  rule('public', 'internet', 'web'),
  rule('staff', 'internet', 'web'),
  rule('internet', 'shelf', 'web'),
  publish,
]
const met = (...actions: NetworkAction[]) =>
  Object.entries(found(...actions)?.flows ?? {}).flatMap(([id, { met }]) => (met ? [id] : []))

describe('a plan of addresses and rules', () => {
  it('meets every need, and opens nothing else', () => {
    const all = found(...right, { type: 'try' })
    expect(all).toMatchObject({ unneeded: 0, tried: ['flows'] })
    expect(met(...right)).toEqual(['surf', 'work', 'page', 'apart'])
    expect(all?.networks['public']).toMatchObject({ range: '192.168.20.0/24', is: 'sound', devices: ['visitor'] })
    expect(all?.devices['visitor']).toMatchObject({
      address: '192.168.20.2',
      gateway: '192.168.20.1',
      reaches: ['gate'],
    })
  })

  it.each<[string, NetworkAction[], string[]]>([
    ['addresses that two networks share', right.slice(1), ['apart']],
    ['rules without a publication', right.slice(0, -1), ['surf', 'work', 'apart']],
    ['everything open', [range('192.168.20.0/24'), publish], ['surf', 'work', 'page']],
    ['everything stopped', [range('192.168.20.0/24'), stop], ['apart']],
    [
      'a rule that a wider one stands above',
      [right[0] as NetworkAction, rule('any', 'any', 'any', false), ...right.slice(2)],
      ['apart'],
    ],
    [
      'private addresses that nobody translates',
      [...right, { type: 'nat', device: 'gate', on: false }],
      ['page', 'apart'],
    ],
    [
      'the server in the wrong network',
      [...right, { type: 'open', device: 'shelf' }, { type: 'segment', device: 'shelf', network: 'public' }],
      ['surf', 'work', 'page', 'apart'],
    ],
  ])('meets some needs with %s', (_says, actions, expected) => {
    expect(met(...actions)).toEqual(expected)
  })

  it('tells how much wider than needed rules are', () => {
    // Anything but web from a network to the internet: files, and what is none of the services.
    expect(found(...right, rule('public', 'internet', 'any'))?.unneeded).toBe(2)
    expect(found(...right, rule('staff', 'public', 'files'))?.unneeded).toBe(2)
  })

  it('raises a rule above another', () => {
    const raised = found(...right, rule('public', 'staff', 'any', false), {
      type: 'raise-rule',
      device: 'gate',
      rule: 'r5',
    })
    expect(raised?.rules.map(({ id }) => id)).toEqual(['r1', 'r2', 'r5', 'r3'])
  })

  it.each<[string, NetworkAction[], string | undefined]>([
    ['what is no range', [range('192.168.20.7/24')], 'not-a-range'],
    ['a range that is taken', [range('192.168.0.0/16')], 'range-shared'],
    ['a rule from an end to itself', [rule('staff', 'staff', 'web')], 'same-ends'],
    ['a second publication of a service', [publish, publish], 'published-already'],
    ['a rule for nobody', [rule('nobody', 'staff', 'web')], undefined],
    [
      'a rule raised over the first',
      [rule('staff', 'public', 'web'), { type: 'raise-rule', device: 'gate', rule: 'r1' }],
      undefined,
    ],
  ])('answers %s', (_says, actions, notice) => {
    expect(after(office, { type: 'open', device: 'gate' }, ...actions)?.notice).toBe(notice)
  })
})

describe('a plan that is put to the test', () => {
  const hub = (id: string, more: Partial<Device> = {}): Device => ({
    id,
    kind: 'switch',
    name: id,
    room: id,
    sockets: 4,
    loopGuard: false,
    probe: false,
    ...more,
  })
  const sites: NetworkScenario = {
    ...office,
    rooms: ['north', 'south', 'east'].map((id) => ({ id, name: id })),
    devices: [
      {
        id: 'gate',
        kind: 'router',
        name: 'Router',
        room: 'north',
        sockets: 2,
        router: { address: '10.0.0.1', givesAddresses: true },
      },
      hub('north'),
      hub('south'),
      hub('east'),
      { ...pc('one', undefined, 'server'), room: 'north', bears: 50, cost: 40 },
      { ...pc('two', undefined, 'server'), room: 'east', bears: 50, cost: 40, on: false },
      { ...pc('till', undefined), room: 'south' },
    ],
    cables: [
      ['gate', 'north'],
      ['north', 'south'],
      ['north', 'east'],
      ['north', 'one'],
      ['east', 'two'],
      ['south', 'till'],
    ].map(([from = '', to = '']) => ({ id: `${from}-${to}`, from, to })),
    services: [{ id: 'stock', name: 'Stock', port: 443 }],
    flows: [{ id: 'sell', from: 'till', to: 'one', service: 'stock', wanted: true, instead: ['two'] }],
    drills: [
      { id: 'cut', name: 'A link is cut', cuts: [{ from: 'north', to: 'south' }] },
      { id: 'rush', name: 'A rush', load: { flow: 'sell', users: 80 } },
      { id: 'stranger', name: 'A stranger', intruder: { into: 'south' } },
    ],
    budget: { most: 200, cable: 5, link: 60, probe: 20, unit: '€' },
  }
  const of = (...actions: NetworkAction[]) => {
    const end = after(sites, ...actions)
    return end && facts(end)
  }
  const ring: NetworkAction[] = [
    { type: 'open', device: 'south' },
    { type: 'plug', device: 'south', into: 'east' },
    { type: 'loop-guard', device: 'south', on: true },
  ]
  const second: NetworkAction[] = [
    { type: 'open', device: 'two' },
    { type: 'power', device: 'two', on: true },
  ]
  const probe: NetworkAction[] = [
    { type: 'open', device: 'north' },
    { type: 'probe', device: 'north', on: true },
  ]

  it('fails where everything hangs by one thread', () => {
    expect(of()?.drills).toMatchObject({
      cut: { holds: false, alerted: false },
      rush: { holds: false },
      stranger: { holds: true, reached: ['one', 'till'] },
    })
  })

  it('holds with a ring, a second server and a probe, at its price', () => {
    const whole = of(...ring, ...second, ...probe, { type: 'try', drill: 'cut' })
    expect(whole?.drills).toMatchObject({ cut: { holds: true, alerted: true }, rush: { holds: true, alerted: true } })
    expect(whole).toMatchObject({ spent: 160, withinBudget: true, tried: ['cut'] })
  })

  it('is flooded by a ring that nothing guards', () => {
    expect(of(...ring.slice(0, -1))?.flows['sell']).toEqual({ passes: false, met: false })
  })

  it('was not tried as it is once anything is changed', () => {
    expect(of({ type: 'try' }, ...ring)?.tried).toEqual([])
    expect(of({ type: 'try', drill: 'flood' } as NetworkAction)).toBe(null)
  })
})
