// A browser and the few pages that can be reached with it.
import { type Static, Type } from 'typebox'
import { Block } from './blocks.ts'
import { closed, Day, Id, Words } from './parts.ts'

/** As it is typed and read, such as `https://library.example/hours`; a file of the device begins with `file:///`. */
const Address = Type.String({ pattern: '^(https?://[^\\s/]+|file://)(/\\S*)?$' })
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
    /** Two letters, such as `fr`: the search can be narrowed by it. */
    language: Type.Optional(Type.String({ pattern: '^[a-z]{2}$' })),
    /** It can be marked where it is found. */
    markable: Type.Optional(Type.Boolean()),
    /** What the site answers to its address with any other parameters. */
    otherwise: Type.Optional(Type.Boolean()),
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

export const Permitted = Type.Union([Type.Literal('ask'), Type.Literal('allow'), Type.Literal('block')])

/** What the browser says of a site, when asked. */
const Site = Type.Object(
  {
    host: Words,
    certificate: Certificate,
    /** A sign-in portal that answers in place of the site until its button is pressed. */
    portal: Type.Optional(Type.Object({ certificate: Certificate, button: Id }, closed)),
    /** What the site kept in the browser. */
    cookies: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, purpose: Words }, closed))),
    /** How much the browser keeps of the site's files, such as “120 MB”. */
    cache: Type.Optional(Words),
    /** Somebody is signed in at the beginning: it ends with the cookies. */
    session: Type.Optional(Type.Boolean()),
    permissions: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words, value: Permitted }, closed))),
  },
  closed,
)

export const Layout = Type.Union([Type.Literal('azerty'), Type.Literal('qwerty')])

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
    folders: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words, in: Type.Optional(Id) }, closed))),
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
            /** It can be typed into the reader. */
            address: Type.Optional(Address),
            /** From where it looks at things: a newspaper, a union, an office. */
            side: Type.Optional(Words),
            entries: Type.Array(
              Type.Object(
                {
                  id: Id,
                  title: Words,
                  date: Day,
                  page: Id,
                  /** Entries that have this in common say the same. */
                  story: Type.Optional(Id),
                },
                closed,
              ),
            ),
          },
          closed,
        ),
      ),
    ),
    /** What the feed reader can do beside: themes to file feeds under. */
    reader: Type.Optional(Type.Object({ themes: Type.Array(Type.Object({ id: Id, name: Words }, closed)) }, closed)),
    /** What the browser offers beside the usual. */
    tools: Type.Optional(
      Type.Array(
        Type.Union([
          /** What it keeps of every site. */
          Type.Literal('data'),
          Type.Literal('private'),
          /** The address of a page can be copied. */
          Type.Literal('share'),
          /** The page as it is met by keyboard, by speech, enlarged and by contrast. */
          Type.Literal('inspection'),
          /** Updates the browser, or sets it back to how it was. */
          Type.Literal('repair'),
          /** The search finds pictures, and pictures that are alike. */
          Type.Literal('pictures'),
        ]),
      ),
    ),
    extensions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            name: Words,
            by: Words,
            access: Type.Optional(Type.Array(Words)),
            /** Not in the browser yet. */
            absent: Type.Optional(Type.Boolean()),
            off: Type.Optional(Type.Boolean()),
          },
          closed,
        ),
      ),
    ),
    /** How what is typed is read, and what stands on the keys. */
    keyboard: Type.Optional(
      Type.Object({ capitals: Type.Optional(Type.Boolean()), layout: Layout, printed: Layout }, closed),
    ),
    /** What people can say of what is markable. */
    marks: Type.Optional(Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 1 })),
  },
  closed,
)
export type BrowserScenario = Static<typeof BrowserScenario>
