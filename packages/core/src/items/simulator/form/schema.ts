// An online service in which a procedure is done and followed; or the making of a form that others will fill in.
import { type Static, Type } from 'typebox'
import { Day, Field, Id, Value, Words } from './fields.ts'

const closed = { additionalProperties: false }

/** Places of a document that can be covered before it is sent. */
const Parts = Type.Array(Type.Object({ id: Id, label: Words, text: Words }, closed), { minItems: 1 })

/** A document that the person has. What is seen when it is opened stands in `shows`. */
const Paper = Type.Object(
  {
    id: Id,
    /** With its ending: `bill.pdf`. */
    name: Type.String({ pattern: '\\.[a-z0-9]{2,4}$' }),
    kb: Type.Integer({ minimum: 1 }),
    shows: Words,
    look: Type.Union([Type.Literal('page'), Type.Literal('card'), Type.Literal('photo'), Type.Literal('screen')]),
    /** How well it can be read: sharp, if nothing is said. */
    quality: Type.Optional(Type.Union([Type.Literal('blurred'), Type.Literal('cut'), Type.Literal('dark')])),
    parts: Type.Optional(Parts),
    /** The formats in which it can be made again. */
    formats: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            label: Words,
            ending: Type.String({ pattern: '^[a-z0-9]{2,4}$' }),
            kb: Type.Integer({ minimum: 1 }),
            /** How well it can then be read, where that changes. */
            quality: Type.Optional(
              Type.Union([Type.Literal('sharp'), Type.Literal('blurred'), Type.Literal('cut'), Type.Literal('dark')]),
            ),
          },
          closed,
        ),
        { minItems: 1 },
      ),
    ),
  },
  closed,
)
export type Paper = Static<typeof Paper>

