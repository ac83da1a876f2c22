import { describe, expect, it } from 'vitest'
import { facts, reduce, start } from './reduce.ts'
import type { MailAction, MailScenario } from './schema.ts'

const me = { name: 'Lina', address: 'lina@post.example' }
const nadia = { name: 'Nadia', address: 'nadia@club.example' }
const tom = { name: 'Tom', address: 'tom@club.example' }

const scenario: MailScenario = {
  me,
  date: '3 May',
  folders: [{ id: 'club', name: 'Club' }],
  contacts: [{ id: 'c1', ...nadia }],
  files: [{ id: 'plan', name: 'plan.pdf' }],
  messages: [
    {
      id: 'm1',
      folder: 'inbox',
      from: nadia,
      to: [me, tom],
      cc: [{ name: 'Board', address: 'board@club.example' }],
      date: '2 May',
      subject: 'Plan',
      body: 'Who has the plan?',
      links: [{ id: 'l1', text: 'Site', address: 'https://club.example' }],
      attachments: [{ id: 'a1', name: 'map.png' }],
    },
    {
      id: 'm2',
      folder: 'inbox',
      from: { name: 'Shop', address: 'no-reply@shop.example' },
      replyTo: { name: 'Help', address: 'help@shop.example' },
      to: [me],
      date: '1 May',
      subject: 'Order',
      body: 'On its way',
    },
  ],
  arrivals: [
    { id: 'r1', from: nadia, to: [me], date: '3 May', subject: 'Réunion', body: 'Monday' },
    { id: 'r2', from: tom, to: [me], date: '3 May', subject: 'Urgent: réunion', body: 'Today' },
  ],
  refusals: [
    {
      address: 'old@club.example',
      from: { name: 'Delivery', address: 'mailer@post.example' },
      subject: 'Not delivered',
      body: 'No such address',
    },
  ],
}

const opened: MailAction = { type: 'open', message: 'm1' }
const written: MailAction = { type: 'write', mode: 'new' }

function after(...actions: MailAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>(
    (state, action) => state && reduce(state, action),
    start(scenario, 'en'),
  )
}

function seen(...actions: MailAction[]) {
  const state = after(...actions)
  if (!state) throw new Error('nobody could have done that')
  return { state, facts: facts(state) }
}

describe('a mailbox', () => {
  it.each<[MailAction, object]>([
    [
      { type: 'write', mode: 'reply', message: 'm1' },
      { to: ['nadia@club.example'], cc: [], subject: 'Re: Plan' },
    ],
    [
      { type: 'write', mode: 'reply-all', message: 'm1' },
      { to: ['nadia@club.example', 'tom@club.example'], cc: ['board@club.example'] },
    ],
  ])('answers whom it should: %o', (write, expected) => {
    const { facts: found } = seen(opened, write, { type: 'body', text: 'Me.' }, { type: 'send' })
    expect(found.sent[0]).toMatchObject({ answers: 'm1', body: 'Me.', delivered: true, ...expected })
  })

  it('answers where replies are wanted', () => {
    const { state } = seen({ type: 'open', message: 'm2' }, { type: 'write', mode: 'reply', message: 'm2' })
    expect(state.draft?.to).toBe('help@shop.example')
  })

  it('sends attachments on with what is sent on', () => {
    const { facts: found } = seen(
      opened,
      { type: 'write', mode: 'forward', message: 'm1' },
      { type: 'recipients', field: 'bcc', text: 'Tom <TOM@club.example>; old@club.example' },
      { type: 'attach', file: 'plan' },
      { type: 'send' },
    )
    expect(found.sent[0]).toMatchObject({
      bcc: ['tom@club.example', 'old@club.example'],
      files: ['a1', 'plan'],
      delivered: false,
    })
    expect(found.messages[0]).toMatchObject({ subject: 'Not delivered', folder: 'inbox' })
  })

  it.each<[string, MailAction[], string]>([
    ['nobody is named', [written, { type: 'send' }], 'no-recipient'],
    [
      'an address is not complete',
      [written, { type: 'recipients', field: 'to', text: 'nadia@club' }, { type: 'send' }],
      'bad-address',
    ],
    [
      'another message is being written',
      [opened, written, { type: 'write', mode: 'reply', message: 'm1' }],
      'draft-first',
    ],
    [
      'a contact is there already',
      [{ type: 'save-contact', name: 'N.', address: 'Nadia@club.example' }],
      'same-contact',
    ],
  ])('says so when %s', (_says, actions, code) => {
    expect(after(...actions)?.notice?.code).toBe(code)
  })

  it('puts what is reported with junk, and takes the report back with the message', () => {
    const report: MailAction = { type: 'report', message: 'm2', reason: 'phishing' }
    expect(seen(report).facts.messages[1]).toMatchObject({ folder: 'spam', reported: 'phishing', moved: true })
    const back = seen(report, { type: 'folder', folder: 'spam' }, { type: 'move', messages: ['m2'], folder: 'inbox' })
    expect(back.facts.messages[1]).toMatchObject({ folder: 'inbox', reported: 'no', moved: false })
  })

  it('remembers what was looked at', () => {
    const { facts: found } = seen(
      opened,
      { type: 'details', message: 'm1' },
      { type: 'preview', link: 'l1' },
      { type: 'follow', link: 'l1' },
      { type: 'leave-page' },
      { type: 'save-attachment', attachment: 'a1' },
    )
    expect(found).toMatchObject({ previewed: ['l1'], followed: ['l1'], savedAttachments: ['a1'], open: 'm1' })
    expect(found.messages[0]).toMatchObject({ read: true, detailsSeen: true, headersSeen: false })
  })

  it('files what comes by the first rule that fits, without case and accents', () => {
    const rule: MailAction = {
      type: 'save-rule',
      match: 'any',
      tests: [{ field: 'subject', has: 'reunion' }],
      unless: [{ field: 'subject', has: 'URGENT' }],
      folder: 'club',
    }
    const { facts: found } = seen(rule, { type: 'receive' })
    expect(found.arrivals).toEqual([
      { id: 'r1', folder: 'club', rule: 'n1' },
      { id: 'r2', folder: 'inbox', rule: '' },
    ])
    expect(found.messages.slice(0, 2).map(({ folder }) => folder)).toEqual(['club', 'inbox'])
  })

  it.each<[string, MailAction[]]>([
    ['a message of another folder', [{ type: 'folder', folder: 'sent' }, opened]],
    ['a link of a message that is closed', [{ type: 'preview', link: 'l1' }]],
    ['anything while a page stands before it', [opened, { type: 'follow', link: 'l1' }, { type: 'close' }]],
    ['headers that there are not', [opened, { type: 'headers', message: 'm1' }]],
    ['erasing outside the bin', [{ type: 'erase', message: 'm1' }]],
    ['a folder that does not exist', [{ type: 'move', messages: ['m1'], folder: 'other' }]],
    ['an attachment of nobody', [written, { type: 'attach', file: 'a1' }]],
    ['messages that came already', [{ type: 'receive' }, { type: 'receive' }]],
  ])('does not take %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})
