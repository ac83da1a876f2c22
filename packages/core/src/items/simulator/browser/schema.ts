// A browser and the few pages that can be reached with it.
import { type Static, type TSchema, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })
/** As it is typed and read, such as `https://library.example/hours`; a file of the device begins with `file:///`. */
const Address = Type.String({ pattern: '^(https?://[^\\s/]+|file://)(/\\S*)?$' })
/** Year, month and day. */
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const Heading = Type.Object({ type: Type.Literal('heading'), text: Words }, closed)

const Paragraph = Type.Object({ type: Type.Literal('text'), text: Words }, closed)

const Points = Type.Object({ type: Type.Literal('list'), items: Type.Array(Words, { minItems: 1 }) }, closed)

/** Leads to a page of the scenario. Its words may say another address than the one it leads to. */
const Link = Type.Object(
  { type: Type.Literal('link'), id: Id, text: Words, page: Id, sponsored: Type.Optional(Type.Boolean()) },
  closed,
)

const Table = Type.Object(
  {
    type: Type.Literal('table'),
    caption: Words,
    head: Type.Array(Words, { minItems: 1 }),
    rows: Type.Array(Type.Array(Type.String()), { minItems: 1 }),
  },
  closed,
)

const Alert = Type.Object({ type: Type.Literal('alert'), text: Words }, closed)

/** What somebody wrote on a forum, on a wiki or below an article. */
const Post = Type.Object({ type: Type.Literal('post'), author: Words, date: Words, text: Words }, closed)

const Field = Type.Object(
  {
    type: Type.Literal('field'),
    id: Id,
    label: Words,
    hint: Type.Optional(Words),
    kind: Type.Union([
      Type.Literal('text'),
      Type.Literal('hidden'),
      Type.Literal('long'),
      Type.Literal('tick'),
      Type.Literal('choice'),
    ]),
    /** Of a choice. */
    options: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 2 })),
    /** A tick that is set beforehand. */
    on: Type.Optional(Type.Boolean()),
  },
  closed,
)

/** Sends what was filled in, or does what it says. */
const Button = Type.Object(
  {
    type: Type.Literal('button'),
    id: Id,
    label: Words,
    /** Fields that must not be empty. */
    needs: Type.Optional(Type.Array(Id)),
    /** Said below it once it is pressed. */
    done: Type.Optional(Words),
    /** The page that comes after. */
    page: Type.Optional(Id),
    /** It opens an account with the name and the password of the page, or asks for those of one. */
    account: Type.Optional(Type.Union([Type.Literal('register'), Type.Literal('sign-in')])),
  },
  closed,
)

const File = Type.Object(
  {
    type: Type.Literal('file'),
    id: Id,
    name: Words,
    size: Words,
    /** What shows once it was fetched and is opened; a program shows nothing. */
    page: Type.Optional(Id),
  },
  closed,
)

/** Words with a button that copies them. */
const Command = Type.Object({ type: Type.Literal('command'), id: Id, text: Words }, closed)

const FeedOffer = Type.Object({ type: Type.Literal('feed'), feed: Id }, closed)

export const Block = Type.Union([
  Heading,
  Paragraph,
  Points,
  Link,
  Table,
  Alert,
  Post,
  Field,
  Button,
  File,
  Command,
  FeedOffer,
])
export type Block = Static<typeof Block>

