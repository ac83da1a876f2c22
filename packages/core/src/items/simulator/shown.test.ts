import { describe, expect, it } from 'vitest'
import { rulesOf } from '../index.ts'
import type { SimulatorItem } from './schema.ts'
import type { SimulatorName } from './simulator.ts'

/** The scenario as it is sent to whoever does the task. */
function sent(simulator: SimulatorName, scenario: unknown): string {
  const run = { says: 'anything', actions: [] }
  const item: SimulatorItem = {
    kind: 'simulator',
    simulator,
    scenario,
    key: { goals: {}, runs: { accepted: [run], rejected: [run] } },
  }
  const rules = rulesOf(item)
  const view = rules.publicView({ labels: {} }, rules.present(1), 'en')
  return view.kind === 'simulator' ? view.scenario : ''
}

describe('what only facts look at stays on the server', () => {
  it('other values on which formulas are tried', () => {
    const scenario = { name: 'Sales', sheets: [{ id: 's', name: 'S', rows: [[1]] }] }
    const trials = [{ id: 'hidden', set: [{ sheet: 's', cell: 'A1', value: 4321 }] }]
    expect(JSON.parse(sent('spreadsheet', { ...scenario, trials }))).toEqual(scenario)
  })

  it('trials of programs that are not offered', () => {
    const text = sent('code', {
      program: '',
      trials: [
        { id: 'offered', label: 'With 3', call: 'area(3)' },
        { id: 'hidden', call: 'area(4321)' },
      ],
    })
    expect(text).toContain('area(3)')
    expect(text).not.toContain('4321')
  })

  it('versions of a program on which cases are tried', () => {
    const text = sent('code', { program: 'a = 1', cases: { versions: [{ id: 'faulty', program: 'a = 4321' }] } })
    expect(text).toContain('a = 1')
    expect(text).not.toContain('4321')
  })

  it('places of programs that nobody sees', () => {
    const place = { rows: ['..'], start: { row: 1, column: 1, facing: 'east' } }
    const text = sent('blocks', {
      name: 'Robot',
      stage: {
        type: 'grid',
        worlds: [
          { id: 'seen', name: 'Garden', ...place },
          { id: 'hidden', name: 'Meadow', unseen: true, ...place },
        ],
      },
    })
    expect(text).toContain('Garden')
    expect(text).not.toContain('Meadow')
  })

  it('what examples are, and tests that nobody sees', () => {
    const text = sent('blocks', {
      name: 'Fruit',
      stage: {
        type: 'bench',
        labels: [],
        examples: [{ id: 'e', text: 'Round', is: 'apple' }],
        tests: [
          { id: 't', text: 'Long', is: 'lemon' },
          { id: 'u', text: 'Tiny', is: 'lemon', unseen: true },
        ],
      },
    })
    expect(text).toContain('Round')
    expect(text).not.toContain('apple')
    expect(text).not.toContain('Tiny')
  })
})
