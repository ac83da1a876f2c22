// A file manager: places, folders, files, and what is known of each.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

export const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })
/** As `2026-11-28T09:00`, without a zone: what the clock of the device showed. */
const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })
const Bytes = Type.Integer({ minimum: 0 })

/** Where a file stands, of a device and its space online. */
const Sync = Type.Union([
  Type.Literal('online'),
  Type.Literal('both'),
  Type.Literal('waiting'),
  Type.Literal('error'),
  Type.Literal('conflict'),
])

/** What a person may do with a thing, from nothing to giving rights to others. */
export const Right = Type.Union([
  Type.Literal('none'),
  Type.Literal('read'),
  Type.Literal('comment'),
  Type.Literal('write'),
  Type.Literal('owner'),
])
export type Right = Static<typeof Right>

/** Whom a link lets in: nobody (there is none), those who were invited, or whoever has it. */
export const Audience = Type.Union([Type.Literal('nobody'), Type.Literal('people'), Type.Literal('anyone')])
export type Audience = Static<typeof Audience>

/** Until a day, as `2026-12-31`; an empty text is for ever. */
const Link = Type.Object(
  { audience: Audience, right: Right, until: Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' }) },
  closed,
)

const Version = Type.Object(
  { id: Id, changed: Moment, size: Bytes, by: Type.Optional(Words), text: Type.Optional(Type.String()) },
  closed,
)

const Property = Type.Object(
  {
    id: Id,
    label: Words,
    value: Type.String(),
    /** It can be read and not changed, such as the true type of a file. */
    fixed: Type.Optional(Type.Boolean()),
    /** One of these is chosen: a decision, a cause. The value is its id, or empty. */
    choices: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 2 })),
  },
  closed,
)

/** A program that is run from the file manager: what it has to reach, and what it makes of the files given to it. */
const Program = Type.Object(
  {
    /** The person whose rights it has: nothing stops it, if nobody is named. */
    as: Type.Optional(Id),
    /** As in `Documents/Club/list.ods`, one after the other. */
    reaches: Type.Optional(
      Type.Array(
        Type.Object({ path: Words, right: Type.Union([Type.Literal('read'), Type.Literal('write')]) }, closed),
        {
          minItems: 1,
        },
      ),
    ),
    /** The files that it can be given, and what then comes of it. */
    tries: Type.Optional(
      Type.Array(
        Type.Object(
          { file: Id, says: Words, fails: Type.Optional(Type.Boolean()), logs: Type.Optional(Words) },
          closed,
        ),
        {
          minItems: 1,
        },
      ),
    ),
    /** The file in which it writes what it did. */
    log: Type.Optional(Id),
  },
  closed,
)

const Entry = Type.Object(
  {
    id: Id,
    kind: Type.Union([Type.Literal('folder'), Type.Literal('file'), Type.Literal('archive')]),
    /** With its extension. */
    name: Words,
    /** The place, the folder or the archive that it is in. */
    in: Id,
    /** Of folders and archives it is worked out. */
    size: Type.Optional(Bytes),
    changed: Type.Optional(Moment),
    created: Type.Optional(Moment),
    /** Where it came from, in a few words. */
    origin: Type.Optional(Words),
    checksum: Type.Optional(Words),
    /** Of an archive: it asks for a password, and nobody sees what is in it. */
    locked: Type.Optional(Type.Boolean()),
    /** It cannot be changed, renamed, moved or deleted. */
    readOnly: Type.Optional(Type.Boolean()),
    /** What is read when it is opened. */
    text: Type.Optional(Type.String()),
    /** The text can be changed. */
    editable: Type.Optional(Type.Boolean()),
    /** What is said instead of opening it. */
    refuses: Type.Optional(Words),
    properties: Type.Optional(Type.Array(Property)),
    tags: Type.Optional(Type.Array(Words)),
    /** Former states, the newest first. */
    versions: Type.Optional(Type.Array(Version)),
    sync: Type.Optional(Sync),
    /** Of a file in conflict: what is online. What is on the device is the file itself. */
    other: Type.Optional(Version),
    by: Type.Optional(Words),
    /** Who has which right, by person; whoever is not named has none. */
    access: Type.Optional(Type.Record(Type.String(), Right)),
    link: Type.Optional(Link),
    /** The rights of the folders above do not hold for it. */
    apart: Type.Optional(Type.Boolean()),
    /** What is in it and may be lost when it is converted, by the ids of `features`. */
    holds: Type.Optional(Type.Array(Id)),
    /** What is read in it once it is in another format, by the id of the format, where that is not the same. */
    texts: Type.Optional(Type.Record(Type.String(), Type.String())),
    /** It does not open; some programs mend it, and then this is read. */
    damaged: Type.Optional(Type.Object({ mendedBy: Type.Array(Id), text: Type.String() }, closed)),
    program: Type.Optional(Program),
    /** It was deleted from this folder before the task began. */
    deleted: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type FilesEntry = Static<typeof Entry>

const Place = Type.Object(
  {
    id: Id,
    name: Words,
    kind: Type.Union([
      Type.Literal('device'),
      Type.Literal('downloads'),
      Type.Literal('stick'),
      Type.Literal('online'),
      Type.Literal('shared'),
    ]),
    /** How much it holds, where that matters; `filled` is taken by what is not shown. */
    capacity: Type.Optional(Bytes),
    filled: Type.Optional(Bytes),
    /** Nothing in it can be changed: a backup, a disc. */
    readOnly: Type.Optional(Type.Boolean()),
    /** What is said of it whenever it is open: a drive that reports errors. */
    warns: Type.Optional(Words),
    /** It can be formatted, which empties it. */
    formats: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type FilesPlace = Static<typeof Place>

/** A format in which files can be made again. */
const Format = Type.Object(
  {
    id: Id,
    label: Words,
    /** Of the file that is made. */
    extension: Type.String({ pattern: '^[a-z0-9]{1,5}$' }),
    /** The extensions of the files that it can be made from. */
    from: Type.Array(Type.String({ pattern: '^[a-z0-9]{1,5}$' })),
    /** What is not lost, of what files hold. */
    keeps: Type.Array(Id),
    /** In hundredths of what the file weighs. */
    weighs: Type.Number({ minimum: 0 }),
    /** Whether its text can be changed; as in the file that it is made from, if nothing is said. */
    editable: Type.Optional(Type.Boolean()),
    options: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            label: Words,
            /** What is kept besides, or lost, with it. */
            keeps: Type.Optional(Type.Array(Id)),
            loses: Type.Optional(Type.Array(Id)),
            /** In hundredths of what the file would weigh. */
            weighs: Type.Optional(Type.Number({ minimum: 0 })),
          },
          closed,
        ),
        { minItems: 1 },
      ),
    ),
  },
  closed,
)
export type FilesFormat = Static<typeof Format>

