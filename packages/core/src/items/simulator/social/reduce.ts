import {
  builtInAudiences,
  type ShownWhen,
  type SocialAction,
  type SocialFacts,
  type SocialPost,
  type SocialScenario,
} from './schema.ts'

type Reported = SocialFacts['posts'][number]['reported']

/** A post as it stands now. */
export type SocialEntry = Omit<SocialPost, 'comments'> & {
  readonly made: boolean
  readonly audience: string
  /** Of the pictures of the scenario, on a post that was made. */
  readonly chosen: string
  readonly description: string
  readonly deleted: boolean
  readonly hidden: boolean
  readonly kept: boolean
  readonly liked: boolean
  readonly sourceSeen: boolean
  readonly reported: Reported
  readonly detailsSeen: boolean
  readonly network: string
  readonly time: string
  readonly options: readonly string[]
}

export type SocialComment = SocialFacts['comments'][number] & { readonly date: string }

type SocialNotice =
  | 'published'
  | 'nothing-to-publish'
  | 'changed'
  | 'deleted'
  | 'reported'
  | 'hidden'
  | 'kept'
  | 'sent'
  | 'untagged'
  | 'passed-on'
  | 'moderated'
  | 'too-long'
  | 'planned'
  | 'refreshed'

export type SocialState = {
  readonly scenario: SocialScenario
  readonly posts: readonly SocialEntry[]
  readonly comments: readonly SocialComment[]
  readonly messages: SocialFacts['messages']
  readonly blocked: readonly string[]
  readonly followed: readonly string[]
  readonly settings: Readonly<Record<string, string>>
  readonly profile: SocialFacts['profile']
  readonly hiddenWords: readonly string[]
  /** What posts and lures are marked as, by id. */
  readonly marks: Readonly<Record<string, string>>
  readonly received: SocialFacts['received']
  readonly refreshed: boolean
  readonly made: number
  readonly notice: SocialNotice | null
}

export function start(scenario: SocialScenario): SocialState {
  return {
    scenario,
    posts: scenario.posts.map((post) => entry(post, scenario)),
    comments: scenario.posts.flatMap(({ id, comments = [] }) =>
      comments.map((comment) => ({
        ...comment,
        post: id,
        made: false,
        reported: 'no' as const,
        decision: 'none' as const,
        rule: '',
        kept: false,
      })),
    ),
    messages: [],
    blocked: [],
    followed: scenario.people.filter(({ followed }) => followed).map(({ id }) => id),
    settings: Object.fromEntries((scenario.settings ?? []).map(({ id, value }) => [id, value])),
    profile: (scenario.profile ?? []).map(({ id, value, audience }) => ({ id, value, audience })),
    hiddenWords: [],
    marks: {},
    received: (scenario.received ?? []).map(({ id, from }) => ({ id, from, reported: 'no', kept: false })),
    refreshed: false,
    made: 0,
    notice: null,
  }
}

function entry({ comments: _comments, ...post }: SocialPost, scenario: SocialScenario): SocialEntry {
  return {
    ...post,
    audience: post.audience ?? (post.from === 'me' ? usualAudience(scenario) : 'everyone'),
    made: false,
    chosen: '',
    description: '',
    deleted: false,
    hidden: false,
    kept: false,
    liked: false,
    sourceSeen: false,
    reported: 'no',
    detailsSeen: false,
    network: '',
    time: '',
    options: [],
  }
}

/** Who sees a post if nobody chooses. */
export function usualAudience({ audience = 'everyone' }: SocialScenario): string {
  return audience
}

/** Everybody a post can be for. */
export function audiences({ groups = [] }: SocialScenario): string[] {
  return [...builtInAudiences, ...groups.map(({ id }) => id)]
}

