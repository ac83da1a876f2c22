// The needs of a place held against its network as it is, and as it would be after a failure.
import {
  cableWorks,
  devicesIn,
  isLetIn,
  isLetOut,
  isRouted,
  reach,
  reachOutside,
  segmentFor,
  servicesOf,
} from './reach.ts'
import type { Device, Drill, Flow } from './schema.ts'
import type { NetworkState } from './state.ts'

type Ends = readonly (Device | 'internet')[]

/** What an end of a flow or a rule stands for. */
function endsOf(state: NetworkState, id: string): Ends {
  if (id === 'internet') return ['internet']
  const device = state.devices.find((one) => one.id === id)
  return device ? [device] : devicesIn(state, id)
}

/** Whether a service gets from one end to another. */
function passes(state: NetworkState, from: Device | 'internet', to: Device | 'internet', service: string): boolean {
  if (from === 'internet') return to !== 'internet' && isLetIn(state, to, service)
  if (to === 'internet') return reachOutside(state, from).result === 'answers' && isLetOut(state, from, service)
  if (reach(state, from, to).result !== 'answers') return false
  return segmentFor(state, from) === segmentFor(state, to) || isRouted(state, from, to, service)
}

/** Whether all of a flow gets through, or, of what is not wanted, whether any of it does. */
export function flowPasses(state: NetworkState, { from, to, service, wanted, instead = [] }: Flow): boolean {
  const targets = [...endsOf(state, to), ...instead.flatMap((id) => endsOf(state, id))]
  const senders = endsOf(state, from).filter((one) => !targets.includes(one))
  const getsThere = (one: Device | 'internet'): boolean =>
    wanted && instead.length === 0
      ? targets.length > 0 && targets.every((target) => passes(state, one, target, service))
      : targets.some((target) => passes(state, one, target, service))
  return wanted ? senders.length > 0 && senders.every(getsThere) : senders.some(getsThere)
}

/** How many ways through the rules are open and needed by nothing: from one end, to another, by one service. */
export function unneeded(state: NetworkState): number {
  const { flows = [] } = state.scenario
  const inside = state.devices.filter((device) => segmentFor(state, device) !== '' && device.addressing !== undefined)
  const ends: Ends = [...inside, 'internet']
  const wanted = flows.filter((flow) => flow.wanted)
  const isNeeded = (from: Device | 'internet', to: Device | 'internet', service: string): boolean =>
    wanted.some(
      (flow) =>
        (flow.service === 'any' || flow.service === service) &&
        endsOf(state, flow.from).includes(from) &&
        [flow.to, ...(flow.instead ?? [])].some((id) => endsOf(state, id).includes(to)),
    )
  const isOneNetwork = (from: Device | 'internet', to: Device | 'internet'): boolean =>
    from !== 'internet' && to !== 'internet' && segmentFor(state, from) === segmentFor(state, to)
  return ends
    .flatMap((from) => ends.map((to) => ({ from, to })))
    .filter(({ from, to }) => from !== to && !isOneNetwork(from, to))
    .flatMap(({ from, to }) =>
      servicesOf(state).filter((one) => passes(state, from, to, one) && !isNeeded(from, to, one)),
    ).length
}

/** The id of whatever an intruder brings along. */
const intruderId = 'intruder'

/** The network after a failure. */
function failed(state: NetworkState, { cuts = [], off = [], intruder }: Drill): NetworkState {
  const isCut = ({ from, to }: { from: string; to: string }): boolean =>
    cuts.some((cut) => (cut.from === from && cut.to === to) || (cut.from === to && cut.to === from))
  const into = state.devices.find(({ id }) => id === intruder?.into)
  const hasSocket =
    into && (into.sockets ?? 0) > state.cables.filter(({ from, to }) => from === into.id || to === into.id).length
  return {
    ...state,
    devices: [
      ...state.devices.map((device) => (off.includes(device.id) ? { ...device, on: false } : device)),
      ...(hasSocket
        ? [
            {
              id: intruderId,
              kind: 'laptop' as const,
              name: intruderId,
              sockets: 1,
              addressing: { mode: 'automatic' as const, address: '', gateway: '', names: '' },
              ...(into.segment !== undefined && { segment: into.segment }),
            },
          ]
        : []),
    ],
    cables: [
      ...state.cables.map((cable) => (isCut(cable) ? { ...cable, damaged: true } : cable)),
      ...(hasSocket ? [{ id: intruderId, from: intruderId, to: into.id }] : []),
    ],
  }
}

export type Outcome = {
  readonly holds: boolean
  readonly alerted: boolean
  readonly reached: readonly string[]
}

/** What would happen in a drill. */
export function played(state: NetworkState, drill: Drill): Outcome {
  const { flows = [] } = state.scenario
  const after = failed(state, drill)
  const stranger = after.devices.find(({ id }) => id === intruderId)
  return {
    holds: flows.every((flow) => flowPasses(after, flow) === flow.wanted) && bears(after, drill, flows),
    alerted: placesOf(drill, flows).every((place) => isWatched(state, after, place)),
    reached: stranger
      ? state.devices
          .filter((device) => device.addressing && reach(after, stranger, device).result === 'answers')
          .map(({ id }) => id)
      : [],
  }
}

/** Whether the servers of a flow that are reached serve everybody. */
function bears(state: NetworkState, { load }: Drill, flows: readonly Flow[]): boolean {
  const flow = flows.find(({ id }) => id === load?.flow)
  if (!load || !flow) return true
  const senders = endsOf(state, flow.from)
  const servers = [flow.to, ...(flow.instead ?? [])]
    .flatMap((id) => endsOf(state, id))
    .filter((server) => senders.every((one) => one === server || passes(state, one, server, flow.service)))
  const borne = servers.reduce((sum, server) => sum + (server === 'internet' ? 0 : (server.bears ?? 0)), 0)
  return borne >= load.users
}

/** Where something happens. */
function placesOf(
  { cuts = [], off = [], load, intruder }: Drill,
  flows: readonly Flow[],
): readonly (readonly string[])[] {
  const loaded = flows.find(({ id }) => id === load?.flow)
  return [
    ...cuts.map(({ from, to }) => [from, to]),
    ...off.map((id) => [id]),
    ...(loaded ? [[loaded.to]] : []),
    ...(intruder ? [[intruder.into]] : []),
  ]
}

/** A probe that still works stands there, or at the other end of a cable. */
function isWatched(before: NetworkState, after: NetworkState, place: readonly string[]): boolean {
  const beside = before.cables
    .filter((cable) => cableWorks(before, cable) && (place.includes(cable.from) || place.includes(cable.to)))
    .flatMap(({ from, to }) => [from, to])
  return after.devices.some(
    ({ id, on, probe }) => probe === true && on !== false && (place.includes(id) || beside.includes(id)),
  )
}

/** What the network costs: what is on, what was plugged in, what is watched. */
export function spent({ scenario, devices, cables }: NetworkState): number {
  const { budget } = scenario
  const roomOf = (id: string): string | undefined => devices.find((device) => device.id === id)?.room
  const ofDevices = devices.reduce(
    (sum, { cost = 0, on, probe }) => sum + (on === false ? 0 : cost) + (probe && budget ? budget.probe : 0),
    0,
  )
  const made = cables.filter(({ id }) => !scenario.cables.some((cable) => cable.id === id))
  if (!budget) return ofDevices
  return made.reduce((sum, { from, to }) => sum + (roomOf(from) === roomOf(to) ? budget.cable : budget.link), ofDevices)
}
