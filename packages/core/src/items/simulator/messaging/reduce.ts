import { stoppedBy } from './procedure.ts'
import type { MessagingAction, MessagingConversation, MessagingFacts, MessagingScenario } from './schema.ts'

type Scripted = MessagingConversation['messages'][number]
type Facts = MessagingFacts

/** A message in its conversation, written by somebody of the scenario or during the task. */
export type MessagingMessage = Scripted & {
  readonly conversation: string
  readonly made: boolean
  /** Of what was made: the file of the scenario, the reply that was chosen, the message that was sent on. */
  readonly shared: string
  readonly reply: string
  readonly forwards: string
}

type MessagingNotice = 'unlinked' | 'blocked' | 'reported' | 'deleted' | 'only-administrators' | 'moderated' | 'left'

export type MessagingState = {
  readonly scenario: MessagingScenario
  readonly open: string
  readonly opened: readonly string[]
  /** As they stand now; conversations that were started come last. */
  readonly conversations: readonly (MessagingConversation & { readonly left: boolean; readonly linkRenewed: boolean })[]
  readonly messages: readonly MessagingMessage[]
  readonly deleted: readonly string[]
  readonly replies: readonly string[]
  readonly reported: Facts['reported']
  readonly moderated: Facts['moderated']
  readonly marks: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, string>>
  readonly unlinked: readonly string[]
  readonly blocked: readonly string[]
  readonly calls: Facts['calls']
  /** The number on the line. */
  readonly calling: string
  readonly entered: Facts['entered']
  readonly meeting: Facts['meeting']
  /** The option chosen for each rule of the group, and whether they were tried as they stand. */
  readonly rules: Readonly<Record<string, string>>
  readonly tried: boolean
  readonly made: number
  readonly notice: MessagingNotice | null
}

export function start(scenario: MessagingScenario): MessagingState {
  const { conversations, meeting } = scenario
  const participants = meeting?.participants ?? []
  return {
    scenario,
    open: '',
    opened: [],
    conversations: conversations.map((one) => ({ ...one, left: false, linkRenewed: false })),
    messages: conversations.flatMap(({ id, messages }) => messages.map((message) => scripted(message, id))),
    deleted: [],
    replies: [],
    reported: [],
    moderated: [],
    marks: {},
    settings: Object.fromEntries((scenario.settings ?? []).map(({ id, value }) => [id, value])),
    unlinked: [],
    blocked: [],
    calls: [],
    calling: '',
    entered: [],
    meeting: {
      microphone: meeting?.microphone ?? false,
      camera: meeting?.camera ?? false,
      hand: false,
      blur: false,
      showing: '',
      shown: [],
      present: participants.filter(({ waiting }) => !waiting).map(({ person }) => person),
      waiting: participants.filter(({ waiting }) => waiting).map(({ person }) => person),
      refused: [],
      silenced: participants.filter(({ microphone }) => !microphone).map(({ person }) => person),
      left: false,
    },
    rules: {},
    tried: false,
    made: 0,
    notice: null,
  }
}

function scripted(message: Scripted, conversation: string): MessagingMessage {
  return { ...message, conversation, made: false, shared: '', reply: '', forwards: '' }
}

type Held = MessagingState['conversations'][number]

/** The conversation that is open, if one is. */
export function openConversation({ conversations, open }: MessagingState): Held | undefined {
  return conversations.find(({ id }) => id === open)
}

/** What stands in a conversation. */
export function messagesOf({ messages, deleted }: MessagingState, conversation: string): readonly MessagingMessage[] {
  return messages.filter((message) => message.conversation === conversation && !deleted.includes(message.id))
}

/** The name of a person; `me` is whoever does the task. */
export function nameOf({ scenario }: MessagingState, person: string): string {
  return person === 'me' ? scenario.me : (scenario.people.find(({ id }) => id === person)?.name ?? person)
}

/** Replies that can be given now. */
export function offeredReplies({ replies }: MessagingState, conversation: Held): MessagingConversation['replies'] {
  const own = conversation.replies ?? []
  const given = replies.filter((id) => own.some((reply) => reply.id === id))
  const last = given.at(-1)
  return own.filter(({ id, after }) =>
    last === undefined ? after === undefined : after?.includes(last) && !given.includes(id),
  )
}

