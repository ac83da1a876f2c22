import { isAddress } from './address.ts'
import {
  cableWorks,
  isInRange,
  isLinked,
  joinedWifi,
  knowsNames,
  reach,
  reachOutside,
  settingsOf,
  test,
} from './reach.ts'
import type { Device, DeviceChange, NetworkAction, NetworkFacts, NetworkScenario, Wifi } from './schema.ts'
import type { NetworkState } from './state.ts'

export function start(scenario: NetworkScenario): NetworkState {
  const { devices, cables, wifi } = scenario
  return { scenario, devices, cables, wifi, opened: [], tests: [], touched: [], plugged: 0, notice: null }
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
  if (action.type === 'open') {
    return state.devices.some(({ id }) => id === action.device)
      ? { ...state, opened: [...state.opened, action.device], notice: null }
      : null
  }
  const device = openDevice(state)
  if (!device || device.id !== action.device) return null
  if (device.foreign || device.kind === 'internet') return null
  const quiet = { ...state, notice: null }
  if (action.type === 'test') {
    const { result, way } = test(quiet, device, action.to)
    return { ...quiet, tests: [...state.tests, { device: device.id, to: action.to, result, way }] }
  }
  const after = change(quiet, device, action)
  if (!after || after.notice === 'no-socket' || after.notice === 'already-plugged') return after
  return { ...after, touched: state.touched.includes(device.id) ? state.touched : [...state.touched, device.id] }
}

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
  if (addressing.mode !== 'manual') return null
  const after = become({ ...device, addressing: { ...addressing, [field]: value.trim() } })
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
  if (field === 'security') {
    return value === 'open' || value === 'old' || value === 'wpa2' || value === 'wpa3'
      ? become({ ...wifi, security: value })
      : null
  }
  const typed = value.trim()
  if (field === 'name') return typed === '' ? { ...state, notice: 'name-needed' } : become({ ...wifi, name: typed })
  return typed.length < 8 ? { ...state, notice: 'key-too-short' } : become({ ...wifi, key: typed })
}

/** How long a key holds out: none for a network that asks for none. */
export function keyStrength({ security, key, name }: Wifi): 'none' | 'weak' | 'strong' {
  if (security === 'open') return 'none'
  const isVaried = new Set(key).size >= 6
  const hasName = key.toLowerCase().includes(name.toLowerCase())
  return security !== 'old' && key.length >= 12 && isVaried && !hasName ? 'strong' : 'weak'
}

export function facts(state: NetworkState): NetworkFacts {
  const { devices, cables, wifi, opened, tests, touched } = state
  return {
    opened: [...opened],
    devices: Object.fromEntries(
      devices.map((device) => {
        const { address, gateway, names } = settingsOf(state, device)
        return [
          device.id,
          {
            on: device.on !== false,
            room: device.room ?? '',
            linked: isLinked(state, device),
            network: joinedWifi(state, device)?.id ?? '',
            mode: device.addressing?.mode ?? '',
            address,
            gateway,
            names,
            reaches: devices
              .filter(
                (other) =>
                  other.id !== device.id &&
                  other.kind !== 'internet' &&
                  reach(state, device, other).result === 'answers',
              )
              .map(({ id }) => id),
            internet: reachOutside(state, device).result === 'answers',
            web: knowsNames(state, device),
            mobile: device.mobile === true,
            givesAddresses: device.router?.givesAddresses === true,
            values: Object.fromEntries(
              (device.controls ?? []).map((control) => [
                control.id,
                control.type === 'toggle' ? control.on : control.value,
              ]),
            ),
          },
        ]
      }),
    ),
    cables: cables.map((cable) => ({
      id: cable.id,
      from: cable.from,
      to: cable.to,
      works: cableWorks(state, cable),
    })),
    wifi: Object.fromEntries(
      wifi.map((one) => [
        one.id,
        {
          name: one.name,
          on: one.on,
          security: one.security,
          key: one.key,
          strength: keyStrength(one),
          isolated: one.isolated,
          joined: devices.filter((device) => joinedWifi(state, device)?.id === one.id).map(({ id }) => id),
        },
      ]),
    ),
    tests: tests.map((one) => ({ ...one, way: [...one.way] })),
    touched: [...touched],
  }
}
