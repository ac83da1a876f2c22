// Who reaches whom: worked out anew from cables, Wi-Fi networks and addresses, never kept.
import { isAddress, networkOf, plainAddress } from './address.ts'
import { areNear, isIn } from './range.ts'
import type { Device, TestResult, Wifi } from './schema.ts'
import { addressIn, type End, gatewayIn, letsThrough, maskOf, otherService, soundRange } from './segments.ts'
import type { NetworkState } from './state.ts'

/** What a device has for its traffic at this moment. */
export type Settings = {
  readonly address: string
  readonly gateway: string
  readonly names: string
  readonly mask: string
  readonly proxy: string
}

const usualMask = '255.255.255.0'
const none: Settings = { address: '', gateway: '', names: '', mask: '', proxy: '' }

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
const routerOf = inState((state, device): Device | undefined => {
  const wifi = joinedWifi(state, device)
  const sender = wifi && deviceOf(state, wifi.by)
  const from = wifi?.isolated && sender ? sender : device
  const routers = segmentOf(state, from).filter((one) => isAwake(one) && one.router !== undefined)
  const spare = routers.find((one) => one.router?.backup && isOutside(state, one))
  const usual = routers.find((one) => !one.router?.backup)
  return spare && (!usual || !isOutside(state, usual)) ? spare : (usual ?? routers[0])
})

/** The id of the network of its router in which a device is; empty where routers have none. */
export const segmentFor = inState((state, device): string => {
  if (device.router) return ''
  const networks = routerOf(state, device)?.router?.networks ?? []
  const wanted = joinedWifi(state, device)?.segment ?? device.segment
  return (networks.find(({ id }) => id === wanted) ?? networks[0])?.id ?? ''
})

/** Cables that go round in a ring flood what is joined to them, unless a switch prevents it. */
const isFlooded = inState((state, device): boolean => {
  if (state.devices.every(({ loopGuard }) => loopGuard === undefined)) return false
  const segment = segmentOf(state, device)
  if (segment.some(({ loopGuard }) => loopGuard === true)) return false
  const ids = segment.map(({ id }) => id)
  const cables = state.cables.filter(
    (cable) => ids.includes(cable.from) && ids.includes(cable.to) && cableWorks(state, cable),
  )
  const ends = new Set(cables.flatMap(({ from, to }) => [from, to]))
  return !isTree(ends, cables)
})

function isTree(ends: ReadonlySet<string>, cables: NetworkState['cables']): boolean {
  const group = new Map([...ends].map((id) => [id, id]))
  const headOf = (id: string): string => {
    const next = group.get(id)
    return next === undefined || next === id ? id : headOf(next)
  }
  return cables.every(({ from, to }) => {
    const [one, other] = [headOf(from), headOf(to)]
    group.set(one, other)
    return one !== other
  })
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
  if (device.router) return { ...none, address: device.router.address, mask: usualMask }
  const { addressing } = device
  if (!addressing || !isAwake(device)) return none
  const proxy = addressing.proxy?.trim() ?? ''
  if (addressing.mode === 'manual') {
    const { address, gateway, names, mask = usualMask } = addressing
    return isAddress(address)
      ? {
          address: plainAddress(address),
          gateway: plainIfAny(gateway),
          names: plainIfAny(names),
          mask: plainIfAny(mask),
          proxy,
        }
      : none
  }
  if (!isLinked(state, device)) return none
  const place = 20 + state.devices.indexOf(device)
  const router = routerOf(state, device)
  const alone = { ...none, address: `169.254.7.${place}`, mask: '255.255.0.0', proxy }
  if (!router?.router?.givesAddresses) return alone
  if (router.router.networks) {
    const id = segmentFor(state, device)
    const range = soundRange(router, id)
    const own = range && addressIn(range, devicesIn(state, id).indexOf(device))
    if (!range || !own) return alone
    const gateway = gatewayIn(range)
    return { address: own, gateway, names: gateway, mask: maskOf(range), proxy }
  }
  const { address } = router.router
  return { address: `${networkOf(address)}.${place}`, gateway: address, names: address, mask: usualMask, proxy }
})

/** What is in a network of a router, in the order of the plan. */
export function devicesIn(state: NetworkState, network: string): readonly Device[] {
  return state.devices.filter(
    (device) => device.addressing !== undefined && !device.router && segmentFor(state, device) === network,
  )
}

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
  const isJoined = segmentOf(state, from).some(({ id }) => id === to.id) && isAwake(to) && !isFlooded(state, from)
  if (isJoined && segmentFor(state, from) !== segmentFor(state, to) && !from.router && !to.router) {
    const router = routerOf(state, from)
    const passes = servicesOf(state).some((service) => isRouted(state, from, to, service))
    return passes && router
      ? { result: 'answers', way: [from.id, router.id, to.id] }
      : { result: 'no-answer', way: [from.id] }
  }
  const isNear = isJoined && isNeighbour(state, own, from, other, to)
  if (isNear && !hasTwin(state, from) && !hasTwin(state, to)) return { result: 'answers', way: [from.id, to.id] }
  return { result: 'no-answer', way: [from.id] }
}

function isNeighbour(state: NetworkState, own: Settings, from: Device, other: Settings, to: Device): boolean {
  if (from.router?.networks || to.router?.networks) return isLed(state, from.router ? to : from)
  return areNear(own.address, other.address, own.mask) && areNear(own.address, other.address, other.mask)
}

