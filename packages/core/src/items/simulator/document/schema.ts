// A document of paragraphs, tables and pictures, with what stands around it: comments, tracked changes, properties, page.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })
const Typed = Type.String({ maxLength: 2000 })

export const Style = Type.Enum(['normal', 'title', 'heading1', 'heading2', 'heading3', 'bullet', 'number', 'quote'])
export type Style = Static<typeof Style>

export const Align = Type.Enum(['start', 'centre', 'end', 'justify'])
export type Align = Static<typeof Align>

/** `covered` is a black bar over words that are still there. */
export const Mark = Type.Enum(['bold', 'italic', 'underlined', 'covered'])
export type Mark = Static<typeof Mark>

/** Some words of a paragraph. With `change`, they are a suggestion that is still open, and `id` is its name. */
const Piece = Type.Object(
  {
    id: Type.Optional(Id),
    text: Words,
    marks: Type.Optional(Type.Array(Mark)),
    change: Type.Optional(Type.Enum(['insert', 'delete'])),
    author: Type.Optional(Words),
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
  },
  closed,
)

export const Drawing = Type.Enum(['landscape', 'house', 'person', 'chart', 'plan', 'sign'])
export type Drawing = Static<typeof Drawing>

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
  },
  closed,
)

/** A new page; in slides mode, a new slide. */
const Break = Type.Object({ id: Id, type: Type.Literal('break') }, closed)

export const PageSetup = Type.Object(
  {
    size: Type.Enum(['a3', 'a4', 'a5']),
    orientation: Type.Enum(['portrait', 'landscape']),
    margins: Type.Enum(['narrow', 'normal', 'wide']),
    numbers: Type.Enum(['none', 'top', 'bottom']),
    header: Typed,
    footer: Typed,
  },
  closed,
)
export type PageSetup = Static<typeof PageSetup>

export const DocumentScenario = Type.Object(
  {
    name: Words,
    mode: Type.Enum(['text', 'slides']),
    /** Who works here: the author of new comments and changes. */
    me: Words,
    blocks: Type.Array(Type.Union([Paragraph, Table, Picture, Break]), { minItems: 1 }),
    comments: Type.Optional(
      Type.Array(Type.Object({ id: Id, block: Id, words: Type.Optional(Words), author: Words, text: Words }, closed)),
    ),
    /** What the file says of itself: author, organisation, place… */
    properties: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words, value: Type.String() }, closed))),
    page: Type.Optional(PageSetup),
    /** Whether changes are tracked at the beginning. */
    tracking: Type.Optional(Type.Boolean()),
    /** Pictures that can be inserted. */
    pictures: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, drawing: Drawing }, closed))),
    /** Rows that letters are made for. A field stands in the text as its name between « and ». */
    list: Type.Optional(
      Type.Object(
        {
          fields: Type.Array(Words, { minItems: 1 }),
          rows: Type.Array(Type.Object({ id: Id, values: Type.Array(Type.String()) }, closed), { minItems: 1 }),
        },
        closed,
      ),
    ),
    /** Of one printed side, in cents. */
    prices: Type.Optional(
      Type.Object({ black: Type.Integer({ minimum: 0 }), colour: Type.Integer({ minimum: 0 }) }, closed),
    ),
  },
  closed,
)
export type DocumentScenario = Static<typeof DocumentScenario>

const Place = Type.Integer({ minimum: 0, maximum: 200 })

