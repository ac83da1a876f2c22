// What goals may ask of a document.
import { type Static, Type } from 'typebox'
import { closed, PageSetup, StyleLook } from './schema.ts'

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
        /** What stands before it: the number of a heading or of a line of a list, the name of a caption. */
        number: Type.String(),
        /** Whether it begins a page because somebody said so, and not by chance. */
        newPage: Type.Boolean(),
        /** Stretches of two spaces and more. */
        spaces: Type.Number(),
        layout: Type.Object({
          before: Type.Number(),
          after: Type.Number(),
          indent: Type.Number(),
          first: Type.Number(),
          line: Type.Number(),
          tabs: List(Type.Number()),
          level: Type.Number(),
          restart: Type.Boolean(),
        }),
        /** Words that look the same. */
        stretches: List(
          Type.Object({
            text: Type.String(),
            font: Type.String(),
            size: Type.Number(),
            colour: Type.String(),
            bold: Type.Boolean(),
          }),
        ),
        /** Whether something was set by hand over what its style says. */
        local: Type.Boolean(),
        /** Of its smallest letters, in points, and of its weakest colour. */
        size: Type.Number(),
        contrast: Type.Number(),
        links: List(Type.Object({ text: Type.String(), to: Type.String() })),
        /** Words that are worked out. */
        fields: List(Type.Object({ kind: Type.String(), to: Type.String(), text: Type.String() })),
        boxed: Type.Boolean(),
        locked: Type.Boolean(),
        fillable: Type.Boolean(),
        when: Type.String(),
        /** What it was judged as. */
        label: Type.String(),
        widths: List(Type.Number()),
        /** Of a picture. */
        height: Type.Number(),
        distorted: Type.Boolean(),
        decorative: Type.Boolean(),
        wrap: Type.String(),
        anchor: Type.String(),
        /** The table that a chart follows. */
        source: Type.String(),
        link: Type.String(),
        about: Type.String(),
        words: Type.String(),
        hides: Type.String(),
        inks: Type.String(),
        dotsPerInch: Type.Number(),
        /** The caption that stands below it, or above. */
        caption: Type.String(),
        /** What a list of headings, captions, sources or terms is of. */
        of: Type.String(),
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
    /** Words that a reader sees. */
    words: Type.Number(),
    sheets: List(
      Type.Object({
        number: Type.String(),
        header: Type.String(),
        footer: Type.String(),
        orientation: Type.String(),
        columns: Type.Number(),
        text: Type.String(),
      }),
    ),
    styles: Type.Record(Type.String(), Type.Object(StyleLook.properties)),
    numbered: Type.Boolean(),
    /** Who is named in which comment. */
    mentions: List(Type.Object({ comment: Type.String(), person: Type.String() })),
    /** Notes in the order of the text. */
    notes: List(Type.Object({ id: Type.String(), text: Type.String() })),
    sources: List(
      Type.Object({
        id: Type.String(),
        author: Type.String(),
        year: Type.String(),
        title: Type.String(),
        cited: Type.Boolean(),
      }),
    ),
    variables: List(Type.Object({ id: Type.String(), value: Type.String() })),
    /** Fields that lead nowhere. */
    lost: Type.Number(),
    flags: List(Type.Object({ id: Type.String(), kept: Type.Boolean(), by: Type.String() })),
    /** What stands in the way of readers, whether or not the checker sees it. */
    faults: List(Type.Object({ code: Type.String(), block: Type.String() })),
    dismissed: List(Type.String()),
    /** Ids of blocks in the order in which they are read aloud. */
    reading: List(Type.String()),
    language: Type.String(),
    /** How much is in the file that is not seen. */
    hidden: Type.Object({
      changes: Type.Number(),
      comments: Type.Number(),
      hidden: Type.Number(),
      covered: Type.Number(),
      pictures: Type.Number(),
      properties: Type.Number(),
      slides: Type.Number(),
    }),
    press: Type.Object({
      bleed: Type.Number(),
      safe: Type.Number(),
      inks: Type.String(),
      embedded: Type.Boolean(),
      faults: List(Type.Object({ code: Type.String(), block: Type.String() })),
    }),
    /** Slides, from 0, that cannot be read there, and of which something is cut off. */
    previews: List(Type.Object({ id: Type.String(), small: List(Type.Number()), cut: List(Type.Number()) })),
    /** The first is the one that was opened. */
    files: List(
      Type.Object({
        name: Type.String(),
        format: Type.String(),
        from: Type.Number(),
        to: Type.Number(),
        tagged: Type.Boolean(),
        /** All that can be found in it; empty for what was only opened. */
        text: Type.String(),
        /** Whether it was written over. */
        changed: Type.Boolean(),
      }),
    ),
    /** What others may do with the file, and whether it is signed. */
    allows: Type.String(),
    signed: Type.Boolean(),
    version: Type.String(),
    versions: Type.Number(),
    program: Type.Object({ state: Type.String(), waited: Type.Number(), recovered: Type.Boolean() }),
    mapping: List(Type.Object({ from: Type.String(), to: Type.String() })),
    imported: List(Type.String()),
    /** Once parts that nobody saw are put in at the end: each paragraph of them, and fields that lead nowhere. */
    unseenParts: List(Type.Object({ id: Type.String(), style: Type.String(), number: Type.String() })),
    /** Letters for rows that nobody saw. */
    unseenLetters: List(Type.Object({ id: Type.String(), text: Type.String() })),
    slides: List(
      Type.Object({
        title: Type.String(),
        words: Type.Number(),
        points: Type.Number(),
        notes: Type.String(),
        skipped: Type.Boolean(),
        text: Type.String(),
        /** Of its smallest letters. */
        size: Type.Number(),
        /** Whether something on it was set by hand over the styles. */
        local: Type.Boolean(),
      }),
    ),
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
