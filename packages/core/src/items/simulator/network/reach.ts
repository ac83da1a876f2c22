// Who reaches whom: worked out anew from cables, Wi-Fi networks and addresses, never kept.
import { isAddress, networkOf, plainAddress } from './address.ts'
import type { Device, TestResult, Wifi } from './schema.ts'
import type { NetworkState } from './state.ts'

/** What a device has for its traffic at this moment. */
export type Settings = { readonly address: string; readonly gateway: string; readonly names: string }

const none: Settings = { address: '', gateway: '', names: '' }

/** Of a device in a state, found once: a state never changes, and each answer leads through many devices many times. */
function inState<Found>(find: (state: NetworkState, device: Device) => Found): typeof find {
  const found = new WeakMap<NetworkState, Map<Device, Found>>()
  return (state, device) => {
    const byDevice = found.get(state) ?? new Map<Device, Found>()
    found.set(state, byDevice)
    if (!byDevice.has(device)) byDevice.set(device, find(state, device))
    return byDevice.get(device) as Found
  }
}

function deviceOf({ devices }: NetworkState, id: string): Device | undefined {
  return devices.find((device) => device.id === id)
}

/** On, and not stuck. */
function isAwake(device: Device | undefined): boolean {
  return device !== undefined && device.on !== false && device.stuck !== true
}

/** Both ends are awake and the cable is whole: its lights are on. */
export function cableWorks(state: NetworkState, cable: NetworkState['cables'][number]): boolean {
  return cable.damaged !== true && isAwake(deviceOf(state, cable.from)) && isAwake(deviceOf(state, cable.to))
}

/** Whether a Wi-Fi network is received where a device stands. */
export function isInRange(state: NetworkState, device: Device, wifi: Wifi): boolean {
  const sender = deviceOf(state, wifi.by)
  if (!sender || sender.id === device.id || !wifi.on || !isAwake(sender)) return false
  if (sender.room === undefined || device.room === undefined || sender.room === device.room) return true
  return state.scenario.rooms.find(({ id }) => id === sender.room)?.near?.includes(device.room) === true
}

/** The Wi-Fi network that a device is in: received, and joined with the key that it has now. */
export const joinedWifi = inState((state, device): Wifi | undefined => {
  if (!device.wifi?.on || !isAwake(device)) return undefined
  const wifi = state.wifi.find(({ id }) => id === device.wifi?.network)
  if (!wifi || !isInRange(state, device, wifi)) return undefined
  return wifi.security === 'open' || wifi.key === device.wifi.key ? wifi : undefined
})

/** Devices that share cables and Wi-Fi with this one; what is behind a network for guests is not among them. */
const segmentOf = inState((state, start): readonly Device[] => {
  const seen = new Set([start.id])
  const queue = [start]
  for (const device of queue) {
    for (const next of neighboursOf(state, device)) {
      if (seen.has(next.id)) continue
      seen.add(next.id)
      queue.push(next)
    }
  }
  return queue
})

function neighboursOf(state: NetworkState, device: Device): Device[] {
  if (device.kind === 'internet') return []
  const byCable = state.cables
    .filter((cable) => (cable.from === device.id || cable.to === device.id) && cableWorks(state, cable))
    .map(({ from, to }) => (from === device.id ? to : from))
  const own = joinedWifi(state, device)
  const byWifi = state.devices
    .filter((other) => {
      const wifi = joinedWifi(state, other)
      return wifi?.by === device.id && !wifi.isolated
    })
    .map(({ id }) => id)
  const ids = [...byCable, ...byWifi, ...(own && !own.isolated ? [own.by] : [])]
  return state.devices.filter(({ id, kind }) => ids.includes(id) && kind !== 'internet')
}

/** Whoever leads a device out: the router of its segment, or the telephone whose network it uses. */
function routerOf(state: NetworkState, device: Device): Device | undefined {
  const wifi = joinedWifi(state, device)
  const sender = wifi && deviceOf(state, wifi.by)
  const from = wifi?.isolated && sender ? sender : device
  return segmentOf(state, from).find((one) => isAwake(one) && one.router !== undefined)
}

/** A good cable to the socket of the internet, a mobile network, or the Wi-Fi of another router that has one of these. */
function isOutside(state: NetworkState, router: Device): boolean {
  const sender = deviceOf(state, joinedWifi(state, router)?.by ?? '')
  return hasLine(state, router) || (sender !== undefined && hasLine(state, sender))
}

function hasLine(state: NetworkState, router: Device): boolean {
  if (router.mobile) return true
  return state.cables.some((cable) => {
    const other = cable.from === router.id ? cable.to : cable.to === router.id ? cable.from : undefined
    return other !== undefined && deviceOf(state, other)?.kind === 'internet' && cableWorks(state, cable)
  })
}

/** A cable or a Wi-Fi network that works. */
export function isLinked(state: NetworkState, device: Device): boolean {
  return (
    joinedWifi(state, device) !== undefined ||
    state.cables.some((cable) => (cable.from === device.id || cable.to === device.id) && cableWorks(state, cable))
  )
}

