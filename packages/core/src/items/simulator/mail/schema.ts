// A mailbox: folders, messages that are read and written, senders and links that are looked at, rules, an absence.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })

const Person = Type.Object({ name: Words, address: Words }, closed)

/** Folders that every mailbox has; those of the scenario come beside them. */
export const builtInFolders = ['inbox', 'sent', 'archive', 'spam', 'trash'] as const

const Link = Type.Object(
  {
    id: Id,
    text: Words,
    /** Shown before it is opened. */
    address: Words,
    /** Where it leads on to, one address after the other; the last is the page. */
    leadsOnTo: Type.Optional(Type.Array(Words)),
    /** What is seen once it is open. */
    page: Type.Optional(
      Type.Object(
        {
          title: Words,
          body: Words,
          /** Something is typed there: an answer, or a new password (`secret`), which must be a good one. */
          form: Type.Optional(
            Type.Object(
              {
                field: Words,
                secret: Type.Optional(Type.Boolean()),
                button: Words,
                done: Words,
                refused: Type.Optional(Words),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)

const Attachment = Type.Object(
  {
    id: Id,
    name: Words,
    size: Type.Optional(Words),
    /** What is read in it once it is open. */
    text: Type.Optional(Words),
    /** A statement: lines that can be flagged one by one. */
    lines: Type.Optional(Type.Array(Type.Object({ id: Id, text: Words }, closed), { minItems: 1 })),
  },
  closed,
)

const message = {
  id: Id,
  from: Person,
  to: Type.Array(Person),
  cc: Type.Optional(Type.Array(Person)),
  /** Where a reply goes, if not to the sender. */
  replyTo: Type.Optional(Person),
  date: Words,
  subject: Words,
  /** Paragraphs are set apart by an empty line. */
  body: Words,
  links: Type.Optional(Type.Array(Link)),
  attachments: Type.Optional(Type.Array(Attachment)),
  /** A reply that an assistant has prepared for it. */
  prepared: Type.Optional(Words),
  /** How much of the room of the mailbox it takes, with its files. */
  weight: Type.Optional(Type.Number({ minimum: 0 })),
  /** The technical lines, as machines wrote them. */
  headers: Type.Optional(Type.Array(Type.Object({ name: Words, value: Words }, closed))),
}

const Message = Type.Object({ ...message, folder: Id, read: Type.Optional(Type.Boolean()) }, closed)
export type MailMessage = Static<typeof Message>

const RuleTest = Type.Object(
  {
    field: Type.Union([Type.Literal('from'), Type.Literal('to'), Type.Literal('subject'), Type.Literal('body')]),
    has: Type.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
)

const rule = {
  match: Type.Union([Type.Literal('all'), Type.Literal('any')]),
  tests: Type.Array(RuleTest, { minItems: 1, maxItems: 10 }),
  /** What it leaves alone. */
  unless: Type.Array(RuleTest, { maxItems: 10 }),
  folder: Id,
}
const Rule = Type.Object({ id: Id, ...rule }, closed)
export type MailRule = Static<typeof Rule>

const Away = Type.Object(
  {
    on: Type.Boolean(),
    /** Days as `2026-12-24`; empty while nobody chose. */
    first: Type.String({ maxLength: 10 }),
    last: Type.String({ maxLength: 10 }),
    text: Type.String({ maxLength: 2000 }),
  },
  closed,
)

const contact = {
  name: Type.String({ maxLength: 200 }),
  address: Type.String({ maxLength: 200 }),
  /** Of the telephone. */
  number: Type.Optional(Type.String({ maxLength: 60 })),
}

export const MailScenario = Type.Object(
  {
    me: Person,
    /** Beside those that every mailbox has. */
    folders: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words }, closed))),
    messages: Type.Array(Message),
    contacts: Type.Optional(Type.Array(Type.Object({ id: Id, ...contact, note: Type.Optional(Words) }, closed))),
    groups: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, members: Type.Array(Words) }, closed))),
    /** What can be attached. */
    files: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, size: Type.Optional(Words) }, closed))),
    /** In the order in which they are asked; the first that fits decides. */
    rules: Type.Optional(Type.Array(Rule)),
    /** Messages that come once somebody asks for new ones, and on which rules are tried. */
    arrivals: Type.Optional(Type.Array(Type.Object(message, closed))),
    /** Sent messages that come back. */
    refusals: Type.Optional(
      Type.Array(
        Type.Object(
          { address: Type.Optional(Words), file: Type.Optional(Id), from: Person, subject: Words, body: Words },
          closed,
        ),
      ),
    ),
    away: Type.Optional(Away),
    signature: Type.Optional(Type.String()),
    /** Where every message is sent on to. */
    forwardTo: Type.Optional(Type.String()),
    /** Whether they are kept here as well. */
    forwardKeeps: Type.Optional(Type.Boolean()),
    /** The room of the mailbox, in megabytes: what does not fit any more comes back to whoever sent it. */
    room: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    /** Where files can be saved, if that matters. */
    places: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words }, closed), { minItems: 1 })),
    date: Words,
  },
  closed,
)
export type MailScenario = Static<typeof MailScenario>

const Reason = Type.Union([Type.Literal('phishing'), Type.Literal('spam')])
const Mode = Type.Union([
  Type.Literal('new'),
  Type.Literal('reply'),
  Type.Literal('reply-all'),
  Type.Literal('forward'),
])
export type MailMode = Static<typeof Mode>
const Text = Type.String({ maxLength: 5000 })
const Line = Type.String({ maxLength: 1000 })