/** Where the account is still open. */
export function linkedDevices({ scenario, unlinked }: MessagingState): NonNullable<MessagingScenario['devices']> {
  return (scenario.devices ?? []).filter(({ id }) => !unlinked.includes(id))
}

/** What is heard at a number, and whose it is. */
export function lineOf({ scenario }: MessagingState, number: string): { of: string; heard: string | undefined } {
  const wanted = digits(number)
  const person = scenario.people.find((one) => one.number !== undefined && digits(one.number) === wanted)
  if (person) return { of: person.id, heard: person.call }
  const elsewhere = scenario.numbers?.find((one) => digits(one.number) === wanted)
  return { of: elsewhere?.id ?? '', heard: elsewhere?.call }
}

function digits(number: string): string {
  return number.replace(/\D/g, '')
}

export function reduce(before: MessagingState, action: MessagingAction): MessagingState | null {
  const state: MessagingState = { ...before, notice: null }
  switch (action.type) {
    case 'open':
      return state.conversations.some(({ id, left }) => id === action.conversation && !left)
        ? withOpen(state, action.conversation)
        : null
    case 'close':
      return { ...state, open: '' }
    case 'start':
      return startWith(state, action.person)
    case 'call':
      return digits(action.number) === ''
        ? null
        : {
            ...state,
            calling: action.number,
            calls: [...state.calls, { number: digits(action.number), of: lineOf(state, action.number).of }],
          }
    case 'hang-up':
      return state.calling === '' ? null : { ...state, calling: '' }
    case 'enter':
      return state.scenario.pages?.some(({ id }) => id === action.page)
        ? { ...state, entered: [...state.entered, { page: action.page, text: action.text.trim() }] }
        : null
    case 'block':
      return state.scenario.people.some(({ id }) => id === action.person)
        ? { ...state, blocked: toggled(state.blocked, action.person, action.on) }
        : null
    case 'set': {
      const setting = state.scenario.settings?.find(({ id }) => id === action.setting)
      return setting?.options.some(({ id }) => id === action.value)
        ? { ...state, settings: { ...state.settings, [setting.id]: action.value } }
        : null
    }
    case 'unlink':
      return linkedDevices(state).some(({ id }) => id === action.device)
        ? { ...state, unlinked: [...state.unlinked, action.device], notice: 'unlinked' }
        : null
    case 'rule': {
      const rule = state.scenario.procedure?.rules.find(({ id }) => id === action.rule)
      return rule?.options.some(({ id }) => id === action.option)
        ? { ...state, rules: { ...state.rules, [rule.id]: action.option }, tried: false }
        : null
    }
    case 'try-rules':
      return state.scenario.procedure ? { ...state, tried: true } : null
    case 'switch':
    case 'show':
    case 'stop-showing':
    case 'admit':
    case 'refuse':
    case 'silence':
    case 'leave-meeting': {
      const meeting = reduceMeeting(state, action)
      return meeting && { ...state, meeting }
    }
    default: {
      const conversation = openConversation(state)
      return conversation ? reduceConversation(state, conversation, action) : null
    }
  }
}

function withOpen(state: MessagingState, conversation: string): MessagingState {
  return { ...state, open: conversation, opened: toggled(state.opened, conversation, true) }
}

function toggled(list: readonly string[], one: string, on: boolean): string[] {
  const others = list.filter((other) => other !== one)
  return on ? [...others, one] : others
}

function startWith(state: MessagingState, person: string): MessagingState | null {
  const known = state.scenario.people.find(({ id }) => id === person)
  if (!known) return null
  const there = state.conversations.find(({ kind, members }) => kind === 'private' && members[0] === person)
  if (there) return withOpen(state, there.id)
  const id = `with-${person}`
  const made: Held = {
    id,
    title: known.name,
    kind: 'private',
    members: [person],
    messages: [],
    left: false,
    linkRenewed: false,
  }
  return withOpen({ ...state, conversations: [...state.conversations, made] }, id)
}

type InConversation = Exclude<
  MessagingAction,
  {
    type:
      | 'open'
      | 'close'
      | 'start'
      | 'call'
      | 'hang-up'
      | 'enter'
      | 'block'
      | 'set'
      | 'unlink'
      | 'rule'
      | 'try-rules'
      | MeetingAction['type']
  }
