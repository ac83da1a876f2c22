import { describe, expect, it } from 'vitest'
import { facts, lineOf, offeredReplies, openConversation, reduce, start } from './reduce.ts'
import type { MessagingAction, MessagingScenario } from './schema.ts'

const scenario: MessagingScenario = {
  me: 'Nora',
  now: '10:00',
  people: [
    { id: 'jules', name: 'Jules', number: '06 39 98 12 34', contact: true, call: 'It was not me.' },
    { id: 'eva', name: 'Eva', contact: true },
    { id: 'stranger', name: '06 39 98 77 60', number: '06 39 98 77 60' },
  ],
  conversations: [
    {
      id: 'false',
      title: '06 39 98 77 60',
      kind: 'private',
      members: ['stranger'],
      messages: [{ id: 'm1', from: 'stranger', time: '9:00', text: 'It is me' }],
      replies: [
        { id: 'who', text: 'Who?', comes: [{ id: 'm2', from: 'stranger', time: '9:01', text: 'Jules' }] },
        { id: 'no', text: 'No.' },
        { id: 'bye', text: 'Bye.', after: ['who'] },
      ],
    },
    {
      id: 'club',
      title: 'Club',
      kind: 'group',
      members: ['jules', 'stranger'],
      administrator: true,
      link: 'club/1',
      charter: [{ id: 'no-ads', text: 'No advertising' }],
      messages: [
        { id: 'm3', from: 'stranger', time: '9:00', text: 'Cheap!' },
        { id: 'm4', from: 'me', time: '9:00', text: 'Hello' },
      ],
      answers: [{ id: 'm5', from: 'jules', time: '10:01', text: 'Thanks' }],
    },
    { id: 'news', title: 'News', kind: 'channel', members: ['jules'], posting: 'administrators', messages: [] },
  ],
  files: [{ id: 'plan', name: 'plan.pdf' }],
  pages: [
    { id: 'page', title: 'Sign in', address: 'a.example', body: 'Code', field: 'Code', button: 'Send', done: 'In' },
  ],
  meeting: {
    title: 'Meeting',
    microphone: true,
    camera: false,
    host: true,
    participants: [
      { person: 'jules', microphone: true },
      { person: 'stranger', microphone: true, waiting: true },
    ],
    windows: [{ id: 'slides', title: 'Slides' }],
  },
}

const club: MessagingAction = { type: 'open', conversation: 'club' }

function after(...actions: MessagingAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(scenario))
}

function seen(...actions: MessagingAction[]) {
  const state = after(...actions)
  if (!state) throw new Error('nobody could have done that')
  return { state, facts: facts(state) }
}