/** What somebody is at work on in another program, and has not saved. */
const Draft = Type.Object(
  {
    id: Id,
    /** The program that it is open in. */
    program: Words,
    /** The name that is proposed, without an extension. */
    name: Words,
    text: Type.Optional(Type.String()),
    size: Bytes,
    holds: Type.Optional(Type.Array(Id)),
    /** The formats in which it can be saved; the first is proposed. */
    formats: Type.Array(Id, { minItems: 1 }),
    /** The folder that is proposed. */
    to: Id,
  },
  closed,
)
export type FilesDraft = Static<typeof Draft>

/** What runs at the moment. */
const Process = Type.Object(
  {
    id: Id,
    name: Words,
    by: Type.Optional(Words),
    /** In hundredths. */
    processor: Type.Optional(Type.Number({ minimum: 0 })),
    memory: Type.Optional(Bytes),
    /** The entries that nothing else can change meanwhile. */
    holds: Type.Optional(Type.Array(Id)),
    /** It belongs to the system and cannot be ended. */
    system: Type.Optional(Type.Boolean()),
  },
  closed,
)

/** A program with which a file can be opened, besides the usual one. */
const Opener = Type.Object(
  {
    id: Id,
    name: Words,
    /** Extensions. */
    opens: Type.Array(Type.String()),
    /** It can try to mend damaged files. */
    mends: Type.Optional(Type.Boolean()),
  },
  closed,
)

const Length = Type.Integer({ minimum: 1, maximum: 4000 })
const Start = Type.Integer({ minimum: 0, maximum: 4000 })

/** The screen of the computer, of which pictures can be taken. No window stands before another. */
const Desktop = Type.Object(
  {
    width: Length,
    height: Length,
    windows: Type.Array(
      Type.Object({ id: Id, title: Words, text: Words, x: Start, y: Start, width: Length, height: Length }, closed),
      { minItems: 1 },
    ),
    /** The folder in which pictures of the screen are kept, and what they are called. */
    to: Id,
    name: Words,
  },
  closed,
)
export type FilesDesktop = Static<typeof Desktop>

export const FilesScenario = Type.Object(
  {
    /** Whose files these are: “Computer of Lina”. */
    name: Words,
    /** What the clock shows all along. */
    now: Moment,
    /** Whether extensions show at the beginning. */
    extensions: Type.Boolean(),
    /** What the screen offers besides opening, sorting, searching and reading properties. */
    offers: Type.Optional(
      Type.Object(
        {
          quarantine: Type.Optional(Type.Boolean()),
          tags: Type.Optional(Type.Boolean()),
          /** A link to each thing that bears rights, which the person sets. */
          links: Type.Optional(Type.Boolean()),
          /** A list of everything that is shared. */
          shares: Type.Optional(Type.Boolean()),
          /** Searches can be kept under a name. */
          savedSearches: Type.Optional(Type.Boolean()),
          /** A picture for each type of content: text, table, picture, sound, film, slides. */
          icons: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    /** To whom rights can be given: persons, groups, programs. */
    people: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            name: Words,
            /** Of a group. */
            members: Type.Optional(Type.Array(Id)),
          },
          closed,
        ),
      ),
    ),
    /** Who sits before the screen: what they may do is theirs to find out, and stops them. */
    me: Type.Optional(Id),
    /** The rights of a folder hold for what is in it as well. */
    inherits: Type.Optional(Type.Boolean()),
    /** The rights that can be given, if not none, reading and changing. */
    rights: Type.Optional(Type.Array(Right, { minItems: 2 })),
    /** What files may hold. One without a label is not told on the screen: it has to be seen in the file. */
    features: Type.Optional(Type.Array(Type.Object({ id: Id, label: Type.Optional(Words) }, closed))),
    formats: Type.Optional(Type.Array(Format, { minItems: 1 })),
    drafts: Type.Optional(Type.Array(Draft, { minItems: 1 })),
    processes: Type.Optional(Type.Array(Process, { minItems: 1 })),
    openers: Type.Optional(Type.Array(Opener, { minItems: 1 })),
    desktop: Type.Optional(Desktop),
    /** The first is the one that opens. */
    places: Type.Array(Place, { minItems: 1 }),
    entries: Type.Array(Entry),
  },
  closed,
)
export type FilesScenario = Static<typeof FilesScenario>
