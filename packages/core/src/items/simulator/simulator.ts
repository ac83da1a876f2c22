// What one simulator is: a small application as data and pure functions. The browser and the server run the same code;
// the browser shows the state, the server believes nothing but the actions.
import { type Static, type TSchema, Type } from 'typebox'
import type { Language } from '../../language.ts'

/** Every simulator, by the name that authors write. */
export const SimulatorName = Type.Union([
  Type.Literal('assistant'),
  Type.Literal('blocks'),
  Type.Literal('browser'),
  Type.Literal('calendar'),
  Type.Literal('code'),
  Type.Literal('document'),
  Type.Literal('files'),
  Type.Literal('form'),
  Type.Literal('image-editor'),
  Type.Literal('mail'),
  Type.Literal('messaging'),
  Type.Literal('network'),
  Type.Literal('settings'),
  Type.Literal('social'),
  Type.Literal('spreadsheet'),
])
export type SimulatorName = Static<typeof SimulatorName>

/** What an action is at least; the schema of its simulator says the rest. */
export type AnyAction = { readonly type: string }

/**
 * `Scenario` is what an author writes, in one language: closed, and nothing in it tells what is asked. `State` is plain
 * JSON. `Action` is what a person does, as a union of closed objects told apart by `type`.
 */
export type Simulator<Scenario, State, Action extends AnyAction, Facts> = {
  readonly name: SimulatorName
  readonly scenarioSchema: TSchema
  readonly actionSchema: TSchema
  /** Of what the rules of a challenge may ask. */
  readonly factsSchema: TSchema
  /** What the schema cannot say of a scenario: ids that lead nowhere, two things of one name. Empty when it is sound. */
  readonly problems: (scenario: Scenario) => readonly ScenarioProblem[]
  /**
   * The scenario as it travels, where there is something in it that only facts look at: trials that nobody sees, what
   * an example is. Whoever reads what a page was sent learns nothing of them; states come out the same without.
   */
  readonly shown?: (scenario: Scenario) => Scenario
  /** The state before anything was done. */
  readonly start: (scenario: Scenario, language: Language) => State
  /**
   * The state after an action, or null when nobody could have done it there: a control that is not shown, an id that
   * does not exist. What a person may well try and is told not to (a name that is taken) is a state that says so.
   */
  readonly reduce: (state: State, action: Action) => State | null
  /** The state as the rules see it, with whatever is worked out from it. */
  readonly facts: (state: State) => Facts
}

export type ScenarioProblem = { readonly path: readonly (string | number)[]; readonly message: string }

/** Actions of one attempt. More than anybody needs; a loop that sends without end is cut here. */
export const mostActions = 2000
/** Of the log of actions as it travels, in UTF-16 units: with the reply below the 64 kB of a request. */
export const longestLog = 60_000
/** Of a reply that is typed beside the simulator. */
export const longestReply = 200