/** Asked over a page when a person arrives: cookies, notifications, an advertisement. */
const Prompt = Type.Object(
  {
    id: Id,
    /** Who asks: the page itself, or the browser for the page. */
    from: Type.Union([Type.Literal('page'), Type.Literal('browser')]),
    title: Words,
    text: Words,
    /** Purposes that are allowed one by one. */
    purposes: Type.Optional(
      Type.Array(
        Type.Object({ id: Id, label: Words, on: Type.Boolean(), fixed: Type.Optional(Type.Boolean()) }, closed),
      ),
    ),
    answers: Type.Array(
      Type.Object(
        {
          id: Id,
          label: Words,
          /** What becomes of the purposes; without it they stay as they were set. */
          purposes: Type.Optional(Type.Union([Type.Literal('all'), Type.Literal('none')])),
          page: Type.Optional(Id),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)

const Page = Type.Object(
  {
    id: Id,
    address: Address,
    title: Words,
    /** When it was published. */
    date: Type.Optional(Day),
    /** What `filetype:` finds; a page without one is a web page. */
    fileType: Type.Optional(Words),
    /** What the search shows below the title. */
    summary: Type.Optional(Words),
    /** The search does not know it. */
    unlisted: Type.Optional(Type.Boolean()),
    /** Shown first by the search and named an advertisement, for queries that have one of the words. */
    advertisedFor: Type.Optional(Type.Array(Words)),
    blocks: Type.Array(Block),
    prompts: Type.Optional(Type.Array(Prompt)),
    /** What the page said on other days, in the archive of the web. */
    copies: Type.Optional(Type.Array(Type.Object({ id: Id, date: Day, blocks: Type.Array(Block) }, closed))),
  },
  closed,
)
export type Page = Static<typeof Page>

const Certificate = Type.Object(
  {
    /** But for its days, which are held against what the device shows. */
    state: Type.Union([
      Type.Literal('valid'),
      Type.Literal('expired'),
      Type.Literal('other-name'),
      Type.Literal('unknown-issuer'),
    ]),
    /** For whom it was made: names of sites. */
    names: Type.Array(Words, { minItems: 1 }),
    issuer: Words,
    from: Type.Optional(Day),
    until: Day,
    organisation: Type.Optional(Words),
  },
  closed,
)

/** What the browser says of a site, when asked. */
const Site = Type.Object(
  {
    host: Words,
    certificate: Certificate,
    /** A sign-in portal that answers in place of the site until its button is pressed. */
    portal: Type.Optional(Type.Object({ certificate: Certificate, button: Id }, closed)),
    /** What the site kept in the browser. */
    cookies: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, purpose: Words }, closed))),
  },
  closed,
)

const account = { host: Words, user: Words, password: Words }

export const BrowserScenario = Type.Object(
  {
    today: Day,
    /** The day that the device shows, if it is another. */
    clock: Type.Optional(Day),
    /** The page of each tab that is open; the first is shown. */
    tabs: Type.Array(Id, { minItems: 1 }),
    pages: Type.Array(Page, { minItems: 1 }),
    sites: Type.Optional(Type.Array(Site)),
    /** A vault for passwords; it has to be given a passphrase first, if it has none. */
    vault: Type.Optional(
      Type.Object(
        {
          passphrase: Type.Optional(Words),
          /** What others know of the person, and would try first. */
          known: Type.Optional(Type.Array(Words)),
          entries: Type.Optional(Type.Array(Type.Object({ id: Id, ...account }, closed))),
        },
        closed,
      ),
    ),
    /** Accounts that sites know from before. */
    accounts: Type.Optional(Type.Array(Type.Object(account, closed))),
    /** Whether the device has a place where commands can be typed. */
    commands: Type.Optional(Type.Boolean()),
    /** The name of the search engine; without it nothing can be searched for. */
    search: Type.Optional(Words),
    folders: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words }, closed))),
    bookmarks: Type.Optional(
      Type.Array(Type.Object({ id: Id, title: Words, page: Id, folder: Type.Optional(Id) }, closed)),
    ),
    /** Pages visited before, the latest last. */
    history: Type.Optional(Type.Array(Type.Object({ id: Id, page: Id, when: Words }, closed))),
    feeds: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            title: Words,
            subscribed: Type.Optional(Type.Boolean()),
            entries: Type.Array(Type.Object({ id: Id, title: Words, date: Day, page: Id }, closed)),
          },
          closed,
        ),
      ),
    ),
  },
  closed,
)
export type BrowserScenario = Static<typeof BrowserScenario>

