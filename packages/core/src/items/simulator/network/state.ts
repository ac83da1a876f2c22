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
