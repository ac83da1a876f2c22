// Pages of the web as somebody writes them: files of HTML, Markdown and CSS, and what they look like at several widths.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 200 })

/** Of one file, in UTF-16 units. */
export const longestFile = 6000

const SiteFile = Type.Object(
  {
    id: Id,
    /** What it is, its ending says. */
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*\\.(?:html|css|md)$', maxLength: 40 }),
    text: Type.String({ maxLength: 5000 }),
    /** It is read, and cannot be changed. */
    readOnly: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type SiteFile = Static<typeof SiteFile>

const Pixels = Type.Integer({ minimum: 1, maximum: 4000 })

export const SiteScenario = Type.Object(
  {
    name: Words,
    site: Type.Object(
      {
        files: Type.Array(SiteFile, { minItems: 1, maxItems: 6 }),
        /** Files of pictures that pages can show; they are drawn as boxes with what they show written in them. */
        pictures: Type.Optional(
          Type.Array(
            Type.Object(
              {
                name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*\\.(?:jpg|png|svg|webp)$', maxLength: 40 }),
                shows: Words,
                width: Pixels,
                height: Pixels,
              },
              closed,
            ),
            { maxItems: 8 },
          ),
        ),
        /** Of the window in the preview, in pixels. */
        widths: Type.Array(Type.Integer({ minimum: 240, maximum: 2000 }), { minItems: 1, maxItems: 5 }),
        /** Addresses elsewhere that exist; all others lead nowhere. */
        addresses: Type.Optional(Type.Array(Words, { maxItems: 10 })),
        /** What is wrong in the signs themselves is said beside the file; `false` keeps it to oneself. */
        checker: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
  },
  closed,
)
export type SiteScenario = Static<typeof SiteScenario>

const Line = Type.String({ maxLength: longestFile, pattern: '^[^\\n\\r]*$' })

/** Other lines in place of `count` lines of a file from line `from`, counted from 1; of none, before it. */
export const SiteAction = Type.Object(
  {
    type: Type.Literal('edit'),
    file: Id,
    from: Type.Integer({ minimum: 1 }),
    count: Type.Integer({ minimum: 0 }),
    with: Type.Array(Line, { maxItems: 500 }),
  },
  closed,
)
export type SiteAction = Static<typeof SiteAction>

const MistakeFact = Type.Object({ line: Type.Number(), reason: Type.String(), detail: Type.String() }, closed)

const ElementFact = Type.Object(
  {
    tag: Type.String(),
    text: Type.String(),
    name: Type.String(),
    classes: Type.String(),
    /** The tags it stands in, from the outermost, with its own: `body main ul li`. */
    path: Type.String(),
    line: Type.Number(),
  },
  closed,
)

export const SiteFacts = Type.Object(
  {
    files: Type.Array(
      Type.Object(
        { id: Type.String(), name: Type.String(), text: Type.String(), mistakes: Type.Array(MistakeFact) },
        closed,
      ),
    ),
    /** Every file that is a page. */
    pages: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          title: Type.String(),
          language: Type.String(),
          /** All that is read in it. */
          text: Type.String(),
          headings: Type.Array(Type.Object({ level: Type.Number(), text: Type.String() }, closed)),
          /** Whether a level is left out on the way down, or the page does not begin with the first. */
          skips: Type.Boolean(),
          links: Type.Array(
            Type.Object(
              {
                text: Type.String(),
                address: Type.String(),
                /** `page`, `place` in a page, `outside` or `nowhere`. */
                leads: Type.String(),
              },
              closed,
            ),
          ),
          pictures: Type.Array(
            Type.Object(
              {
                source: Type.String(),
                found: Type.Boolean(),
                /** Whether the attribute is there: an empty one says that the picture is an ornament. */
                hasAlternative: Type.Boolean(),
                alternative: Type.String(),
              },
              closed,
            ),
          ),
          lists: Type.Array(
            Type.Object(
              {
                ordered: Type.Boolean(),
                /** From 1; a list in an item of another is one deeper. */
                depth: Type.Number(),
                items: Type.Array(Type.String()),
              },
              closed,
            ),
          ),
          fields: Type.Array(Type.Object({ tag: Type.String(), label: Type.String() }, closed)),
          elements: Type.Array(ElementFact),
          /** How many tags have a look of their own, and the sheets of the page, in their order. */
          inline: Type.Number(),
          sheets: Type.Array(Type.String()),
          mistakes: Type.Array(MistakeFact),
          /** At each width of the scenario. */
          widths: Type.Array(
            Type.Object(
              {
                id: Type.String(),
                width: Type.Number(),
                /** Whether all of the page is shown: one that is too heavy is cut. */
                whole: Type.Boolean(),
                /** Pixels that stick out at the side, and what does. */
                overflow: Type.Number(),
                sticksOut: Type.String(),
                smallestText: Type.Number(),
                /** The least side of what is pressed, outside running text, and the least gap between two; 0 without any. */
                smallestTouch: Type.Number(),
                leastGap: Type.Number(),
                leastContrast: Type.Number(),
                elements: Type.Array(
                  Type.Object(
                    {
                      tag: Type.String(),
                      text: Type.String(),
                      name: Type.String(),
                      classes: Type.String(),
                      width: Type.Number(),
                      /** Colours as six signs, sizes of letters in pixels. */
                      style: Type.Record(Type.String(), Type.String()),
                      /** The file that each comes from; `attribute`, `style` or `browser`. */
                      sources: Type.Record(Type.String(), Type.String()),
                    },
                    closed,
                  ),
                ),
              },
              closed,
            ),
          ),
          /** The most that sticks out at any width between the least and the greatest. */
          worstOverflow: Type.Number(),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type SiteFacts = Static<typeof SiteFacts>