/** Whether a post is in the feed as it stands now. */
export function isShown(state: SocialState, post: SocialEntry): boolean {
  const { blocked, hiddenWords, refreshed } = state
  const text = plain(post.text)
  return (
    (refreshed || post.later !== true) &&
    stands(state, post.shownWhen) &&
    !post.deleted &&
    !post.hidden &&
    !blocked.includes(post.from) &&
    (post.from === 'me' || !hiddenWords.some((word) => text.includes(plain(word))))
  )
}

function stands({ settings, followed }: SocialState, when: ShownWhen = []): boolean {
  return when.every((one) =>
    'setting' in one ? settings[one.setting] === one.is : followed.includes(one.follows) === one.is,
  )
}

/** What the app puts into the feed as it stands now. */
export function shownLures(state: SocialState): NonNullable<SocialScenario['lures']> {
  return (state.scenario.lures ?? []).filter(({ shownWhen }) => stands(state, shownWhen))
}

/** The name of a person; `me` is whoever does the task. */
export function nameOf({ scenario }: SocialState, person: string): string {
  return person === 'me' ? scenario.me : (scenario.people.find(({ id }) => id === person)?.name ?? person)
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
}

function toggled(list: readonly string[], one: string, on: boolean): string[] {
  const others = list.filter((other) => other !== one)
  return on ? [...others, one] : others
}

