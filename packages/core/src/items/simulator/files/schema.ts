// A file manager: places, folders, files, and what is known of each.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
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

const Right = Type.Union([Type.Literal('none'), Type.Literal('read'), Type.Literal('write')])
export type Right = Static<typeof Right>

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
  },
  closed,
)
export type FilesPlace = Static<typeof Place>

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
        },
        closed,
      ),
    ),
    /** To whom rights can be given: persons, groups, programs. */
    people: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words }, closed))),
    /** The first is the one that opens. */
    places: Type.Array(Place, { minItems: 1 }),
    entries: Type.Array(Entry),
  },
  closed,
)
export type FilesScenario = Static<typeof FilesScenario>

const Name = Type.String({ maxLength: 120 })
const Ids = Type.Array(Id, { minItems: 1, maxItems: 200 })
const SortKey = Type.Union([Type.Literal('name'), Type.Literal('type'), Type.Literal('size'), Type.Literal('changed')])
export type SortKey = Static<typeof SortKey>

const Search = Type.Object(
  {
    /** Parts of the name, of the text, of tags or of properties; all of them. */
    words: Type.Optional(Type.String({ maxLength: 120 })),
    extension: Type.Optional(Type.String({ maxLength: 12 })),
    /** Days, as `2026-03-01`, both included. */
    since: Type.Optional(Type.String({ maxLength: 10 })),
    until: Type.Optional(Type.String({ maxLength: 10 })),
    /** Bytes. */
    least: Type.Optional(Type.Number()),
    tag: Type.Optional(Type.String({ maxLength: 60 })),
  },
  closed,
)
export type FilesSearch = Static<typeof Search>

export const FilesAction = Type.Union([
  /** A place, a folder, an archive or a file; `trash` and `quarantine` are places too. */
  Type.Object({ type: Type.Literal('open'), entry: Id }, closed),
  Type.Object({ type: Type.Literal('close') }, closed),
  Type.Object({ type: Type.Literal('extensions'), shown: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('sort'), by: SortKey, down: Type.Boolean() }, closed),
  /** Everywhere. Without any criterion the folder is shown again. */
  Type.Object({ type: Type.Literal('search'), search: Search }, closed),
  Type.Object({ type: Type.Literal('new-folder'), name: Name }, closed),
  /** The name as it is typed: without the extension where extensions do not show. */
  Type.Object({ type: Type.Literal('rename'), entry: Id, name: Name }, closed),
  Type.Object({ type: Type.Literal('move'), entries: Ids, to: Id }, closed),
  Type.Object({ type: Type.Literal('copy'), entries: Ids, to: Id }, closed),
  Type.Object({ type: Type.Literal('delete'), entries: Ids }, closed),
  Type.Object({ type: Type.Literal('restore'), entries: Ids }, closed),
  /** For good, of what is in the trash. */
  Type.Object({ type: Type.Literal('erase'), entries: Ids }, closed),
  Type.Object({ type: Type.Literal('compress'), entries: Ids, name: Name }, closed),
  Type.Object({ type: Type.Literal('extract'), entry: Id }, closed),
  Type.Object({ type: Type.Literal('quarantine'), entries: Ids }, closed),
  Type.Object(
    { type: Type.Literal('property'), entry: Id, property: Id, value: Type.String({ maxLength: 200 }) },
    closed,
  ),
  Type.Object(
    { type: Type.Literal('tags'), entry: Id, tags: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 }) },
    closed,
  ),
  Type.Object({ type: Type.Literal('write'), entry: Id, text: Type.String({ maxLength: 4000 }) }, closed),
  Type.Object({ type: Type.Literal('version'), entry: Id, version: Id }, closed),
  /** Ends a conflict. */
  Type.Object(
    {
      type: Type.Literal('settle'),
      entry: Id,
      keep: Type.Union([Type.Literal('here'), Type.Literal('online'), Type.Literal('both')]),
    },
    closed,
  ),
  /** Of a synchronised file: kept on the device too, or online alone. */
  Type.Object({ type: Type.Literal('offline'), entry: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('access'), entry: Id, person: Id, right: Right }, closed),
  Type.Object({ type: Type.Literal('eject'), place: Id }, closed),
])
export type FilesAction = Static<typeof FilesAction>

/** What is said after an action; the screen has the words. */
export type FilesNotice =
  | 'made'
  | 'renamed'
  | 'extension-changed'
  | 'moved'
  | 'copied'
  | 'deleted'
  | 'restored'
  | 'erased'
  | 'compressed'
  | 'extracted'
  | 'quarantined'
  | 'saved'
  | 'settled'
  | 'ejected'
  | 'name-empty'
  | 'name-taken'
  | 'name-forbidden'
  | 'into-itself'
  | 'read-only'
  | 'no-room'
  | 'locked'

const FactEntry = Type.Object(
  {
    id: Type.String(),
    kind: Type.String(),
    name: Type.String(),
    /** Without its extension. */
    base: Type.String(),
    /** In small letters, without its point. */
    extension: Type.String(),
    /** The folder, the archive or the place that it is in; `trash` or `quarantine`. */
    in: Type.String(),
    /** From the place on, as `Documents/Club/list.ods`. */
    path: Type.String(),
    /** The place that it is in, at whatever depth. */
    place: Type.String(),
    size: Type.Number(),
    changed: Type.String(),
    tags: Type.Array(Type.String()),
    /** By the id of the property. */
    properties: Type.Record(Type.String(), Type.String()),
    access: Type.Record(Type.String(), Type.String()),
    sync: Type.String(),
    text: Type.String(),
    /** The entry that it is a copy of, or was taken out of an archive from. */
    copyOf: Type.String(),
    /** How many entries are in it. */
    items: Type.Number(),
  },
  closed,
)
export type FilesFact = Static<typeof FactEntry>

export const FilesFacts = Type.Object(
  {
    /** The folder that is open. */
    here: Type.String(),
    /** Files that were opened, in order. */
    opened: Type.Array(Type.String()),
    /** The file that is being read. */
    reading: Type.String(),
    extensions: Type.Boolean(),
    sort: Type.Object({ by: Type.String(), down: Type.Boolean() }, closed),
    searching: Type.Boolean(),
    /** What is on the screen, in its order. */
    shown: Type.Array(Type.String()),
    /** Everything that exists, in the trash and in archives too. */
    entries: Type.Array(FactEntry),
    ejected: Type.Array(Type.String()),
    notice: Type.String(),
  },
  closed,
)
export type FilesFacts = Static<typeof FilesFacts>
