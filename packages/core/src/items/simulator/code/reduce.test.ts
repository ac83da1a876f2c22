import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { code } from './index.ts'
import { change, reduce } from './reduce.ts'
import { type CodeAction, CodeFacts, type CodeScenario } from './schema.ts'
import { type CodeState, start } from './state.ts'
import { replayed } from './trying.ts'

const scenario: CodeScenario = {
  name: 'Cold days',
  program: 'days = [3, -2]\ncold = 0\nfor t in days:\n    if t < 0:\n        cold = cold + 1\nprint(cold)\n',
  input: [],
  files: [{ name: 'names.txt', text: 'Zoé', encoding: 'latin-1' }],
  trials: [
    { id: 'winter', label: 'Winter', instead: { days: '[-1, -2, -3]' } },
    { id: 'hidden', instead: { days: '[]' } },
  ],
}

function after(...actions: CodeAction[]): CodeState {
  return actions.reduce<CodeState>((state, action) => {
    const next = reduce(state, action)
    if (next === null) throw new Error(`cannot ${JSON.stringify(action)}`)
    return next
  }, start(scenario))
}

describe('the editor', () => {
  it('runs the program at the end with its own data and with that of each trial', () => {
    const facts = code.facts(after())
    expect(Check(CodeFacts, facts)).toBe(true)
    expect(facts).toMatchObject({
      output: '1\n',
      printed: ['1'],
      fault: '',
      runs: 0,
      upToDate: false,
      variables: { cold: '1' },
      trials: { winter: { printed: ['3'] }, hidden: { printed: ['0'], variables: { days: '[]' } } },
      files: [{ name: 'names.txt', text: 'Zo\ufffd', bytes: 3 }],
    })
  })

  it.each<[string, CodeAction, string]>([
    ['changes a line', { type: 'lines', from: 6, count: 1, with: ['print("cold:", cold)'] }, 'cold: 1\n'],
    ['puts lines in', { type: 'lines', from: 7, count: 0, with: ['', 'print("end")'] }, '1\nend\n'],
    ['takes lines out', { type: 'lines', from: 4, count: 1, with: [] }, '2\n'],
  ])('%s', (_says, action, output) => {
    expect(code.facts(after(action)).output).toBe(output)
  })

  it('lets all trials together work little more than one program may', () => {
    const trials = Array.from({ length: 8 }, (_, place) => ({ id: `trial-${place}`, instead: { n: '1' } }))
    const heavy = `n = 0\nfor turn in range(15000):\n    n = n${' + 1'.repeat(20)}\n`
    const facts = code.facts(start({ ...scenario, program: heavy, trials }))
    expect(facts.fault).toBe('')
    expect(facts.trials['trial-0']).toMatchObject({ fault: '', variables: { n: '300001' } })
    expect(facts.trials['trial-7']?.fault).toBe('too-much-memory')
  })

  it('says what stopped the program and where', () => {
    expect(code.facts(after({ type: 'lines', from: 3, count: 1, with: [] }))).toMatchObject({
      fault: 'indentation',
      faultLine: 3,
    })
  })

  it('keeps what was run until it is run again', () => {
    const changed: CodeAction = { type: 'lines', from: 1, count: 1, with: ['days = []'] }
    const state = after({ type: 'run' }, changed)
    expect(replayed(state)?.output).toBe('1\n')
    expect(code.facts(state)).toMatchObject({ runs: 1, upToDate: false, output: '0\n' })
    expect(code.facts(after(changed, { type: 'run' }))).toMatchObject({ upToDate: true })
    expect(replayed(after({ type: 'run', trial: 'winter' }))?.output).toBe('3\n')
    expect(replayed(after())).toBeNull()
  })

  it('gives the program what is typed', () => {
    const state = after(
      { type: 'input', text: 'Zoé\n12' },
      { type: 'lines', from: 1, count: 6, with: ['name = input("Name? ")', 'age = int(input())', 'print(age + 1)'] },
    )
    expect(code.facts(state).printed).toEqual(['Name? Zoé', '12', '13'])
  })

  it.each<[string, CodeAction]>([
    ['lines after the end', { type: 'lines', from: 8, count: 0, with: ['x'] }],
    ['more lines than there are', { type: 'lines', from: 5, count: 3, with: [] }],
    ['two lines as one', { type: 'lines', from: 1, count: 1, with: ['a\nb'] }],
    ['a program too long', { type: 'lines', from: 1, count: 1, with: ['x'.repeat(6000)] }],
    ['a trial that is not offered', { type: 'run', trial: 'hidden' }],
  ])('does not do %s', (_says, action) => {
    expect(reduce(start(scenario), action)).toBeNull()
  })

  it('takes nothing typed where the program asks nothing', () => {
    const { input: _none, ...silent } = scenario
    expect(reduce(start(silent), { type: 'input', text: 'a' })).toBeNull()
  })

  it.each([
    ['one line changed', 'a\nb\nc', 'a\nx\nc', { from: 2, count: 1, with: ['x'] }],
    ['a line put in', 'a\nc', 'a\nb\nc', { from: 2, count: 0, with: ['b'] }],
    ['a line taken out', 'a\nb\nc', 'a\nc', { from: 2, count: 1, with: [] }],
    ['lines that repeat', 'a\na', 'a\na\na', { from: 3, count: 0, with: ['a'] }],
    ['all of it', 'a', '', { from: 1, count: 1, with: [''] }],
  ])('names the lines that differ: %s', (_says, before, now, action) => {
    expect(change(before, now)).toEqual({ type: 'lines', ...action })
    const state = { ...start(scenario), program: before }
    expect(reduce(state, { type: 'lines', ...action })?.program).toBe(now)
  })

  it('finds what is wrong with a scenario', () => {
    expect(
      code.problems({
        name: 'x',
        program: '',
        files: [{ name: 'a', text: '☃', encoding: 'latin-1' }],
        trials: [
          { id: 'a', instead: { days: '[1' } },
          { id: 'a', call: 'f(' },
        ],
      }),
    ).toMatchObject([
      { path: ['files', 0, 'text'] },
      { path: ['trials', 0, 'instead', 'days'] },
      { path: ['trials', 1] },
      { path: ['trials', 1, 'call'] },
    ])
  })
})
