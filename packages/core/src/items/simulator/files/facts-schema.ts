// Of what goals may ask.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const FactEntry = Type.Object(
  {
    id: Type.String(),
    kind: Type.String(),
    name: Type.String(),
    /** Without its extension. */
    base: Type.String(),
    /** In small letters, without its point. */
    extension: Type.String(),
    /** The day that stands in the name, as `2026-03-01`, and the version, as `2` for `v2`; else empty. */
    nameDay: Type.String(),
    nameVersion: Type.String(),
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
    /** How many folders it is in. */
    depth: Type.Number(),
    /** What each person may do in the end, with the rights of groups, folders and links. */
    rights: Type.Record(Type.String(), Type.String()),
    link: Type.Object({ audience: Type.String(), right: Type.String(), until: Type.String() }, closed),
    /** What is in it, and may be lost. */
    holds: Type.Array(Type.String()),
    /** The format in which it was made here, and with which options. */
    format: Type.String(),
    options: Type.Array(Type.String()),
    /** It opens with the usual program. */
    opens: Type.Boolean(),
    damaged: Type.Boolean(),
    /** Somebody tried to mend this very file. */
    treated: Type.Boolean(),
    /** Of a picture of the screen: the windows that are whole on it, and those of which anything is. */
    whole: Type.Array(Type.String()),
    seen: Type.Array(Type.String()),
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
    formatted: Type.Array(Type.String()),
    requests: Type.Array(Type.Object({ entry: Type.String(), person: Type.String(), right: Type.String() }, closed)),
    /** What is open in programs, and the files it was saved as. */
    drafts: Type.Array(Type.Object({ id: Type.String(), saved: Type.Array(Type.String()) }, closed)),
    processes: Type.Array(Type.Object({ id: Type.String(), running: Type.Boolean() }, closed)),
    /** Programs that can be run. */
    programs: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          runs: Type.Number(),
          /** The files that it was given. */
          tried: Type.Array(Type.String()),
          /** Whether it reaches all that it has to, as things stand at the end, whether or not it was run. */
          works: Type.Boolean(),
          /** The last time that it was run, it came to its end. */
          succeeded: Type.Boolean(),
        },
        closed,
      ),
    ),
    /** Files that were opened with a program that was chosen. */
    openedWith: Type.Array(
      Type.Object({ entry: Type.String(), opener: Type.String(), worked: Type.Boolean() }, closed),
    ),
    searches: Type.Array(
      Type.Object({ id: Type.String(), name: Type.String(), found: Type.Array(Type.String()) }, closed),
    ),
    notice: Type.String(),
  },
  closed,
)
export type FilesFacts = Static<typeof FilesFacts>
