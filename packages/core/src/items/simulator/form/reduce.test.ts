import { describe, expect, it } from 'vitest'
import type { FormAction } from './action.ts'
import { type FormState, form } from './index.ts'
import type { FormScenario } from './schema.ts'

const service: FormScenario = {
  mode: 'service',
  name: 'Town hall',
  address: 'town.example',
  today: '2026-11-28',
  papers: [
    { id: 'bill', name: 'bill.pdf', kb: 300, shows: 'A bill', look: 'page' },
    { id: 'photo', name: 'photo.heic', kb: 300, shows: 'A photo', look: 'photo' },
    {
      id: 'scan',
      name: 'scan.pdf',
      kb: 9000,
      shows: 'A scan',
      look: 'page',
      parts: [{ id: 'number', label: 'Number', text: '12' }],
    },
  ],
  pages: [{ id: 'notice', title: 'Notice', text: 'Words' }],
  procedures: [
    {
      id: 'card',
      title: 'A card',
      identity: { way: 'code', when: 'start', to: '06', code: '12 34', from: 'Town', message: 'Your code: 1234' },
      steps: [
        {
          id: 'who',
          title: 'You',
          fields: [
            { type: 'text', id: 'name', label: 'Name', required: true },
            { type: 'date', id: 'born', label: 'Born', required: true, latest: '2026-11-28' },
            { type: 'number', id: 'people', label: 'People', least: 1, most: 9, whole: true },
            { type: 'text', id: 'plate', label: 'Plate', shape: 'AA-999' },
            { type: 'text', id: 'mail', label: 'Mail', format: 'email' },
            { type: 'consent', id: 'news', label: 'News', value: true },
          ],
        },
        {
          id: 'child',
          title: 'Children',
          fields: [
            {
              type: 'choice',
              id: 'any',
              label: 'Children?',
              required: true,
              options: [
                { id: 'yes', label: 'Yes' },
                { id: 'no', label: 'No' },
              ],
            },
            {
              type: 'entries',
              id: 'children',
              label: 'Children',
              entry: 'Child',
              required: true,
              shownWhen: { field: 'any', is: 'yes' },
              parts: [{ type: 'text', id: 'first', label: 'First name', required: true }],
            },
            { type: 'upload', id: 'proof', label: 'Proof', required: true, accepts: ['pdf'], mostKb: 2000 },
          ],
        },
        {
          id: 'when',
          title: 'When',
          fields: [
            {
              type: 'slot',
              id: 'slot',
              label: 'Appointment',
              shownWhen: { field: 'any', is: 'yes' },
              days: [
                {
                  label: 'Monday',
                  slots: [
                    { id: 'nine', label: '9:00' },
                    { id: 'ten', label: '10:00', taken: true },
                  ],
                },
              ],
            },
          ],
        },
      ],
      receipt: { number: 'C-77', text: 'Thank you' },
    },
    {
      id: 'pay',
      title: 'Pay',
      identity: { way: 'code', when: 'end', to: '06', code: '9', from: 'Bank', message: 'Code 9' },
      steps: [{ id: 'pay-1', title: 'Pay', fields: [{ type: 'text', id: 'card-number', label: 'Card' }] }],
      receipt: { number: 'P-1', text: 'Paid' },
      final: true,
    },
    {
      id: 'rights',
      title: 'Your data',
      identity: {
        way: 'sign-in',
        services: [
          {
            id: 'state',
            name: 'State',
            passes: [
              { id: 'state-name', label: 'Name', value: 'Ada', needed: true, fills: 'asker' },
              { id: 'state-mail', label: 'Mail', value: 'ada@mail.example' },
            ],
          },
        ],
      },
      steps: [{ id: 'ask', title: 'Ask', fields: [{ type: 'text', id: 'asker', label: 'Name', required: true }] }],
      receipt: { number: 'R-1', text: 'One month' },
    },
  ],
  cases: [
    {
      id: 'old',
      procedure: 'rights',
      number: 'R-0',
      sentOn: '2026-11-02',
      status: 'incomplete',
      filled: { asker: 'Ada' },
      messages: [{ id: 'm', date: '2026-11-10', text: 'Something is missing' }],
      request: {
        text: 'A bill',
        deadline: '2026-12-10',
        fields: [{ type: 'upload', id: 'missing', label: 'Bill', required: true, accepts: ['pdf'], mostKb: 2000 }],
        after: 'We look at it',
      },
    },
  ],
}

