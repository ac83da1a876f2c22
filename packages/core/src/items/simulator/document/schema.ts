// A document of paragraphs, tables and pictures, with what stands around it: comments, tracked changes, properties, page.
import { type Static, Type } from 'typebox'

export const closed = { additionalProperties: false }

export const Id = Type.String({ minLength: 1, maxLength: 40 })
export const Words = Type.String({ minLength: 1 })
export const Typed = Type.String({ maxLength: 2000 })

export const Style = Type.Enum([
  'normal',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'number',
  'quote',
  'caption',
])
export type Style = Static<typeof Style>

export const Align = Type.Enum(['start', 'centre', 'end', 'justify'])
export type Align = Static<typeof Align>

/** `covered` is a black bar over words that are still there; a `term` stands in the index. */
export const Mark = Type.Enum(['bold', 'italic', 'underlined', 'covered', 'term'])
export type Mark = Static<typeof Mark>

export const Font = Type.Enum(['sans', 'serif', 'mono'])
export type Font = Static<typeof Font>
export const Colour = Type.Enum(['black', 'grey', 'pale', 'red', 'green', 'blue', 'orange'])
export type Colour = Static<typeof Colour>
/** In points. */
export const Size = Type.Integer({ minimum: 6, maximum: 72 })
const Spacing = Type.Integer({ minimum: 0, maximum: 72 })
const Millimetres = Type.Integer({ minimum: 0, maximum: 150 })

/** How letters look, where it is not as the style says. */
export const Look = Type.Object(
  { font: Type.Optional(Font), size: Type.Optional(Size), colour: Type.Optional(Colour) },
  closed,
)
export type Look = Static<typeof Look>

/** What a style says of all its paragraphs. */
export const StyleLook = Type.Object(
  { font: Font, size: Size, colour: Colour, bold: Type.Boolean(), before: Spacing, after: Spacing },
  closed,
)
export type StyleLook = Static<typeof StyleLook>

/** How a paragraph stands, where it is not as the style says: spaces in points, widths in millimetres. */
export const Layout = Type.Object(
  {
    before: Spacing,
    after: Spacing,
    indent: Millimetres,
    first: Millimetres,
    /** Of a line, in hundredths. */
    line: Type.Integer({ minimum: 80, maximum: 300 }),
    tabs: Type.Array(Millimetres, { maxItems: 6 }),
    /** It begins a page. */
    newPage: Type.Boolean(),
    /** Of a list inside a list. */
    level: Type.Integer({ minimum: 0, maximum: 2 }),
    /** Its numbering begins again. */
    restart: Type.Boolean(),
  },
  closed,
)
export type Layout = Static<typeof Layout>

/** Words that the document writes by itself: a reference to a block, a note, a source, a variable. */
export const FieldKind = Type.Enum(['reference', 'note', 'source', 'variable'])
export type FieldKind = Static<typeof FieldKind>

/** When a paragraph stands in a letter, by a field of the list. */
export const When = Type.Object(
  {
    field: Words,
    test: Type.Enum(['is', 'is-not', 'above', 'below', 'empty', 'filled']),
    value: Type.String({ maxLength: 100 }),
  },
  closed,
)
export type When = Static<typeof When>

/** Some words of a paragraph. With `change`, they are a suggestion that is still open, and `id` is its name. */
const Piece = Type.Object(
  {
    id: Type.Optional(Id),
    text: Words,
    marks: Type.Optional(Type.Array(Mark)),
    change: Type.Optional(Type.Enum(['insert', 'delete'])),
    author: Type.Optional(Words),
    look: Type.Optional(Look),
    /** Where a link leads. */
    link: Type.Optional(Words),
    /** With a field, the text is worked out. */
    field: Type.Optional(Type.Object({ kind: FieldKind, to: Id }, closed)),
  },
  closed,
)

const Paragraph = Type.Object(
  {
    id: Id,
    type: Type.Literal('paragraph'),
    style: Type.Optional(Style),
    align: Type.Optional(Align),
    /** Not shown and not printed, but in the file. */
    hidden: Type.Optional(Type.Boolean()),
    layout: Type.Optional(Type.Partial(Layout, closed)),
    /** In a box of its own, beside the text. */
    boxed: Type.Optional(Type.Boolean()),
    /** Nobody can change it. */
    locked: Type.Optional(Type.Boolean()),
    /** To be filled in by whoever gets the file. */
    fillable: Type.Optional(Type.Boolean()),
    when: Type.Optional(When),
    pieces: Type.Array(Piece),
  },
  closed,
)

const Table = Type.Object(
  {
    id: Id,
    type: Type.Literal('table'),
    /** Whether the first row names the columns. */
    header: Type.Boolean(),
    rows: Type.Array(Type.Array(Type.String(), { minItems: 1 }), { minItems: 1 }),
    /** Of the columns, in hundredths. */
    widths: Type.Optional(Type.Array(Type.Integer({ minimum: 5, maximum: 100 }))),
    /** Colours of cells, row by row. */
    fills: Type.Optional(Type.Array(Type.Array(Type.Enum(['none', 'red', 'green', 'orange'])))),
  },
  closed,
)

