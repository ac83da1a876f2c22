// The tasks of the map that need more than fields: a document in another format, a recording, a budget.
import { describe, expect, it } from 'vitest'
import type { FormAction } from './action.ts'
import type { ServiceFacts } from './facts-schema.ts'
import { type FormState, form } from './index.ts'
import type { FormScenario } from './schema.ts'

const service: FormScenario = {
  mode: 'service',
  name: 'Help desk',
  address: 'help.example',
  today: '2026-11-28',
  papers: [
    {
      id: 'letter',
      name: 'letter.odt',
      kb: 900,
      shows: 'A letter',
      look: 'page',
      parts: [{ id: 'street', label: 'Address', text: '4 Mill Street' }],
      formats: [
        { id: 'pdf', label: 'PDF', ending: 'pdf', kb: 300 },
        { id: 'tiny', label: 'Small PDF', ending: 'pdf', kb: 40, quality: 'blurred' },
      ],
    },
  ],
  recordings: [
    {
      id: 'film',
      title: 'Recording',
      picture: 'screen',
      scenes: [
        { id: 'before', at: '0:02', shows: 'The form' },
        {
          id: 'fault',
          at: '0:09',
          shows: 'Error 12',
          parts: [{ id: 'mail', label: 'Mail', text: 'ada@mail.example' }],
        },
      ],
    },
  ],
  procedures: [
    {
      id: 'apply',
      title: 'Apply',
      steps: [
        {
          id: 'one',
          title: 'One',
          fields: [
            { type: 'upload', id: 'proof', label: 'Proof', required: true, accepts: ['pdf', 'png'], mostKb: 500 },
          ],
        },
      ],
      receipt: { number: 'A-1', text: 'Thank you' },
    },
    {
      id: 'plan',
      title: 'Plan',
      budget: { label: 'Time a week', unit: 'min', most: 100 },
      steps: [
        {
          id: 'sources',
          title: 'Sources',
          fields: [
            {
              type: 'entries',
              id: 'followed',
              label: 'Sources',
              entry: 'Source',
              required: true,
              parts: [
                {
                  type: 'choice',
                  id: 'which',
                  label: 'Which',
                  required: true,
                  options: [
                    { id: 'law', label: 'Law gazette', cost: 15 },
                    { id: 'press', label: 'Press', cost: 10 },
                  ],
                },
                {
                  type: 'choice',
                  id: 'often',
                  label: 'How often',
                  required: true,
                  options: [
                    { id: 'daily', label: 'Every day', times: 5 },
                    { id: 'weekly', label: 'Once a week' },
                  ],
                },
              ],
            },
            {
              type: 'several',
              id: 'tools',
              label: 'Tools',
              options: [
                { id: 'alert', label: 'Alert', cost: 20 },
                { id: 'feed', label: 'Feed', cost: 5 },
              ],
            },
          ],
        },
      ],
      receipt: { number: 'P-1', text: 'Thank you' },
      news: [{ id: 'missed', date: '2026-11-28', text: 'An event was missed.' }],
    },
  ],
}

function play(...actions: FormAction[]): { state: FormState; facts: ServiceFacts } {
  const state = actions.reduce<FormState>(
    (before, action) => {
      const after = form.reduce(before, action)
      if (!after) throw new Error(`nobody could ${action.type}`)
      return after
    },
    form.start(service, 'en'),
  )
  const facts = form.facts(state)
  if (facts.mode !== 'service') throw new Error('a builder')
  return { state, facts }
}

const toApply: FormAction[] = [{ type: 'open', procedure: 'apply' }, { type: 'begin' }]
const sent: FormAction[] = [{ type: 'next' }, { type: 'send' }]
const attach = (paper: string): FormAction => ({ type: 'attach', field: 'proof', paper })

