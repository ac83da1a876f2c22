// What people do with a document.
import { type Static, Type } from 'typebox'
import {
  Align,
  Anchor,
  Colour,
  closed,
  FieldKind,
  Font,
  Id,
  Layout,
  Mark,
  PageSetup,
  Press,
  Size,
  Style,
  StyleLook,
  sectionFields,
  Typed,
  When,
  Words,
  Wrap,
} from './schema.ts'

const Place = Type.Integer({ minimum: 0, maximum: 200 })

const Stretch = { block: Id, words: Typed, nth: Type.Optional(Place) }
const Name = Type.String({ minLength: 1, maxLength: 100 })
/** Every field of an object, or null for what the style or the section before says. */
const Nullable = <Property extends Parameters<typeof Type.Union>[0][number]>(property: Property) =>
  Type.Optional(Type.Union([property, Type.Null()]))

const LookActions = [
  Type.Object(
    {
      type: Type.Literal('look'),
      ...Stretch,
      set: Type.Object(
        {
          font: Nullable(Font),
          size: Nullable(Size),
          colour: Nullable(Colour),
        },
        closed,
      ),
    },
    closed,
  ),
  /** Words look as their style says. */
  Type.Object({ type: Type.Literal('clear'), ...Stretch }, closed),
  Type.Object({ type: Type.Literal('define'), style: Style, set: Type.Partial(StyleLook, closed) }, closed),
  Type.Object({ type: Type.Literal('layout'), block: Id, set: Type.Partial(Layout, closed) }, closed),
  Type.Object({ type: Type.Literal('number-headings'), on: Type.Boolean() }, closed),
  /** Some words become a link, or with an empty address lose it. */
  Type.Object({ type: Type.Literal('link'), ...Stretch, to: Type.String({ maxLength: 200 }) }, closed),
  /** Other words for a link of the paragraph, which still leads where it did. */
  Type.Object({ type: Type.Literal('link-text'), block: Id, link: Place, text: Name }, closed),
] as const

const FieldActions = [
  /** Words that the document writes take the place of some words, or stand `at` a place, or at the end. */
  Type.Object(
    {
      type: Type.Literal('field'),
      ...Stretch,
      at: Type.Optional(Type.Integer({ minimum: 0, maximum: 2000 })),
      kind: FieldKind,
      to: Id,
    },
    closed,
  ),
  Type.Object(
    { type: Type.Literal('footnote'), block: Id, at: Type.Integer({ minimum: 0, maximum: 2000 }), text: Typed },
    closed,
  ),
  Type.Object({ type: Type.Literal('note'), note: Id, text: Typed }, closed),
  Type.Object({ type: Type.Literal('add-source'), author: Name, year: Name, title: Name }, closed),
  Type.Object({ type: Type.Literal('source'), source: Id, author: Name, year: Name, title: Name }, closed),
  /** What cited a source cites another, and the source goes. */
  Type.Object({ type: Type.Literal('merge-sources'), source: Id, into: Id }, closed),
  Type.Object({ type: Type.Literal('variable'), variable: Id, value: Type.String({ maxLength: 200 }) }, closed),
] as const

const BlockActions = [
  /** A heading and all that stands below it, before the part above or after the part below of the same level. */
  Type.Object(
    { type: Type.Literal('move-part'), block: Id, by: Type.Union([Type.Literal(-1), Type.Literal(1)]) },
    closed,
  ),
  Type.Object({ type: Type.Literal('copy'), block: Id }, closed),
  Type.Object({ type: Type.Literal('insert-row'), block: Id, row: Place }, closed),
  Type.Object({ type: Type.Literal('insert-column'), block: Id, column: Place }, closed),
  Type.Object(
    { type: Type.Literal('column-width'), block: Id, column: Place, width: Type.Integer({ minimum: 5, maximum: 100 }) },
    closed,
  ),
  /** The columns from one on go to a table below, with the first column again. */
  Type.Object({ type: Type.Literal('split-table'), block: Id, column: Place }, closed),
  Type.Object(
    { type: Type.Literal('stretch'), block: Id, height: Type.Integer({ minimum: 20, maximum: 500 }) },
    closed,
  ),
  Type.Object({ type: Type.Literal('wrap'), block: Id, wrap: Wrap }, closed),
  Type.Object({ type: Type.Literal('anchor'), block: Id, anchor: Anchor }, closed),
  Type.Object({ type: Type.Literal('decorative'), block: Id, on: Type.Boolean() }, closed),
  /** Another picture in its place. */
  Type.Object({ type: Type.Literal('swap'), block: Id, picture: Id }, closed),
  /** What the file of a picture says besides is taken out. */
  Type.Object({ type: Type.Literal('clean'), block: Id }, closed),
  Type.Object({ type: Type.Literal('inks'), block: Id, inks: Type.Enum(['rgb', 'cmyk']) }, closed),
  /** A picture of words becomes a paragraph that says them. */
  Type.Object({ type: Type.Literal('to-text'), block: Id }, closed),
  /** Words are taken out for good, and a bar stands in their place. */
  Type.Object({ type: Type.Literal('redact'), ...Stretch }, closed),
  Type.Object({ type: Type.Literal('box'), block: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('lock'), block: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('fillable'), block: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('when'), block: Id, when: Type.Union([When, Type.Null()]) }, closed),
  Type.Object({ type: Type.Literal('label'), block: Id, label: Type.String({ maxLength: 40 }) }, closed),
  Type.Object(
    {
      type: Type.Literal('section'),
      /** The break where it begins. */
      block: Id,
      set: Type.Object(
        {
          orientation: Nullable(sectionFields.orientation),
          header: Nullable(sectionFields.header),
          footer: Nullable(sectionFields.footer),
          numbers: Nullable(sectionFields.numbers),
          from: Nullable(sectionFields.from),
          columns: Nullable(sectionFields.columns),
        },
        closed,
      ),
    },
    closed,
  ),
] as const

