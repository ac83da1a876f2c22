// The written files, as docs/content-format.md describes them. The structure and the key of a challenge are the items
// of core; here is what stands around them.

import { WrittenExhibit } from '@pix/core/content'
import { AuthorId } from '@pix/core/items'
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const words = Type.String({ minLength: 1, maxLength: 600 })
const markdown = Type.String({ minLength: 1, maxLength: 6000 })
const both = Type.Object({ fr: words, en: words }, closed)
const FolderId = Type.String({
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  description: 'an id in lower case with hyphens, such as `full-mailbox`',
})
const competenceCode = Type.String({ pattern: '^[1-9]\\.[1-9]$', description: 'a code such as "4.1"' })
const fileName = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,60}\\.[a-z0-9]{2,5}$',
  description: 'the name of a file of the folder `files`, such as `shop-window.svg`',
})
const fileNameShown = Type.String({
  pattern: '^[^\\s/:*?"<>|.\\\\][^/:*?"<>|.\\n\\\\]{0,60}\\.[a-z0-9]{2,5}$',
  description: 'the name of a file as it is saved, such as `orders-march.csv`',
})
const writtenDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a date such as 2026-11-01' })

export const WrittenFramework = Type.Object(
  {
    areas: Type.Array(
      Type.Object(
        { id: FolderId, code: Type.String({ pattern: '^[1-9]$', description: 'a code such as "4"' }), name: both },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)
export type WrittenFramework = Static<typeof WrittenFramework>

export const WrittenSkill = Type.Object(
  {
    id: FolderId,
    level: Type.Integer({ minimum: 1, maximum: 8 }),
    statement: both,
    assess: words,
    formats: Type.Array(words, { minItems: 1 }),
    simulator: Type.Union([words, Type.Null()]),
    misconception: words,
    digcomp3: Type.Array(
      Type.String({ pattern: '^LO\\d\\.\\d\\.\\d{2}$', description: 'an outcome of DigComp 3.0 such as LO4.1.05' }),
    ),
  },
  closed,
)
export type WrittenSkill = Static<typeof WrittenSkill>

export const WrittenCompetence = Type.Object(
  {
    code: competenceCode,
    id: FolderId,
    area: FolderId,
    name: both,
    description: both,
    digcomp22: Type.Array(Type.String()),
    tubes: Type.Array(
      Type.Object(
        { id: FolderId, title: both, description: both, skills: Type.Array(WrittenSkill, { minItems: 1 }) },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)
export type WrittenCompetence = Static<typeof WrittenCompetence>

/** A typed answer, or the answers of all the blanks of a text. */
export const Example = Type.Union([Type.String(), Type.Number(), Type.Record(AuthorId, Type.String())])
export type Example = Static<typeof Example>

const examples = Type.Object(
  { fr: Type.Array(Example, { minItems: 1 }), en: Type.Array(Example, { minItems: 1 }) },
  closed,
)

/** A file of the challenge's folder `files`: one for everybody, or one for each language. */
const WrittenFile = Type.Union([fileName, Type.Object({ fr: fileName, en: fileName }, closed)])
export type WrittenFile = Static<typeof WrittenFile>

/** What `challenge.yaml` says besides the item. */
export const ChallengeMetadata = Type.Object(
  {
    skill: FolderId,
    status: Type.Union([
      Type.Literal('draft'),
      Type.Literal('proposed'),
      Type.Literal('validated'),
      Type.Literal('archived'),
    ]),
    version: Type.Integer({ minimum: 1 }),
    author: words,
    spoil: Type.Union([Type.Literal('low'), Type.Literal('medium'), Type.Literal('high')]),
    phone: Type.Boolean(),
    accessibility: Type.Object(
      { screenReader: Type.Boolean(), colour: Type.Boolean(), hearing: Type.Boolean() },
      closed,
    ),
    tutorials: Type.Array(FolderId, { minItems: 1, maxItems: 2, uniqueItems: true }),
    timer: Type.Optional(Type.Integer({ minimum: 20, maximum: 1200 })),
    focus: Type.Optional(Type.Boolean()),
    illustration: Type.Optional(WrittenFile),
    pictures: Type.Optional(Type.Record(AuthorId, WrittenFile)),
    downloads: Type.Optional(Type.Record(AuthorId, WrittenFile)),
    note: Type.Optional(Type.String({ minLength: 1 })),
    sources: Type.Optional(
      Type.Array(Type.Object({ fact: Type.String({ minLength: 1 }), source: words, date: writtenDate }, closed)),
    ),
    examples: Type.Optional(Type.Object({ accepted: examples, rejected: examples }, closed)),
  },
  closed,
)
export type ChallengeMetadata = Static<typeof ChallengeMetadata>

/** `fr.yaml`, `en.yaml` of a challenge. */
export const WrittenTexts = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 80 }),
    situation: markdown,
    instruction: markdown,
    illustration: Type.Optional(Type.Object({ alt: words, caption: Type.Optional(words) }, closed)),
    downloads: Type.Optional(Type.Record(AuthorId, Type.Object({ label: words, name: fileNameShown }, closed))),
    exhibits: Type.Optional(Type.Array(WrittenExhibit)),
    labels: Type.Optional(Type.Record(AuthorId, words)),
    field: Type.Optional(Type.Object({ label: words, unit: Type.Optional(words) }, closed)),
    cloze: Type.Optional(markdown),
    why: Type.Optional(Type.Record(AuthorId, markdown)),
    hint: markdown,
    explanation: markdown,
    /** The same in shorter sentences, one a line, for those who ask for easy texts. */
    easy: Type.Optional(
      Type.Object({ situation: markdown, instruction: markdown, explanation: Type.Optional(markdown) }, closed),
    ),
  },
  closed,
)
export type WrittenTexts = Static<typeof WrittenTexts>

export const WrittenTutorial = Type.Object(
  { competence: competenceCode, minutes: Type.Integer({ minimum: 1, maximum: 20 }) },
  closed,
)
export type WrittenTutorial = Static<typeof WrittenTutorial>
