import { describe, expect, it } from 'vitest'
import { facts, reduce, start } from './reduce.ts'
import type { AssistantAction, AssistantScenario } from './schema.ts'

const scenario: AssistantScenario = {
  name: 'Plume',
  welcome: 'Hello',
  documents: [{ id: 'letter', title: 'Letter', body: 'Madame Aubry lives at 12 Mill Street.' }],
  exchanges: [
    { id: 'sources', when: [['source']], after: 'dose', says: 'Here they are.', cites: ['leaflet'] },
    {
      id: 'dose',
      when: [['dose', 'how much'], ['tree']],
      says: 'It depends.',
      claims: [{ id: 'two', text: 'Two litres.' }],
    },
    { id: 'sum', when: [['summary']], attached: 'letter', says: 'A lady lives in a street.' },
    {
      id: 'send',
      when: [['mail']],
      says: 'Ready.',
      proposal: { id: 'go', text: 'Send?', allowed: 'Sent', refused: 'No' },
    },
  ],
  otherwise: 'Say it in another way.',
  sources: [{ id: 'leaflet', title: 'Leaflet', address: 'garden.example/leaflet', body: 'Three litres.' }],
  settings: [
    { type: 'toggle', id: 'training', label: 'Training', on: true },
    {
      type: 'choice',
      id: 'files',
      label: 'Files',
      value: 'all',
      options: [
        { id: 'all', label: 'All' },
        { id: 'none', label: 'None' },
      ],
    },
  ],
  memory: [{ id: 'allergy', text: 'Has an allergy' }],
  conversations: [{ id: 'trip', title: 'Trip', shared: true }],
}

const ask = (text: string, documents: string[] = []): AssistantAction => ({ type: 'ask', text, documents })

function after(...actions: AssistantAction[]) {
  return actions.reduce<ReturnType<typeof reduce>>((state, action) => state && reduce(state, action), start(scenario))
}

describe('the assistant', () => {
  it.each<[string, AssistantAction[], string[]]>([
    ['by the words of a request, however they are written', [ask('HOW MUCH water for a tree?')], ['dose']],
    ['only when a word of each group is there', [ask('How much water?')], ['']],
    ['with a refinement only after what it refines', [ask('Your sources?')], ['']],
    ['with a refinement', [ask('What dose for my tree?'), ask('Your sources?')], ['dose', 'sources']],
    ['about a document when it was sent along', [ask('A summary'), ask('A summary', ['letter'])], ['', 'sum']],
  ])('answers %s', (_says, actions, answers) => {
    const state = after(...actions)
    expect(state && facts(state).sent.map(({ answer }) => answer)).toEqual(answers)
  })

  it('keeps all that left, and how it was set then', () => {
    const state = after(ask('A summary', ['letter']), { type: 'set', setting: 'training', value: false })
    const made = state && facts(state)
    expect(made?.sent[0]?.given).toContain('Madame Aubry')
    expect(made?.sent[0]?.settings).toEqual({ training: true, files: 'all' })
    expect(made?.settings).toEqual({ training: false, files: 'all' })
  })

  it('sends nothing that is empty, and says so', () => {
    const state = after(ask('  '))
    expect(state?.notice).toBe('empty')
    expect(state && facts(state).sent).toEqual([])
  })

  it.each<[string, AssistantAction[], Partial<ReturnType<typeof facts>>]>([
    ['judged', [ask('dose tree'), { type: 'judge', claim: 'two', verdict: 'wrong' }], { claims: { two: 'wrong' } }],
    [
      'judged and left again',
      [
        ask('dose tree'),
        { type: 'judge', claim: 'two', verdict: 'wrong' },
        { type: 'judge', claim: 'two', verdict: 'wrong' },
      ],
      { claims: { two: '' } },
    ],
    [
      'looked up',
      [ask('dose tree'), ask('source'), { type: 'open', source: 'leaflet' }, { type: 'close' }],
      { opened: ['leaflet'] },
    ],
    ['refused', [ask('mail'), { type: 'decide', proposal: 'go', allow: false }], { proposals: { go: 'refused' } }],
    ['forgotten', [{ type: 'forget', memory: 'allergy' }], { memory: [] }],
    [
      'kept to oneself',
      [{ type: 'stop-sharing', conversation: 'trip' }],
      { conversations: [{ id: 'trip', title: 'Trip', shared: false }] },
    ],
    ['deleted', [{ type: 'delete', conversation: 'trip' }], { conversations: [] }],
  ])('lets things be %s', (_says, actions, expected) => {
    const state = after(...actions)
    expect(state && facts(state)).toMatchObject(expected)
  })

  it.each<[string, AssistantAction[]]>([
    ['a document that does not exist', [ask('dose', ['secret'])]],
    ['one document twice', [ask('dose', ['letter', 'letter'])]],
    ['a source that no answer names', [{ type: 'open', source: 'leaflet' }]],
    ['a claim that was not made', [{ type: 'judge', claim: 'two', verdict: 'wrong' }]],
    ['a decision about nothing', [{ type: 'decide', proposal: 'go', allow: true }]],
    [
      'a second decision',
      [ask('mail'), { type: 'decide', proposal: 'go', allow: true }, { type: 'decide', proposal: 'go', allow: false }],
    ],
    ['a value of another type', [{ type: 'set', setting: 'training', value: 'off' }]],
    ['an option that does not exist', [{ type: 'set', setting: 'files', value: 'some' }]],
    ['a setting that does not exist', [{ type: 'set', setting: 'light', value: true }]],
    [
      'forgetting twice',
      [
        { type: 'forget', memory: 'allergy' },
        { type: 'forget', memory: 'allergy' },
      ],
    ],
    ['closing what is not open', [{ type: 'close' }]],
  ])('does not take %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })
})