>

function reduceConversation(state: MessagingState, conversation: Held, action: InConversation): MessagingState | null {
  const change = (changed: Partial<Held>): MessagingState => withConversation(state, conversation.id, changed)
  const isThere = (id: string): boolean => messagesOf(state, conversation.id).some((message) => message.id === id)
  const isGroup = conversation.kind !== 'private'
  const leads = isGroup && conversation.administrator === true
  switch (action.type) {
    case 'reply': {
      const reply = offeredReplies(state, conversation)?.find(({ id }) => id === action.reply)
      if (!reply) return null
      const told = say(state, conversation, { text: reply.text, reply: reply.id })
      return {
        ...told,
        replies: [...told.replies, reply.id],
        messages: [...told.messages, ...follows(reply.comes, conversation.id)],
      }
    }
    case 'say':
      if (action.answers !== undefined && !isThere(action.answers)) return null
      return allowed(state, conversation, (now) =>
        answered(
          say(now, conversation, {
            text: action.text.trim(),
            ...(action.answers !== undefined && { answers: action.answers }),
          }),
          conversation,
        ),
      )
    case 'share': {
      const file = state.scenario.files?.find(({ id }) => id === action.file)
      return file
        ? allowed(state, conversation, (now) =>
            answered(say(now, conversation, { text: file.name, file: file.name, shared: file.id }), conversation),
          )
        : null
    }
    case 'forward': {
      const message = state.messages.find(({ id }) => id === action.message)
      const target = state.conversations.find(({ id, left }) => id === action.conversation && !left)
      if (!message || !target || !isThere(action.message)) return null
      return allowed(state, target, (now) => say(now, target, { text: message.text, forwards: message.id }))
    }
    case 'delete': {
      const own = state.messages.find(({ id, from }) => id === action.message && from === 'me')
      return own && isThere(own.id) ? { ...state, deleted: [...state.deleted, own.id], notice: 'deleted' } : null
    }
    case 'report': {
      const message = state.messages.find(({ id }) => id === action.message)
      if (!message || message.from === 'me' || !isThere(message.id)) return null
      const others = state.reported.filter((one) => one.message !== message.id)
      return {
        ...state,
        reported: [...others, { message: message.id, from: message.from, reason: action.reason }],
        notice: 'reported',
      }
    }
    case 'moderate': {
      const { message, decision, rule = '' } = action
      const knows = rule === '' || conversation.charter?.some(({ id }) => id === rule)
      if (!leads || !conversation.charter || !knows || !isThere(message)) return null
      const others = state.moderated.filter((one) => one.message !== message)
      return { ...state, moderated: [...others, { message, decision, rule }], notice: 'moderated' }
    }
    case 'mark': {
      const { marks } = state.scenario
      const isMark = action.mark === '' || marks?.some(({ id }) => id === action.mark)
      return marks && isMark && isThere(action.message)
        ? { ...state, marks: { ...state.marks, [action.message]: action.mark } }
        : null
    }
    case 'mute':
      return change({ muted: action.on })
    case 'leave':
      return isGroup ? { ...change({ left: true }), open: '', notice: 'left' } : null
    case 'add-member':
      return leads && state.scenario.people.some(({ id }) => id === action.person)
        ? change({ members: toggled(conversation.members, action.person, true) })
        : null
    case 'remove-member':
      return leads && conversation.members.includes(action.person)
        ? change({ members: toggled(conversation.members, action.person, false) })
        : null
    case 'posting':
      return leads ? change({ posting: action.value }) : null
    case 'admission':
      return leads ? change({ admission: action.value }) : null
    case 'renew-link':
      return leads && conversation.link !== undefined ? change({ linkRenewed: true }) : null
  }
}

function withConversation(state: MessagingState, id: string, changed: Partial<Held>): MessagingState {
  return {
    ...state,
    conversations: state.conversations.map((one) => (one.id === id ? { ...one, ...changed } : one)),
  }
}

