// What pages are made of.
import { type Static, type TProperties, Type } from 'typebox'
import { closed, Details, Id, Text, When, Words } from './parts.ts'
import { Records } from './records/schema.ts'

/** How people meet a block who do not see it, or do not use a mouse. What is not said is in order. */
const Access = Type.Object(
  {
    /** What a screen reader says of it. */
    speech: Type.Optional(Text),
    /** Left out by the Tab key; keeps whoever comes in; reached, and not to be seen. */
    keyboard: Type.Optional(Type.Union([Type.Literal('skipped'), Type.Literal('trap'), Type.Literal('unseen')])),
    /** Of its words with what is behind them, such as 2.3. */
    contrast: Type.Optional(Type.Number({ minimum: 1, maximum: 21 })),
    /** What becomes of it when all is shown four times as large. */
    zoom: Type.Optional(Words),
  },
  closed,
)

/** A block of a page; every one may be there only while things stand so. */
function block<const Name extends string, Fields extends TProperties>(name: Name, fields: Fields) {
  return Type.Object(
    { type: Type.Literal(name), ...fields, shownWhen: Type.Optional(When), access: Type.Optional(Access) },
    closed,
  )
}

/** Words that people may be asked to mark have an id, and are `markable`. */
const marked = { id: Type.Optional(Id), markable: Type.Optional(Type.Boolean()) }
const markable = { markable: Type.Optional(Type.Boolean()) }

const Heading = block('heading', { text: Words, ...marked })

const Paragraph = block('text', { text: Words, ...marked })

const Points = block('list', { items: Type.Array(Words, { minItems: 1 }), ...marked })

/** Leads to a page of the scenario. Its words may say another address than the one it leads to. */
const Link = block('link', {
  id: Id,
  text: Words,
  page: Id,
  sponsored: Type.Optional(Type.Boolean()),
  ...markable,
})

const Table = block('table', {
  caption: Words,
  head: Type.Array(Words, { minItems: 1 }),
  rows: Type.Array(Type.Array(Type.String()), { minItems: 1 }),
  ...marked,
})

const Alert = block('alert', { text: Words, ...marked })

/** What somebody wrote on a forum, on a wiki or below an article. */
const Post = block('post', { author: Words, date: Words, text: Words, ...marked })

/** Lines as a machine writes them: the answer of a service, a log. */
const Lines = block('lines', { text: Words, ...marked })

const Field = block('field', {
  id: Id,
  label: Words,
  hint: Type.Optional(Words),
  kind: Type.Union([
    Type.Literal('text'),
    Type.Literal('hidden'),
    Type.Literal('long'),
    Type.Literal('tick'),
    Type.Literal('choice'),
  ]),
  /** Of a choice. */
  options: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 2 })),
  /** A tick that is set beforehand. */
  on: Type.Optional(Type.Boolean()),
  /** What stands in it beforehand: words, or an option. */
  value: Type.Optional(Words),
})

/** Sends what was filled in, or does what it says. */
const Button = block('button', {
  id: Id,
  label: Words,
  /** Fields that must not be empty. */
  needs: Type.Optional(Type.Array(Id)),
  /** Said below it once it is pressed. */
  done: Type.Optional(Words),
  /** The page that comes after. */
  page: Type.Optional(Id),
  /** It opens an account with the name and the password of the page, or asks for those of one. */
  account: Type.Optional(Type.Union([Type.Literal('register'), Type.Literal('sign-in')])),
})

const File = block('file', {
  id: Id,
  name: Words,
  size: Words,
  /** What shows once it was fetched and is opened; a program shows nothing. */
  page: Type.Optional(Id),
  ...markable,
})

/** Words with a button that copies them. */
const Command = block('command', { id: Id, text: Words })

const FeedOffer = block('feed', { feed: Id })

/** Looks for words within the site alone. */
const SiteSearch = block('site-search', { label: Words })

/** Puts an extension into the browser. */
const Install = block('install', { extension: Id })

/** A picture is told in words, the same for everybody. */
const Picture = block('picture', {
  id: Id,
  shows: Words,
  caption: Type.Optional(Words),
  width: Type.Optional(Type.Integer({ minimum: 1 })),
  height: Type.Optional(Type.Integer({ minimum: 1 })),
  /** Pictures that have this in common are found for one another. */
  motif: Type.Optional(Id),
  details: Type.Optional(Details),
  ...markable,
})

/** A film, moment by moment. */
const Video = block('video', {
  id: Id,
  title: Words,
  moments: Type.Array(
    Type.Object(
      {
        id: Id,
        /** As it is read: 0:12. */
        at: Words,
        chapter: Type.Optional(Words),
        shows: Words,
        /** What is heard, which subtitles write. */
        says: Type.Optional(Words),
      },
      closed,
    ),
    { minItems: 1 },
  ),
  details: Type.Optional(Details),
  ...markable,
})

const hundredth = Type.Number({ minimum: 0, maximum: 100 })

/** Places on a map, in hundredths of its width from the west and of its height from the north. */
const PlaceMap = block('map', {
  id: Id,
  title: Words,
  places: Type.Array(
    /** What a place `shows` is seen from the street. */
    Type.Object({ id: Id, label: Words, x: hundredth, y: hundredth, shows: Type.Optional(Words) }, closed),
    { minItems: 1 },
  ),
  lines: Type.Optional(
    Type.Array(Type.Array(Type.Object({ x: hundredth, y: hundredth }, closed), { minItems: 2 }), { minItems: 1 }),
  ),
})

/** The files that a page loads, each in a way that can be chosen: the first way is how it is at the beginning. */
const Loads = block('loads', {
  id: Id,
  title: Words,
  /** Of the network on which it is tried, in kilobytes a second. */
  speed: Type.Number({ minimum: 1 }),
  files: Type.Array(
    Type.Object(
      {
        id: Id,
        name: Words,
        ways: Type.Array(Type.Object({ id: Id, label: Words, weight: Type.Number({ minimum: 0 }) }, closed), {
          minItems: 1,
        }),
      },
      closed,
    ),
    { minItems: 1 },
  ),
})

const RecordsOfPage = block('records', { ...Records, ...markable })

export const Block = Type.Union([
  Heading,
  Paragraph,
  Points,
  Link,
  Table,
  Alert,
  Post,
  Lines,
  Field,
  Button,
  File,
  Command,
  FeedOffer,
  SiteSearch,
  Install,
  Picture,
  Video,
  PlaceMap,
  Loads,
  RecordsOfPage,
])
export type Block = Static<typeof Block>
