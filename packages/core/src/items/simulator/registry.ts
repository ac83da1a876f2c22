// Every simulator, as the server and the content's check use them. A browser loads the one that it shows
// (`@pix/core/simulators/<name>`), without the schemas.
import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { Language } from '../../language.ts'
import { assistant } from './assistant/index.ts'
import { blocks } from './blocks/index.ts'
import { browser } from './browser/index.ts'
import { calendar } from './calendar/index.ts'
import { anyCode } from './code/any-code.ts'
import { document } from './document/index.ts'
import { files } from './files/index.ts'
import { form } from './form/index.ts'
import { imageEditor } from './image-editor/index.ts'
import { mail } from './mail/index.ts'
import { messaging } from './messaging/index.ts'
import { network } from './network/index.ts'
import { settings } from './settings/index.ts'
import { type AnyAction, mostActions, type ScenarioProblem, type Simulator, type SimulatorName } from './simulator.ts'
import { social } from './social/index.ts'
import { spreadsheet } from './spreadsheet/index.ts'

export type Replayed =
  | { readonly facts: unknown; readonly actions: readonly AnyAction[] }
  /** The place, from 0, of the action that nobody could have done there. */
  | { readonly refusedAt: number }

/** A simulator whose types are known to itself alone. */
export type AnySimulator = {
  readonly scenarioSchema: TSchema
  readonly actionSchema: TSchema
  readonly factsSchema: TSchema
  /** @param scenario one that fits the schema */
  readonly problems: (scenario: unknown) => readonly ScenarioProblem[]
  /** The scenario as it travels. @param scenario one that fits the schema */
  readonly shown: (scenario: unknown) => unknown
  /** @param scenario one that fits the schema @param actions anything at all */
  readonly replay: (scenario: unknown, actions: readonly unknown[], language: Language) => Replayed
}

function anySimulator<Scenario, State, Action extends AnyAction, Facts>(
  simulator: Simulator<Scenario, State, Action, Facts>,
): AnySimulator {
  const { scenarioSchema, actionSchema, factsSchema } = simulator
  // Compiled at the first action: read alternative by alternative, a schema takes a hundred times as long.
  let validator: Validator | undefined
  const isAction = (action: unknown): action is Action => {
    validator ??= Compile(actionSchema)
    return validator.Check(action)
  }
  return {
    scenarioSchema,
    actionSchema,
    factsSchema,
    // Read against the schema when the content was.
    problems: (scenario) => simulator.problems(scenario as Scenario),
    shown: (scenario) => simulator.shown?.(scenario as Scenario) ?? scenario,
    replay: (scenario, actions, language) => {
      let state = simulator.start(scenario as Scenario, language)
      const done: Action[] = []
      for (const [place, action] of actions.entries()) {
        if (place >= mostActions || !isAction(action)) return { refusedAt: place }
        const after = simulator.reduce(state, action)
        if (after === null) return { refusedAt: place }
        state = after
        done.push(action)
      }
      return { facts: simulator.facts(state), actions: done }
    },
  }
}

export const simulators: { readonly [Name in SimulatorName]: AnySimulator } = {
  assistant: anySimulator(assistant),
  blocks: anySimulator(blocks),
  browser: anySimulator(browser),
  calendar: anySimulator(calendar),
  code: anySimulator(anyCode),
  document: anySimulator(document),
  files: anySimulator(files),
  form: anySimulator(form),
  'image-editor': anySimulator(imageEditor),
  mail: anySimulator(mail),
  messaging: anySimulator(messaging),
  network: anySimulator(network),
  settings: anySimulator(settings),
  social: anySimulator(social),
  spreadsheet: anySimulator(spreadsheet),
}