export const Drawing = Type.Enum(['landscape', 'house', 'person', 'chart', 'plan', 'sign'])
export type Drawing = Static<typeof Drawing>

export const Wrap = Type.Enum(['line', 'square', 'behind', 'front'])
export const Anchor = Type.Enum(['text', 'page'])

/** What a picture brings with it. */
const Pictured = {
  /** Who made it, where it comes from, its licence. */
  about: Type.Optional(Words),
  /** How many dots it is wide. */
  dots: Type.Optional(Type.Integer({ minimum: 1 })),
  /** Colours of screens or of printers. */
  inks: Type.Optional(Type.Enum(['rgb', 'cmyk'])),
  /** Words that can be read in it. */
  words: Type.Optional(Words),
  /** What its file says besides: where and by whom it was taken. */
  hides: Type.Optional(Words),
}

const Picture = Type.Object(
  {
    id: Id,
    type: Type.Literal('picture'),
    drawing: Drawing,
    /** What the picture is called in the folder it comes from. */
    name: Words,
    alt: Type.String(),
    /** Of the line, in hundredths. */
    width: Type.Integer({ minimum: 10, maximum: 100 }),
    /** Of what it should be for its width, in hundredths: 100 unless somebody distorted it. */
    height: Type.Optional(Type.Integer({ minimum: 20, maximum: 500 })),
    wrap: Type.Optional(Wrap),
    /** `page`: it stays where it is on the page when the text moves. */
    anchor: Type.Optional(Anchor),
    /** The table that a chart is drawn from; without it, the chart is a frozen picture. */
    source: Type.Optional(Id),
    link: Type.Optional(Words),
    ...Pictured,
  },
  closed,
)

/** A section: what it says of its pages; what is left out is as in the section before. */
export const sectionFields = {
  orientation: Type.Enum(['portrait', 'landscape']),
  header: Type.String({ maxLength: 200 }),
  footer: Type.String({ maxLength: 200 }),
  numbers: Type.Enum(['none', 'top', 'bottom']),
  /** The number of its first page. */
  from: Type.Integer({ minimum: 1, maximum: 999 }),
  columns: Type.Integer({ minimum: 1, maximum: 3 }),
}
export const Section = Type.Object(sectionFields, closed)
export type Section = Static<typeof Section>

/** A new page, with `section` a new section; in slides mode, a new slide. */
const Break = Type.Object(
  {
    id: Id,
    type: Type.Literal('break'),
    section: Type.Optional(Type.Partial(Section, closed)),
    /** Of the slide that begins. */
    notes: Type.Optional(Type.String()),
    skipped: Type.Optional(Type.Boolean()),
  },
  closed,
)

/** A list that the document makes: its headings, captions, sources or terms. */
export const ListOf = Type.Enum(['headings', 'captions', 'sources', 'terms'])
export type ListOf = Static<typeof ListOf>

const Contents = Type.Object(
  {
    id: Id,
    type: Type.Literal('contents'),
    of: Type.Optional(ListOf),
    depth: Type.Integer({ minimum: 1, maximum: 3 }),
    /** As they were when it was refreshed last. */
    entries: Type.Array(Type.Object({ text: Words, level: Type.Integer(), page: Type.Integer() }, closed)),
  },
  closed,
)

const Block = Type.Union([Paragraph, Table, Picture, Break, Contents])

export const PageSetup = Type.Object(
  {
    size: Type.Enum(['a3', 'a4', 'a5']),
    orientation: Type.Enum(['portrait', 'landscape']),
    margins: Type.Enum(['narrow', 'normal', 'wide']),
    numbers: Type.Enum(['none', 'top', 'bottom']),
    header: Typed,
    footer: Typed,
    columns: Type.Optional(Type.Integer({ minimum: 1, maximum: 3 })),
    /** Of slides. */
    ratio: Type.Optional(Type.Enum(['4:3', '16:9', '9:16'])),
  },
  closed,
)
export type PageSetup = Static<typeof PageSetup>

const Source = Type.Object({ id: Id, author: Words, year: Words, title: Words }, closed)

/** What stands in the way of readers. */
export const FaultCode = Type.Enum([
  'language',
  'alternative',
  'header-row',
  'level',
  'heading',
  'link',
  'contrast',
  'size',
  'justified',
  'empty',
  'box',
])
export type FaultCode = Static<typeof FaultCode>

/** In millimetres. */
const Edge = Type.Integer({ minimum: 0, maximum: 30 })
export const Press = Type.Object(
  { bleed: Edge, safe: Edge, inks: Type.Enum(['rgb', 'cmyk']), embedded: Type.Boolean() },
  closed,
)
export type Press = Static<typeof Press>

