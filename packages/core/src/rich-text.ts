// Formatted text as data: what Markdown in the content becomes when a release is made. It travels to the
// browser as it is and is turned into elements there, so no HTML from content is ever inserted in a page.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

/** A run of characters. `mark` says how it is emphasised; `href` makes it a link (tutorials only). */
export const Inline = Type.Object(
  {
    text: Type.String(),
    mark: Type.Optional(Type.Union([Type.Literal('strong'), Type.Literal('emphasis'), Type.Literal('code')])),
    href: Type.Optional(Type.String()),
  },
  closed,
)
export type Inline = Static<typeof Inline>

export const Line = Type.Array(Inline)
export type Line = Static<typeof Line>

export const Block = Type.Union([
  Type.Object({ type: Type.Literal('paragraph'), line: Line }, closed),
  Type.Object({ type: Type.Literal('heading'), line: Line }, closed),
  Type.Object({ type: Type.Literal('bullets'), lines: Type.Array(Line) }, closed),
  Type.Object({ type: Type.Literal('steps'), lines: Type.Array(Line) }, closed),
  Type.Object({ type: Type.Literal('code'), text: Type.String() }, closed),
])
export type Block = Static<typeof Block>

export const RichText = Type.Array(Block)
export type RichText = Static<typeof RichText>

/** The characters of a line without their marks: for titles, labels read aloud, comparisons. */
export function plainText(line: Line): string {
  return line.map((inline) => inline.text).join('')
}
