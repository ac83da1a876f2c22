// A conversation with an AI assistant whose every answer was written beforehand, what leaves with each request, and the
// settings of that assistant. Some assistants act as well: they say what they would do, and wait.
import { type Static, Type } from 'typebox'
import { Shape, Tone } from '../image-editor/schema.ts'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })
const Named = Type.Object({ id: Id, label: Words }, closed)

/** A part of an answer, or a step of what was done, that can be marked. Its source is read beside it. */
const Claim = Type.Object({ id: Id, text: Words, source: Type.Optional(Id) }, closed)

/** What stands at some settings. */
const Standing = Type.Array(Type.Object({ setting: Id, is: Type.Union([Type.String(), Type.Boolean()]) }, closed))

/** What the assistant would do in somebody's name, if it is let. */
const Proposal = Type.Object(
  {
    id: Id,
    text: Words,
    /** What it has understood; each can be put right before it acts. With options, the value is the id of one. */
    fields: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Id, label: Words, value: Type.String(), options: Type.Optional(Type.Array(Named, { minItems: 2 })) },
          closed,
        ),
      ),
    ),
    /** May be let once and for all. */
    always: Type.Optional(Type.Boolean()),
    allowed: Words,
    refused: Words,
    /** The exchange that follows at once. */
    afterAllowed: Type.Optional(Id),
    afterRefused: Type.Optional(Id),
  },
  closed,
)

/** What somebody does about an answer; it can be chosen anew. */
const Choice = Type.Object(
  {
    id: Id,
    label: Words,
    options: Type.Array(Type.Object({ id: Id, label: Words, says: Type.Optional(Words) }, closed), { minItems: 2 }),
  },
  closed,
)

