// What people do in a file manager, and what is said of it.
import { type Static, Type } from 'typebox'
import { Audience, Id, Right } from './schema.ts'

const closed = { additionalProperties: false }

const Name = Type.String({ maxLength: 120 })
const Across = Type.Integer({ minimum: 0, maximum: 4000 })
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
    most: Type.Optional(Type.Number()),
    /** The place or the folder that it is in, at whatever depth. */
    in: Type.Optional(Type.String({ maxLength: 40 })),
    tag: Type.Optional(Type.String({ maxLength: 60 })),
  },
  closed,
)
export type FilesSearch = Static<typeof Search>

export const FilesAction = Type.Union([
  /**
   * A place, a folder, an archive or a file; a draft, a kept search; `trash`, `quarantine`, `shares`, `processes` and
   * `desktop` are places too.
   */
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
  /** The link to an entry; until a day, or an empty text. */
  Type.Object(
    {
      type: Type.Literal('link'),
      entry: Id,
      audience: Audience,
      right: Right,
      until: Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' }),
    },
    closed,
  ),
  /** Whether the rights of the folders above hold for it. */
  Type.Object({ type: Type.Literal('apart'), entry: Id, on: Type.Boolean() }, closed),
  /** Somebody is asked for a right on what is open. */
  Type.Object({ type: Type.Literal('request'), entry: Id, person: Id, right: Right }, closed),
  /** Each is made again in a format, beside itself. */
  Type.Object(
    { type: Type.Literal('convert'), entries: Ids, format: Id, options: Type.Array(Id, { maxItems: 20 }) },
    closed,
  ),
  /** What is open in a program, kept as a file. */
  Type.Object({ type: Type.Literal('save'), draft: Id, name: Name, to: Id, format: Id }, closed),
  Type.Object({ type: Type.Literal('end'), process: Id }, closed),
  /** The program that is open is run, with a file where it takes one. */
  Type.Object({ type: Type.Literal('run'), program: Id, file: Type.Optional(Id) }, closed),
  /** With another program than the usual one. */
  Type.Object({ type: Type.Literal('open-with'), entry: Id, opener: Id }, closed),
  Type.Object({ type: Type.Literal('mend'), entry: Id, opener: Id }, closed),
  Type.Object({ type: Type.Literal('format'), place: Id }, closed),
  /** A picture of a part of the screen. */
  Type.Object({ type: Type.Literal('capture'), x: Across, y: Across, width: Across, height: Across }, closed),
  Type.Object({ type: Type.Literal('save-search'), name: Name }, closed),
  Type.Object({ type: Type.Literal('drop-search'), search: Id }, closed),
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
  | 'asked'
  | 'no-right'
  | 'converted'
  | 'ended'
  | 'system'
  | 'in-use'
  | 'ran'
  | 'failed'
  | 'opener-refuses'
  | 'mended'
  | 'not-mended'
  | 'formatted'
  | 'captured'
  | 'search-saved'
  | 'search-dropped'