/** Whoever may not write there is told so. */
function allowed(
  state: MessagingState,
  { kind, members, posting, administrator }: Held,
  then: (state: MessagingState) => MessagingState,
): MessagingState {
  if (kind === 'private' && members.some((person) => state.blocked.includes(person)))
    return { ...state, notice: 'blocked' }
  if (posting === 'administrators' && !administrator) return { ...state, notice: 'only-administrators' }
  return then(state)
}

function say(
  state: MessagingState,
  { id: conversation }: Held,
  written: Partial<MessagingMessage> & { readonly text: string },
): MessagingState {
  const made = state.made + 1
  const message = { from: 'me', time: state.scenario.now, shared: '', reply: '', forwards: '', ...written }
  return {
    ...state,
    made,
    messages: [...state.messages, { ...message, id: `n${made}`, conversation, made: true }],
  }
}

function follows(come: readonly Scripted[] | undefined, conversation: string): MessagingMessage[] {
  return (come ?? []).map((message) => scripted(message, conversation))
}

/** What comes back comes once. */
function answered(state: MessagingState, { id, answers = [] }: Held): MessagingState {
  const first = answers[0]
  return first === undefined || state.messages.some((message) => message.id === first.id)
    ? state
    : { ...state, messages: [...state.messages, ...follows(answers, id)] }
}

type MeetingAction = Extract<
  MessagingAction,
  { type: 'switch' | 'show' | 'stop-showing' | 'admit' | 'refuse' | 'silence' | 'leave-meeting' }
>

function reduceMeeting({ scenario, meeting }: MessagingState, action: MeetingAction): Facts['meeting'] | null {
  const planned = scenario.meeting
  if (!planned || meeting.left) return null
  switch (action.type) {
    case 'switch':
      return { ...meeting, [action.control]: action.on }
    case 'show':
      return planned.windows?.some(({ id }) => id === action.window)
        ? { ...meeting, showing: action.window, shown: toggled(meeting.shown, action.window, true) }
        : null
    case 'stop-showing':
      return meeting.showing === '' ? null : { ...meeting, showing: '' }
    case 'admit':
    case 'refuse': {
      const { person } = action
      if (!planned.host || !meeting.waiting.includes(person)) return null
      const list = action.type === 'admit' ? 'present' : 'refused'
      return { ...meeting, waiting: toggled(meeting.waiting, person, false), [list]: [...meeting[list], person] }
    }
    case 'silence':
      return planned.host && meeting.present.includes(action.person)
        ? { ...meeting, silenced: toggled(meeting.silenced, action.person, true) }
        : null
    case 'leave-meeting':
      return { ...meeting, left: true, showing: '' }
  }
}

export function facts(state: MessagingState): MessagingFacts {
  const { conversations, opened, deleted } = state
  const { procedure } = state.scenario
  const membersOf = new Map(conversations.map(({ id, members }) => [id, members]))
  return {
    open: state.open,
    conversations: conversations.map(
      ({ id, muted = false, left, members, posting = 'everybody', admission = 'link', linkRenewed }) => ({
        id,
        opened: opened.includes(id),
        muted,
        left,
        members: [...members],
        posting,
        admission,
        linkRenewed,
      }),
    ),
    replies: [...state.replies],
    said: state.messages
      .filter(({ id, made }) => made && !deleted.includes(id))
      .map(({ id, conversation, text, answers = '', shared, reply, forwards }) => {
        const readers = [...(membersOf.get(conversation) ?? [])]
        const mentions = readers.filter((person) =>
          text.toLowerCase().includes(`@${nameOf(state, person).toLowerCase()}`),
        )
        return { id, conversation, readers, text, answers, mentions, file: shared, reply, forwards }
      }),
    reported: [...state.reported],
    moderated: [...state.moderated],
    marks: Object.fromEntries(Object.entries(state.marks).filter(([, mark]) => mark !== '')),
    settings: { ...state.settings },
    devices: linkedDevices(state).map(({ id }) => id),
    blocked: [...state.blocked],
    calls: [...state.calls],
    entered: [...state.entered],
    meeting: state.meeting,
    procedure: {
      rules: { ...state.rules },
      tried: state.tried,
      requests: (procedure?.requests ?? []).map((request) => ({
        id: request.id,
        carriedOut: procedure !== undefined && stoppedBy(procedure, request, state.rules).length === 0,
      })),
    },
  }
}
