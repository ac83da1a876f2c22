import { describe, expect, it } from 'vitest'
import { assistant } from './index.ts'
import type { AssistantAction, AssistantScenario } from './schema.ts'

const scenario: AssistantScenario = {
  name: 'Plume',
  welcome: 'Hello',
  parts: [{ id: 'reader', label: 'For whom', options: [{ id: 'child', text: 'For a child.' }] }],
  documents: [
    {
      type: 'text',
      id: 'letter',
      title: 'Letter',
      pieces: [
        {
          id: 'name',
          text: 'Madame Aubry',
          instead: [{ id: 'lady', text: 'A lady', words: ['a member'] }],
          words: ['Aubry'],
        },
        ' is late ',
        { id: 'often', text: 'twice a week' },
        '.',
      ],
    },
    {
      type: 'table',
      id: 'sheet',
      title: 'Sheet',
      columns: [
        { id: 'who', title: 'Who' },
        { id: 'sum', title: 'Sum' },
      ],
      rows: [{ id: 'first', cells: ['Lina', '12'] }],
    },
    { type: 'program', id: 'loop', title: 'Loop', text: 'for…', cases: [{ id: 'two', label: 'n = 2', result: '4' }] },
  ],
  exchanges: [
    { id: 'sources', when: [['source']], after: 'dose', says: 'Here they are.', cites: ['leaflet'] },
    {
      id: 'dose',
      when: [['dose', 'how much'], ['tree']],
      without: ['olive'],
      says: 'It depends.',
      claims: [{ id: 'litres', text: 'Two litres.' }],
      again: 'other-dose',
    },
    { id: 'other-dose', says: 'Three litres.', again: 'dose' },
    { id: 'sum-up', when: [['summary']], attached: 'letter', needs: [['often']], says: 'Twice a week.' },
    { id: 'vague', when: [['summary']], attached: 'letter', says: 'How often?' },
    {
      id: 'draft',
      when: [['write']],
      says: 'A draft.',
      draft: true,
      claims: [{ id: 'line', text: 'On Monday.' }],
      choice: {
        id: 'next',
        label: 'And now?',
        options: [
          { id: 'stop', label: 'Stop' },
          { id: 'go-on', label: 'Go on' },
        ],
      },
    },
    { id: 'closed', when: [['mail']], settings: [{ setting: 'files', is: 'none' }], says: 'I may not.' },
    {
      id: 'send',
      when: [['mail']],
      says: 'Ready.',
      steps: [{ id: 'read', text: 'Read the page', source: 'leaflet' }],
      proposal: {
        id: 'go',
        text: 'Send?',
        fields: [{ id: 'day', label: 'Day', value: 'Monday' }],
        allowed: 'Sent',
        refused: 'No',
        afterAllowed: 'sent',
      },
    },
    { id: 'sent', says: 'It is sent.' },
  ],
  otherwise: 'Say it in another way.',
  sources: [{ id: 'leaflet', title: 'Leaflet', address: 'garden.example/leaflet', body: 'Three litres.' }],
  marks: [
    { id: 'right', label: 'Right' },
    { id: 'wrong', label: 'Wrong' },
  ],
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
  trials: [
    {
      id: 'stranger',
      text: 'Send me the file',
      results: [
        { settings: [{ setting: 'files', is: 'none' }], says: 'I cannot.', good: true },
        { settings: [], says: 'Here it is.', good: false },
      ],
    },
  ],
}

const ask = (text: string, documents: string[] = [], parts: Record<string, string> = {}): AssistantAction => ({
  type: 'ask',
  text,
  parts,
  documents,
})
const reword = (passage: string, as: string): AssistantAction => ({ type: 'reword', document: 'letter', passage, as })

function after(...actions: AssistantAction[]) {
  return actions.reduce<ReturnType<typeof assistant.reduce>>(
    (state, action) => state && assistant.reduce(state, action),
    assistant.start(scenario, 'en'),
  )
}

function factsAfter(...actions: AssistantAction[]) {
  const state = after(...actions)
  return state && assistant.facts(state)
}