describe('a document of the person', () => {
  it('is made again in the format that is asked for, with what is covered in it', () => {
    const { facts } = play(
      { type: 'cover', paper: 'letter', part: 'street' },
      { type: 'convert', paper: 'letter', format: 'pdf' },
      ...toApply,
      attach('n1'),
      ...sent,
    )
    expect(facts.papers).toMatchObject([
      { id: 'letter', of: 'letter', ending: 'odt', sentIn: [] },
      { id: 'n1', of: 'letter', ending: 'pdf', kb: 300, quality: 'sharp', covered: ['street'], sentIn: ['apply'] },
    ])
  })

  it('is not taken as it was, and may become worse', () => {
    expect(play(...toApply, attach('letter')).state.notice).toMatchObject({ code: 'not-attached' })
    const { facts } = play({ type: 'convert', paper: 'letter', format: 'tiny' }, ...toApply, attach('n1'), ...sent)
    expect(facts.papers[1]).toMatchObject({ quality: 'blurred', sentIn: ['apply'] })
    expect(() => play({ type: 'convert', paper: 'letter', format: 'png' })).toThrow()
  })

  it('is no longer sent once what it went with is withdrawn', () => {
    const { facts } = play({ type: 'convert', paper: 'letter', format: 'pdf' }, ...toApply, attach('n1'), ...sent, {
      type: 'withdraw',
    })
    expect(facts.papers[1]?.sentIn).toEqual([])
  })
})

describe('a recording of a fault', () => {
  it('gives pictures of its moments, whose private parts are covered', () => {
    const { facts } = play(
      { type: 'watch', scene: 'before' },
      { type: 'picture', scene: 'fault' },
      { type: 'cover', paper: 'n1', part: 'mail' },
      ...toApply,
      attach('n1'),
      ...sent,
    )
    expect(facts.watched).toEqual(['before', 'fault'])
    expect(facts.papers[1]).toMatchObject({ of: 'fault', ending: 'png', covered: ['mail'], sentIn: ['apply'] })
  })

  it('has no other moments', () => {
    expect(() => play({ type: 'picture', scene: 'film' })).toThrow()
  })
})

describe('a budget', () => {
  const source = (entry: string, which: string, often: string): FormAction[] => [
    { type: 'add-entry', field: 'followed' },
    { type: 'fill', at: `followed.${entry}.which`, value: which },
    { type: 'fill', at: `followed.${entry}.often`, value: often },
  ]
  const toPlan: FormAction[] = [{ type: 'open', procedure: 'plan' }, { type: 'begin' }]

  it('is spent by what is chosen, as often as it is', () => {
    const { facts } = play(...toPlan, ...source('n1', 'press', 'daily'), ...source('n2', 'law', 'weekly'), {
      type: 'fill',
      at: 'tools',
      value: ['alert'],
    })
    expect(facts.drafts[0]?.spent).toBe(85)
  })

  it('keeps a plan that costs more from being sent, until something is taken away', () => {
    const tooMuch: FormAction[] = [
      ...toPlan,
      ...source('n1', 'law', 'daily'),
      ...source('n2', 'press', 'daily'),
      ...sent,
    ]
    const { state, facts } = play(...tooMuch)
    expect(state.notice).toMatchObject({ code: 'over-budget' })
    expect(facts.sent).toEqual([])
    const mended = play(
      ...tooMuch,
      { type: 'step', step: 'sources' },
      { type: 'fill', at: 'followed.n2.often', value: 'weekly' },
      ...sent,
    )
    expect(mended.facts.cases[0]).toMatchObject({ spent: 85, status: 'sent' })
  })

  it('is there again when the plan is revised after what came of it', () => {
    const done: FormAction[] = [...toPlan, ...source('n1', 'press', 'daily'), ...sent]
    const first = play(...done)
    const [found] = first.facts.cases
    expect(first.state.mode === 'service' && first.state.cases[0]?.messages).toHaveLength(1)
    const revised = play(
      ...done,
      { type: 'open-case', case: found?.id ?? '' },
      { type: 'correct' },
      { type: 'step', step: 'sources' },
      { type: 'fill', at: 'tools', value: ['alert', 'feed'] },
      ...sent,
    )
    expect(revised.facts.cases[0]).toMatchObject({ spent: 75, corrected: 1 })
  })
})
