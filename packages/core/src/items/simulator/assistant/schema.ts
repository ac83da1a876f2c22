// A conversation with an AI assistant whose every answer was written beforehand, and the settings of that assistant.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })

/** A part of an answer that can be looked up and judged; also a step of what an agent did. */
const Claim = Type.Object({ id: Id, text: Words, source: Type.Optional(Id) }, closed)

/** What the assistant would do in somebody's name, if it is let. */
const Proposal = Type.Object({ id: Id, text: Words, allowed: Words, refused: Words }, closed)

const Exchange = Type.Object(
  {
    id: Id,
    /** One word of every group must stand in the request; a beginning of a word is enough. */
    when: Type.Array(Type.Array(Words, { minItems: 1 })),
    /** Answers only once this other one was given. */
    after: Type.Optional(Id),
    /** Answers only when this document was sent along. */
    attached: Type.Optional(Id),
    says: Words,
    claims: Type.Optional(Type.Array(Claim)),
    /** Sources listed below the answer. */
    cites: Type.Optional(Type.Array(Id)),
    proposal: Type.Optional(Proposal),
  },
  closed,
)

const setting = { id: Id, label: Words, hint: Type.Optional(Words) }

const Setting = Type.Union([
  Type.Object({ type: Type.Literal('toggle'), ...setting, on: Type.Boolean() }, closed),
  Type.Object(
    {
      type: Type.Literal('choice'),
      ...setting,
      value: Id,
      options: Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 2 }),
    },
    closed,
  ),
])

export const AssistantScenario = Type.Object(
  {
    name: Words,
    welcome: Words,
    /** Requests that can be taken up and changed before they are sent. */
    suggestions: Type.Optional(Type.Array(Words)),
    /** Documents that can be read and sent along. */
    documents: Type.Optional(Type.Array(Type.Object({ id: Id, title: Words, body: Words }, closed))),
    /** The first that fits a request answers it. */
    exchanges: Type.Array(Exchange),
    /** Said when none does. */
    otherwise: Words,
    /** What was asked before, with the exchange that answered. */
    before: Type.Optional(Type.Array(Type.Object({ text: Words, answer: Id }, closed))),
    /** `address` is shown, never followed. */
    sources: Type.Optional(Type.Array(Type.Object({ id: Id, title: Words, address: Words, body: Words }, closed))),
    settings: Type.Optional(Type.Array(Setting)),
    memory: Type.Optional(Type.Array(Type.Object({ id: Id, text: Words }, closed))),
    /** Earlier conversations; a shared one can be read by whoever has its link. */
    conversations: Type.Optional(
      Type.Array(Type.Object({ id: Id, title: Words, shared: Type.Optional(Type.Boolean()) }, closed)),
    ),
  },
  closed,
)
export type AssistantScenario = Static<typeof AssistantScenario>

const Verdict = Type.Union([Type.Literal('checked'), Type.Literal('wrong'), Type.Literal('absent')])
export type Verdict = Static<typeof Verdict>

const Value = Type.Union([Type.String(), Type.Boolean()])

export const AssistantAction = Type.Union([
  Type.Object(
    { type: Type.Literal('ask'), text: Type.String({ maxLength: 2000 }), documents: Type.Array(Id, { maxItems: 20 }) },
    closed,
  ),
  Type.Object({ type: Type.Literal('open'), source: Id }, closed),
  Type.Object({ type: Type.Literal('close') }, closed),
  /** The same verdict again takes it back. */
  Type.Object({ type: Type.Literal('judge'), claim: Id, verdict: Verdict }, closed),
  Type.Object({ type: Type.Literal('decide'), proposal: Id, allow: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('set'), setting: Id, value: Value }, closed),
  Type.Object({ type: Type.Literal('forget'), memory: Id }, closed),
  Type.Object({ type: Type.Literal('delete'), conversation: Id }, closed),
  Type.Object({ type: Type.Literal('stop-sharing'), conversation: Id }, closed),
])
export type AssistantAction = Static<typeof AssistantAction>

export const AssistantFacts = Type.Object(
  {
    /** Requests sent, in order. */
    sent: Type.Array(
      Type.Object(
        {
          text: Type.String(),
          documents: Type.Array(Type.String()),
          /** All that left: what was typed, and the text of what was sent along. */
          given: Type.String(),
          /** The exchange that answered, or nothing. */
          answer: Type.String(),
          /** How the settings stood when it was sent. */
          settings: Type.Record(Type.String(), Value),
        },
        closed,
      ),
    ),
    /** Exchanges that were answered, by id, with those from before. */
    answered: Type.Array(Type.String()),
    /** What was thought of each claim that was seen, by its id; empty when nothing was. */
    claims: Type.Record(Type.String(), Type.String()),
    /** Sources that were opened. */
    opened: Type.Array(Type.String()),
    /** `allowed`, `refused` or nothing, by the id of the proposal. */
    proposals: Type.Record(Type.String(), Type.String()),
    settings: Type.Record(Type.String(), Value),
    memory: Type.Array(Type.Object({ id: Type.String(), text: Type.String() }, closed)),
    conversations: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), shared: Type.Boolean() }, closed)),
  },
  closed,
)
export type AssistantFacts = Static<typeof AssistantFacts>