export const DocumentScenario = Type.Object(
  {
    name: Words,
    mode: Type.Enum(['text', 'slides']),
    /** Who works here: the author of new comments and changes. */
    me: Words,
    blocks: Type.Array(Block, { minItems: 1 }),
    comments: Type.Optional(
      Type.Array(Type.Object({ id: Id, block: Id, words: Type.Optional(Words), author: Words, text: Words }, closed)),
    ),
    /** What the file says of itself: author, organisation, place… */
    properties: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words, value: Type.String() }, closed))),
    page: Type.Optional(PageSetup),
    /** Whether changes are tracked at the beginning. */
    tracking: Type.Optional(Type.Boolean()),
    /** Pictures that can be inserted. */
    pictures: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, drawing: Drawing, ...Pictured }, closed))),
    /** Rows that letters are made for. A field stands in the text as its name between « and ». */
    list: Type.Optional(
      Type.Object(
        {
          fields: Type.Array(Words, { minItems: 1 }),
          /** Rows that are `unseen` are not shown: letters are made for them all the same, for the goals. */
          rows: Type.Array(
            Type.Object({ id: Id, values: Type.Array(Type.String()), unseen: Type.Optional(Type.Boolean()) }, closed),
            { minItems: 1 },
          ),
        },
        closed,
      ),
    ),
    /** Of one printed side, in cents. */
    prices: Type.Optional(
      Type.Object({ black: Type.Integer({ minimum: 0 }), colour: Type.Integer({ minimum: 0 }) }, closed),
    ),
    /** Tools beside those that are always there. */
    offers: Type.Optional(
      Type.Array(Type.Enum(['outline', 'styles', 'file', 'fields', 'checker', 'inspector', 'press'])),
    ),
    /** Whether the file is a template, which saving under its own name changes. */
    template: Type.Optional(Type.Boolean()),
    /** The language that the file says it is in; empty when it says none. */
    language: Type.Optional(Type.Enum(['', 'fr', 'en'])),
    styles: Type.Optional(Type.Partial(Type.Record(Style, Type.Partial(StyleLook, closed)))),
    /** Whether headings are numbered. */
    numbered: Type.Optional(Type.Boolean()),
    /** Who can be named in a comment. */
    people: Type.Optional(Type.Array(Words)),
    /** What is read beside the document. Words of a `model` cannot be copied. */
    papers: Type.Optional(
      Type.Array(Type.Object({ id: Id, title: Words, text: Words, model: Type.Optional(Type.Boolean()) }, closed)),
    ),
    /** Earlier versions, the oldest first. The document is what came after the last of them. */
    versions: Type.Optional(
      Type.Array(Type.Object({ id: Id, author: Words, at: Words, blocks: Type.Array(Block, { minItems: 1 }) }, closed)),
    ),
    /** What a checker of spelling says, whether or not it is right. */
    flags: Type.Optional(
      Type.Array(Type.Object({ id: Id, block: Id, words: Words, suggestions: Type.Array(Words) }, closed)),
    ),
    /** What the checker of accessibility says although nothing is wrong, and what it does not see. */
    alerts: Type.Optional(Type.Array(Type.Object({ id: Id, block: Id, says: Words }, closed))),
    unseen: Type.Optional(Type.Array(FaultCode)),
    /** What a passage can be judged as. */
    labels: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed))),
    /** Phrases that can be put in. */
    phrases: Type.Optional(Type.Array(Type.Object({ id: Id, text: Words }, closed))),
    /** Books and pages that can be cited. */
    sources: Type.Optional(Type.Array(Source)),
    /** Notes that fields of the text lead to. */
    notes: Type.Optional(Type.Array(Type.Object({ id: Id, text: Words }, closed))),
    variables: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, value: Type.String() }, closed))),
    /** Texts of others to put in, with styles of their own; those `unseen` are put in for the goals alone. */
    parts: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            name: Words,
            unseen: Type.Optional(Type.Boolean()),
            paragraphs: Type.Array(Type.Object({ id: Id, style: Words, text: Words }, closed), { minItems: 1 }),
          },
          closed,
        ),
      ),
    ),
    /** What a printer asks, and what is set for now. `safe` is how far from the edge the text stays. */
    press: Type.Optional(
      Type.Object({ asks: Type.Object({ bleed: Edge, safe: Edge, dpi: Type.Integer() }, closed), set: Press }, closed),
    ),
    /** Where slides will be seen, with letters that can just be read. */
    previews: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Id, name: Words, ratio: Type.Enum(['4:3', '16:9', '9:16']), smallest: Type.Integer({ minimum: 1 }) },
          closed,
        ),
      ),
    ),
    /** The program stands still; what it can bring back once opened again. */
    frozen: Type.Optional(Type.Object({ recovered: Type.Array(Block, { minItems: 1 }) }, closed)),
  },
  closed,
)
export type DocumentScenario = Static<typeof DocumentScenario>