function after(scenario: FormScenario, actions: readonly FormAction[]): FormState | null {
  return actions.reduce<FormState | null>(
    (state, action) => state && form.reduce(state, action),
    form.start(scenario, 'en'),
  )
}

function factsAfter(scenario: FormScenario, actions: readonly FormAction[]) {
  const state = after(scenario, actions)
  if (!state) throw new Error('nobody could have done this')
  return form.facts(state)
}

const fillIn = (at: string, value: string | boolean | string[]): FormAction => ({ type: 'fill', at, value })
const next: FormAction = { type: 'next' }
const send: FormAction = { type: 'send' }

const known: FormAction[] = [
  { type: 'open', procedure: 'card' },
  { type: 'begin' },
  { type: 'ask-code' },
  { type: 'give-code', code: '1234' },
]
const who: FormAction[] = [fillIn('name', ' Ada '), fillIn('born', '10/12/1990')]
const alone: FormAction[] = [
  ...known,
  ...who,
  next,
  fillIn('any', 'no'),
  { type: 'attach', field: 'proof', paper: 'bill' },
  next,
]

describe('a service on line', () => {
  it('takes a procedure from its start page to its receipt', () => {
    const actions: FormAction[] = [...alone, send, { type: 'keep-receipt' }]
    expect(factsAfter(service, actions)).toMatchObject({
      page: 'receipt',
      opened: ['card'],
      drafts: [],
      sent: ['card'],
      cases: [
        { id: 'old' },
        {
          procedure: 'card',
          number: 'C-77',
          status: 'sent',
          earlier: false,
          identity: 'code',
          receiptKept: true,
          values: { name: 'Ada', born: '1990-12-10', news: true, any: 'no', proof: ['bill'] },
        },
      ],
    })
  })

  it.each<[string, FormAction[], string[]]>([
    ['what is required', [], ['name required', 'born required']],
    ['a date that is none', [...who, fillIn('born', '1990')], ['born date']],
    ['a day that does not exist', [...who, fillIn('born', '30/02/1990')], ['born date']],
    ['a day to come', [...who, fillIn('born', '29/11/2026')], ['born late']],
    ['words for a number', [...who, fillIn('people', '3 people')], ['people number']],
    ['half a person', [...who, fillIn('people', '2.5')], ['people whole']],
    ['too many', [...who, fillIn('people', '10')], ['people most']],
    ['another shape', [...who, fillIn('plate', 'A-9')], ['plate shape']],
    ['a mail address without a place', [...who, fillIn('mail', 'ada@')], ['mail email']],
  ])('says of a field: %s', (_says, actions, problems) => {
    const state = after(service, [...known, ...actions, next])
    const draft = state?.mode === 'service' ? state.drafts['card'] : undefined
    expect(draft?.place).toBe('who')
    expect(draft?.problems.map(({ at, code }) => `${at} ${code}`)).toEqual(problems)
  })

  it('looks again when told, and says until then what was filled in anew', () => {
    expect(factsAfter(service, [...known, next, ...who])).toMatchObject({ drafts: [{ problems: 0 }] })
  })

  it('shows fields and steps that depend on an answer, and forgets what is no longer shown', () => {
    const withChild: FormAction[] = [
      ...known,
      ...who,
      next,
      fillIn('any', 'yes'),
      { type: 'attach', field: 'proof', paper: 'bill' },
      { type: 'add-entry', field: 'children' },
      fillIn('children.n1.first', 'Lou'),
      next,
    ]
    expect(factsAfter(service, [...withChild, fillIn('slot', 'nine'), next])).toMatchObject({
      drafts: [{ place: 'summary', values: { children: [{ id: 'n1', first: 'Lou' }], slot: 'nine' } }],
    })
    const changed: FormAction[] = [...withChild, next, { type: 'step', step: 'child' }, fillIn('any', 'no'), next]
    const facts = factsAfter(service, changed)
    expect(facts.mode === 'service' && facts.drafts[0]?.values).not.toHaveProperty('children')
  })

  it.each<[string, string, string]>([
    ['of another type', 'photo', 'file-type'],
    ['that is too large', 'scan', 'file-size'],
  ])('says of a document %s that it cannot be taken', (_says, paper, code) => {
    const state = after(service, [...known, ...who, next, { type: 'attach', field: 'proof', paper }])
    expect(state?.mode === 'service' && state.drafts['card']).toMatchObject({ problems: [{ at: 'proof', code }] })
  })

  it('keeps what is filled in under its number, and goes on from there', () => {
    const saved: FormAction[] = [...known, ...who, next, { type: 'save' }]
    expect(factsAfter(service, saved)).toMatchObject({ page: 'home', drafts: [{ id: 'card', saved: true }] })
    expect(after(service, saved)?.notice).toEqual({ code: 'saved', detail: 'C-77' })
    expect(factsAfter(service, [...saved, { type: 'open', procedure: 'card' }])).toMatchObject({
      page: 'procedure',
      drafts: [{ place: 'child' }],
    })
  })

  it('asks the bank for a code when everything is filled in', () => {
    const paying: FormAction[] = [{ type: 'open', procedure: 'pay' }, { type: 'begin' }, next, send]
    expect(factsAfter(service, paying)).toMatchObject({ drafts: [{ place: 'confirm' }], sent: [] })
    expect(factsAfter(service, [...paying, { type: 'leave' }])).toMatchObject({ drafts: [], sent: [] })
    const wrong = after(service, [...paying, { type: 'ask-code' }, { type: 'give-code', code: '8' }])
    expect(wrong?.notice?.code).toBe('wrong-code')
    expect(factsAfter(service, [...paying, { type: 'ask-code' }, { type: 'give-code', code: '9' }])).toMatchObject({
      sent: ['pay'],
    })
  })

  it('takes from another service only what may be passed on', () => {
    const asked: FormAction[] = [
      { type: 'open', procedure: 'rights' },
      { type: 'begin' },
      { type: 'sign-in', service: 'state' },
    ]
    expect(factsAfter(service, [...asked, { type: 'share', data: [] }])).toMatchObject({
      drafts: [{ place: 'ask', identity: 'state', shared: ['state-name'], values: { asker: 'Ada' } }],
    })
    expect(factsAfter(service, [...asked, { type: 'share-nothing' }])).toMatchObject({
      drafts: [{ place: 'identity', identity: '', shared: [] }],
    })
  })

  it('waits for what is missing in a file', () => {
    const opened: FormAction[] = [{ type: 'open-case', case: 'old' }]
    expect(after(service, [...opened, { type: 'complete' }])?.notice?.code).toBe('problems')
    const completed: FormAction[] = [
      ...opened,
      { type: 'attach', field: 'missing', paper: 'bill' },
      { type: 'complete' },
      { type: 'write', text: 'Here it is' },
    ]
    expect(factsAfter(service, completed)).toMatchObject({
      cases: [{ status: 'completed', opened: true, values: { missing: ['bill'] }, said: ['Here it is'] }],
    })
  })

  it('lets what was sent be corrected and withdrawn', () => {
    const sent: FormAction[] = [...alone, send, { type: 'open-case', case: 'n1' }]
    const corrected: FormAction[] = [
      ...sent,
      { type: 'correct' },
      { type: 'step', step: 'who' },
      fillIn('name', 'Adele'),
      next,
      send,
    ]
    expect(factsAfter(service, corrected)).toMatchObject({
      cases: [{}, { number: 'C-77', corrected: 1, values: { name: 'Adele' } }],
    })
    expect(factsAfter(service, [...sent, { type: 'withdraw' }])).toMatchObject({
      sent: [],
      cases: [{}, { status: 'withdrawn' }],
    })
  })

  it('lets parts of a document be covered', () => {
    const covered: FormAction[] = [
      { type: 'look', paper: 'scan' },
      { type: 'cover', paper: 'scan', part: 'number' },
      { type: 'read', page: 'notice' },
    ]
    expect(factsAfter(service, covered)).toMatchObject({
      read: ['notice'],
      papers: [{}, {}, { id: 'scan', looked: true, covered: ['number'] }],
    })
  })

  it.each<[string, FormAction[]]>([
    ['a procedure that does not exist', [{ type: 'open', procedure: 'secret' }]],
    ['a field before the procedure has begun', [{ type: 'open', procedure: 'card' }, fillIn('name', 'Ada')]],
    ['a field of another step', [...known, fillIn('any', 'no')]],
    ['a field that is not shown', [...known, ...who, next, { type: 'add-entry', field: 'children' }]],
    ['an option that does not exist', [...known, ...who, next, fillIn('any', 'perhaps')]],
    ['a code that was not asked for', [...known.slice(0, 2), { type: 'give-code', code: '1234' }]],
    ['a summary that was not reached', [...known, send]],
    ['a step from another step', [...known, { type: 'step', step: 'child' }]],
    [
      'a file that is final',
      [
        { type: 'open', procedure: 'pay' },
        { type: 'begin' },
        next,
        send,
        { type: 'ask-code' },
        { type: 'give-code', code: '9' },
        { type: 'withdraw' },
      ],
    ],
    [
      'a document that is there already',
      [
        ...known,
        ...who,
        next,
        { type: 'attach', field: 'proof', paper: 'bill' },
        { type: 'attach', field: 'proof', paper: 'bill' },
      ],
    ],
    ['what belongs to the making of a form', [{ type: 'publish' }]],
  ])('does not take %s', (_says, actions) => {
    expect(after(service, actions)).toBe(null)
  })
})