describe('conversations', () => {
  it('offer replies that follow from the one that was given', () => {
    const open: MessagingAction = { type: 'open', conversation: 'false' }
    const { state } = seen(open, { type: 'reply', reply: 'who' })
    const conversation = openConversation(state)
    expect(conversation && offeredReplies(state, conversation)?.map(({ id }) => id)).toEqual(['bye'])
    expect(state.messages.at(-1)?.text).toBe('Jules')
    expect(reduce(state, { type: 'reply', reply: 'no' })).toBe(null)
  })

  it('remember who is named, what is quoted and who reads it', () => {
    const { facts: found, state } = seen(club, { type: 'say', text: 'Thanks @jules', answers: 'm3' })
    expect(found.said[0]).toMatchObject({
      conversation: 'club',
      readers: ['jules', 'stranger'],
      mentions: ['jules'],
      answers: 'm3',
    })
    expect(state.messages.at(-1)?.text).toBe('Thanks')
  })

  it('share a file with one person chosen among the contacts', () => {
    const { facts: found } = seen({ type: 'start', person: 'eva' }, { type: 'share', file: 'plan' })
    expect(found.said).toMatchObject([{ readers: ['eva'], file: 'plan', conversation: 'with-eva' }])
  })

  it('know whose number was called, however it was written', () => {
    const { facts: found, state } = seen({ type: 'call', number: '06.39.98.12.34' })
    expect(found.calls).toEqual([{ number: '0639981234', of: 'jules' }])
    expect(lineOf(state, state.calling).heard).toBe('It was not me.')
  })

  it('are looked after by their administrator', () => {
    const { facts: found } = seen(
      club,
      { type: 'moderate', message: 'm3', decision: 'remove', rule: 'no-ads' },
      { type: 'remove-member', person: 'stranger' },
      { type: 'add-member', person: 'eva' },
      { type: 'admission', value: 'approval' },
      { type: 'renew-link' },
    )
    expect(found.moderated).toEqual([{ message: 'm3', decision: 'remove', rule: 'no-ads' }])
    expect(found.conversations[1]).toMatchObject({
      members: ['jules', 'eva'],
      admission: 'approval',
      linkRenewed: true,
    })
  })

  it.each<[string, MessagingAction[]]>([
    [
      'blocked',
      [
        { type: 'block', person: 'eva', on: true },
        { type: 'start', person: 'eva' },
        { type: 'say', text: 'Hi' },
      ],
    ],
    [
      'only-administrators',
      [
        { type: 'open', conversation: 'news' },
        { type: 'say', text: 'Hi' },
      ],
    ],
  ])('say so when nobody would get it: %s', (code, actions) => {
    const { state, facts: found } = seen(...actions)
    expect([state.notice, found.said]).toEqual([code, []])
  })

  it('have a meeting whose host decides who comes in', () => {
    const { facts: found } = seen(
      { type: 'switch', control: 'microphone', on: false },
      { type: 'show', window: 'slides' },
      { type: 'refuse', person: 'stranger' },
      { type: 'stop-showing' },
    )
    expect(found.meeting).toMatchObject({
      microphone: false,
      showing: '',
      shown: ['slides'],
      present: ['jules'],
      refused: ['stranger'],
      waiting: [],
    })
  })

  it.each<[string, MessagingAction[]]>([
    ['a reply of a conversation that is closed', [{ type: 'reply', reply: 'no' }]],
    ['a report of one’s own message', [club, { type: 'report', message: 'm4', reason: 'fraud' }]],
    ['deleting what another wrote', [club, { type: 'delete', message: 'm3' }]],
    [
      'moderating where one is no administrator',
      [
        { type: 'open', conversation: 'false' },
        { type: 'moderate', message: 'm1', decision: 'hide' },
      ],
    ],
    ['leaving a private conversation', [{ type: 'open', conversation: 'false' }, { type: 'leave' }]],
    ['a group that was left', [club, { type: 'leave' }, club]],
    ['a call to nothing', [{ type: 'call', number: 'abc' }]],
    ['somebody who waits no longer', [{ type: 'admit', person: 'jules' }]],
    ['a meeting that was left', [{ type: 'leave-meeting' }, { type: 'switch', control: 'hand', on: true }]],
  ])('do not take %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})

describe('the rules of a group', () => {
  const withRules: MessagingScenario = {
    ...scenario,
    procedure: {
      title: 'Rules',
      rules: [
        {
          id: 'bank',
          question: 'A new account?',
          options: [
            { id: 'mail', text: 'The mail is enough' },
            { id: 'call', text: 'A call to the known number' },
          ],
        },
        {
          id: 'numbers',
          question: 'A new number?',
          options: [
            { id: 'told', text: 'Changed when told' },
            { id: 'old', text: 'Asked at the old one' },
          ],
        },
      ],
      requests: [
        {
          id: 'fraud',
          title: 'A fraud',
          text: 'In two steps',
          under: ['bank', 'numbers'],
          meets: ['mail', 'call', 'told'],
        },
        { id: 'honest', title: 'A supplier', text: 'A new bank', under: ['bank'], meets: ['mail', 'call'] },
      ],
    },
  }
  const under = (...actions: MessagingAction[]) => {
    const state = actions.reduce<ReturnType<typeof reduce>>(
      (now, action) => now && reduce(now, action),
      start(withRules),
    )
    return state && facts(state).procedure
  }
  const bank: MessagingAction = { type: 'rule', rule: 'bank', option: 'call' }
  const numbers: MessagingAction = { type: 'rule', rule: 'numbers', option: 'old' }

  it.each<[string, MessagingAction[], { fraud: boolean; honest: boolean; tried: boolean }]>([
    ['stop nothing before there are any', [], { fraud: true, honest: true, tried: false }],
    ['stop nothing that can be satisfied', [bank, { type: 'try-rules' }], { fraud: true, honest: true, tried: true }],
    [
      'stop what one of them stops',
      [bank, numbers, { type: 'try-rules' }],
      { fraud: false, honest: true, tried: true },
    ],
    ['are untried once they change', [{ type: 'try-rules' }, numbers], { fraud: false, honest: true, tried: false }],
  ])('%s', (_says, actions, { fraud, honest, tried }) => {
    expect(under(...actions)).toMatchObject({
      tried,
      requests: [
        { id: 'fraud', carriedOut: fraud },
        { id: 'honest', carriedOut: honest },
      ],
    })
  })

  it('have no other options, and are not tried where there are none', () => {
    expect(under({ type: 'rule', rule: 'bank', option: 'old' })).toBe(null)
    expect(after({ type: 'try-rules' })).toBe(null)
  })
})
