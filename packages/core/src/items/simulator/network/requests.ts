// The requests that pages send, before and after an answer to their question, and what somebody notes of them.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 400 })

const Request = Type.Object(
  {
    id: Id,
    /** Sent as the page opens, or once its question was answered. */
    after: Type.Union([Type.Literal('opening'), Type.Literal('accepting'), Type.Literal('refusing')]),
    at: Words,
    method: Type.Union([Type.Literal('GET'), Type.Literal('POST')]),
    host: Words,
    path: Words,
    kind: Type.Union([
      Type.Literal('page'),
      Type.Literal('image'),
      Type.Literal('script'),
      Type.Literal('font'),
      Type.Literal('data'),
    ]),
    /** What goes with it, beside the address of the device. */
    sends: Type.Array(
      Type.Object(
        {
          id: Id,
          in: Type.Union([Type.Literal('cookie'), Type.Literal('address'), Type.Literal('body')]),
          name: Words,
          value: Words,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type Request = Static<typeof Request>

export const Page = Type.Object(
  {
    id: Id,
    title: Words,
    host: Words,
    /** What the page asks before anything else, as a banner. */
    question: Type.Optional(Words),
    /** In the order in which they are sent. */
    requests: Type.Array(Request, { minItems: 1, maxItems: 60 }),
  },
  closed,
)
export type Page = Static<typeof Page>

export const RequestsAction = Type.Union([
  Type.Object({ type: Type.Literal('page'), page: Id }, closed),
  Type.Object({ type: Type.Literal('consent'), page: Id, accepts: Type.Boolean() }, closed),
  /** As somebody who comes for the first time. */
  Type.Object({ type: Type.Literal('come-again'), page: Id }, closed),
  Type.Object({ type: Type.Literal('request'), page: Id, request: Id }, closed),
  /** Its domain, the request itself, or something that it sends, by its id. */
  Type.Object(
    {
      type: Type.Literal('note'),
      page: Id,
      request: Id,
      what: Type.Union([Type.Literal('host'), Type.Literal('request'), Type.Literal('value')]),
      value: Type.Optional(Id),
      on: Type.Boolean(),
    },
    closed,
  ),
])
export type RequestsAction = Static<typeof RequestsAction>

const Consent = Type.Union([Type.Literal(''), Type.Literal('accepted'), Type.Literal('refused')])

type Note = Omit<Extract<RequestsAction, { type: 'note' }>, 'type' | 'on'>

export type RequestsState = {
  readonly page: string | null
  readonly request: string | null
  readonly consents: Readonly<Record<string, Static<typeof Consent>>>
  /** Pages that were open. */
  readonly seen: readonly string[]
  readonly notes: readonly Note[]
}

export const firstRequests: RequestsState = { page: null, request: null, consents: {}, seen: [], notes: [] }

export const RequestsFacts = Type.Object(
  {
    seen: Type.Array(Type.String()),
    /** What each page was answered last, by its id; empty as long as it was not. */
    consents: Type.Record(Type.String(), Consent),
    /** Domains that were noted, each once. */
    hosts: Type.Array(Type.String()),
    /** Ids of requests that were noted. */
    requests: Type.Array(Type.String()),
    /** What was noted of what is sent. */
    values: Type.Array(
      Type.Object(
        { page: Type.String(), request: Type.String(), id: Type.String(), name: Type.String(), value: Type.String() },
        closed,
      ),
    ),
  },
  closed,
)

/** Requests that a page has sent so far. */
export function requestsSent({ consents }: RequestsState, { id, requests }: Page): readonly Request[] {
  const answer = consents[id] ?? ''
  return requests.filter(
    ({ after }) => after === 'opening' || after === (answer === 'accepted' ? 'accepting' : answer && 'refusing'),
  )
}

/** Whether something is among the notes; a domain is, whichever request it was noted at. */
export function isNoted(pages: readonly Page[], { notes }: RequestsState, note: Note): boolean {
  return notes.some((one) => isSame(pages, one, note))
}

function isSame(pages: readonly Page[], one: Note, other: Note): boolean {
  if (one.what !== other.what) return false
  if (one.what === 'host') return requestOf(pages, one)?.host === requestOf(pages, other)?.host
  return one.page === other.page && one.request === other.request && one.value === other.value
}

function requestOf(pages: readonly Page[], { page, request }: { page: string; request: string }): Request | undefined {
  return pages.find(({ id }) => id === page)?.requests.find(({ id }) => id === request)
}

export function reduceRequests(
  pages: readonly Page[],
  state: RequestsState,
  action: RequestsAction,
): RequestsState | null {
  const page = pages.find(({ id }) => id === action.page)
  if (!page) return null
  const answer = (consent: Static<typeof Consent>): RequestsState => ({
    ...state,
    request: null,
    consents: { ...state.consents, [page.id]: consent },
  })
  switch (action.type) {
    case 'page':
      return {
        ...state,
        page: page.id,
        request: null,
        seen: state.seen.includes(page.id) ? state.seen : [...state.seen, page.id],
      }
    case 'consent':
      if (state.page !== page.id || page.question === undefined || (state.consents[page.id] ?? '') !== '') return null
      return answer(action.accepts ? 'accepted' : 'refused')
    case 'come-again':
      return (state.consents[page.id] ?? '') === '' ? null : answer('')
    case 'request':
      if (state.page !== page.id || !requestsSent(state, page).some(({ id }) => id === action.request)) return null
      return { ...state, request: action.request }
    case 'note':
      return note(pages, state, action)
  }
}

function note(
  pages: readonly Page[],
  state: RequestsState,
  action: Extract<RequestsAction, { type: 'note' }>,
): RequestsState | null {
  const { type: _type, on, ...what } = action
  if (!on) {
    return isNoted(pages, state, what)
      ? { ...state, notes: state.notes.filter((one) => !isSame(pages, one, what)) }
      : null
  }
  const request = requestOf(pages, what)
  // Only what is on the screen can be noted.
  if (!request || state.page !== what.page || state.request !== request.id) return null
  const isValue = what.what === 'value'
  if (isValue !== (what.value !== undefined) || (isValue && !request.sends.some(({ id }) => id === what.value)))
    return null
  return isNoted(pages, state, what) ? null : { ...state, notes: [...state.notes, what] }
}

export function requestsFacts(pages: readonly Page[], { seen, consents, notes }: RequestsState) {
  const noted = notes.flatMap((one) => {
    const request = requestOf(pages, one)
    return request ? [{ ...one, of: request }] : []
  })
  return {
    seen: [...seen],
    consents: Object.fromEntries(pages.map(({ id }) => [id, consents[id] ?? ''])),
    hosts: noted.filter(({ what }) => what === 'host').map(({ of }) => of.host),
    requests: noted.filter(({ what }) => what === 'request').map(({ of }) => of.id),
    values: noted.flatMap(({ page, value, of }) =>
      of.sends
        .filter(({ id }) => id === value)
        .map((one) => ({ page, request: of.id, id: one.id, name: one.name, value: one.value })),
    ),
  }
}