export const MailAction = Type.Union([
  Type.Object({ type: Type.Literal('folder'), folder: Id }, closed),
  Type.Object({ type: Type.Literal('open'), message: Id }, closed),
  /** Back to the list. */
  Type.Object({ type: Type.Literal('close') }, closed),
  Type.Object({ type: Type.Literal('details'), message: Id }, closed),
  Type.Object({ type: Type.Literal('headers'), message: Id }, closed),
  Type.Object({ type: Type.Literal('preview'), link: Id }, closed),
  Type.Object({ type: Type.Literal('follow'), link: Id }, closed),
  Type.Object({ type: Type.Literal('leave-page') }, closed),
  Type.Object({ type: Type.Literal('open-attachment'), attachment: Id }, closed),
  Type.Object({ type: Type.Literal('save-attachment'), attachment: Id, place: Type.Optional(Id) }, closed),
  /** A line of a statement. */
  Type.Object({ type: Type.Literal('flag-line'), line: Id, on: Type.Boolean() }, closed),
  /** On the page that is open. */
  Type.Object({ type: Type.Literal('enter'), text: Line }, closed),
  /** The reply that was prepared, in place of what is written. */
  Type.Object({ type: Type.Literal('take-prepared') }, closed),
  Type.Object({ type: Type.Literal('forward-keeps'), on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('report'), message: Id, reason: Reason }, closed),
  Type.Object({ type: Type.Literal('move'), messages: Type.Array(Id, { minItems: 1 }), folder: Id }, closed),
  /** For good, from the bin. */
  Type.Object({ type: Type.Literal('erase'), message: Id }, closed),
  Type.Object({ type: Type.Literal('mark'), message: Id, read: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('flag'), message: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('block'), address: Line }, closed),
  Type.Object({ type: Type.Literal('unblock'), address: Line }, closed),
  Type.Object({ type: Type.Literal('write'), mode: Mode, message: Type.Optional(Id) }, closed),
  Type.Object(
    {
      type: Type.Literal('recipients'),
      field: Type.Union([Type.Literal('to'), Type.Literal('cc'), Type.Literal('bcc')]),
      text: Line,
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('subject'), text: Line }, closed),
  Type.Object({ type: Type.Literal('body'), text: Text }, closed),
  Type.Object({ type: Type.Literal('attach'), file: Id }, closed),
  Type.Object({ type: Type.Literal('detach'), file: Id }, closed),
  Type.Object({ type: Type.Literal('send') }, closed),
  Type.Object({ type: Type.Literal('discard') }, closed),
  Type.Object({ type: Type.Literal('receive') }, closed),
  /** A new one, or in place of the one named. */
  Type.Object({ type: Type.Literal('save-rule'), rule: Type.Optional(Id), ...rule }, closed),
  Type.Object({ type: Type.Literal('raise-rule'), rule: Id }, closed),
  Type.Object({ type: Type.Literal('remove-rule'), rule: Id }, closed),
  Type.Object({ type: Type.Literal('away'), ...Away.properties }, closed),
  Type.Object({ type: Type.Literal('signature'), text: Text }, closed),
  Type.Object({ type: Type.Literal('forward-to'), address: Line }, closed),
  Type.Object({ type: Type.Literal('save-contact'), contact: Type.Optional(Id), ...contact }, closed),
  Type.Object({ type: Type.Literal('remove-contact'), contact: Id }, closed),
])
export type MailAction = Static<typeof MailAction>

const Ids = Type.Array(Type.String())

export const MailFacts = Type.Object(
  {
    folder: Type.String(),
    /** The message that is open, if one is. */
    open: Type.String(),
    messages: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          /** `erased` once it is gone for good. */
          folder: Type.String(),
          /** It is no longer where it was at the beginning. */
          moved: Type.Boolean(),
          read: Type.Boolean(),
          flagged: Type.Boolean(),
          reported: Type.Union([Type.Literal('no'), Reason]),
          detailsSeen: Type.Boolean(),
          headersSeen: Type.Boolean(),
          from: Type.String(),
          subject: Type.String(),
        },
        closed,
      ),
    ),
    sent: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          mode: Mode,
          /** The message that is answered or sent on. */
          answers: Type.String(),
          to: Ids,
          cc: Ids,
          bcc: Ids,
          /** Everybody it went to. */
          recipients: Ids,
          subject: Type.String(),
          /** Without what is quoted and without the signature. */
          body: Type.String(),
          /** Of files and of attachments that are sent on. */
          files: Ids,
          delivered: Type.Boolean(),
        },
        closed,
      ),
    ),
    writing: Type.Boolean(),
    previewed: Ids,
    followed: Ids,
    openedAttachments: Ids,
    savedAttachments: Ids,
    /** Where each was last saved, if a place was chosen. */
    savedIn: Type.Record(Type.String(), Type.String()),
    flaggedLines: Ids,
    /** What was typed on pages. */
    entered: Type.Array(Type.Object({ link: Type.String(), text: Type.String(), accepted: Type.Boolean() }, closed)),
    blocked: Ids,
    rules: Type.Array(Rule),
    /**
     * Where the messages that come would be put by the rules as they stand; `refused` if there is no room for them,
     * `forwarded` if they are only sent on.
     */
    arrivals: Type.Array(Type.Object({ id: Type.String(), folder: Type.String(), rule: Type.String() }, closed)),
    received: Type.Boolean(),
    away: Away,
    signature: Type.String(),
    forwardTo: Type.String(),
    forwardKeeps: Type.Boolean(),
    /** Megabytes that are taken. */
    taken: Type.Number(),
    contacts: Type.Array(
      Type.Object({ id: Type.String(), name: Type.String(), address: Type.String(), number: Type.String() }, closed),
    ),
  },
  closed,
)
export type MailFacts = Static<typeof MailFacts>
