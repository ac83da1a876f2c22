import { isAddress } from './address.ts'
import { baseFacts } from './facts.ts'
import { changeFilter, networksOf } from './filter.ts'
import { measure } from './measure.ts'
import { sizeOfMask } from './range.ts'
import { isInRange, test } from './reach.ts'
import { firstRequests, reduceRequests } from './requests.ts'
import type { Device, DeviceChange, NetworkAction, NetworkScenario, Wifi } from './schema.ts'
import type { NetworkState } from './state.ts'
import { stepsOf } from './steps.ts'

export function start(scenario: NetworkScenario): NetworkState {
  const { devices, cables, wifi } = scenario
  return {
    scenario,
    devices,
    cables,
    wifi,
    opened: [],
    tests: [],
    touched: [],
    measured: [],
    tried: [],
    requests: firstRequests,
    written: 0,
    plugged: 0,
    notice: null,
  }
}

/** The device whose settings are on the screen. */
export function openDevice({ devices, opened }: NetworkState): Device | undefined {
  return devices.find(({ id }) => id === opened.at(-1))
}

/** Sockets of a device that no cable is in. */
export function freeSockets({ cables }: NetworkState, { id, sockets = 0 }: Device): number {
  return sockets - cables.filter(({ from, to }) => from === id || to === id).length
}

/** Wi-Fi networks that a device receives, in the order of the scenario. */
export function wifiInRange(state: NetworkState, device: Device): readonly Wifi[] {
  return state.wifi.filter((wifi) => isInRange(state, device, wifi))
}

export function reduce(state: NetworkState, action: NetworkAction): NetworkState | null {
  switch (action.type) {
    case 'open':
      return state.devices.some(({ id }) => id === action.device)
        ? { ...state, opened: [...state.opened, action.device], notice: null }
        : null
    case 'try':
      return tryPlan(state, action.drill)
    case 'measure': {
      const { instruments = [] } = state.scenario
      const measured = measure(instruments, action, baseFacts(state), state.touched.length > 0)
      return measured && { ...state, measured: [...state.measured, measured], notice: null }
    }
    case 'page':
    case 'consent':
    case 'come-again':
    case 'request':
    case 'note': {
      const requests = reduceRequests(state.scenario.pages ?? [], state.requests, action)
      return requests && { ...state, requests, notice: null }
    }
    default:
      return reduceDevice(state, action)
  }
}

/** The name of the built-in tests among drills. */
export const builtInTests = 'flows'

function tryPlan(state: NetworkState, drill: string | undefined): NetworkState | null {
  const { flows = [], drills = [] } = state.scenario
  if (drill === undefined ? flows.length === 0 : !drills.some(({ id }) => id === drill)) return null
  const id = drill ?? builtInTests
  return { ...state, tried: [...state.tried.filter((one) => one !== id), id], notice: null }
}

function reduceDevice(state: NetworkState, action: DeviceChange): NetworkState | null {
  const device = openDevice(state)
  if (!device || device.id !== action.device) return null
  if (device.foreign || device.kind === 'internet') return null
  const quiet = { ...state, notice: null }
  if (action.type === 'test') {
    const { result, way } = test(quiet, device, action.to)
    const steps = stepsOf(quiet, device, action.to, { result, way })
    return { ...quiet, tests: [...state.tests, { device: device.id, to: action.to, result, way, steps }] }
  }
  const after = change(quiet, device, action)
  if (!after || (after.notice !== null && leavesAll.includes(after.notice))) return after
  // What was tried was another network.
  return {
    ...after,
    tried: [],
    touched: state.touched.includes(device.id) ? state.touched : [...state.touched, device.id],
  }
}

/** What is refused and leaves the device as it was. */
const leavesAll: readonly NonNullable<NetworkState['notice']>[] = [
  'no-socket',
  'already-plugged',
  'same-ends',
  'published-already',
]

type Change = Exclude<DeviceChange, { type: 'test' }>

