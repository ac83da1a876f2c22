// What a browser needs of simulators in general: no schema is checked there.
export {
  type AnyAction,
  longestLog,
  longestReply,
  mostActions,
  type Simulator,
  type SimulatorName,
} from './simulator.ts'
