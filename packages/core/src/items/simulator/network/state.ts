import type { Cable, Device, NetworkScenario, Test, Wifi } from './schema.ts'

export type NetworkState = {
  readonly scenario: NetworkScenario
  readonly devices: readonly Device[]
  readonly cables: readonly Cable[]
  readonly wifi: readonly Wifi[]
  readonly opened: readonly string[]
  readonly tests: readonly Test[]
  readonly touched: readonly string[]
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
