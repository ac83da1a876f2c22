// What goals may ask of a browser.
import { type Static, Type } from 'typebox'
import { closed, Text } from './parts.ts'
import { RecordsFacts } from './records/schema.ts'

export const BrowserFacts = Type.Object(
  {
    /** The page that is shown; empty on a search, a new tab, or an address that leads nowhere. */
    page: Text,
    /** Its host. */
    host: Text,
    /** Every page that was shown, in order. */
    opened: Type.Array(Text),
    tabs: Type.Array(Type.Object({ id: Text, page: Text, private: Type.Boolean() }, closed)),
    /** What was searched for, with the pages found, or the pictures. */
    searches: Type.Array(
      Type.Object(
        {
          words: Text,
          found: Type.Array(Text),
          since: Text,
          kind: Text,
          language: Text,
          wide: Type.Number(),
          site: Text,
        },
        closed,
      ),
    ),
    /** Pictures whose like was looked for. */
    alike: Type.Array(Text),
    /** What stands in each field, by id. */
    fields: Type.Record(Text, Type.Union([Text, Type.Boolean()])),
    /** How many times each button was pressed with what it needs, by id. */
    pressed: Type.Record(Text, Type.Number()),
    /** What each button sent when it was last pressed, by button and field. */
    sent: Type.Record(Text, Type.Record(Text, Type.Union([Text, Type.Boolean()]))),
    /** The answer to each prompt, by id. */
    answers: Type.Record(Text, Text),
    /** Purposes allowed in answers. */
    allowed: Type.Array(Text),
    downloads: Type.Array(Type.Object({ id: Text, name: Text }, closed)),
    /** Every file that was ever fetched, removed or not. */
    downloaded: Type.Array(Text),
    bookmarks: Type.Array(Type.Object({ id: Text, title: Text, page: Text, folder: Text }, closed)),
    folders: Type.Array(Type.Object({ id: Text, name: Text, in: Text }, closed)),
    history: Type.Array(Type.Object({ id: Text, page: Text, host: Text }, closed)),
    /** Hosts whose information was looked at. */
    inspected: Type.Array(Text),
    /** Hosts whose cookies were erased. */
    cleared: Type.Array(Text),
    subscribed: Type.Array(Text),
    reader: Type.Object(
      {
        /** The theme of each feed that has one. */
        themes: Type.Record(Text, Text),
        flagged: Type.Array(Text),
        rules: Type.Array(Type.Object({ id: Text, words: Text }, closed)),
        joined: Type.Boolean(),
        /** Entries that come, and how many. */
        shown: Type.Array(Text),
        count: Type.Number(),
        /** Of those, how many say what another says. */
        repeated: Type.Number(),
        sides: Type.Array(Type.Object({ side: Text, count: Type.Number() }, closed)),
        /** Of the side that has most, in hundredths of all. */
        largestShare: Type.Number(),
      },
      closed,
    ),
    /** Copies from the archive that were looked at. */
    copies: Type.Array(Text),
    /** The day that the device shows. */
    clock: Text,
    /** Hosts that were opened in spite of a warning. */
    accepted: Type.Array(Text),
    vault: Type.Object(
      {
        passphrase: Type.Object(
          {
            length: Type.Number(),
            strength: Type.Union([Type.Literal('none'), Type.Literal('weak'), Type.Literal('strong')]),
          },
          closed,
        ),
        entries: Type.Array(
          Type.Object(
            {
              id: Text,
              host: Text,
              user: Text,
              length: Type.Number(),
              /** Whether the vault made the password. */
              generated: Type.Boolean(),
              /** Whether the site knows it. */
              works: Type.Boolean(),
            },
            closed,
          ),
        ),
      },
      closed,
    ),
    /** Hosts where somebody signed in to an account. */
    signedIn: Type.Array(Text),
    /** Files that were fetched and opened. */
    openedFiles: Type.Array(Text),
    commands: Type.Array(Text),
    /** Hosts where somebody is signed in. */
    sessions: Type.Array(Text),
    /** Hosts of whose files nothing is kept any more. */
    emptied: Type.Array(Text),
    permissions: Type.Array(Type.Object({ host: Text, permission: Text, value: Text }, closed)),
    /** Those that are in the browser. */
    extensions: Type.Array(Type.Object({ id: Text, on: Type.Boolean() }, closed)),
    /** What was tried to mend the browser, in order: `extension`, `cache`, `cookies`, `update`, `reset`. */
    repairs: Type.Array(Text),
    keyboard: Type.Object({ capitals: Type.Boolean(), layout: Text }, closed),
    inspections: Type.Array(Text),
    /** What was said of each thing that was marked, by id, and the same as a list. */
    marks: Type.Record(Text, Text),
    marked: Type.Array(Type.Object({ id: Text, as: Text }, closed)),
    clipboard: Text,
    /** Pictures and films whose details were looked at, places that were seen from the street. */
    looked: Type.Array(Text),
    played: Type.Array(Text),
    /** The place that was chosen on each map, by map. */
    pins: Type.Record(Text, Text),
    loads: Type.Record(
      Text,
      Type.Object({ weight: Type.Number(), seconds: Type.Number(), ways: Type.Record(Text, Text) }, closed),
    ),
    records: RecordsFacts,
  },
  closed,
)
export type BrowserFacts = Static<typeof BrowserFacts>