const builder: FormScenario = {
  mode: 'builder',
  name: 'Forms',
  title: 'Outing',
  questions: [
    { id: 'name', words: 'Name', kind: 'text', required: true },
    { id: 'job', words: 'Job', kind: 'text', required: true },
  ],
  notice: [
    {
      id: 'why',
      label: 'Why',
      options: [
        { id: 'bus', label: 'To book the bus' },
        { id: 'files', label: 'For our files' },
      ],
    },
  ],
}

describe('the making of a form', () => {
  it('adds, words, checks, moves and drops questions', () => {
    const actions: FormAction[] = [
      { type: 'drop', question: 'job' },
      { type: 'add', kind: 'choice' },
      { type: 'words', question: 'n1', text: 'Meal' },
      { type: 'add-option', question: 'n1', text: 'With meat' },
      { type: 'add-option', question: 'n1', text: 'Without meat' },
      { type: 'require', question: 'n1', value: true },
      { type: 'add', kind: 'number' },
      { type: 'words', question: 'n4', text: 'Age' },
      { type: 'bounds', question: 'n4', least: 6, most: 99 },
      { type: 'move', question: 'n4', to: 0 },
      { type: 'decide', decision: 'why', option: 'bus' },
      { type: 'publish' },
    ]
    expect(factsAfter(builder, actions)).toMatchObject({
      questions: [
        { id: 'n4', kind: 'number', least: 6, most: 99, made: true },
        { id: 'name', made: false },
        { id: 'n1', required: true, options: [{ label: 'With meat' }, { label: 'Without meat' }] },
      ],
      removed: ['job'],
      decisions: { why: 'bus' },
      published: true,
    })
  })

  it('tries answers in the preview', () => {
    const tried: FormAction[] = [{ type: 'preview', on: true }, fillIn('name', 'Ada'), { type: 'try' }]
    expect(factsAfter(builder, tried)).toMatchObject({ trials: 1, clean: 0 })
    expect(factsAfter(builder, [...tried, fillIn('job', 'None'), { type: 'try' }])).toMatchObject({
      trials: 2,
      clean: 1,
    })
  })

  it('says what keeps a form from being published', () => {
    const state = after(builder, [{ type: 'add', kind: 'several' }, { type: 'publish' }])
    expect(state?.notice?.code).toBe('unfinished')
    expect(state && form.facts(state)).toMatchObject({ published: false })
  })

  it.each<[string, FormAction[]]>([
    ['a question that does not exist', [{ type: 'drop', question: 'secret' }]],
    ['options of a question that has none', [{ type: 'add-option', question: 'name', text: 'Yes' }]],
    ['bounds of a text', [{ type: 'bounds', question: 'name', least: 1, most: 2 }]],
    ['a decision by other words', [{ type: 'decide', decision: 'why', option: 'other' }]],
    ['an answer out of the preview', [fillIn('name', 'Ada')]],
    ['what belongs to a service', [{ type: 'home' }]],
  ])('does not take %s', (_says, actions) => {
    expect(after(builder, actions)).toBe(null)
  })
})