const Typed = Type.String({ maxLength: 300 })

/** Within what the search looks. */
const Filters = {
  /** Published on this day or later. */
  since: Type.Optional(Day),
  kind: Type.Optional(Words),
}

function act<const Name extends string, Fields extends Record<string, TSchema>>(name: Name, fields: Fields) {
  return Type.Object({ type: Type.Literal(name), ...fields }, closed)
}

export const BrowserAction = Type.Union([
  /** Typed in the address bar: an address, or words to search for. */
  act('go', { to: Typed }),
  act('search', { words: Typed, ...Filters }),
  /** A result, an entry of the history, a bookmark, an entry of a feed. */
  act('open', { page: Id, inTab: Type.Optional(Type.Boolean()) }),
  act('follow', { link: Id, inTab: Type.Optional(Type.Boolean()) }),
  act('back', {}),
  act('forward', {}),
  act('new-tab', {}),
  act('show-tab', { tab: Id }),
  act('close-tab', { tab: Id }),
  act('fill', { field: Id, value: Type.Union([Typed, Type.Boolean()]) }),
  act('press', { button: Id }),
  act('answer', { prompt: Id, answer: Id, purposes: Type.Optional(Type.Array(Id)) }),
  act('download', { file: Id }),
  act('remove-download', { file: Id }),
  /** Looks at what the browser says of the site that is shown. */
  act('inspect', {}),
  act('clear-cookies', { host: Words }),
  act('bookmark', { folder: Type.Optional(Id) }),
  act('remove-bookmark', { bookmark: Id }),
  act('move-bookmark', { bookmark: Id, folder: Type.Optional(Id) }),
  act('rename-bookmark', { bookmark: Id, title: Type.String({ minLength: 1, maxLength: 100 }) }),
  act('add-folder', { name: Type.String({ minLength: 1, maxLength: 60 }) }),
  act('forget', { visit: Id }),
  act('clear-history', {}),
  act('subscribe', { feed: Id, on: Type.Boolean() }),
  /** Shows a copy of the page from the archive. */
  act('copy', { copy: Id }),
  act('open-download', { file: Id }),
  /** Puts the words of a command among what can be pasted. */
  act('copy-text', { block: Id }),
  act('run', { command: Type.String({ minLength: 1, maxLength: 300 }) }),
  /** Takes the day from the network. */
  act('set-clock', {}),
  /** On in spite of a warning. */
  act('proceed', {}),
  /** Away from a warning. */
  act('leave', {}),
  act('set-passphrase', { value: Typed }),
  act('generate', { field: Id, length: Type.Integer({ minimum: 6, maximum: 40 }), symbols: Type.Boolean() }),
  act('keep', {}),
  act('do-not-keep', {}),
  act('fill-in', { entry: Id }),
  act('copy-password', { entry: Id }),
  act('paste', { field: Id }),
  act('remove-entry', { entry: Id }),
])
export type BrowserAction = Static<typeof BrowserAction>

const Text = Type.String()

export const BrowserFacts = Type.Object(
  {
    /** The page that is shown; empty on a search, a new tab, or an address that leads nowhere. */
    page: Text,
    /** Its host. */
    host: Text,
    /** Every page that was shown, in order. */
    opened: Type.Array(Text),
    tabs: Type.Array(Type.Object({ id: Text, page: Text }, closed)),
    /** What was searched for, with the pages found. */
    searches: Type.Array(Type.Object({ words: Text, found: Type.Array(Text), since: Text, kind: Text }, closed)),
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
    folders: Type.Array(Type.Object({ id: Text, name: Text }, closed)),
    history: Type.Array(Type.Object({ id: Text, page: Text }, closed)),
    /** Hosts whose information was looked at. */
    inspected: Type.Array(Text),
    /** Hosts whose cookies were erased. */
    cleared: Type.Array(Text),
    subscribed: Type.Array(Text),
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
  },
  closed,
)
export type BrowserFacts = Static<typeof BrowserFacts>