function change(state: NetworkState, device: Device, action: Change): NetworkState | null {
  const become = (changed: Device): NetworkState => ({
    ...state,
    devices: state.devices.map((one) => (one.id === device.id ? changed : one)),
  })
  switch (action.type) {
    case 'power':
      return become({ ...device, on: action.on, stuck: false })
    case 'restart':
      if (device.on === false) return null
      return { ...become({ ...device, stuck: false }), notice: 'restarted' }
    case 'move':
      if (!device.movable || !state.scenario.rooms.some(({ id }) => id === action.room)) return null
      return become({ ...device, room: action.room })
    case 'plug':
      return plug(state, device, action.into)
    case 'unplug': {
      const cable = state.cables.find(({ id }) => id === action.cable)
      if (!cable || (cable.from !== device.id && cable.to !== device.id)) return null
      return { ...state, cables: state.cables.filter(({ id }) => id !== cable.id) }
    }
    case 'radio':
      return device.wifi ? become({ ...device, wifi: { ...device.wifi, on: action.on } }) : null
    case 'join': {
      const wifi = state.wifi.find(({ id }) => id === action.wifi)
      if (!wifi || !device.wifi?.on || device.on === false || !isInRange(state, device, wifi)) return null
      if (wifi.security !== 'open' && wifi.key !== action.key) return { ...state, notice: 'wrong-key' }
      return { ...become({ ...device, wifi: { on: true, network: wifi.id, key: action.key } }), notice: 'joined' }
    }
    case 'leave':
      return device.wifi?.network === undefined ? null : become({ ...device, wifi: { on: device.wifi.on } })
    case 'mobile':
      return device.mobile === undefined ? null : become({ ...device, mobile: action.on })
    case 'address':
      return setAddress(become, device, action)
    case 'give-addresses':
      return device.router ? become({ ...device, router: { ...device.router, givesAddresses: action.on } }) : null
    case 'wifi':
      return setWifi(state, device, action)
    case 'set': {
      const control = device.controls?.find(({ id }) => id === action.control)
      if (!control || control.type === 'info') return null
      const changed = withValue(control, action.value)
      if (!changed) return null
      const controls = device.controls?.map((one) => (one.id === control.id ? changed : one)) ?? []
      return become({ ...device, controls })
    }
    default:
      return changeFilter(state, device, action)
  }
}

type Control = NonNullable<Device['controls']>[number]

function withValue(control: Exclude<Control, { type: 'info' }>, value: string | boolean): Control | null {
  if (control.type === 'toggle') return typeof value === 'boolean' ? { ...control, on: value } : null
  if (typeof value !== 'string') return null
  if (control.type === 'field') return { ...control, value }
  return control.options.some(({ id }) => id === value) ? { ...control, value } : null
}

function plug(state: NetworkState, device: Device, into: string): NetworkState | null {
  const other = state.devices.find(({ id }) => id === into)
  if (!other || other.foreign || other.id === device.id || !other.sockets || !device.sockets) return null
  const isBetween = ({ from, to }: { from: string; to: string }): boolean =>
    (from === device.id && to === other.id) || (from === other.id && to === device.id)
  if (state.cables.some(isBetween)) return { ...state, notice: 'already-plugged' }
  if (freeSockets(state, device) < 1 || freeSockets(state, other) < 1) return { ...state, notice: 'no-socket' }
  const plugged = state.plugged + 1
  return {
    ...state,
    plugged,
    cables: [...state.cables, { id: `n${plugged}`, from: device.id, to: other.id }],
    touched: state.touched.includes(other.id) ? state.touched : [...state.touched, other.id],
  }
}

function setAddress(
  become: (device: Device) => NetworkState,
  device: Device,
  { field, value }: Extract<Change, { type: 'address' }>,
): NetworkState | null {
  const { addressing } = device
  if (!addressing) return null
  if (field === 'mode') {
    return value === 'automatic' || value === 'manual'
      ? become({ ...device, addressing: { ...addressing, mode: value } })
      : null
  }
  const isShown = field === 'proxy' || addressing.mode === 'manual'
  if (!isShown || addressing[field] === undefined) return null
  const after = become({ ...device, addressing: { ...addressing, [field]: value.trim() } })
  if (field === 'proxy') return after
  if (field === 'mask') return sizeOfMask(value) === null ? { ...after, notice: 'not-a-mask' } : after
  return value.trim() === '' || isAddress(value) ? after : { ...after, notice: 'not-an-address' }
}

function setWifi(
  state: NetworkState,
  device: Device,
  { wifi: id, field, value }: Extract<Change, { type: 'wifi' }>,
): NetworkState | null {
  const wifi = state.wifi.find((one) => one.id === id)
  if (!wifi || wifi.by !== device.id) return null
  const become = (changed: Wifi): NetworkState => ({
    ...state,
    wifi: state.wifi.map((one) => (one.id === id ? changed : one)),
  })
  if (field === 'on' || field === 'isolated') {
    return typeof value === 'boolean' ? become({ ...wifi, [field]: value }) : null
  }
  if (typeof value !== 'string') return null
  if (field === 'channel') {
    const channel = Number(value)
    const isChannel = wifi.channel !== undefined && Number.isInteger(channel) && channel >= 1 && channel <= 13
    return isChannel ? become({ ...wifi, channel }) : null
  }
  if (field === 'segment') {
    return wifi.segment !== undefined && networksOf(state).includes(value) ? become({ ...wifi, segment: value }) : null
  }
  if (field === 'security') {
    return value === 'open' || value === 'old' || value === 'wpa2' || value === 'wpa3'
      ? become({ ...wifi, security: value })
      : null
  }
  const typed = value.trim()
  if (field === 'name') return typed === '' ? { ...state, notice: 'name-needed' } : become({ ...wifi, name: typed })
  return typed.length < 8 ? { ...state, notice: 'key-too-short' } : become({ ...wifi, key: typed })
}
