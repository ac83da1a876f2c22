// What is set on routers and switches of a larger place: networks, rules, publications.
import { rangeOf } from './range.ts'
import type { Device, DeviceChange, Rule } from './schema.ts'
import { soundRange } from './segments.ts'
import type { NetworkState } from './state.ts'

export type FilterChange = Extract<
  DeviceChange,
  {
    type:
      | 'segment'
      | 'range'
      | 'add-rule'
      | 'raise-rule'
      | 'remove-rule'
      | 'others'
      | 'nat'
      | 'publish'
      | 'withdraw'
      | 'loop-guard'
      | 'probe'
  }
>

const mostRules = 30

/** The network after a change, or null where it cannot be made. */
export function changeFilter(state: NetworkState, device: Device, action: FilterChange): NetworkState | null {
  const become = (changed: Device): NetworkState => ({
    ...state,
    devices: state.devices.map((one) => (one.id === device.id ? changed : one)),
  })
  switch (action.type) {
    case 'segment':
      if (device.segment === undefined || !networksOf(state).includes(action.network)) return null
      return become({ ...device, segment: action.network })
    case 'loop-guard':
      return device.loopGuard === undefined ? null : become({ ...device, loopGuard: action.on })
    case 'probe':
      return device.probe === undefined ? null : become({ ...device, probe: action.on })
  }
  const { router } = device
  if (!router?.networks) return null
  const { rules = [], published = [] } = router
  const set = (changed: Partial<typeof router>): NetworkState =>
    become({ ...device, router: { ...router, ...changed } })
  switch (action.type) {
    case 'range': {
      if (!router.networks.some(({ id }) => id === action.network)) return null
      const range = action.range.trim()
      const changed = {
        ...router,
        networks: router.networks.map((one) => (one.id === action.network ? { ...one, range } : one)),
      }
      const after = become({ ...device, router: changed })
      if (!rangeOf(range)) return { ...after, notice: 'not-a-range' }
      return soundRange({ ...device, router: changed }, action.network) ? after : { ...after, notice: 'range-shared' }
    }
    case 'add-rule':
      return addRule(state, router.networks, rules, action, set)
    case 'raise-rule': {
      const place = rules.findIndex(({ id }) => id === action.rule)
      const [above, rule] = [rules[place - 1], rules[place]]
      if (!above || !rule) return null
      return set({ rules: [...rules.slice(0, place - 1), rule, above, ...rules.slice(place + 1)] })
    }
    case 'remove-rule':
      if (!rules.some(({ id }) => id === action.rule)) return null
      return set({ rules: rules.filter(({ id }) => id !== action.rule) })
    case 'others':
      return set({ others: action.pass ? 'pass' : 'stop' })
    case 'nat':
      return set({ nat: action.on })
    case 'publish': {
      const target = state.devices.find(({ id }) => id === action.to)
      if (!target?.addressing || !hasService(state, action.service)) return null
      if (published.some(({ service }) => service === action.service)) return { ...state, notice: 'published-already' }
      const written = state.written + 1
      const one = { id: `r${written}`, service: action.service, to: action.to }
      return { ...set({ published: [...published, one] }), written }
    }
    case 'withdraw':
      if (!published.some(({ id }) => id === action.published)) return null
      return set({ published: published.filter(({ id }) => id !== action.published) })
  }
}

function addRule(
  state: NetworkState,
  networks: readonly { readonly id: string }[],
  rules: readonly Rule[],
  { from, to, service, allow }: Extract<FilterChange, { type: 'add-rule' }>,
  set: (changed: { rules: Rule[] }) => NetworkState,
): NetworkState | null {
  const isEnd = (id: string): boolean =>
    id === 'any' ||
    id === 'internet' ||
    networks.some((network) => network.id === id) ||
    state.devices.some((device) => device.id === id && device.addressing !== undefined)
  if (!isEnd(from) || !isEnd(to) || (service !== 'any' && !hasService(state, service))) return null
  if (rules.length >= mostRules) return null
  if (from === to && from !== 'any') return { ...state, notice: 'same-ends' }
  const written = state.written + 1
  return { ...set({ rules: [...rules, { id: `r${written}`, from, to, service, allow }] }), written }
}

function hasService({ scenario }: NetworkState, id: string): boolean {
  return (scenario.services ?? []).some((service) => service.id === id)
}

/** Ids of the networks of all routers. */
export function networksOf({ devices }: NetworkState): readonly string[] {
  return devices.flatMap(({ router }) => router?.networks ?? []).map(({ id }) => id)
}
