// Records that a page keeps: the cards of a board, the threads of a forum, the articles of a blog, the pages of a wiki,
// the notices of a catalogue. They differ by their fields, by how they are laid out and by what people may do.
import { type Static, Type } from 'typebox'
import { act, closed, Id, Text, Typed, Words } from '../parts.ts'

const Value = Type.Union([Text, Type.Number(), Type.Boolean()])

const Field = Type.Object(
  {
    id: Id,
    label: Words,
    /** A `day` is written 2026-11-28. */
    kind: Type.Union([
      Type.Literal('text'),
      Type.Literal('long'),
      Type.Literal('choice'),
      Type.Literal('number'),
      Type.Literal('day'),
      Type.Literal('tick'),
    ]),
    /** Of a choice. What one `shows` is told where a record is read or previewed: a picture. */
    options: Type.Optional(
      Type.Array(Type.Object({ id: Id, label: Words, shows: Type.Optional(Words) }, closed), { minItems: 1 }),
    ),
    /** The records can be narrowed by it. */
    facet: Type.Optional(Type.Boolean()),
    /** No record is made or changed without it. */
    needed: Type.Optional(Type.Boolean()),
    /** Shown, and filled in by nobody. */
    fixed: Type.Optional(Type.Boolean()),
    /** Shown only where one record is open. */
    inside: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type RecordField = Static<typeof Field>

const Values = Type.Record(Text, Value)

const Entry = Type.Object(
  {
    id: Id,
    values: Values,
    /** It belongs to the person. */
    own: Type.Optional(Type.Boolean()),
    /** Somebody paid for its place: it comes first and is named an advertisement. */
    sponsored: Type.Optional(Type.Boolean()),
    /** The page that it leads to. */
    page: Type.Optional(Id),
    replies: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            author: Words,
            date: Words,
            text: Words,
            /** Nobody sees it until it is let in. */
            waiting: Type.Optional(Type.Boolean()),
          },
          closed,
        ),
      ),
    ),
    /** How it was before, the oldest first. */
    versions: Type.Optional(
      Type.Array(
        Type.Object({ id: Id, author: Words, date: Words, note: Type.Optional(Words), values: Values }, closed),
      ),
    ),
  },
  closed,
)

export const Records = {
  id: Id,
  title: Words,
  as: Type.Union([Type.Literal('list'), Type.Literal('table'), Type.Literal('board')]),
  /** Of a board: the field of kind `choice` whose options are its columns. */
  columns: Type.Optional(Id),
  /** The first one names a record. */
  fields: Type.Array(Field, { minItems: 1 }),
  may: Type.Optional(
    Type.Array(
      Type.Union([
        Type.Literal('add'),
        Type.Literal('edit'),
        Type.Literal('edit-own'),
        Type.Literal('remove'),
        Type.Literal('reply'),
        Type.Literal('moderate'),
        Type.Literal('restore'),
        Type.Literal('preview'),
        Type.Literal('sort'),
      ]),
    ),
  ),
  /** All words somewhere in a record, or words joined by AND, OR and NOT, with brackets and names of fields. */
  search: Type.Optional(Type.Union([Type.Literal('words'), Type.Literal('boolean')])),
  /** What a new record is called, and what is said below one: “New thread”, “Comments”. */
  words: Type.Optional(
    Type.Object({ add: Type.Optional(Words), replies: Type.Optional(Words), reply: Type.Optional(Words) }, closed),
  ),
  /** What is looked for can be kept as an alert: over how many weeks the records came. */
  alertOver: Type.Optional(Type.Integer({ minimum: 1, maximum: 52 })),
  /** The record that is open at the beginning. */
  open: Type.Optional(Id),
  records: Type.Array(Entry),
}

const Often = Type.Union([Type.Literal('each'), Type.Literal('day'), Type.Literal('week')])

const Narrowed = Type.Object(
  {
    field: Id,
    /** Options, or `yes` of a tick. */
    in: Type.Optional(Type.Array(Id, { minItems: 1 })),
    from: Type.Optional(Typed),
    to: Type.Optional(Typed),
  },
  closed,
)
export type Narrowed = Static<typeof Narrowed>

const Filled = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean()]),
)
const one = { records: Id, record: Id }

export const recordsActions = [
  act('look-for', { records: Id, words: Typed, narrowed: Type.Optional(Type.Array(Narrowed)) }),
  act('sort-records', { records: Id, field: Id, down: Type.Optional(Type.Boolean()) }),
  act('open-record', one),
  act('close-record', { records: Id }),
  act('add-record', { records: Id, values: Filled }),
  act('edit-record', { ...one, values: Filled }),
  act('remove-record', one),
  act('reply', { ...one, text: Type.String({ minLength: 1, maxLength: 1000 }) }),
  /** Lets a reply in, or hides it. */
  act('moderate', { ...one, reply: Id, shown: Type.Boolean() }),
  act('restore', { ...one, version: Id }),
  act('preview', one),
  act('alert', { records: Id, often: Often }),
] as const

/** Of each of the blocks, by id. */
export const RecordsFacts = Type.Record(
  Text,
  Type.Object(
    {
      /** What is listed now, in the order shown, and how many. */
      found: Type.Array(Text),
      count: Type.Number(),
      words: Text,
      /** Every search, with how many records it left. */
      searches: Type.Array(Type.Object({ words: Text, count: Type.Number() }, closed)),
      narrowed: Type.Array(Type.Object({ field: Text, in: Type.Array(Text), from: Text, to: Text }, closed)),
      sorted: Text,
      open: Text,
      opened: Type.Array(Text),
      previewed: Type.Array(Text),
      removed: Type.Array(Text),
      /** The alert that was set last. */
      alerts: Type.Array(
        Type.Object({ words: Text, often: Text, perWeek: Type.Number(), found: Type.Array(Text) }, closed),
      ),
      all: Type.Array(
        Type.Object(
          {
            id: Text,
            /** The person made it. */
            made: Type.Boolean(),
            own: Type.Boolean(),
            /** Otherwise than at the beginning. */
            changed: Type.Boolean(),
            /** It is listed now. */
            found: Type.Boolean(),
            values: Values,
            replies: Type.Array(
              Type.Object({ id: Text, made: Type.Boolean(), text: Text, shown: Type.Boolean() }, closed),
            ),
            /** Versions that were brought back. */
            restored: Type.Array(Text),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
)
export type RecordsFacts = Static<typeof RecordsFacts>