export const DocumentAction = Type.Union([
  /** The whole text of a paragraph, as it stands after typing. Each new line begins a paragraph. */
  Type.Object({ type: Type.Literal('write'), block: Id, text: Typed }, closed),
  /** Some words of a paragraph take a mark or lose it; empty words are the whole paragraph. */
  Type.Object(
    {
      type: Type.Literal('mark'),
      block: Id,
      words: Typed,
      /** Which of several same words, from 0. */
      nth: Type.Optional(Place),
      mark: Mark,
      on: Type.Boolean(),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('style'), block: Id, style: Style }, closed),
  Type.Object({ type: Type.Literal('align'), block: Id, align: Align }, closed),
  Type.Object({ type: Type.Literal('hide'), block: Id, hidden: Type.Boolean() }, closed),
  /** A new block after another. */
  Type.Object(
    {
      type: Type.Literal('insert'),
      after: Id,
      what: Type.Enum(['paragraph', 'break', 'table', 'contents', 'picture']),
      picture: Type.Optional(Id),
    },
    closed,
  ),
  /** The words of a paragraph go to the end of the one before it. */
  Type.Object({ type: Type.Literal('join'), block: Id }, closed),
  Type.Object({ type: Type.Literal('delete'), block: Id }, closed),
  Type.Object({ type: Type.Literal('move'), block: Id, by: Type.Union([Type.Literal(-1), Type.Literal(1)]) }, closed),
  Type.Object({ type: Type.Literal('cell'), block: Id, row: Place, column: Place, text: Typed }, closed),
  /** Rows and columns are added at the end, and taken off anywhere. */
  Type.Object({ type: Type.Literal('add-row'), block: Id }, closed),
  Type.Object({ type: Type.Literal('add-column'), block: Id }, closed),
  Type.Object({ type: Type.Literal('remove-row'), block: Id, row: Place }, closed),
  Type.Object({ type: Type.Literal('remove-column'), block: Id, column: Place }, closed),
  Type.Object({ type: Type.Literal('header-row'), block: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('describe'), block: Id, text: Typed }, closed),
  Type.Object({ type: Type.Literal('size'), block: Id, width: Type.Integer({ minimum: 10, maximum: 100 }) }, closed),
  Type.Object({ type: Type.Literal('depth'), block: Id, depth: Type.Integer({ minimum: 1, maximum: 3 }) }, closed),
  Type.Object({ type: Type.Literal('refresh'), block: Id }, closed),
  Type.Object(
    {
      type: Type.Literal('replace'),
      find: Type.String({ minLength: 1, maxLength: 200 }),
      by: Type.String({ maxLength: 200 }),
      wholeWord: Type.Boolean(),
      sameCase: Type.Boolean(),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('track'), on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('settle'), change: Id, accept: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('settle-all'), accept: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('comment'), block: Id, words: Typed, text: Typed }, closed),
  Type.Object({ type: Type.Literal('reply'), comment: Id, text: Typed }, closed),
  Type.Object({ type: Type.Literal('resolve'), comment: Id, resolved: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('delete-comment'), comment: Id }, closed),
  Type.Object({ type: Type.Literal('property'), property: Id, value: Type.String({ maxLength: 200 }) }, closed),
  Type.Object({ type: Type.Literal('page'), set: Type.Partial(PageSetup, closed) }, closed),
  Type.Object(
    {
      type: Type.Literal('print'),
      copies: Type.Integer({ minimum: 1, maximum: 999 }),
      bothSides: Type.Boolean(),
      colour: Type.Boolean(),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('merge'), rows: Type.Array(Id) }, closed),
])
export type DocumentAction = Static<typeof DocumentAction>

const List = <Entry extends Parameters<typeof Type.Array>[0]>(entry: Entry) => Type.Array(entry)

export const DocumentFacts = Type.Object(
  {
    /** In order. What a block of another type has is empty. */
    blocks: List(
      Type.Object({
        id: Type.String(),
        type: Type.String(),
        /** As it reads with open insertions and without open deletions. */
        text: Type.String(),
        style: Type.String(),
        align: Type.String(),
        hidden: Type.Boolean(),
        /** Words that have the mark, each stretch apart by a bar. */
        bold: Type.String(),
        italic: Type.String(),
        underlined: Type.String(),
        covered: Type.String(),
        rows: List(List(Type.String())),
        header: Type.Boolean(),
        drawing: Type.String(),
        name: Type.String(),
        alt: Type.String(),
        width: Type.Number(),
        depth: Type.Number(),
        entries: List(Type.Object({ text: Type.String(), level: Type.Number(), page: Type.Number() })),
        /** Whether the contents say what the headings say now. */
        fresh: Type.Boolean(),
        /** The place in the document, from 0. */
        place: Type.Number(),
        page: Type.Number(),
      }),
    ),
    /** Every word in the file, hidden ones and open deletions too. */
    everything: Type.String(),
    /** Every word that a reader sees. */
    text: Type.String(),
    tracking: Type.Boolean(),
    changes: List(
      Type.Object({
        id: Type.String(),
        block: Type.String(),
        kind: Type.String(),
        author: Type.String(),
        text: Type.String(),
      }),
    ),
    comments: List(
      Type.Object({
        id: Type.String(),
        block: Type.String(),
        words: Type.String(),
        author: Type.String(),
        text: Type.String(),
        resolved: Type.Boolean(),
        replies: List(Type.String()),
      }),
    ),
    properties: List(Type.Object({ id: Type.String(), value: Type.String() })),
    page: Type.Object(PageSetup.properties),
    pages: Type.Number(),
    slides: List(Type.Object({ title: Type.String(), words: Type.Number(), points: Type.Number() })),
    /** The last print; copies are 0 before any. */
    print: Type.Object({
      copies: Type.Number(),
      bothSides: Type.Boolean(),
      colour: Type.Boolean(),
      sheets: Type.Number(),
      /** In cents. */
      cost: Type.Number(),
    }),
    /** What mail merge made last. */
    letters: List(Type.Object({ id: Type.String(), text: Type.String() })),
  },
  closed,
)
export type DocumentFacts = Static<typeof DocumentFacts>
