// What a document is while somebody works on it.
import type { Language } from '../../../language.ts'
import type { Piece } from './pieces.ts'
import type {
  Align,
  DocumentScenario,
  Drawing,
  FaultCode,
  Layout,
  ListOf,
  PageSetup,
  Press,
  Section,
  Style,
  StyleLook,
  When,
} from './schema.ts'

export type Paragraph = {
  readonly id: string
  readonly type: 'paragraph'
  readonly style: Style
  readonly align: Align
  readonly hidden: boolean
  readonly layout: Partial<Layout>
  readonly boxed: boolean
  readonly locked: boolean
  readonly fillable: boolean
  readonly when: When | null
  readonly pieces: readonly Piece[]
}
export type Table = {
  readonly id: string
  readonly type: 'table'
  readonly header: boolean
  readonly rows: readonly (readonly string[])[]
  readonly widths: readonly number[]
  readonly fills: readonly (readonly ('none' | 'red' | 'green' | 'orange')[])[]
}
export type Picture = {
  readonly id: string
  readonly type: 'picture'
  readonly drawing: Drawing
  readonly name: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly decorative: boolean
  readonly wrap: 'line' | 'square' | 'behind' | 'front'
  readonly anchor: 'text' | 'page'
  readonly source: string
  readonly link: string
  readonly about: string
  /** 0 where nothing is said of them. */
  readonly dots: number
  readonly inks: 'rgb' | 'cmyk'
  readonly words: string
  readonly hides: string
}
/** Entries as they were when the list was made or refreshed last. */
export type Contents = {
  readonly id: string
  readonly type: 'contents'
  readonly of: ListOf
  readonly depth: number
  readonly entries: readonly Entry[]
}
export type Entry = { readonly text: string; readonly level: number; readonly page: number }
export type Break = {
  readonly id: string
  readonly type: 'break'
  readonly section: Partial<Section> | null
  readonly notes: string
  readonly skipped: boolean
}
export type Block = Paragraph | Table | Picture | Contents | Break

export type Comment = {
  readonly id: string
  readonly block: string
  readonly words: string
  readonly author: string
  readonly text: string
  readonly resolved: boolean
  readonly replies: readonly string[]
}

export type Version = {
  readonly id: string
  readonly author: string
  readonly at: string
  readonly blocks: readonly Block[]
}

export type SavedFile = {
  readonly name: string
  readonly format: 'document' | 'template' | 'text' | 'pdf' | 'ebook' | 'web'
  readonly from: number
  readonly to: number
  readonly tagged: boolean
  /** Every word that can be found in it. */
  readonly text: string
  /** Whether it says something else than when the task began. */
  readonly changed: boolean
}

export type Notice =
  | 'replaced'
  | 'refreshed'
  | 'printed'
  | 'merged'
  | 'locked'
  | 'saved'
  | 'exported'
  | 'restored'
  | 'brought'
  | 'imported'
  | 'redacted'
  | 'still-frozen'
  | 'full'

export type DocumentState = {
  readonly scenario: DocumentScenario
  readonly language: Language
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly properties: readonly { readonly id: string; readonly label: string; readonly value: string }[]
  readonly page: PageSetup
  readonly tracking: boolean
  readonly print: { readonly copies: number; readonly bothSides: boolean; readonly colour: boolean } | null
  /** Rows of the list that letters were made for. */
  readonly merged: readonly string[]
  readonly tidy: boolean
  readonly styles: Readonly<Record<Style, StyleLook>>
  readonly numbered: boolean
  readonly said: '' | 'fr' | 'en'
  readonly notes: readonly { readonly id: string; readonly text: string }[]
  readonly sources: readonly {
    readonly id: string
    readonly author: string
    readonly year: string
    readonly title: string
  }[]
  readonly variables: readonly { readonly id: string; readonly name: string; readonly value: string }[]
  /** What was decided of each word that the checker names. */
  readonly flags: Readonly<Record<string, { readonly kept: boolean; readonly by: string }>>
  readonly dismissed: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly versions: readonly Version[]
  readonly opened: string
  readonly files: readonly SavedFile[]
  readonly allows: 'all' | 'comments' | 'fields' | 'nothing'
  readonly signed: boolean
  readonly program: 'running' | 'frozen' | 'closed' | 'recovery'
  readonly waited: number
  readonly recovered: boolean
  readonly press: Press
  readonly mapping: Readonly<Record<string, Style>>
  readonly imported: readonly string[]
  /** Of the first slide: it begins with no break. */
  readonly firstSlide: { readonly notes: string; readonly skipped: boolean }
  /** What replacing and saving took so far. */
  readonly effort: number
  /** Things made so far: the next is `n` and this number and one. */
  readonly made: number
  /** What the last action has to say for itself. */
  readonly notice: { readonly code: Notice; readonly count: number } | null
}

/** What stands in the way of somebody, and where. */
export type Fault = { readonly code: FaultCode; readonly block: string }
