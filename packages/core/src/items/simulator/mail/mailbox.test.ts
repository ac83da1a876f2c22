// Tasks of the map, played right and wrong: messages that no longer come, a new password, a statement, an address book.
import { describe, expect, it } from 'vitest'
import { facts, reduce, start } from './reduce.ts'
import type { MailAction, MailScenario } from './schema.ts'

const me = { name: 'Lina', address: 'lina@post.example' }
const bank = { name: 'Bank', address: 'news@bank.example' }

const scenario: MailScenario = {
  me,
  date: '3 May',
  room: 100,
  forwardTo: 'old@post.example',
  forwardKeeps: false,
  places: [
    { id: 'papers', name: 'Papers' },
    { id: 'photos', name: 'Photos' },
  ],
  contacts: [
    { id: 'c1', name: 'Ana Roy', address: 'ana@post.example', number: '06 39 98 11 11' },
    { id: 'c2', name: 'Léo Roy', address: 'leo@post.example', number: '06 39 98 22 22' },
  ],
  messages: [
    {
      id: 'film',
      folder: 'trash',
      from: bank,
      to: [me],
      date: '1 May',
      subject: 'Film',
      body: 'Here it is',
      weight: 95,
    },
    {
      id: 'm1',
      folder: 'inbox',
      from: bank,
      to: [me],
      date: '2 May',
      subject: 'Statement',
      body: 'Your account',
      prepared: 'We come at six, and bring the cake.',
      links: [
        {
          id: 'reset',
          text: 'New password',
          address: 'https://bank.example/new',
          page: {
            title: 'New password',
            body: 'Choose one.',
            form: { field: 'Password', secret: true, button: 'Change', done: 'It is changed.' },
          },
        },
        { id: 'expired', text: 'Older', address: 'https://bank.example/old' },
      ],
      attachments: [
        {
          id: 'statement',
          name: 'may.pdf',
          lines: [
            { id: 'bread', text: '3 May, bakery, 4.20' },
            { id: 'phone', text: '4 May, telephones.example, 899.00' },
          ],
        },
      ],
    },
  ],
  arrivals: [
    { id: 'r1', from: bank, to: [me], date: '3 May', subject: 'Small', body: '…', weight: 2 },
    { id: 'r2', from: bank, to: [me], date: '3 May', subject: 'Large', body: '…', weight: 20 },
  ],
}

function after(...actions: MailAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>(
    (state, action) => state && reduce(state, action),
    start(scenario, 'en'),
  )
}

function seen(...actions: MailAction[]) {
  const state = after(...actions)
  if (!state) throw new Error('nobody could have done that')
  return { notice: state.notice?.code, facts: facts(state) }
}

const opened: MailAction = { type: 'open', message: 'm1' }
const emptied: MailAction[] = [
  { type: 'folder', folder: 'trash' },
  { type: 'erase', message: 'film' },
]

describe('messages that no longer come', () => {
  it.each<[string, MailAction[], string[]]>([
    ['are only sent on', [], ['forwarded', 'forwarded']],
    ['do not fit', [{ type: 'forward-keeps', on: true }], ['inbox', 'refused']],
    ['arrive with no redirection and room', [{ type: 'forward-to', address: '' }, ...emptied], ['inbox', 'inbox']],
  ])('%s', (_says, actions, folders) => {
    expect(seen(...actions).facts.arrivals.map(({ folder }) => folder)).toEqual(folders)
  })

  it('say when some did not fit, and stay away', () => {
    const { notice, facts: found } = seen({ type: 'forward-keeps', on: true }, { type: 'receive' })
    expect(notice).toBe('no-room')
    expect(found.messages.map(({ id }) => id)).toEqual(['r1', 'film', 'm1'])
    expect(found).toMatchObject({ taken: 97, arrivals: [{ folder: 'inbox' }, { folder: 'refused' }] })
  })
})

describe('a page that a link opens', () => {
  it('takes a good password, and no weak one', () => {
    const { facts: found } = seen(
      opened,
      { type: 'follow', link: 'reset' },
      { type: 'enter', text: 'bank2026' },
      { type: 'enter', text: 'three lamps by a quiet river' },
      { type: 'leave-page' },
    )
    expect(found.entered).toEqual([
      { link: 'reset', text: 'bank2026', accepted: false },
      { link: 'reset', text: 'three lamps by a quiet river', accepted: true },
    ])
  })

  it.each<[string, MailAction[]]>([
    ['that is not open', [opened, { type: 'enter', text: 'three lamps' }]],
    ['without a field', [opened, { type: 'follow', link: 'expired' }, { type: 'enter', text: 'three lamps' }]],
    ['with nothing typed', [opened, { type: 'follow', link: 'reset' }, { type: 'enter', text: ' ' }]],
  ])('takes nothing on a page %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})

describe('a statement', () => {
  const read: MailAction[] = [opened, { type: 'open-attachment', attachment: 'statement' }]

  it('has lines that are flagged once it is open', () => {
    const flag: MailAction = { type: 'flag-line', line: 'phone', on: true }
    expect(
      seen(
        ...read,
        flag,
        { type: 'flag-line', line: 'bread', on: true },
        { type: 'flag-line', line: 'bread', on: false },
      ).facts,
    ).toMatchObject({ flaggedLines: ['phone'] })
    expect(after(opened, flag)).toBe(null)
  })

  it('is saved where it belongs', () => {
    const save = (place: string): MailAction => ({ type: 'save-attachment', attachment: 'statement', place })
    expect(seen(...read, save('photos'), save('papers')).facts).toMatchObject({
      savedAttachments: ['statement'],
      savedIn: { statement: 'papers' },
    })
    expect(after(...read, save('kitchen'))).toBe(null)
  })
})

describe('a reply that an assistant prepared', () => {
  it('is taken, put right and sent', () => {
    const { facts: found } = seen(
      opened,
      { type: 'write', mode: 'reply', message: 'm1' },
      { type: 'take-prepared' },
      { type: 'body', text: 'We come at six.' },
      { type: 'send' },
    )
    expect(found.sent).toMatchObject([{ answers: 'm1', body: 'We come at six.' }])
  })

  it('is for a reply alone', () => {
    expect(after({ type: 'write', mode: 'new' }, { type: 'take-prepared' })).toBe(null)
    expect(after(opened, { type: 'write', mode: 'forward', message: 'm1' }, { type: 'take-prepared' })).toBe(null)
  })
})

describe('an address book', () => {
  it('keeps a number until another is given', () => {
    const renamed: MailAction = { type: 'save-contact', contact: 'c1', name: 'Ana Roy', address: 'ana@home.example' }
    expect(seen(renamed).facts.contacts[0]).toMatchObject({ number: '06 39 98 11 11' })
    expect(seen({ ...renamed, number: '06 39 98 33 33' }).facts.contacts).toMatchObject([
      { id: 'c1', number: '06 39 98 33 33' },
      { id: 'c2', number: '06 39 98 22 22' },
    ])
  })

  it('takes somebody who has only a number, and nobody without any', () => {
    const zoe: MailAction = { type: 'save-contact', name: 'Zoé', address: '', number: '06 39 98 44 44' }
    expect(seen(zoe).facts.contacts).toHaveLength(3)
    expect(seen({ ...zoe, number: '' }).notice).toBe('bad-contact')
  })
})
