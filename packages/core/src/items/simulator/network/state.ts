import type { Measured } from './measure.ts'
import type { RequestsState } from './requests.ts'
import type { Cable, Device, NetworkScenario, Test, Wifi } from './schema.ts'

export type NetworkState = {
  readonly scenario: NetworkScenario
  readonly devices: readonly Device[]
  readonly cables: readonly Cable[]
  readonly wifi: readonly Wifi[]
  readonly opened: readonly string[]
  readonly tests: readonly Test[]
  readonly touched: readonly string[]
  readonly measured: readonly Measured[]
  /** Drills played since anything was changed; `flows` for the built-in tests. */
  readonly tried: readonly string[]
  readonly requests: RequestsState
  /** Rules and publications made so far, for the id of the next one. */
  readonly written: number
  /** Cables plugged in so far, for the id of the next one. */
  readonly plugged: number
  /** What was tried and cannot be, or what was just done that shows elsewhere; for the screen to say. */
  readonly notice: NetworkNotice | null
}

type NetworkNotice =
  | 'no-socket'
  | 'already-plugged'
  | 'wrong-key'
  | 'joined'
  | 'restarted'
  | 'not-an-address'
  | 'key-too-short'
  | 'name-needed'
  | 'not-a-mask'
  | 'not-a-range'
  | 'range-shared'
  | 'same-ends'
  | 'published-already'

/** The devices, cables and Wi-Fi networks of a state, as one thing: other states have the same. */
export type Network = Pick<NetworkState, 'devices' | 'cables' | 'wifi'>

const ofStates = new WeakMap<NetworkState, Network>()
const known = new WeakMap<
  NetworkState['devices'],
  WeakMap<NetworkState['cables'], WeakMap<NetworkState['wifi'], Network>>
>()

/** What is worked out of a network holds as long as nothing in it is changed, whatever else is done. */
export function networkIn(state: NetworkState): Network {
  const own = ofStates.get(state)
  if (own) return own
  const { devices, cables, wifi } = state
  const withDevices = known.get(devices) ?? new WeakMap()
  known.set(devices, withDevices)
  const withCables = withDevices.get(cables) ?? new WeakMap()
  withDevices.set(cables, withCables)
  const network = withCables.get(wifi) ?? { devices, cables, wifi }
  withCables.set(wifi, network)
  ofStates.set(state, network)
  return network
}
