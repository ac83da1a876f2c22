// Conversations: with one person, in a group, in a channel; contacts and their numbers; calls; a video meeting.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 60 })
const Words = Type.String({ minLength: 1 })

const Person = Type.Object(
  {
    id: Id,
    name: Words,
    number: Type.Optional(Words),
    note: Type.Optional(Words),
    /** In the address book of whoever does the task. */
    contact: Type.Optional(Type.Boolean()),
    /** What is heard when the number is called. */
    call: Type.Optional(Words),
  },
  closed,
)

/** A message that nobody wrote during the task. `from` is a person, or `me`. */
const message = {
  id: Id,
  from: Id,
  time: Words,
  text: Words,
  /** Said aloud: what is written is what was heard. */
  voice: Type.Optional(Type.Boolean()),
  file: Type.Optional(Words),
  /** Another message that it answers. */
  answers: Type.Optional(Id),
}
const Message = Type.Object(message, closed)

const Posting = Type.Union([Type.Literal('everybody'), Type.Literal('administrators')])
const Admission = Type.Union([Type.Literal('link'), Type.Literal('approval')])

const Conversation = Type.Object(
  {
    id: Id,
    title: Words,
    kind: Type.Union([Type.Literal('private'), Type.Literal('group'), Type.Literal('channel')]),
    /** Everybody in it besides whoever does the task; one for a private conversation. */
    members: Type.Array(Id, { minItems: 1 }),
    messages: Type.Array(Message),
    /** Messages that have not been read. */
    unread: Type.Optional(Type.Integer({ minimum: 0 })),
    /** Replies to choose among, instead of typing. */
    replies: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            text: Words,
            /** Offered once one of these replies was given; at the beginning if there is none. */
            after: Type.Optional(Type.Array(Id, { minItems: 1 })),
            /** What comes back. */
            comes: Type.Optional(Type.Array(Message)),
          },
          closed,
        ),
      ),
    ),
    /** What comes back once something was typed or shared there. */
    answers: Type.Optional(Type.Array(Message)),
    /** Whoever does the task looks after it. */
    administrator: Type.Optional(Type.Boolean()),
    posting: Type.Optional(Posting),
    admission: Type.Optional(Admission),
    link: Type.Optional(Words),
    /** Rules that messages are judged by. */
    charter: Type.Optional(Type.Array(Type.Object({ id: Id, text: Words }, closed))),
    muted: Type.Optional(Type.Boolean()),
    /** What is known of it: encryption, programs that read along, where it is saved. */
    about: Type.Optional(Type.Array(Type.Object({ label: Words, value: Words }, closed), { minItems: 1 })),
  },
  closed,
)
export type MessagingConversation = Static<typeof Conversation>

const Meeting = Type.Object(
  {
    title: Words,
    note: Type.Optional(Words),
    microphone: Type.Boolean(),
    camera: Type.Boolean(),
    host: Type.Optional(Type.Boolean()),
    participants: Type.Array(
      Type.Object({ person: Id, microphone: Type.Boolean(), waiting: Type.Optional(Type.Boolean()) }, closed),
    ),
    /** What can be shown to the others: windows, or the whole screen. */
    windows: Type.Optional(Type.Array(Type.Object({ id: Id, title: Words, detail: Type.Optional(Words) }, closed))),
  },
  closed,
)

/** Rules that a group gives itself against impostors, and the requests on which it tries them. */
const Procedure = Type.Object(
  {
    title: Words,
    rules: Type.Array(
      Type.Object(
        { id: Id, question: Words, options: Type.Array(Type.Object({ id: Id, text: Words }, closed), { minItems: 2 }) },
        closed,
      ),
      { minItems: 1 },
    ),
    requests: Type.Array(
      Type.Object(
        {
          id: Id,
          title: Words,
          text: Words,
          /** The rules that it falls under. */
          under: Type.Array(Id, { minItems: 1 }),
          /** What whoever asks can satisfy, among the options of these rules. */
          meets: Type.Array(Id),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)

/** Of the account, of which one choice each holds. */
const Setting = Type.Object(
  {
    id: Id,
    label: Words,
    hint: Type.Optional(Words),
    options: Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 2 }),
    value: Id,
  },
  closed,
)

export const MessagingScenario = Type.Object(
  {
    me: Words,
    now: Words,
    people: Type.Array(Person, { minItems: 1 }),
    conversations: Type.Array(Conversation),
    files: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, detail: Type.Optional(Words) }, closed))),
    /** Numbers that stand elsewhere: on a card, on a letter, in a message. */
    numbers: Type.Optional(
      Type.Array(Type.Object({ id: Id, number: Words, where: Words, call: Type.Optional(Words) }, closed)),
    ),
    /** Pages that are open beside, where a code may be typed. */
    pages: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Id, title: Words, address: Words, body: Words, field: Words, button: Words, done: Words },
          closed,
        ),
      ),
    ),
    meeting: Type.Optional(Meeting),
    procedure: Type.Optional(Procedure),
    /** What messages can be marked as: what gives a deception away, what was decided. */
    marks: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 1 })),
    settings: Type.Optional(Type.Array(Setting)),
    /** Where the account is open as well. */
    devices: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, detail: Type.Optional(Words) }, closed))),
  },
  closed,
)
export type MessagingScenario = Static<typeof MessagingScenario>

const Text = Type.String({ minLength: 1, maxLength: 2000 })
const Reason = Type.Union([
  Type.Literal('fraud'),
  Type.Literal('harassment'),
  Type.Literal('private'),
  Type.Literal('unwanted'),
])
const Decision = Type.Union([
  Type.Literal('keep'),
  Type.Literal('hide'),
  Type.Literal('remove'),
  Type.Literal('escalate'),
])
const Control = Type.Union([
  Type.Literal('microphone'),
  Type.Literal('camera'),
  Type.Literal('hand'),
  Type.Literal('blur'),
])

