// What is shown with a question: a message, a page, a list… as data, drawn as accessible HTML by the web app.
import { type Static, type TProperties, type TSchema, Type } from 'typebox'
import { AuthorId } from '../items/labelled.ts'
import { RichText } from '../rich-text.ts'

const closed = { additionalProperties: false }
const words = Type.String({ minLength: 1, maxLength: 600 })

/**
 * The exhibits, with `Body` for the long texts: Markdown in files, rich text once read. `place` is what every one says
 * besides, and `placeOfLines` what a list says, whose lines may be shared out.
 */
function exhibitOf<Body extends TSchema, Place extends TProperties, PlaceOfLines extends TProperties>(
  Body: Body,
  place: Place,
  placeOfLines: PlaceOfLines,
) {
  return Type.Union([
    Type.Object(
      {
        kind: Type.Literal('mail'),
        ...place,
        from: Type.Object({ name: words, address: Type.Optional(words) }, closed),
        to: Type.Optional(words),
        subject: words,
        date: Type.Optional(words),
        body: Body,
        links: Type.Optional(Type.Array(Type.Object({ text: words, address: Type.Optional(words) }, closed))),
        attachments: Type.Optional(Type.Array(words)),
        headers: Type.Optional(Type.Array(Type.Object({ name: words, value: words }, closed))),
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('inbox'),
        ...placeOfLines,
        messages: Type.Array(
          Type.Object(
            {
              from: words,
              address: Type.Optional(words),
              subject: words,
              excerpt: Type.Optional(words),
              date: Type.Optional(words),
            },
            closed,
          ),
          { minItems: 1 },
        ),
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('messages'),
        ...place,
        with: words,
        note: Type.Optional(words),
        messages: Type.Array(Type.Object({ from: words, text: words, time: Type.Optional(words) }, closed), {
          minItems: 1,
        }),
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('browser'),
        ...place,
        address: words,
        connection: Type.Optional(
          Type.Union([Type.Literal('secure'), Type.Literal('insecure'), Type.Literal('warning')]),
        ),
        title: words,
        body: Type.Optional(Body),
        fields: Type.Optional(Type.Array(words)),
        buttons: Type.Optional(Type.Array(words)),
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('settings'),
        ...place,
        title: words,
        rows: Type.Array(
          Type.Object(
            {
              label: words,
              value: Type.Optional(words),
              state: Type.Optional(Type.Union([Type.Literal('on'), Type.Literal('off')])),
              note: Type.Optional(words),
            },
            closed,
          ),
          { minItems: 1 },
        ),
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('table'),
        ...placeOfLines,
        app: Type.Optional(
          Type.Union([
            Type.Literal('files'),
            Type.Literal('log'),
            Type.Literal('network'),
            Type.Literal('processes'),
            Type.Literal('vault'),
          ]),
        ),
        title: words,
        columns: Type.Array(words, { minItems: 2 }),
        rows: Type.Array(Type.Array(Type.String({ maxLength: 600 })), { minItems: 1 }),
      },
      closed,
    ),
    Type.Object(
      { kind: Type.Literal('notice'), ...place, title: words, body: Body, buttons: Type.Optional(Type.Array(words)) },
      closed,
    ),
    Type.Object({ kind: Type.Literal('document'), ...place, title: words, body: Body }, closed),
  ])
}

/**
 * An exhibit as its author writes it. `beside` names the entry that it belongs to and is shown with; in a list, it may
 * name one entry for each line instead.
 */
export const WrittenExhibit = exhibitOf(
  Type.String({ minLength: 1 }),
  { beside: Type.Optional(AuthorId) },
  { beside: Type.Optional(Type.Union([AuthorId, Type.Array(AuthorId, { minItems: 1 })])) },
)
export type WrittenExhibit = Static<typeof WrittenExhibit>

/** An exhibit as it travels. */
export const Exhibit = exhibitOf(RichText, {}, {})
export type Exhibit = Static<typeof Exhibit>