export function reduce(before: SocialState, action: SocialAction): SocialState | null {
  const state: SocialState = { ...before, notice: null }
  const { scenario } = state
  const isAudience = (id: string): boolean => audiences(scenario).includes(id)
  const areOptions = (ids: readonly string[]): boolean =>
    ids.every((id) => scenario.options?.some((option) => option.id === id))
  const isPerson = (id: string): boolean => scenario.people.some((person) => person.id === id)
  switch (action.type) {
    case 'publish': {
      const { text, audience, picture, description = '', network = '', time = '', options = [] } = action
      const shown = scenario.pictures?.find(({ id }) => id === picture)
      const place = scenario.networks?.find(({ id }) => id === network)
      const then = scenario.times?.find(({ id }) => id === time)
      if (!isAudience(audience) || (picture !== undefined && !shown) || !areOptions(options)) return null
      if ((network !== '' && !place) || (time !== '' && !then)) return null
      if (text.trim() === '' && !shown) return { ...state, notice: 'nothing-to-publish' }
      if (lengthOf(text.trim()) > (place?.most ?? Number.POSITIVE_INFINITY)) return { ...state, notice: 'too-long' }
      const made = { text: text.trim(), audience, chosen: picture ?? '', description: description.trim() }
      return withPost(
        state,
        {
          ...made,
          network,
          time,
          options,
          ...(then && { date: then.label }),
          ...(shown && { picture: shown.shows }),
        },
        then ? 'planned' : 'published',
      )
    }
    case 'pass-on': {
      const post = shownPost(state, action.post)
      const { options = [] } = action
      return post && isAudience(action.audience) && areOptions(options)
        ? withPost(
            state,
            { text: action.text.trim() || '…', audience: action.audience, passesOn: post.id, options },
            'passed-on',
          )
        : null
    }
    case 'change':
      return ownPost(state, action.post) ? changed(state, action.post, { text: action.text.trim() }, 'changed') : null
    case 'audience':
      return ownPost(state, action.post) && isAudience(action.audience)
        ? changed(state, action.post, { audience: action.audience }, 'changed')
        : null
    case 'delete':
      return ownPost(state, action.post) ? changed(state, action.post, { deleted: true }, 'deleted') : null
    case 'remove-place':
      return ownPost(state, action.post)?.place === undefined ? null : withoutPlace(state, action.post)
    case 'untag': {
      const post = shownPost(state, action.post)
      return post?.tagged?.includes('me')
        ? changed(state, post.id, { tagged: toggled(post.tagged, 'me', false) }, 'untagged')
        : null
    }
    case 'like':
      return shownPost(state, action.post) ? changed(state, action.post, { liked: action.on }) : null
    case 'source':
      return shownPost(state, action.post)?.source ? changed(state, action.post, { sourceSeen: true }) : null
    case 'hide':
      return otherPost(state, action.post) ? changed(state, action.post, { hidden: true }, 'hidden') : null
    case 'keep':
      return keep(state, action.post)
    case 'details':
      return shownPost(state, action.post)?.details ? changed(state, action.post, { detailsSeen: true }) : null
    case 'mark': {
      const { target, mark } = action
      const isThere = shownPost(state, target) ?? shownLures(state).find(({ id }) => id === target)
      const isMark = mark === '' || scenario.marks?.some(({ id }) => id === mark)
      return isThere && scenario.marks && isMark ? { ...state, marks: { ...state.marks, [target]: mark } } : null
    }
    case 'refresh':
      return !state.refreshed && scenario.posts.some(({ later }) => later)
        ? { ...state, refreshed: true, notice: 'refreshed' }
        : null
    case 'report':
      return report(state, action.target, action.reason)
    case 'comment': {
      if (!shownPost(state, action.post)) return null
      const made = state.made + 1
      const comment: SocialComment = {
        id: `n${made}`,
        post: action.post,
        from: 'me',
        made: true,
        text: action.text.trim(),
        date: scenario.now,
        reported: 'no',
        decision: 'none',
        rule: '',
        kept: false,
      }
      return { ...state, made, comments: [...state.comments, comment] }
    }
    case 'delete-comment':
      return state.comments.some(({ id, from }) => id === action.comment && from === 'me')
        ? { ...state, comments: state.comments.filter(({ id }) => id !== action.comment), notice: 'deleted' }
        : null
    case 'moderate': {
      const { comment, decision, rule = '' } = action
      const knows = rule === '' || scenario.charter?.some(({ id }) => id === rule)
      if (!scenario.charter || !knows || !state.comments.some(({ id }) => id === comment)) return null
      return { ...withComment(state, comment, { decision, rule }), notice: 'moderated' }
    }
    case 'message':
      return isPerson(action.person)
        ? {
            ...state,
            messages: [...state.messages, { person: action.person, text: action.text.trim() }],
            notice: 'sent',
          }
        : null
    case 'block':
      return isPerson(action.person) ? { ...state, blocked: toggled(state.blocked, action.person, action.on) } : null
    case 'follow':
      return isPerson(action.person) ? { ...state, followed: toggled(state.followed, action.person, action.on) } : null
    case 'set':
      return scenario.settings?.find(({ id }) => id === action.setting)?.options.some(({ id }) => id === action.value)
        ? { ...state, settings: { ...state.settings, [action.setting]: action.value } }
        : null
    case 'profile':
      return withField(state, action.field, { value: action.value.trim() })
    case 'profile-audience':
      return isAudience(action.audience) ? withField(state, action.field, { audience: action.audience }) : null
    case 'hide-word': {
      const word = action.word.trim()
      return word === '' ? null : { ...state, hiddenWords: toggled(state.hiddenWords, word, action.on) }
    }
  }
}

function shownPost(state: SocialState, id: string): SocialEntry | undefined {
  return state.posts.find((post) => post.id === id && isShown(state, post))
}

function ownPost(state: SocialState, id: string): SocialEntry | undefined {
  const post = shownPost(state, id)
  return post?.from === 'me' ? post : undefined
}

function otherPost(state: SocialState, id: string): SocialEntry | undefined {
  const post = shownPost(state, id)
  return post?.from === 'me' ? undefined : post
}

function withPost(
  state: SocialState,
  written: Pick<SocialEntry, 'text' | 'audience'> & Partial<SocialEntry>,
  notice: SocialNotice,
): SocialState {
  const made = state.made + 1
  const post = { id: `n${made}`, from: 'me', date: state.scenario.now, text: written.text }
  return {
    ...state,
    made,
    posts: [{ ...entry(post, state.scenario), ...written, made: true }, ...state.posts],
    notice,
  }
}

