import { type Static, Type } from 'typebox'
import { AuthorId } from '../labelled.ts'
import { longestLog, longestReply, SimulatorName } from './simulator.ts'

const closed = { additionalProperties: false }

/** What is typed beside the simulator, where the task ends with something that was found. */
const Reply = Type.Union([Type.Literal('text'), Type.Literal('number')])

/** One way of doing the task, for better or worse. */
const Run = Type.Object(
  {
    /** What it shows, for whoever reads the file. */
    says: Type.String({ minLength: 1 }),
    /** Checked against the schema of the simulator when the content is. */
    actions: Type.Array(Type.Unknown()),
    reply: Type.Optional(Type.Unknown()),
  },
  closed,
)

/** Scenario, goals and runs say both languages, and name things as `written.ts` has it; the content's check reads them. */
export const SimulatorItem = Type.Object(
  {
    kind: Type.Literal('simulator'),
    simulator: SimulatorName,
    scenario: Type.Unknown(),
    reply: Type.Optional(Reply),
    key: Type.Object(
      {
        /** Conditions by author id; the task is done when all of them hold. */
        goals: Type.Record(AuthorId, Type.Unknown()),
        /** The first accepted run is shown as the right answer. */
        runs: Type.Object(
          { accepted: Type.Array(Run, { minItems: 1 }), rejected: Type.Array(Run, { minItems: 1 }) },
          closed,
        ),
      },
      closed,
    ),
  },
  closed,
)
export type SimulatorItem = Static<typeof SimulatorItem>

export const SimulatorView = Type.Object(
  {
    kind: Type.Literal('simulator'),
    simulator: SimulatorName,
    /** The scenario as JSON: its own schema is closed, and the browser needs all of it to run the simulator. */
    scenario: Type.String(),
    /** Whether something is to be typed, and what it is. */
    reply: Type.Optional(
      Type.Object({ type: Reply, label: Type.String(), unit: Type.Optional(Type.String()) }, closed),
    ),
  },
  closed,
)
export type SimulatorView = Static<typeof SimulatorView>

export const SimulatorAnswer = Type.Object(
  {
    kind: Type.Literal('simulator'),
    /**
     * What was done, as the JSON of a list of actions: each simulator has its own. Empty when it is no longer kept,
     * which is never so of an answer that is sent.
     */
    log: Type.String({ maxLength: longestLog }),
    reply: Type.String({ maxLength: longestReply }),
  },
  closed,
)
export type SimulatorAnswer = Static<typeof SimulatorAnswer>