export const MessagingAction = Type.Union([
  Type.Object({ type: Type.Literal('open'), conversation: Id }, closed),
  Type.Object({ type: Type.Literal('close') }, closed),
  /** The private conversation with somebody, new if there is none. */
  Type.Object({ type: Type.Literal('start'), person: Id }, closed),
  Type.Object({ type: Type.Literal('reply'), reply: Id }, closed),
  Type.Object({ type: Type.Literal('say'), text: Text, answers: Type.Optional(Id) }, closed),
  Type.Object({ type: Type.Literal('share'), file: Id }, closed),
  Type.Object({ type: Type.Literal('forward'), message: Id, conversation: Id }, closed),
  Type.Object({ type: Type.Literal('delete'), message: Id }, closed),
  Type.Object({ type: Type.Literal('report'), message: Id, reason: Reason }, closed),
  Type.Object({ type: Type.Literal('moderate'), message: Id, decision: Decision, rule: Type.Optional(Id) }, closed),
  /** An empty mark takes it back. */
  Type.Object({ type: Type.Literal('mark'), message: Id, mark: Type.String({ maxLength: 60 }) }, closed),
  Type.Object({ type: Type.Literal('set'), setting: Id, value: Id }, closed),
  /** A device, on which the account is closed. */
  Type.Object({ type: Type.Literal('unlink'), device: Id }, closed),
  Type.Object({ type: Type.Literal('block'), person: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('mute'), on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('leave') }, closed),
  Type.Object({ type: Type.Literal('add-member'), person: Id }, closed),
  Type.Object({ type: Type.Literal('remove-member'), person: Id }, closed),
  Type.Object({ type: Type.Literal('posting'), value: Posting }, closed),
  Type.Object({ type: Type.Literal('admission'), value: Admission }, closed),
  Type.Object({ type: Type.Literal('renew-link') }, closed),
  Type.Object({ type: Type.Literal('call'), number: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
  Type.Object({ type: Type.Literal('hang-up') }, closed),
  Type.Object({ type: Type.Literal('enter'), page: Id, text: Text }, closed),
  Type.Object({ type: Type.Literal('switch'), control: Control, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('show'), window: Id }, closed),
  Type.Object({ type: Type.Literal('stop-showing') }, closed),
  Type.Object({ type: Type.Literal('admit'), person: Id }, closed),
  Type.Object({ type: Type.Literal('refuse'), person: Id }, closed),
  Type.Object({ type: Type.Literal('silence'), person: Id }, closed),
  Type.Object({ type: Type.Literal('leave-meeting') }, closed),
  Type.Object({ type: Type.Literal('rule'), rule: Id, option: Id }, closed),
  /** Replays every request under the rules as they stand. */
  Type.Object({ type: Type.Literal('try-rules') }, closed),
])
export type MessagingAction = Static<typeof MessagingAction>

const Ids = Type.Array(Type.String())

export const MessagingFacts = Type.Object(
  {
    /** The conversation that is open, if one is. */
    open: Type.String(),
    conversations: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          opened: Type.Boolean(),
          muted: Type.Boolean(),
          left: Type.Boolean(),
          members: Ids,
          posting: Posting,
          admission: Admission,
          linkRenewed: Type.Boolean(),
        },
        closed,
      ),
    ),
    /** Replies that were chosen, in order. */
    replies: Ids,
    /** Everything that was written, chosen or shared, and not deleted. */
    said: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          conversation: Type.String(),
          /** Who reads it. */
          readers: Ids,
          text: Type.String(),
          answers: Type.String(),
          /** Members named with an at sign. */
          mentions: Ids,
          file: Type.String(),
          reply: Type.String(),
          forwards: Type.String(),
        },
        closed,
      ),
    ),
    reported: Type.Array(Type.Object({ message: Type.String(), from: Type.String(), reason: Reason }, closed)),
    moderated: Type.Array(Type.Object({ message: Type.String(), decision: Decision, rule: Type.String() }, closed)),
    /** What each message that is marked is marked as, by its id. */
    marks: Type.Record(Type.String(), Type.String()),
    settings: Type.Record(Type.String(), Type.String()),
    /** Where the account is still open. */
    devices: Ids,
    blocked: Ids,
    calls: Type.Array(
      Type.Object(
        {
          number: Type.String(),
          /** Whose it is in the address book, or the number of the scenario, if it is known. */
          of: Type.String(),
        },
        closed,
      ),
    ),
    entered: Type.Array(Type.Object({ page: Type.String(), text: Type.String() }, closed)),
    meeting: Type.Object(
      {
        microphone: Type.Boolean(),
        camera: Type.Boolean(),
        hand: Type.Boolean(),
        blur: Type.Boolean(),
        showing: Type.String(),
        /** Windows that were shown at any time. */
        shown: Ids,
        present: Ids,
        waiting: Ids,
        refused: Ids,
        silenced: Ids,
        left: Type.Boolean(),
      },
      closed,
    ),
    procedure: Type.Object(
      {
        /** The option chosen for each rule. */
        rules: Type.Record(Type.String(), Type.String()),
        /** Whether the rules were tried as they stand. */
        tried: Type.Boolean(),
        requests: Type.Array(Type.Object({ id: Type.String(), carriedOut: Type.Boolean() }, closed)),
      },
      closed,
    ),
  },
  closed,
)
export type MessagingFacts = Static<typeof MessagingFacts>