/** A picture of ours, 160 wide and 90 high, in words for whoever does not see it. */
const Picture = Type.Object(
  {
    alt: Words,
    shapes: Type.Array(
      Type.Object(
        {
          id: Id,
          shape: Shape,
          x: Type.Integer(),
          y: Type.Integer(),
          width: Type.Integer({ minimum: 1 }),
          height: Type.Integer({ minimum: 1 }),
          tone: Tone,
          text: Type.Optional(Words),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)
export type Picture = Static<typeof Picture>

const Exchange = Type.Object(
  {
    id: Id,
    /** One word of every group must stand in the request; the beginning of a word is enough. Without, never asked for. */
    when: Type.Optional(Type.Array(Type.Array(Words, { minItems: 1 }))),
    /** None of these may. */
    without: Type.Optional(Type.Array(Words)),
    /** Answers only once this other one was given. */
    after: Type.Optional(Id),
    /** Answers only when this document was sent along. */
    attached: Type.Optional(Id),
    /** Answers only when one of each group left: passages and columns as they are written, or ways of saying them. */
    needs: Type.Optional(Type.Array(Type.Array(Id, { minItems: 1 }))),
    /** Answers only while these settings stand so. */
    settings: Type.Optional(Standing),
    says: Words,
    /** What an agent did for it, in order. */
    steps: Type.Optional(Type.Array(Claim)),
    /** The sentences of the answer that can be marked, or corrected when it is a draft. */
    claims: Type.Optional(Type.Array(Claim)),
    draft: Type.Optional(Type.Boolean()),
    picture: Type.Optional(Picture),
    /** Sources named below the answer. */
    cites: Type.Optional(Type.Array(Id)),
    proposal: Type.Optional(Proposal),
    choice: Type.Optional(Choice),
    /** The exchange that comes when another answer is asked for. */
    again: Type.Optional(Id),
  },
  closed,
)
export type AssistantExchange = Static<typeof Exchange>

/** A passage can be hidden or said otherwise before its document is sent. What stands between is text alone. */
const Passage = Type.Object(
  {
    id: Id,
    text: Words,
    instead: Type.Optional(
      Type.Array(Type.Object({ id: Id, text: Words, words: Type.Optional(Type.Array(Words)) }, closed)),
    ),
    /** Words by which it is known when it is typed, beside its own. */
    words: Type.Optional(Type.Array(Words)),
  },
  closed,
)
export type Passage = Static<typeof Passage>

const Document = Type.Union([
  /** Its pieces follow each other as they stand, with their spaces and new lines. */
  Type.Object(
    { type: Type.Literal('text'), id: Id, title: Words, pieces: Type.Array(Type.Union([Words, Passage])) },
    closed,
  ),
  /** Columns can be left out. */
  Type.Object(
    {
      type: Type.Literal('table'),
      id: Id,
      title: Words,
      columns: Type.Array(Type.Object({ id: Id, title: Words }, closed), { minItems: 1 }),
      rows: Type.Array(Type.Object({ id: Id, cells: Type.Array(Type.String()) }, closed)),
    },
    closed,
  ),
  /** A short program, and what comes out of it in each case. */
  Type.Object(
    {
      type: Type.Literal('program'),
      id: Id,
      title: Words,
      text: Words,
      cases: Type.Array(Type.Object({ id: Id, label: Words, result: Words }, closed), { minItems: 1 }),
    },
    closed,
  ),
])
export type AssistantDocument = Static<typeof Document>

const setting = {
  id: Id,
  /** Settings of one section stand together. */
  section: Type.Optional(Words),
  label: Words,
  hint: Type.Optional(Words),
}

const Setting = Type.Union([
  Type.Object({ type: Type.Literal('toggle'), ...setting, on: Type.Boolean() }, closed),
  Type.Object(
    { type: Type.Literal('choice'), ...setting, value: Id, options: Type.Array(Named, { minItems: 2 }) },
    closed,
  ),
])
export type AssistantSetting = Static<typeof Setting>

export const AssistantScenario = Type.Object(
  {
    name: Words,
    welcome: Words,
    /** Requests that can be taken up and changed before they are sent. */
    suggestions: Type.Optional(Type.Array(Words)),
    /** A request can be put together from these, beside what is typed. */
    parts: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            label: Words,
            options: Type.Array(Type.Object({ id: Id, text: Words }, closed), { minItems: 1 }),
          },
          closed,
        ),
      ),
    ),
    /** Documents that can be read and sent along. */
    documents: Type.Optional(Type.Array(Document)),
    /** The first that fits a request answers it. */
    exchanges: Type.Array(Exchange),
    /** Said when none does. */
    otherwise: Words,
    /** What was asked before, with the exchange that answered. */
    before: Type.Optional(Type.Array(Type.Object({ text: Words, answer: Id }, closed))),
    /** `address` is shown, never followed. A source without a body cannot be found. */
    sources: Type.Optional(
      Type.Array(Type.Object({ id: Id, title: Words, address: Words, body: Type.Optional(Words) }, closed)),
    ),
    /** What claims and steps can be marked as. */
    marks: Type.Optional(Type.Array(Named, { minItems: 1 })),
    settings: Type.Optional(Type.Array(Setting)),
    memory: Type.Optional(Type.Array(Type.Object({ id: Id, text: Words }, closed))),
    /** Earlier conversations; a shared one can be read by whoever has its link. */
    conversations: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Id, title: Words, text: Type.Optional(Words), shared: Type.Optional(Type.Boolean()) },
          closed,
        ),
      ),
    ),
    /** Conversations of others on which the settings are tried; the first result whose settings stand so is the one. */
    trials: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            text: Words,
            results: Type.Array(Type.Object({ settings: Standing, says: Words, good: Type.Boolean() }, closed), {
              minItems: 1,
            }),
          },
          closed,
        ),
      ),
    ),
  },
  closed,
)
export type AssistantScenario = Static<typeof AssistantScenario>

const Decision = Type.Union([Type.Literal('once'), Type.Literal('always'), Type.Literal('refused')])
export type Decision = Static<typeof Decision>

const Place = Type.Union([Type.Literal('conversation'), Type.Literal('settings'), Type.Literal('trials')])
/** A part of the assistant; a document that is open comes in its place. */
export type Place = Static<typeof Place>

const Value = Type.Union([Type.String({ maxLength: 40 }), Type.Boolean()])

