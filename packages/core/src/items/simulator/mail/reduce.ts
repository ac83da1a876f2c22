import type { Language } from '../../../language.ts'
import { strengthOf } from '../passwords.ts'
import { addressesIn, isAddress } from './addresses.ts'
import { arrivalsOf, roomTaken } from './arrivals.ts'
import {
  builtInFolders,
  type MailAction,
  type MailFacts,
  type MailMessage,
  type MailMode,
  type MailRule,
  type MailScenario,
} from './schema.ts'

export type MailContact = {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly number: string
}

export type MailDraft = {
  readonly mode: MailMode
  /** The message that is answered or sent on; empty for a new one. */
  readonly answers: string
  readonly to: string
  readonly cc: string
  readonly bcc: string
  readonly subject: string
  readonly body: string
  readonly files: readonly string[]
}

type MailNotice =
  | 'sent'
  | 'no-recipient'
  | 'bad-address'
  | 'moved'
  | 'reported'
  | 'erased'
  | 'saved'
  | 'blocked'
  | 'received'
  | 'discarded'
  | 'draft-first'
  | 'bad-contact'
  | 'same-contact'
  | 'no-room'

/** A message as it stands now. */
type Entry = MailMessage & {
  readonly gone: boolean
  readonly flagged: boolean
  readonly reported: 'no' | 'phishing' | 'spam'
}

export type MailState = {
  readonly scenario: MailScenario
  readonly language: Language
  readonly folder: string
  readonly open: string
  /** The link whose page stands before everything else. */
  readonly page: string
  readonly messages: readonly Entry[]
  readonly details: readonly string[]
  readonly headers: readonly string[]
  readonly previewed: readonly string[]
  readonly followed: readonly string[]
  readonly openedAttachments: readonly string[]
  readonly savedAttachments: readonly string[]
  readonly savedIn: Readonly<Record<string, string>>
  readonly flaggedLines: readonly string[]
  readonly entered: MailFacts['entered']
  readonly draft: MailDraft | null
  readonly sent: MailFacts['sent']
  readonly blocked: readonly string[]
  readonly rules: readonly MailRule[]
  readonly received: boolean
  readonly away: MailFacts['away']
  readonly signature: string
  readonly forwardTo: string
  readonly forwardKeeps: boolean
  readonly contacts: readonly MailContact[]
  /** Things made so far: their ids are numbered. */
  readonly made: number
  readonly notice: { readonly code: MailNotice; readonly detail: string } | null
}

export function start(scenario: MailScenario, language: Language): MailState {
  return {
    scenario,
    language,
    folder: 'inbox',
    open: '',
    page: '',
    messages: scenario.messages.map(asEntry),
    details: [],
    headers: [],
    previewed: [],
    followed: [],
    openedAttachments: [],
    savedAttachments: [],
    savedIn: {},
    flaggedLines: [],
    entered: [],
    draft: null,
    sent: [],
    blocked: [],
    rules: scenario.rules ?? [],
    received: false,
    away: scenario.away ?? { on: false, first: '', last: '', text: '' },
    signature: scenario.signature ?? '',
    forwardTo: scenario.forwardTo ?? '',
    forwardKeeps: scenario.forwardKeeps ?? true,
    contacts: (scenario.contacts ?? []).map(({ id, name, address, number = '' }) => ({ id, name, address, number })),
    made: 0,
    notice: null,
  }
}

function asEntry(message: MailMessage): Entry {
  return { ...message, gone: false, flagged: false, reported: 'no' }
}

/** The folders in the order shown. */
export function folderIds({ folders = [] }: MailScenario): string[] {
  const [inbox, sent, ...others] = builtInFolders
  return [inbox, ...folders.map(({ id }) => id), sent, ...others]
}

/** The messages of a folder. */
export function messagesIn({ messages }: MailState, folder: string): readonly Entry[] {
  return messages.filter((message) => message.folder === folder && !message.gone)
}

/** The message that is open, if one is. */
export function openMessage({ messages, open }: MailState): Entry | undefined {
  return messages.find(({ id, gone }) => id === open && !gone)
}