const SlideActions = [
  /** Slides are meant by their place, from 0. */
  Type.Object({ type: Type.Literal('add-slide'), slide: Place }, closed),
  Type.Object(
    { type: Type.Literal('move-slide'), slide: Place, by: Type.Union([Type.Literal(-1), Type.Literal(1)]) },
    closed,
  ),
  Type.Object({ type: Type.Literal('delete-slide'), slide: Place }, closed),
  Type.Object({ type: Type.Literal('slide-notes'), slide: Place, text: Typed }, closed),
  Type.Object({ type: Type.Literal('skip-slide'), slide: Place, on: Type.Boolean() }, closed),
  /** A paragraph goes to what the speaker alone sees. */
  Type.Object({ type: Type.Literal('to-notes'), block: Id }, closed),
] as const

const FileActions = [
  Type.Object({ type: Type.Literal('save'), name: Name, format: Type.Enum(['document', 'template', 'text']) }, closed),
  /** A copy that is made to be read; pages from and to, or all of them. */
  Type.Object(
    {
      type: Type.Literal('export'),
      name: Name,
      format: Type.Enum(['pdf', 'ebook', 'web']),
      from: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      to: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      /** With what programs that read aloud need. */
      tagged: Type.Boolean(),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('protect'), allows: Type.Enum(['all', 'comments', 'fields', 'nothing']) }, closed),
  Type.Object({ type: Type.Literal('sign') }, closed),
  Type.Object({ type: Type.Literal('open-version'), version: Type.String({ maxLength: 40 }) }, closed),
  Type.Object({ type: Type.Literal('restore'), version: Id }, closed),
  /** A passage of a version that is not in the document any more. */
  Type.Object({ type: Type.Literal('bring'), version: Id, block: Id }, closed),
  Type.Object({ type: Type.Literal('wait') }, closed),
  Type.Object({ type: Type.Literal('force-close') }, closed),
  Type.Object({ type: Type.Literal('reopen') }, closed),
  Type.Object({ type: Type.Literal('recover'), keep: Type.Boolean() }, closed),
] as const

const CheckActions = [
  Type.Object({ type: Type.Literal('correct'), flag: Id, by: Words }, closed),
  Type.Object({ type: Type.Literal('keep'), flag: Id }, closed),
  Type.Object({ type: Type.Literal('dismiss'), alert: Id }, closed),
  Type.Object({ type: Type.Literal('language'), language: Type.Enum(['', 'fr', 'en']) }, closed),
  Type.Object({ type: Type.Literal('press'), set: Type.Partial(Press, closed) }, closed),
  /** Which of our styles a style of a part becomes. */
  Type.Object({ type: Type.Literal('map'), from: Words, to: Style }, closed),
  Type.Object({ type: Type.Literal('import'), part: Id, after: Id }, closed),
] as const

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
      what: Type.Enum([
        'paragraph',
        'break',
        'section',
        'table',
        'contents',
        'captions',
        'sources',
        'terms',
        'picture',
        'chart',
        'phrase',
      ]),
      picture: Type.Optional(Id),
      phrase: Type.Optional(Id),
      /** The table that a chart is drawn from. */
      table: Type.Optional(Id),
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
  /** With `tidy`, what an empty value would leave empty is closed up. */
  Type.Object({ type: Type.Literal('merge'), rows: Type.Array(Id), tidy: Type.Optional(Type.Boolean()) }, closed),
  ...LookActions,
  ...FieldActions,
  ...BlockActions,
  ...SlideActions,
  ...FileActions,
  ...CheckActions,
])
export type DocumentAction = Static<typeof DocumentAction>