export const AssistantAction = Type.Union([
  Type.Object({ type: Type.Literal('go'), place: Place }, closed),
  Type.Object(
    {
      type: Type.Literal('ask'),
      text: Type.String({ maxLength: 2000 }),
      /** Options by the part that they are of. */
      parts: Type.Record(Type.String({ maxLength: 40 }), Id),
      documents: Type.Array(Id, { maxItems: 20 }),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('again') }, closed),
  /** Of the answers to a request, the last one that had it. */
  Type.Object({ type: Type.Literal('keep'), exchange: Id }, closed),
  Type.Object({ type: Type.Literal('open'), source: Id }, closed),
  Type.Object({ type: Type.Literal('read'), document: Id }, closed),
  /** The source that is open. */
  Type.Object({ type: Type.Literal('close') }, closed),
  /** `as` is `written`, `hidden`, or the id of another way of saying it. */
  Type.Object({ type: Type.Literal('reword'), document: Id, passage: Id, as: Id }, closed),
  Type.Object({ type: Type.Literal('run'), document: Id, case: Id }, closed),
  /** An empty mark takes it back. */
  Type.Object({ type: Type.Literal('mark'), claim: Id, mark: Type.String({ maxLength: 40 }) }, closed),
  Type.Object({ type: Type.Literal('correct'), claim: Id, text: Type.String({ maxLength: 600 }) }, closed),
  /** A note on a draft: an AI had a part in it. */
  Type.Object({ type: Type.Literal('label'), exchange: Id, on: Type.Boolean() }, closed),
  Type.Object(
    { type: Type.Literal('adjust'), proposal: Id, field: Id, value: Type.String({ maxLength: 200 }) },
    closed,
  ),
  Type.Object({ type: Type.Literal('decide'), proposal: Id, decision: Decision }, closed),
  Type.Object({ type: Type.Literal('choose'), choice: Id, option: Id }, closed),
  Type.Object({ type: Type.Literal('set'), setting: Id, value: Value }, closed),
  Type.Object({ type: Type.Literal('forget'), memory: Id }, closed),
  Type.Object({ type: Type.Literal('delete'), conversation: Id }, closed),
  Type.Object({ type: Type.Literal('stop-sharing'), conversation: Id }, closed),
  Type.Object({ type: Type.Literal('try') }, closed),
])
export type AssistantAction = Static<typeof AssistantAction>

const Values = Type.Record(Type.String(), Value)
const Texts = Type.Record(Type.String(), Type.String())

export const AssistantFacts = Type.Object(
  {
    /** Requests sent, in order. */
    sent: Type.Array(
      Type.Object(
        {
          /** What was asked, parts and all. */
          text: Type.String(),
          parts: Texts,
          documents: Type.Array(Type.String()),
          /** All that left: what was asked, and the text of what was sent along as it was then. */
          given: Type.String(),
          /**
           * Ids of passages and columns that left as they were written, typed ones too, and of the ways of saying them
           * that left in their place.
           */
          passages: Type.Array(Type.String()),
          /** The exchange that answered last, or nothing. */
          answer: Type.String(),
          answers: Type.Array(Type.String()),
          /** The answer that was preferred, or nothing. */
          kept: Type.String(),
          /** How the settings stood when it was sent. */
          settings: Values,
        },
        closed,
      ),
    ),
    /** Exchanges that were answered, by id, with those from before. */
    answered: Type.Array(Type.String()),
    /** What each claim and step that was seen is marked as, by its id; empty when it is not. */
    marks: Texts,
    /** The sentences of each draft as they are now, by id. */
    texts: Texts,
    /** Drafts that say that an AI had a part in them. */
    labelled: Type.Array(Type.String()),
    /** Sources and documents that were opened. */
    opened: Type.Array(Type.String()),
    /** How each passage and column would leave, by its id: `written`, `hidden`, or another way of saying it. */
    passages: Texts,
    /** Cases in which a program was run. */
    runs: Type.Array(Type.String()),
    /** By id, with an empty decision when there is none. */
    proposals: Type.Record(Type.String(), Type.Object({ decision: Type.String(), fields: Texts }, closed)),
    choices: Texts,
    settings: Values,
    memory: Type.Array(Type.Object({ id: Type.String(), text: Type.String() }, closed)),
    conversations: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), shared: Type.Boolean() }, closed)),
    /** Whether each trial went well when they were last tried, by id; nothing before. */
    trials: Type.Record(Type.String(), Type.Boolean()),
  },
  closed,
)
export type AssistantFacts = Static<typeof AssistantFacts>
