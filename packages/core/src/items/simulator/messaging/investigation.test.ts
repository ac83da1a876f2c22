// Tasks of the map, played right and wrong: who can read a conversation, which messages give a deception away.
import { describe, expect, it } from 'vitest'
import { messaging } from './index.ts'
import { facts, reduce, start } from './reduce.ts'
import type { MessagingAction, MessagingScenario } from './schema.ts'

const scenario: MessagingScenario = {
  me: 'Nora',
  now: '10:00',
  people: [{ id: 'max', name: 'Max', contact: true }],
  marks: [
    { id: 'secret', label: 'asks to keep it secret' },
    { id: 'pressure', label: 'presses' },
  ],
  settings: [
    {
      id: 'backup',
      label: 'Copy of the conversations',
      value: 'open',
      options: [
        { id: 'open', label: 'at the provider, readable there' },
        { id: 'locked', label: 'locked with a key of mine' },
      ],
    },
  ],
  devices: [
    { id: 'laptop', name: 'Laptop' },
    { id: 'hall', name: 'Computer of the hall', detail: 'last week' },
  ],
  conversations: [
    {
      id: 'max-chat',
      title: 'Max',
      kind: 'private',
      members: ['max'],
      about: [{ label: 'Encryption', value: 'from end to end' }],
      messages: [
        { id: 'm1', from: 'max', time: '9:00', text: 'Do not tell anybody.' },
        { id: 'm2', from: 'max', time: '9:01', text: 'How was school?' },
      ],
    },
  ],
  files: [{ id: 'report', name: 'report.pdf' }],
}

const chat: MessagingAction = { type: 'open', conversation: 'max-chat' }

function after(...actions: MessagingAction[]) {
  const state = actions.reduce<ReturnType<typeof reduce>>(
    (before, action) => before && reduce(before, action),
    start(scenario),
  )
  return state && facts(state)
}

describe('messages', () => {
  it('are marked with what they give away', () => {
    expect(
      after(
        chat,
        { type: 'mark', message: 'm1', mark: 'secret' },
        { type: 'mark', message: 'm2', mark: 'pressure' },
        { type: 'mark', message: 'm2', mark: '' },
      ),
    ).toMatchObject({ marks: { m1: 'secret' } })
  })

  it.each<[string, MessagingAction[]]>([
    ['of a conversation that is not open', [{ type: 'mark', message: 'm1', mark: 'secret' }]],
    ['with a mark that is none', [chat, { type: 'mark', message: 'm1', mark: 'kind' }]],
    ['that do not exist', [chat, { type: 'mark', message: 'm9', mark: 'secret' }]],
  ])('are not marked %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})

describe('an account', () => {
  it('is closed where it should not be open, and its copy is locked', () => {
    const found = after({ type: 'unlink', device: 'hall' }, { type: 'set', setting: 'backup', value: 'locked' }, chat, {
      type: 'share',
      file: 'report',
    })
    expect(found).toMatchObject({
      devices: ['laptop'],
      settings: { backup: 'locked' },
      said: [{ conversation: 'max-chat', file: 'report' }],
    })
  })

  it('has nothing else to set', () => {
    expect(after({ type: 'set', setting: 'backup', value: 'gone' })).toBe(null)
    expect(after({ type: 'unlink', device: 'phone' })).toBe(null)
    expect(after({ type: 'unlink', device: 'hall' }, { type: 'unlink', device: 'hall' })).toBe(null)
  })

  it('starts at one of its options', () => {
    const settings = scenario.settings?.map((setting) => ({ ...setting, value: 'gone' }))
    expect(messaging.problems({ ...scenario, ...(settings && { settings }) })).toMatchObject([
      { message: 'gone is none of the options' },
    ])
  })
})