/** What can be attached: the files of the scenario and attachments that were saved. */
export function attachable({ scenario, messages, savedAttachments }: MailState): { id: string; name: string }[] {
  const saved = messages
    .flatMap(({ attachments = [] }) => attachments)
    .filter(({ id }) => savedAttachments.includes(id))
  return [...(scenario.files ?? []), ...saved].map(({ id, name }) => ({ id, name }))
}

export function reduce(before: MailState, action: MailAction): MailState | null {
  const state: MailState = { ...before, notice: null }
  // A page that was opened stands before everything; it is left first.
  if (state.page !== '' && action.type !== 'leave-page' && action.type !== 'enter') return null
  switch (action.type) {
    case 'folder':
      return folderIds(state.scenario).includes(action.folder) ? { ...state, folder: action.folder, open: '' } : null
    case 'close':
      return { ...state, open: '' }
    case 'open': {
      const message = messagesIn(state, state.folder).find(({ id }) => id === action.message)
      return message ? { ...withMessage(state, message.id, { read: true }), open: message.id } : null
    }
    case 'details':
      return isOpen(state, action.message) ? { ...state, details: added(state.details, action.message) } : null
    case 'headers':
      return isOpen(state, action.message) && openMessage(state)?.headers
        ? { ...state, headers: added(state.headers, action.message) }
        : null
    case 'preview':
      return openLink(state, action.link) ? { ...state, previewed: added(state.previewed, action.link) } : null
    case 'follow':
      return openLink(state, action.link)
        ? { ...state, followed: added(state.followed, action.link), page: action.link }
        : null
    case 'leave-page':
      return state.page === '' ? null : { ...state, page: '' }
    case 'open-attachment':
      return openAttachment(state, action.attachment)
        ? { ...state, openedAttachments: added(state.openedAttachments, action.attachment) }
        : null
    case 'save-attachment':
      return saveAttachment(state, action)
    case 'flag-line': {
      const { line, on } = action
      const isThere = openMessage(state)?.attachments?.some(
        ({ id, lines = [] }) => state.openedAttachments.includes(id) && lines.some((one) => one.id === line),
      )
      const others = state.flaggedLines.filter((one) => one !== line)
      return isThere ? { ...state, flaggedLines: on ? [...others, line] : others } : null
    }
    case 'enter':
      return enter(state, action.text)
    case 'take-prepared': {
      const { draft } = state
      const prepared = state.messages.find(({ id }) => id === draft?.answers)?.prepared
      const isReply = draft?.mode === 'reply' || draft?.mode === 'reply-all'
      return prepared !== undefined && isReply ? withDraft(state, { body: prepared }) : null
    }
    case 'forward-keeps':
      return { ...state, forwardKeeps: action.on }
    case 'report':
      return isShown(state, action.message)
        ? told(
            withMessage(state, action.message, { reported: action.reason, folder: 'spam' }),
            'reported',
            subjectOf(state, action.message),
          )
        : null
    case 'move':
      return move(state, action.messages, action.folder)
    case 'erase':
      return state.folder === 'trash' && isShown(state, action.message)
        ? told(withMessage(state, action.message, { gone: true }), 'erased', subjectOf(state, action.message))
        : null
    case 'mark':
      return isShown(state, action.message) ? withMessage(state, action.message, { read: action.read }) : null
    case 'flag':
      return isShown(state, action.message) ? withMessage(state, action.message, { flagged: action.on }) : null
    case 'block': {
      const address = action.address.toLowerCase()
      return openMessage(state)?.from.address.toLowerCase() === address
        ? { ...state, blocked: added(state.blocked, address), notice: { code: 'blocked', detail: address } }
        : null
    }
    case 'unblock':
      return state.blocked.includes(action.address)
        ? { ...state, blocked: state.blocked.filter((one) => one !== action.address) }
        : null
    case 'write':
      return write(state, action.mode, action.message)
    case 'recipients':
      return withDraft(state, { [action.field]: action.text })
    case 'subject':
      return withDraft(state, { subject: action.text })
    case 'body':
      return withDraft(state, { body: action.text })
    case 'attach':
      return state.draft && attachable(state).some(({ id }) => id === action.file)
        ? withDraft(state, { files: added(state.draft.files, action.file) })
        : null
    case 'detach':
      return state.draft?.files.includes(action.file)
        ? withDraft(state, { files: state.draft.files.filter((id) => id !== action.file) })
        : null
    case 'discard':
      return state.draft && told({ ...state, draft: null }, 'discarded', '')
    case 'send':
      return state.draft && send(state, state.draft)
    case 'receive':
      return receive(state)
    case 'save-rule':
      return saveRule(state, action)
    case 'raise-rule': {
      const place = state.rules.findIndex(({ id }) => id === action.rule)
      const raised = state.rules[place]
      if (!raised || place === 0) return null
      const others = state.rules.toSpliced(place, 1)
      return { ...state, rules: others.toSpliced(place - 1, 0, raised) }
    }
    case 'remove-rule':
      return state.rules.some(({ id }) => id === action.rule)
        ? { ...state, rules: state.rules.filter(({ id }) => id !== action.rule) }
        : null
    case 'away': {
      const { type: _type, ...away } = action
      return { ...state, away }
    }
    case 'signature':
      return { ...state, signature: action.text }
    case 'forward-to':
      return { ...state, forwardTo: action.address.trim().toLowerCase() }
    case 'save-contact':
      return saveContact(state, action)
    case 'remove-contact':
      return state.contacts.some(({ id }) => id === action.contact)
        ? { ...state, contacts: state.contacts.filter(({ id }) => id !== action.contact) }
        : null
  }
}