/** What was filmed of a screen while something went wrong, one moment after the other. */
const Recording = Type.Object(
  {
    id: Id,
    title: Words,
    scenes: Type.Array(
      Type.Object(
        {
          id: Id,
          /** As in 0:12. */
          at: Words,
          shows: Words,
          parts: Type.Optional(Parts),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    /** What a picture of it is called, without an ending. */
    picture: Words,
  },
  closed,
)
export type Recording = Static<typeof Recording>

/** A page to read: a notice, a rule, a letter. */
const Page = Type.Object({ id: Id, title: Words, text: Words }, closed)

const ByCode = Type.Object(
  {
    way: Type.Literal('code'),
    /** Before the steps, or once everything is filled in. */
    when: Type.Union([Type.Literal('start'), Type.Literal('end')]),
    /** Where the code goes, such as 06 •• •• •• 42. */
    to: Words,
    code: Words,
    /** Who the message comes from, and what it says, with the code. */
    from: Words,
    message: Words,
  },
  closed,
)

const BySignIn = Type.Object(
  {
    way: Type.Literal('sign-in'),
    services: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Words,
          about: Type.Optional(Words),
          /** What it would pass on. */
          passes: Type.Array(
            Type.Object(
              {
                id: Id,
                label: Words,
                value: Words,
                /** Cannot be left out. */
                needed: Type.Optional(Type.Boolean()),
                /** Ticked at the beginning. */
                ticked: Type.Optional(Type.Boolean()),
                /** The text field that it fills in. */
                fills: Type.Optional(Id),
              },
              closed,
            ),
            { minItems: 1 },
          ),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)

const CaseMessage = Type.Object({ id: Id, date: Day, text: Words }, closed)
export type CaseMessage = Static<typeof CaseMessage>

const Procedure = Type.Object(
  {
    id: Id,
    title: Words,
    /** In the list of procedures. */
    summary: Type.Optional(Words),
    /** Whose page it is, and its address, where it is not the service of the scenario. */
    site: Type.Optional(Type.Object({ name: Words, address: Words }, closed)),
    /** On its start page. */
    intro: Type.Optional(Words),
    /** What is needed beforehand. */
    needs: Type.Optional(Type.Array(Words, { minItems: 1 })),
    identity: Type.Optional(Type.Union([ByCode, BySignIn])),
    steps: Type.Array(
      Type.Object(
        { id: Id, title: Words, intro: Type.Optional(Words), fields: Type.Array(Field, { minItems: 1 }) },
        closed,
      ),
      { minItems: 1 },
    ),
    /** What all that is filled in may cost together, such as minutes of a week. */
    budget: Type.Optional(Type.Object({ label: Words, unit: Words, most: Type.Number({ minimum: 0 }) }, closed)),
    /** What the service writes once it was sent: something happened, something is missing. */
    news: Type.Optional(Type.Array(CaseMessage, { minItems: 1 })),
    /** What the button that sends is called, if not “Send”. */
    send: Type.Optional(Words),
    /** On the receipt. */
    receipt: Type.Object({ number: Words, text: Words }, closed),
    /** Once sent, nothing can be corrected or withdrawn. */
    final: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type Procedure = Static<typeof Procedure>

export const Status = Type.Union([
  Type.Literal('sent'),
  Type.Literal('incomplete'),
  Type.Literal('completed'),
  Type.Literal('accepted'),
  Type.Literal('refused'),
  Type.Literal('withdrawn'),
])
export type CaseStatus = Static<typeof Status>

/** A file that was sent earlier. */
const Case = Type.Object(
  {
    id: Id,
    procedure: Id,
    number: Words,
    sentOn: Day,
    status: Status,
    /** What was filled in, by where it stands. */
    filled: Type.Optional(Type.Record(Type.String(), Value)),
    messages: Type.Array(CaseMessage),
    /** What the service waits for. */
    request: Type.Optional(
      Type.Object(
        {
          text: Words,
          deadline: Day,
          fields: Type.Array(Field, { minItems: 1 }),
          /** What the service answers once it has come. */
          after: Words,
        },
        closed,
      ),
    ),
  },
  closed,
)

const ServiceScenario = Type.Object(
  {
    mode: Type.Literal('service'),
    name: Words,
    address: Words,
    today: Day,
    intro: Type.Optional(Words),
    /** What the procedures are called together, if not “Procedures”. */
    list: Type.Optional(Words),
    procedures: Type.Array(Procedure, { minItems: 1 }),
    papers: Type.Optional(Type.Array(Paper, { minItems: 1 })),
    recordings: Type.Optional(Type.Array(Recording, { minItems: 1 })),
    pages: Type.Optional(Type.Array(Page, { minItems: 1 })),
    cases: Type.Optional(Type.Array(Case, { minItems: 1 })),
  },
  closed,
)
export type ServiceScenario = Static<typeof ServiceScenario>

export const questionKinds = [
  'text',
  'long',
  'number',
  'date',
  'email',
  'phone',
  'choice',
  'several',
  'scale',
  'agree',
] as const

export const Kind = Type.Union([
  Type.Literal('text'),
  Type.Literal('long'),
  Type.Literal('number'),
  Type.Literal('date'),
  Type.Literal('email'),
  Type.Literal('phone'),
  Type.Literal('choice'),
  Type.Literal('several'),
  Type.Literal('scale'),
  Type.Literal('agree'),
])
export type QuestionKind = Static<typeof Kind>

const QuestionOption = Type.Object({ id: Id, label: Words }, closed)

const Question = Type.Object(
  {
    id: Id,
    words: Words,
    help: Type.Optional(Words),
    kind: Kind,
    required: Type.Optional(Type.Boolean()),
    options: Type.Optional(Type.Array(QuestionOption)),
    least: Type.Optional(Type.Number()),
    most: Type.Optional(Type.Number()),
  },
  closed,
)

/** Something to decide on, by one of several wordings. */
const Decision = Type.Object(
  { id: Id, label: Words, options: Type.Array(QuestionOption, { minItems: 2 }), value: Type.Optional(Id) },
  closed,
)

const BuilderScenario = Type.Object(
  {
    mode: Type.Literal('builder'),
    name: Words,
    title: Words,
    intro: Type.Optional(Words),
    questions: Type.Array(Question),
    /** What is said to whoever fills the form in: why, for how long, who reads. */
    notice: Type.Optional(Type.Array(Decision, { minItems: 1 })),
    settings: Type.Optional(Type.Array(Decision, { minItems: 1 })),
  },
  closed,
)
export type BuilderScenario = Static<typeof BuilderScenario>

export const FormScenario = Type.Union([ServiceScenario, BuilderScenario])
export type FormScenario = Static<typeof FormScenario>

/** The least or the most of a question; none where it is left open. */
export const Bound = Type.Union([Type.Number(), Type.Null()])