/** The addresses that a device uses. Without a router that gives them it takes one that leads nowhere. */
export const settingsOf = inState((state, device): Settings => {
  if (device.router) return { address: device.router.address, gateway: '', names: '' }
  const { addressing } = device
  if (!addressing || !isAwake(device)) return none
  if (addressing.mode === 'manual') {
    const { address, gateway, names } = addressing
    return isAddress(address)
      ? { address: plainAddress(address), gateway: plainIfAny(gateway), names: plainIfAny(names) }
      : none
  }
  if (!isLinked(state, device)) return none
  const place = 20 + state.devices.indexOf(device)
  const router = routerOf(state, device)
  if (!router?.router?.givesAddresses) return { address: `169.254.7.${place}`, gateway: '', names: '' }
  const { address } = router.router
  return { address: `${networkOf(address)}.${place}`, gateway: address, names: address }
})

function plainIfAny(text: string): string {
  return isAddress(text) ? plainAddress(text) : text.trim()
}

/** Two devices of a segment with one address disturb each other: neither is answered. */
function hasTwin(state: NetworkState, device: Device): boolean {
  const { address } = settingsOf(state, device)
  return segmentOf(state, device).some(
    (other) => other.id !== device.id && settingsOf(state, other).address === address && address !== '',
  )
}

/** What a test from a device to another says, and how far it came. */
export function reach(state: NetworkState, from: Device, to: Device): { result: TestResult; way: string[] } {
  if (!isAwake(from) || (!isLinked(state, from) && !from.mobile && !from.router))
    return { result: 'not-connected', way: [from.id] }
  if (to.kind === 'internet') return reachOutside(state, from)
  const own = settingsOf(state, from)
  if (own.address === '') return { result: 'no-address', way: [from.id] }
  const other = settingsOf(state, to)
  const isNear =
    segmentOf(state, from).some(({ id }) => id === to.id) &&
    isAwake(to) &&
    networkOf(own.address) === networkOf(other.address)
  if (isNear && !hasTwin(state, from) && !hasTwin(state, to)) return { result: 'answers', way: [from.id, to.id] }
  return { result: 'no-answer', way: [from.id] }
}

/** The same to anything on the internet, by its address. */
export function reachOutside(state: NetworkState, from: Device): { result: TestResult; way: string[] } {
  const internet = state.devices.find(({ kind }) => kind === 'internet')
  const end = internet ? [internet.id] : []
  if (!isAwake(from)) return { result: 'not-connected', way: [from.id] }
  if (from.router || (from.mobile && !isLinked(state, from))) {
    return isOutside(state, from)
      ? { result: 'answers', way: [from.id, ...end] }
      : { result: 'no-way-out', way: [from.id] }
  }
  if (!isLinked(state, from)) return { result: 'not-connected', way: [from.id] }
  const { address, gateway } = settingsOf(state, from)
  if (address === '') return { result: 'no-address', way: [from.id] }
  const router = routerOf(state, from)
  const isLed =
    router !== undefined &&
    gateway === router.router?.address &&
    networkOf(address) === networkOf(gateway) &&
    !hasTwin(state, from)
  if (!isLed) return { result: 'no-way-out', way: [from.id] }
  return isOutside(state, router)
    ? { result: 'answers', way: [from.id, router.id, ...end] }
    : { result: 'no-way-out', way: [from.id, router.id] }
}

/** Whether a device learns the address of a site from its name. */
export function knowsNames(state: NetworkState, from: Device): boolean {
  const out = reachOutside(state, from)
  if (out.result !== 'answers') return false
  if (out.way.length < 3 && (from.router || from.mobile)) return true
  const { names } = settingsOf(state, from)
  return names === routerOf(state, from)?.router?.address || state.scenario.nameServers.includes(names)
}

/** A test as a person asks for it: another device, the name of a site, or an address. */
export function test(state: NetworkState, from: Device, to: string): { result: TestResult; way: string[] } {
  const device = deviceOf(state, to) ?? state.devices.find((one) => isTargetOf(state, one, to))
  if (device) return reach(state, from, device)
  const out = reachOutside(state, from)
  if (isAddress(to)) {
    const isThere =
      state.scenario.sites.some(({ address }) => address === plainAddress(to)) ||
      state.scenario.nameServers.includes(plainAddress(to))
    return out.result === 'answers' && !isThere ? { ...out, result: 'no-answer' } : out
  }
  if (out.result === 'not-connected' || out.result === 'no-address') return out
  const isKnown = state.scenario.sites.some(({ name }) => name === to.trim().toLowerCase())
  if (!knowsNames(state, from) || !isKnown) return { result: 'name-unknown', way: [from.id] }
  return out
}

function isTargetOf(state: NetworkState, device: Device, to: string): boolean {
  return isAddress(to) && settingsOf(state, device).address === plainAddress(to)
}