function added(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one]
}

function told(state: MailState, code: MailNotice, detail: string): MailState {
  const stillOpen = openMessage(state)?.folder === state.folder
  return { ...state, open: stillOpen ? state.open : '', notice: { code, detail } }
}

function withMessage(state: MailState, id: string, changed: Partial<Entry>): MailState {
  return {
    ...state,
    messages: state.messages.map((message) => (message.id === id ? { ...message, ...changed } : message)),
  }
}

function withDraft(state: MailState, changed: Partial<MailDraft>): MailState | null {
  return state.draft && { ...state, draft: { ...state.draft, ...changed } }
}

function isShown(state: MailState, id: string): boolean {
  return messagesIn(state, state.folder).some((message) => message.id === id)
}

function isOpen(state: MailState, id: string): boolean {
  return openMessage(state)?.id === id
}

function subjectOf({ messages }: MailState, id: string): string {
  return messages.find((message) => message.id === id)?.subject ?? ''
}

function openLink(state: MailState, id: string): boolean {
  return openMessage(state)?.links?.some((link) => link.id === id) ?? false
}

function openAttachment(state: MailState, id: string): { readonly name: string } | undefined {
  return openMessage(state)?.attachments?.find((attachment) => attachment.id === id)
}

function saveAttachment(
  state: MailState,
  { attachment, place }: Extract<MailAction, { type: 'save-attachment' }>,
): MailState | null {
  const file = openAttachment(state, attachment)
  const { places = [] } = state.scenario
  if (!file || (place !== undefined && !places.some(({ id }) => id === place))) return null
  return {
    ...state,
    savedAttachments: added(state.savedAttachments, attachment),
    savedIn: place === undefined ? state.savedIn : { ...state.savedIn, [attachment]: place },
    notice: { code: 'saved', detail: file.name },
  }
}

function enter(state: MailState, text: string): MailState | null {
  const form = openMessage(state)?.links?.find(({ id }) => id === state.page)?.page?.form
  if (!form || text.trim() === '') return null
  const accepted = !form.secret || strengthOf(text) === 'strong'
  return { ...state, entered: [...state.entered, { link: state.page, text: text.trim(), accepted }] }
}

function move(state: MailState, ids: readonly string[], folder: string): MailState | null {
  const canBe = folderIds(state.scenario).includes(folder) && folder !== state.folder
  if (!canBe || ids.some((id) => !isShown(state, id))) return null
  // Whoever puts a message back among the others takes back what they said of it.
  const isKept = folder !== 'spam' && folder !== 'trash'
  const moved = ids.reduce<MailState>(
    (after, id) => withMessage(after, id, isKept ? { folder, reported: 'no' } : { folder }),
    state,
  )
  return told(moved, 'moved', ids.length === 1 ? subjectOf(state, ids[0] ?? '') : '')
}

