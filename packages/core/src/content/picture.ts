// Files that come with a question: a picture to look at, files to take along. They travel by an address that is made of
// the hash of their bytes, since the name that an author gave them may tell the answer.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

/** Where a file of the content is served. */
const FileAddress = Type.String({ pattern: '^/files/[0-9a-f]{64}$' })

/** A picture without its words, in pixels or in units of its drawing. */
export const Picture = Type.Object({ address: FileAddress, width: Type.Number(), height: Type.Number() }, closed)
export type Picture = Static<typeof Picture>

/** A picture that is looked at before answering. */
export const Illustration = Type.Object(
  {
    ...Picture.properties,
    /** What it shows, for those who do not see it. */
    alt: Type.String(),
    caption: Type.Optional(Type.String()),
  },
  closed,
)
export type Illustration = Static<typeof Illustration>

/** A file that the question is worked out with. */
export const Download = Type.Object(
  {
    /** What the file is, in words. */
    label: Type.String(),
    /** The name under which it is saved. */
    name: Type.String(),
    address: FileAddress,
    /** Size in bytes. */
    bytes: Type.Integer(),
  },
  closed,
)
export type Download = Static<typeof Download>