function changed(
  state: SocialState,
  id: string,
  change: Partial<SocialEntry>,
  notice: SocialNotice | null = null,
): SocialState {
  return {
    ...state,
    posts: state.posts.map((post) => (post.id === id ? { ...post, ...change } : post)),
    notice,
  }
}

function withoutPlace(state: SocialState, id: string): SocialState {
  const without = ({ place: _place, ...post }: SocialEntry): SocialEntry => post
  return { ...state, posts: state.posts.map((post) => (post.id === id ? without(post) : post)), notice: 'changed' }
}

function withComment(state: SocialState, id: string, change: Partial<SocialComment>): SocialState {
  return {
    ...state,
    comments: state.comments.map((comment) => (comment.id === id ? { ...comment, ...change } : comment)),
  }
}

function withField(
  state: SocialState,
  id: string,
  change: Partial<SocialFacts['profile'][number]>,
): SocialState | null {
  return state.profile.some((field) => field.id === id)
    ? { ...state, profile: state.profile.map((field) => (field.id === id ? { ...field, ...change } : field)) }
    : null
}

function lengthOf(text: string): number {
  return [...text].length
}

function keep(state: SocialState, target: string): SocialState | null {
  if (shownPost(state, target)) return changed(state, target, { kept: true }, 'kept')
  if (state.comments.some(({ id }) => id === target))
    return { ...withComment(state, target, { kept: true }), notice: 'kept' }
  return withReceived(state, target, { kept: true }, 'kept')
}

function withReceived(
  state: SocialState,
  target: string,
  change: Partial<SocialFacts['received'][number]>,
  notice: SocialNotice,
): SocialState | null {
  return state.received.some(({ id }) => id === target)
    ? { ...state, received: state.received.map((one) => (one.id === target ? { ...one, ...change } : one)), notice }
    : null
}

function report(state: SocialState, target: string, reason: Exclude<Reported, 'no'>): SocialState | null {
  if (otherPost(state, target)) return changed(state, target, { reported: reason }, 'reported')
  return state.comments.some(({ id, from }) => id === target && from !== 'me')
    ? { ...withComment(state, target, { reported: reason }), notice: 'reported' }
    : withReceived(state, target, { reported: reason }, 'reported')
}

export function facts(state: SocialState): SocialFacts {
  return {
    posts: state.posts.map((post) => ({
      id: post.id,
      from: post.from,
      made: post.made,
      text: post.text,
      audience: post.audience,
      picture: post.chosen,
      description: post.description,
      place: post.place !== undefined,
      tagged: [...(post.tagged ?? [])],
      keywords: [...post.text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, word = '']) => plain(word)),
      mentions: state.scenario.people
        .filter(({ name }) => plain(post.text).includes(`@${plain(name)}`))
        .map(({ id }) => id),
      passesOn: post.passesOn ?? '',
      deleted: post.deleted,
      hidden: post.hidden,
      kept: post.kept,
      liked: post.liked,
      sourceSeen: post.sourceSeen,
      reported: post.reported,
      shown: isShown(state, post),
      detailsSeen: post.detailsSeen,
      network: post.network,
      time: post.time,
      options: [...post.options],
      length: lengthOf(post.text),
      mark: state.marks[post.id] ?? '',
    })),
    comments: state.comments.map(({ date: _date, ...comment }) => comment),
    messages: [...state.messages],
    blocked: [...state.blocked],
    followed: [...state.followed],
    settings: { ...state.settings },
    profile: [...state.profile],
    hiddenWords: [...state.hiddenWords],
    lures: (state.scenario.lures ?? []).map((lure) => ({
      id: lure.id,
      shown: stands(state, lure.shownWhen),
      mark: state.marks[lure.id] ?? '',
    })),
    received: [...state.received],
    refreshed: state.refreshed,
  }
}