function write(state: MailState, mode: MailMode, id: string | undefined): MailState | null {
  if (state.draft) return { ...state, notice: { code: 'draft-first', detail: '' } }
  const blank = { to: '', cc: '', bcc: '', subject: '', body: '', files: [] }
  if (mode === 'new') return id === undefined ? { ...state, draft: { ...blank, mode, answers: '' } } : null
  const message = openMessage(state)
  if (!message || message.id !== id) return null
  if (mode === 'forward') {
    const files = (message.attachments ?? []).map((attachment) => attachment.id)
    const subject = prefixed(message.subject, { fr: 'Tr :', en: 'Fwd:' }[state.language])
    return { ...state, draft: { ...blank, mode, answers: id, subject, files } }
  }
  const own = state.scenario.me.address
  const isOwn = message.from.address === own
  const author = isOwn ? message.to.map(({ address }) => address) : [(message.replyTo ?? message.from).address]
  const others = (people: MailMessage['to']): string[] =>
    people.map(({ address }) => address).filter((address) => address !== own && !author.includes(address))
  const subject = prefixed(message.subject, { fr: 'Re :', en: 'Re:' }[state.language])
  const all = mode === 'reply-all'
  return {
    ...state,
    draft: {
      ...blank,
      mode,
      answers: id,
      subject,
      to: [...author, ...(all ? others(message.to) : [])].join(', '),
      cc: all ? others(message.cc ?? []).join(', ') : '',
    },
  }
}

function prefixed(subject: string, prefix: string): string {
  return subject.startsWith(prefix) ? subject : `${prefix} ${subject}`
}

function send(state: MailState, draft: MailDraft): MailState {
  const [to, cc, bcc] = [addressesIn(draft.to), addressesIn(draft.cc), addressesIn(draft.bcc)]
  const recipients = [...new Set([...to, ...cc, ...bcc])]
  if (recipients.length === 0) return { ...state, notice: { code: 'no-recipient', detail: '' } }
  const bad = recipients.find((address) => !isAddress(address))
  if (bad !== undefined) return { ...state, notice: { code: 'bad-address', detail: bad } }
  const { scenario } = state
  const id = `n${state.made + 1}`
  const refused = (scenario.refusals ?? []).filter(
    ({ address, file }) =>
      (address === undefined || recipients.includes(address.toLowerCase())) &&
      (file === undefined || draft.files.includes(file)),
  )
  const person = (address: string): MailMessage['from'] => ({ name: nameOf(state, address), address })
  const names = new Map(attachableEverywhere(state).map((file) => [file.id, file.name]))
  const message: MailMessage = {
    id,
    folder: 'sent',
    read: true,
    from: scenario.me,
    to: to.map(person),
    ...(cc.length > 0 && { cc: cc.map(person) }),
    date: scenario.date,
    subject: draft.subject.trim() === '' ? '…' : draft.subject.trim(),
    body: [draft.body.trim(), state.signature].filter((text) => text !== '').join('\n\n') || '…',
    ...(draft.files.length > 0 && {
      attachments: draft.files.map((file, place) => ({ id: `${id}-${place + 1}`, name: names.get(file) ?? file })),
    }),
  }
  const back = refused.map(
    ({ from, subject, body }, place): MailMessage => ({
      id: `n${state.made + 2 + place}`,
      folder: 'inbox',
      from,
      to: [scenario.me],
      date: scenario.date,
      subject,
      body,
    }),
  )
  return {
    ...state,
    draft: null,
    made: state.made + 1 + back.length,
    messages: [...back.map(asEntry), asEntry(message), ...state.messages],
    sent: [
      ...state.sent,
      {
        id,
        mode: draft.mode,
        answers: draft.answers,
        to,
        cc,
        bcc,
        recipients,
        subject: draft.subject.trim(),
        body: draft.body.trim(),
        files: [...draft.files],
        delivered: refused.length === 0,
      },
    ],
    notice: { code: 'sent', detail: '' },
  }
}

function attachableEverywhere({ scenario, messages }: MailState): { readonly id: string; readonly name: string }[] {
  return [...(scenario.files ?? []), ...messages.flatMap(({ attachments = [] }) => attachments)]
}