/** Services of the plan, and whatever is none of them. */
export function servicesOf({ scenario }: NetworkState): readonly string[] {
  return [...(scenario.services ?? []).map(({ id }) => id), otherService]
}

/** Whether a service gets from one network of a router to another: by the addresses, and by the rules. */
export function isRouted(state: NetworkState, from: Device, to: Device, service: string): boolean {
  const router = routerOf(state, from)
  return (
    router !== undefined &&
    isLed(state, from) &&
    isLed(state, to) &&
    letsThrough(router, endOf(state, from), endOf(state, to), service)
  )
}

function endOf(state: NetworkState, device: Device): End {
  return { device: device.id, network: segmentFor(state, device) }
}

/** Its address is one of its network, is its own, and it knows the router as its way out. */
const isLed = inState((state, device): boolean => {
  const router = routerOf(state, device)
  if (!router?.router || hasTwin(state, device) || isFlooded(state, device)) return false
  const { address, gateway, mask } = settingsOf(state, device)
  if (!router.router.networks) return gateway === router.router.address && areNear(address, gateway, mask)
  const range = soundRange(router, segmentFor(state, device))
  return range !== null && isIn(range, address) && gateway === gatewayIn(range) && areNear(address, gateway, mask)
})

/** Whether a service gets from a device to the internet. */
export function isLetOut(state: NetworkState, device: Device, service: string): boolean {
  const router = routerOf(state, device)
  return router !== undefined && letsThrough(router, endOf(state, device), 'internet', service)
}

/** Whether the internet reaches a service of a device inside: published, and let through. */
export function isLetIn(state: NetworkState, device: Device, service: string): boolean {
  const router = routerOf(state, device)
  return (
    router !== undefined &&
    isOutside(state, router) &&
    !isSilent(state) &&
    isLed(state, device) &&
    router.router?.published?.find((one) => one.service === service)?.to === device.id &&
    letsThrough(router, 'internet', endOf(state, device), service)
  )
}

function isSilent({ devices }: NetworkState): boolean {
  return devices.some(({ kind, silent }) => kind === 'internet' && silent === true)
}

/** The same to anything on the internet, by its address. */
export const reachOutside = inState((state, from): { result: TestResult; way: string[] } => {
  const internet = state.devices.find(({ kind }) => kind === 'internet')
  const end = internet ? [internet.id] : []
  if (!isAwake(from)) return { result: 'not-connected', way: [from.id] }
  if (from.router || (from.mobile && !isLinked(state, from))) {
    if (!isOutside(state, from)) return { result: 'no-way-out', way: [from.id] }
    return { result: isSilent(state) && !from.mobile ? 'no-answer' : 'answers', way: [from.id, ...end] }
  }
  if (!isLinked(state, from)) return { result: 'not-connected', way: [from.id] }
  if (settingsOf(state, from).address === '') return { result: 'no-address', way: [from.id] }
  const router = routerOf(state, from)
  if (router === undefined || !isLed(state, from)) return { result: 'no-way-out', way: [from.id] }
  const isStopped = router.router?.nat === false || !servicesOf(state).some((one) => isLetOut(state, from, one))
  if (!isOutside(state, router) || isStopped) return { result: 'no-way-out', way: [from.id, router.id] }
  const way = [from.id, router.id, ...end]
  return { result: isSilent(state) && !router.mobile ? 'no-answer' : 'answers', way }
})

/** Whether a device learns the address of a site from its name. */
export function knowsNames(state: NetworkState, from: Device): boolean {
  const out = reachOutside(state, from)
  if (out.result !== 'answers') return false
  if (out.way.length < 3 && (from.router || from.mobile)) return true
  const { names, gateway } = settingsOf(state, from)
  const router = routerOf(state, from)?.router
  const own = router?.networks ? gateway : router?.address
  return names === own || state.scenario.nameServers.includes(names)
}

/** Whether pages are asked of the sites themselves, or of a proxy that answers. */
export function hasProxy(state: NetworkState, from: Device): boolean {
  const { proxy } = settingsOf(state, from)
  return proxy === '' || (state.scenario.proxies ?? []).includes(proxy)
}

/** A test as a person asks for it: another device, the name of a site, or an address. */
export function test(state: NetworkState, from: Device, to: string): { result: TestResult; way: string[] } {
  const device = deviceOf(state, to) ?? state.devices.find((one) => isTargetOf(state, one, to))
  if (device) return reach(state, from, device)
  const out = reachOutside(state, from)
  if (isAddress(to)) {
    const isThere =
      state.scenario.sites.some(({ address, down }) => address === plainAddress(to) && !down) ||
      state.scenario.nameServers.includes(plainAddress(to))
    return out.result === 'answers' && !isThere ? { ...out, result: 'no-answer' } : out
  }
  if (out.result === 'not-connected' || out.result === 'no-address') return out
  const site = state.scenario.sites.find(({ name }) => name === to.trim().toLowerCase())
  if (out.result === 'no-answer' || !site || !knowsNames(state, from)) {
    return out.result === 'no-answer' && site ? out : { result: 'name-unknown', way: [from.id] }
  }
  if (!hasProxy(state, from)) return { result: 'no-proxy', way: [from.id] }
  return site.down ? { ...out, result: 'no-answer' } : out
}

function isTargetOf(state: NetworkState, device: Device, to: string): boolean {
  return isAddress(to) && settingsOf(state, device).address === plainAddress(to)
}