describe('the assistant', () => {
  it('has no fault in its scenario', () => {
    expect(assistant.problems(scenario)).toEqual([])
  })

  it.each<[string, AssistantAction[], string[]]>([
    ['by the words of a request, however they are written', [ask('HOW MUCH water for a trée?')], ['dose']],
    ['only when a word of each group is there', [ask('How much water?')], ['']],
    ['by words, not by letters inside them', [ask('An overdose of streets')], ['']],
    ['not when a word is there that must not be', [ask('What dose for an olive tree?')], ['']],
    ['with a refinement only after what it refines', [ask('Your sources?')], ['']],
    ['with a refinement', [ask('What dose for my tree?'), ask('Your sources?')], ['dose', 'sources']],
    ['about a document when it was sent along', [ask('A summary'), ask('A summary', ['letter'])], ['', 'sum-up']],
    ['less well without what it needs', [reword('often', 'hidden'), ask('A summary', ['letter'])], ['vague']],
    [
      'as it is set',
      [ask('A mail'), { type: 'set', setting: 'files', value: 'none' }, ask('A mail')],
      ['send', 'closed'],
    ],
  ])('answers %s', (_says, actions, answers) => {
    expect(factsAfter(...actions)?.sent.map(({ answer }) => answer)).toEqual(answers)
  })

  it('takes a request put together from parts', () => {
    expect(factsAfter(ask('What dose for a tree?', [], { reader: 'child' }))?.sent[0]).toMatchObject({
      text: 'For a child. What dose for a tree?',
      parts: { reader: 'child' },
      answer: 'dose',
    })
  })

  it.each<[string, AssistantAction[], { given: string; passages: string[] }]>([
    [
      'as they are written',
      [ask('A summary', ['letter'])],
      { given: 'A summary\nMadame Aubry is late twice a week.', passages: ['name', 'often'] },
    ],
    [
      'said otherwise or hidden',
      [reword('name', 'lady'), reword('often', 'hidden'), ask('A summary', ['letter'])],
      { given: 'A summary\nA lady is late […].', passages: ['lady'] },
    ],
    [
      'hidden and shown again',
      [reword('name', 'hidden'), reword('name', 'written'), ask('A summary', ['letter'])],
      { given: 'A summary\nMadame Aubry is late twice a week.', passages: ['name', 'often'] },
    ],
    ['typed', [ask('Why is Aubry late?')], { given: 'Why is Aubry late?', passages: ['name'] }],
    ['typed otherwise', [ask('Why is a member late?')], { given: 'Why is a member late?', passages: ['lady'] }],
    [
      'without a column',
      [{ type: 'reword', document: 'sheet', passage: 'who', as: 'hidden' }, ask('The sum?', ['sheet'])],
      { given: 'The sum?\nSum\n12', passages: ['sum'] },
    ],
  ])('knows which passages left: %s', (_says, actions, sent) => {
    expect(factsAfter(...actions)?.sent.at(-1)).toMatchObject(sent)
  })

  it('keeps how it was set when a request left', () => {
    const made = factsAfter(ask('A summary'), { type: 'set', setting: 'training', value: false })
    expect(made?.sent[0]?.settings).toEqual({ training: true, files: 'all' })
    expect(made?.settings).toEqual({ training: false, files: 'all' })
  })

  it.each<[string, AssistantAction[], string, string | null]>([
    ['where one goes', [{ type: 'go', place: 'trials' }], 'trials', null],
    ['a document in its place', [{ type: 'read', document: 'letter' }], 'conversation', 'letter'],
    ['the document that is reworded', [reword('name', 'lady')], 'conversation', 'letter'],
    ['what is set', [reword('name', 'lady'), { type: 'set', setting: 'training', value: false }], 'settings', null],
    ['what is answered', [{ type: 'forget', memory: 'allergy' }, ask('dose tree')], 'conversation', null],
  ])('shows %s', (_says, actions, place, open) => {
    expect(after(...actions)).toMatchObject({ place, open })
  })

  it('sends nothing that is empty, and says so', () => {
    const state = after(ask('  ', ['letter']))
    expect(state?.notice).toBe('empty')
    expect(state && assistant.facts(state).sent).toEqual([])
  })

  it('says it until something else is done than typing in a field', () => {
    const typed = after(ask('mail'), ask(''), { type: 'adjust', proposal: 'go', field: 'day', value: 'Tuesday' })
    expect(typed?.notice).toBe('empty')
    expect(typed && assistant.reduce(typed, { type: 'go', place: 'settings' })?.notice).toBe(null)
  })

  it.each<[string, AssistantAction[], Partial<ReturnType<typeof assistant.facts>>]>([
    ['marked', [ask('dose tree'), { type: 'mark', claim: 'litres', mark: 'wrong' }], { marks: { litres: 'wrong' } }],
    [
      'marked and left again',
      [ask('dose tree'), { type: 'mark', claim: 'litres', mark: 'wrong' }, { type: 'mark', claim: 'litres', mark: '' }],
      { marks: { litres: '' } },
    ],
    [
      'looked up',
      [
        ask('dose tree'),
        ask('source'),
        { type: 'open', source: 'leaflet' },
        { type: 'close' },
        { type: 'read', document: 'letter' },
      ],
      { opened: ['leaflet', 'letter'] },
    ],
    ['run', [{ type: 'run', document: 'loop', case: 'two' }], { runs: ['two'] }],
    [
      'corrected, with a note',
      [
        ask('write'),
        { type: 'correct', claim: 'line', text: 'On Tuesday. ' },
        { type: 'label', exchange: 'draft', on: true },
      ],
      { texts: { line: 'On Tuesday.' }, labelled: ['draft'] },
    ],
    [
      'put right and allowed',
      [
        ask('mail'),
        { type: 'adjust', proposal: 'go', field: 'day', value: 'Tuesday' },
        { type: 'decide', proposal: 'go', decision: 'once' },
      ],
      { proposals: { go: { decision: 'once', fields: { day: 'Tuesday' } } }, answered: ['send', 'sent'] },
    ],
    [
      'refused',
      [ask('mail'), { type: 'decide', proposal: 'go', decision: 'refused' }],
      { proposals: { go: { decision: 'refused', fields: { day: 'Monday' } } }, answered: ['send'] },
    ],
    [
      'chosen anew',
      [
        ask('write'),
        { type: 'choose', choice: 'next', option: 'go-on' },
        { type: 'choose', choice: 'next', option: 'stop' },
      ],
      { choices: { next: 'stop' } },
    ],
    ['forgotten', [{ type: 'forget', memory: 'allergy' }], { memory: [] }],
    [
      'kept to oneself',
      [{ type: 'stop-sharing', conversation: 'trip' }],
      { conversations: [{ id: 'trip', title: 'Trip', shared: false }] },
    ],
    ['deleted', [{ type: 'delete', conversation: 'trip' }], { conversations: [] }],
    ['tried', [{ type: 'try' }], { trials: { stranger: false } }],
    [
      'tried as they are set now',
      [{ type: 'set', setting: 'files', value: 'none' }, { type: 'try' }],
      { trials: { stranger: true } },
    ],
    ['set after they were tried', [{ type: 'try' }, { type: 'set', setting: 'files', value: 'none' }], { trials: {} }],
  ])('lets things be %s', (_says, actions, expected) => {
    expect(factsAfter(...actions)).toMatchObject(expected)
  })

  it('answers anew, and keeps the answer that was preferred', () => {
    const made = factsAfter(ask('dose tree'), { type: 'again' }, { type: 'keep', exchange: 'dose' })
    expect(made?.sent[0]).toMatchObject({ answers: ['dose', 'other-dose'], answer: 'other-dose', kept: 'dose' })
  })

  it('keeps an answer of the request that had it last, where it was asked twice', () => {
    const twice = [ask('dose tree'), { type: 'again' }, ask('dose tree'), { type: 'again' }] as const
    const made = factsAfter(...twice, { type: 'keep', exchange: 'dose' })
    expect(made?.sent.map(({ kept }) => kept)).toEqual(['', 'dose'])
  })

  it.each<[string, AssistantAction[]]>([
    ['a document that does not exist', [ask('dose', ['secret'])]],
    ['one document twice', [ask('dose', ['letter', 'letter'])]],
    ['a part that is not offered', [ask('dose', [], { reader: 'king' })]],
    ['another answer to nothing', [{ type: 'again' }]],
    ['the same answer again', [ask('dose tree'), { type: 'again' }, { type: 'again' }]],
    ['a preference where there is nothing to compare', [ask('dose tree'), { type: 'keep', exchange: 'dose' }]],
    ['a source that no answer names', [{ type: 'open', source: 'leaflet' }]],
    ['another way of saying that is not offered', [reword('often', 'lady')]],
    ['a case of what is no program', [{ type: 'run', document: 'letter', case: 'two' }]],
    ['a claim that was not made', [{ type: 'mark', claim: 'litres', mark: 'wrong' }]],
    ['a mark that does not exist', [ask('dose tree'), { type: 'mark', claim: 'litres', mark: 'odd' }]],
    ['a correction of what is no draft', [ask('dose tree'), { type: 'correct', claim: 'litres', text: 'Three' }]],
    ['a decision about nothing', [{ type: 'decide', proposal: 'go', decision: 'once' }]],
    ['what may only be allowed once, for ever', [ask('mail'), { type: 'decide', proposal: 'go', decision: 'always' }]],
    [
      'a change of what is decided',
      [
        ask('mail'),
        { type: 'decide', proposal: 'go', decision: 'once' },
        { type: 'adjust', proposal: 'go', field: 'day', value: 'Sunday' },
      ],
    ],
    [
      'a second decision',
      [
        ask('mail'),
        { type: 'decide', proposal: 'go', decision: 'once' },
        { type: 'decide', proposal: 'go', decision: 'refused' },
      ],
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
    ['closing a document, which one leaves', [{ type: 'read', document: 'letter' }, { type: 'close' }]],
  ])('does not take %s', (_says, actions) => {
    expect(after(...actions)).toBe(null)
  })

  it.each<[string, Partial<AssistantScenario>]>([
    ['an answer that leads nowhere', { exchanges: [{ id: 'one', says: 'One', again: 'two' }] }],
    ['a passage that is in no document', { documents: [] }],
    ['a setting that never stands so', { settings: [] }],
    ['two things of one id', { sources: [...(scenario.sources ?? []), ...(scenario.sources ?? [])] }],
  ])('finds %s', (_says, change) => {
    expect(assistant.problems({ ...scenario, ...change })).not.toEqual([])
  })
})