/** The name of the attachment or file. */
export function fileName(state: MailState, id: string): string {
  return attachableEverywhere(state).find((file) => file.id === id)?.name ?? id
}

function nameOf({ contacts }: MailState, address: string): string {
  return contacts.find((contact) => contact.address.toLowerCase() === address)?.name ?? address
}

function receive(state: MailState): MailState | null {
  const { arrivals } = state.scenario
  if (!arrivals || state.received) return null
  const folders = new Map(arrivalsOf(state).map(({ id, folder }) => [id, folder]))
  const put = arrivals.flatMap((message) => {
    const folder = folders.get(message.id) ?? 'inbox'
    return folder === 'refused' || folder === 'forwarded' ? [] : [asEntry({ ...message, folder })]
  })
  const isFull = arrivalsOf(state).some(({ folder }) => folder === 'refused')
  return {
    ...state,
    received: true,
    messages: [...put, ...state.messages],
    notice: { code: isFull ? 'no-room' : 'received', detail: String(put.length) },
  }
}

function saveRule(state: MailState, action: Extract<MailAction, { type: 'save-rule' }>): MailState | null {
  const { type: _type, rule: replaced, ...saved } = action
  if (!folderIds(state.scenario).includes(saved.folder)) return null
  if (replaced === undefined) {
    const made = state.made + 1
    return { ...state, made, rules: [...state.rules, { id: `n${made}`, ...saved }] }
  }
  return state.rules.some(({ id }) => id === replaced)
    ? { ...state, rules: state.rules.map((one) => (one.id === replaced ? { id: one.id, ...saved } : one)) }
    : null
}

function saveContact(state: MailState, action: Extract<MailAction, { type: 'save-contact' }>): MailState | null {
  const address = action.address.trim().toLowerCase()
  const name = action.name.trim()
  const { contact: replaced } = action
  const before = state.contacts.find(({ id }) => id === replaced)
  const number = (action.number ?? before?.number ?? '').trim()
  if (replaced !== undefined && !state.contacts.some(({ id }) => id === replaced)) return null
  const isReached = isAddress(address) || (address === '' && number !== '')
  if (name === '' || !isReached) return { ...state, notice: { code: 'bad-contact', detail: address } }
  const isSame = (contact: MailContact): boolean => contact.id !== replaced && contact.address.toLowerCase() === address
  if (address !== '' && state.contacts.some(isSame))
    return { ...state, notice: { code: 'same-contact', detail: address } }
  const made = replaced === undefined ? state.made + 1 : state.made
  const saved = { id: replaced ?? `n${made}`, name, address, number }
  return {
    ...state,
    made,
    contacts:
      replaced === undefined
        ? [...state.contacts, saved]
        : state.contacts.map((contact) => (contact.id === replaced ? saved : contact)),
  }
}

export function facts(state: MailState): MailFacts {
  const { scenario, messages, details, headers } = state
  const first = new Map(scenario.messages.map(({ id, folder }) => [id, folder]))
  return {
    folder: state.folder,
    open: state.open,
    messages: messages.map(({ id, folder, gone, read, flagged, reported, from, subject }) => ({
      id,
      folder: gone ? 'erased' : folder,
      moved: first.has(id) && (gone || folder !== first.get(id)),
      read: read ?? false,
      flagged,
      reported,
      detailsSeen: details.includes(id),
      headersSeen: headers.includes(id),
      from: from.address,
      subject,
    })),
    sent: state.sent,
    writing: state.draft !== null,
    previewed: [...state.previewed],
    followed: [...state.followed],
    openedAttachments: [...state.openedAttachments],
    savedAttachments: [...state.savedAttachments],
    savedIn: { ...state.savedIn },
    flaggedLines: [...state.flaggedLines],
    entered: [...state.entered],
    blocked: [...state.blocked],
    rules: [...state.rules],
    arrivals: arrivalsOf(state),
    received: state.received,
    away: state.away,
    signature: state.signature,
    forwardTo: state.forwardTo,
    forwardKeeps: state.forwardKeeps,
    taken: roomTaken(state),
    contacts: [...state.contacts],
  }
}
