import { describe, expect, it } from 'vitest'
import { type ItemAnswer, rulesOf } from '../index.ts'
import type { SimulatorItem } from './schema.ts'
import { longestLog, mostActions } from './simulator.ts'

const item: SimulatorItem = {
  kind: 'simulator',
  simulator: 'settings',
  scenario: {
    name: { fr: 'Tablette', en: 'Tablet' },
    device: 'phone',
    pages: [
      {
        id: '$home',
        title: { fr: 'Réglages', en: 'Settings' },
        groups: [
          {
            controls: [
              { type: 'toggle', id: '$right-switch', label: { fr: 'Code', en: 'Code' }, on: false },
              { type: 'toggle', id: '$other', label: 'Wi-Fi', on: true },
            ],
          },
        ],
      },
    ],
  },
  key: {
    goals: { locked: { path: 'values.$right-switch', is: true }, kept: { path: 'values.$other', is: true } },
    runs: {
      accepted: [{ says: 'switched on', actions: [{ type: 'set', control: '$right-switch', value: true }] }],
      rejected: [{ says: 'both', actions: [{ type: 'set', control: '$other', value: false }] }],
    },
  },
}

const rules = rulesOf(item)
const presentation = rules.present(1)
const answerOf = (actions: unknown, reply = ''): ItemAnswer => ({
  kind: 'simulator',
  log: JSON.stringify(actions),
  reply,
})
const on = { type: 'set', control: 'i2', value: true }

describe('a task in a simulator', () => {
  it('shows the scenario in one language, without goals, runs and the names of its author', () => {
    const shown = JSON.stringify(rules.publicView({ labels: {} }, presentation, 'en'))
    expect(shown).toContain('Tablet')
    expect(shown).not.toMatch(/right-switch|locked|Réglages|switched on/)
  })

  it('is right when every goal is reached, whatever else was tried on the way', () => {
    const way = [on, { ...on, value: false }, { type: 'open', page: 'i1' }, on]
    expect(rules.validate(presentation, answerOf(way), 'fr')).toBe(null)
    expect(rules.score(presentation, answerOf(way), 'fr')).toEqual({
      right: true,
      parts: [
        { id: 'g1', right: true },
        { id: 'g2', right: true },
      ],
    })
  })

  it('says of each goal whether it was reached', () => {
    const { right, parts } = rules.score(
      presentation,
      answerOf([on, { type: 'set', control: 'i3', value: false }]),
      'fr',
    )
    expect(right).toBe(false)
    expect(parts).toEqual([
      { id: 'g1', right: true },
      { id: 'g2', right: false },
    ])
  })

  it.each([
    ['nothing done', [], 'incomplete'],
    ['an action that is unknown', [{ type: 'win' }], 'impossible-action'],
    ['a field too many', [{ ...on, right: true }], 'impossible-action'],
    ['a control that does not exist', [{ ...on, control: 'i9' }], 'impossible-action'],
    ['an action before the one that makes it possible', [{ type: 'open', page: 'i7' }, on], 'impossible-action'],
    ['more actions than are taken', Array.from({ length: mostActions + 1 }, () => on), 'impossible-action'],
    ['what is no list', { goals: 'all' }, 'impossible-action'],
  ])('refuses %s', (_says, actions, problem) => {
    expect(rules.validate(presentation, answerOf(actions), 'fr')).toBe(problem)
  })

  it('refuses a log that is no JSON, and scores it as nothing', () => {
    const answer: ItemAnswer = { kind: 'simulator', log: '[{"type":', reply: '' }
    expect(rules.validate(presentation, answer, 'fr')).toBe('impossible-action')
    expect(rules.score(presentation, answer, 'fr').right).toBe(false)
  })

  it('holds as many actions in a log as are taken', () => {
    expect(JSON.stringify(Array.from({ length: 1000 }, () => on)).length).toBeLessThan(longestLog)
  })

  it('gives the first accepted run as its right answer, which is right', () => {
    const right = rules.rightAnswer(presentation, 'fr')
    expect(right).toEqual(answerOf([on]))
    expect(rules.score(presentation, right, 'fr').right).toBe(true)
  })

  it('asks for what is to be typed beside it', () => {
    const asking = rulesOf({ ...item, reply: 'text' })
    expect(asking.validate(presentation, answerOf([]), 'fr')).toBe('incomplete')
    expect(asking.validate(presentation, answerOf([], 'Paris'), 'fr')).toBe(null)
  })
})
