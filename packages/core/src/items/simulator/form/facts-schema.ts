// Of what goals may ask.
import { type Static, Type } from 'typebox'
import { Filled } from './fields.ts'
import { Bound, Kind, Status } from './schema.ts'

const closed = { additionalProperties: false }

const Ids = Type.Array(Type.String())

const ServiceFacts = Type.Object(
  {
    mode: Type.Literal('service'),
    page: Type.Union([Type.Literal('home'), Type.Literal('procedure'), Type.Literal('receipt'), Type.Literal('case')]),
    /** The procedure or case that is open. */
    open: Type.String(),
    /** Procedures whose start page was opened. */
    opened: Ids,
    /** Pages that were read. */
    read: Ids,
    papers: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          /** The document or the moment of a recording that it was made of; itself, if it was there. */
          of: Type.String(),
          ending: Type.String(),
          kb: Type.Number(),
          quality: Type.String(),
          looked: Type.Boolean(),
          covered: Ids,
          /** Procedures of which something was sent that it went with, and stands. */
          sentIn: Ids,
        },
        closed,
      ),
    ),
    /** Moments of recordings that were looked at. */
    watched: Ids,
    /** What is being filled in, by the id of its procedure. */
    drafts: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          /** `start`, `identity`, a step, `summary`, `confirm`. */
          place: Type.String(),
          /** Kept for later under its number. */
          saved: Type.Boolean(),
          identity: Type.String(),
          shared: Ids,
          values: Filled,
          /** What it all costs, where there is a budget. */
          spent: Type.Number(),
          problems: Type.Number(),
        },
        closed,
      ),
    ),
    cases: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          procedure: Type.String(),
          number: Type.String(),
          status: Status,
          /** Sent before all this. */
          earlier: Type.Boolean(),
          /** `code`, the id of the service that said who it is, or nothing. */
          identity: Type.String(),
          shared: Ids,
          values: Filled,
          spent: Type.Number(),
          receiptKept: Type.Boolean(),
          opened: Type.Boolean(),
          corrected: Type.Number(),
          said: Ids,
        },
        closed,
      ),
    ),
    /** Procedures of which something was sent now and stands. */
    sent: Ids,
  },
  closed,
)
export type ServiceFacts = Static<typeof ServiceFacts>

const BuilderFacts = Type.Object(
  {
    mode: Type.Literal('builder'),
    title: Type.String(),
    intro: Type.String(),
    /** In order. */
    questions: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          words: Type.String(),
          help: Type.String(),
          kind: Kind,
          required: Type.Boolean(),
          options: Type.Array(Type.Object({ id: Type.String(), label: Type.String() }, closed)),
          least: Bound,
          most: Bound,
          /** It was not there at the beginning. */
          made: Type.Boolean(),
        },
        closed,
      ),
    ),
    removed: Ids,
    /** What was decided, by the id of the decision; nothing while it is open. */
    decisions: Type.Record(Type.String(), Type.String()),
    published: Type.Boolean(),
    /** Answers that were tried in the preview, and those that went through. */
    trials: Type.Number(),
    clean: Type.Number(),
  },
  closed,
)
export type BuilderFacts = Static<typeof BuilderFacts>

export const FormFacts = Type.Union([ServiceFacts, BuilderFacts])
export type FormFacts = Static<typeof FormFacts>
