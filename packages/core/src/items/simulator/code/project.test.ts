import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { facts } from './facts.ts'
import { code } from './index.ts'
import { reduce } from './reduce.ts'
import { type CodeAction, CodeFacts, type CodeScenario } from './schema.ts'
import { type CodeState, start } from './state.ts'
import { filesNow, replayed, triedCases } from './trying.ts'

function after(scenario: CodeScenario, ...actions: CodeAction[]): CodeState {
  return actions.reduce<CodeState>((state, action) => {
    const next = reduce(state, action)
    if (next === null) throw new Error(`cannot ${JSON.stringify(action)}`)
    return next
  }, start(scenario))
}

/** The program, or a text beside it, written anew. */
function written(text: string, count: number, sheet?: string): CodeAction {
  return { type: 'lines', from: 1, count, with: text.split('\n'), ...(sheet !== undefined && { sheet }) }
}

describe('a project of several modules', () => {
  const scenario: CodeScenario = {
    name: 'Weather board',
    program: 'import display\nimport service\n\nprint(display.line(service.today("Lyon")))',
    sheets: [
      { name: 'display.py', text: 'def line(day):\n    return day + "!"' },
      { name: 'service.py', text: 'def today(town):\n    return "sun in " + town', hidden: true },
      { name: 'test_display.py', text: 'import display\nassert display.line("a") == "a!", "line"', locked: true },
    ],
    trials: [
      {
        id: 'down',
        sheets: [{ name: 'service.py', text: 'def today(town):\n    raise ConnectionError("down")' }],
      },
      { id: 'paper', sheets: [{ name: 'display.py', text: 'def line(day):\n    return "* " + day' }] },
    ],
  }

  it('shows a failing service, another module, and what was changed', () => {
    expect(facts(start(scenario))).toMatchObject({
      output: 'sun in Lyon!\n',
      imports: ['display'],
      circular: false,
      sheets: [
        { id: 'display', changed: false },
        { id: 'test_display', imports: ['display'] },
      ],
      trials: { down: { fault: 'raised' }, paper: { printed: ['* sun in Lyon'] } },
    })
    const mended = written(
      'import display\nimport service\n\ntry:\n    day = service.today("Lyon")\nexcept ConnectionError:\n    day = "?"\nprint(display.line(day))',
      4,
    )
    const state = after(scenario, mended)
    expect(Check(CodeFacts, facts(state))).toBe(true)
    expect(facts(state)).toMatchObject({ trials: { down: { fault: '', printed: ['?!'] } } })
  })

  it('takes new modules, and finds those that need each other', () => {
    const state = after(
      scenario,
      { type: 'add-sheet', name: 'words.py' },
      written('import display\nend = "."', 1, 'words.py'),
      written('import words\ndef line(day):\n    return day + words.end', 2, 'display.py'),
    )
    expect(facts(state)).toMatchObject({ circular: true, fault: 'circular-modules' })
    const apart = reduce(state, written('end = "."', 2, 'words.py'))
    expect(apart && facts(apart)).toMatchObject({ circular: false, output: 'sun in Lyon.\n' })
    expect(apart && reduce(apart, { type: 'remove-sheet', sheet: 'words.py' })?.sheets).toHaveLength(3)
  })

  it('takes no module where none is seen', () => {
    const [, service] = scenario.sheets ?? []
    const lone = { ...scenario, sheets: service ? [service] : [] }
    expect(reduce(start(lone), { type: 'add-sheet', name: 'words.py' })).toBeNull()
    expect(reduce(start({ ...lone, sheets: [] }), { type: 'add-sheet', name: 'words.py' })?.sheets).toHaveLength(1)
  })

  it('runs the tests that stand beside', () => {
    const run: CodeAction = { type: 'run', sheet: 'test_display.py' }
    expect(replayed(after(scenario, run))?.fault).toBeNull()
    const wrong = after(scenario, written('def line(day):\n    return day', 2, 'display.py'), run)
    expect(replayed(wrong)?.fault).toMatchObject({ fault: 'check-failed', detail: 'line', line: 2 })
  })

  it.each<[string, CodeAction]>([
    ['a locked text changed', written('x', 1, 'test_display.py')],
    ['a hidden text changed', written('x', 1, 'service.py')],
    ['a hidden text run', { type: 'run', sheet: 'service.py' }],
    ['a text that is not there', written('x', 1, 'x.py')],
    ['a given text removed', { type: 'remove-sheet', sheet: 'display.py' }],
    ['files put back where they do not last', { type: 'put-back' }],
    ['a case where none is asked', { type: 'add-case', given: '1', expected: '1' }],
    ['a change recorded without a repository', { type: 'commit', says: 'x' }],
  ])('knows no %s', (_says, action) => {
    expect(reduce(start(scenario), action)).toBeNull()
  })

  it.each([
    ['Words.py', 'name-bad'],
    ['words', 'name-bad'],
    ['main.py', 'name-taken'],
    ['display.py', 'name-taken'],
  ])('does not call a module %s', (name, notice) => {
    expect(reduce(start(scenario), { type: 'add-sheet', name })).toMatchObject({ notice, sheets: { length: 3 } })
  })

  it('counts lines that stand twice', () => {
    const twice = 'total = price * count\nprint(total)\ntotal = price * count'
    expect(facts(start({ name: 'x', program: twice })).repeated).toBe(1)
  })
})

describe('files that last', () => {
  const scenario: CodeScenario = {
    name: 'Photos',
    program:
      'import os\nDRY = True\nfor name in os.listdir("in"):\n    print(name)\n    if not DRY:\n        os.rename("in/" + name, "in/x_" + name)',
    files: [{ name: 'in/a.jpg', text: 'a', encoding: 'utf-8' }],
    lasting: true,
  }
  const real: CodeAction = { type: 'lines', from: 2, count: 1, with: ['DRY = False'] }

  it('tells a run on trial from one for real, and puts the files back', () => {
    const once = after(scenario, { type: 'run' }, real, { type: 'run' })
    expect(facts(once)).toMatchObject({
      done: [
        { changed: false, fault: '' },
        { changed: true, fault: '' },
      ],
      disk: [{ name: 'in/x_a.jpg' }],
    })
    const twice = after(scenario, real, { type: 'run' }, { type: 'run' })
    expect(replayed(twice)?.output).toBe('x_a.jpg\n')
    expect([...filesNow(scenario, twice.done).files.keys()]).toEqual(['in/x_x_a.jpg'])
    const back = reduce(twice, { type: 'put-back' })
    expect(back && [...filesNow(scenario, back.done).files.keys()]).toEqual(['in/a.jpg'])
  })

  it('says when it was run often enough', () => {
    const often = Array.from({ length: 9 }, (): CodeAction => ({ type: 'run' }))
    expect(after(scenario, ...often)).toMatchObject({ notice: 'put-back-first', runs: 8 })
  })
})

describe('cases that people propose', () => {
  const right =
    'def fare(age):\n    if age < 0:\n        raise ValueError("age")\n    if age < 12:\n        return 5\n    return 9'
  const scenario: CodeScenario = {
    name: 'Fares',
    program: right.replace('< 12', '<= 12'),
    cases: {
      form: 'call',
      versions: [
        { id: 'v1', program: right.replace('< 12', '<= 12') },
        { id: 'v2', program: right },
        { id: 'v3', program: right.replace('age < 0', 'age < -1') },
      ],
    },
  }

  it('catch the versions that give something else', () => {
    const limit: CodeAction = { type: 'add-case', given: 'fare(12)', expected: '9.0' }
    const usual: CodeAction = { type: 'add-case', given: 'fare(5)', expected: '5' }
    expect(facts(after(scenario, usual)).caught).toEqual({ v1: false, v2: false, v3: false })
    const state = after(scenario, usual, limit, { type: 'add-case', given: 'fare(-1)', expected: 'ValueError' })
    expect(facts(state)).toMatchObject({
      caught: { v1: true, v2: false, v3: true },
      cases: [
        { gives: '5', agrees: true },
        { gives: '5', agrees: false, catches: ['v1'] },
        { gives: 'ValueError', agrees: true, catches: ['v3'] },
      ],
    })
    const wrong = reduce(state, { type: 'change-case', case: 'n1', given: 'fare(5)', expected: '4' })
    expect(wrong && facts(wrong).caught).toMatchObject({ v2: true })
  })

  it('are tried on the program as it was', () => {
    const state = after(scenario, { type: 'add-case', given: 'fare(', expected: '' }, { type: 'try-cases' })
    expect(triedCases(scenario, state.tried)).toMatchObject([{ gives: '', agrees: false }])
    expect(reduce(state, { type: 'remove-case', case: 'n1' })?.cases).toEqual([])
  })

  it('may be what is typed', () => {
    const asks: CodeScenario = {
      name: 'x',
      program: 'n = int(input())\nprint("big" if n > 9 else "small")',
      cases: {
        form: 'input',
        versions: [{ id: 'v', program: 'n = int(input())\nprint("big" if n > 10 else "small")' }],
      },
    }
    const state = after(asks, { type: 'add-case', given: '10', expected: 'big' })
    expect(facts(state)).toMatchObject({ caught: { v: true }, cases: [{ gives: 'big', agrees: true }] })
  })

  it('work no more together than trials may', () => {
    const heavy = `def f(n):\n    for turn in range(12000):\n        n = n${' + 1'.repeat(20)}\n    return n`
    const versions = Array.from({ length: 8 }, (_none, place) => ({ id: `v${place}`, program: heavy }))
    const cases = Array.from(
      { length: 12 },
      (_none, place): CodeAction => ({ type: 'add-case', given: `f(${place})`, expected: '0' }),
    )
    const found = facts(after({ name: 'x', program: heavy, cases: { form: 'call', versions } }, ...cases))
    expect(found.cases[0]?.gives).toBe('240000')
    expect(found.cases.at(-1)?.gives).toBe('')
  })
})

describe('a review', () => {
  const scenario: CodeScenario = {
    name: 'Proposed change',
    program: 'key = "abc"\n\nquery = "delete from " + name',
    review: {
      kinds: [
        { id: 'secret', label: 'A key in clear' },
        { id: 'injection', label: 'Open to injection' },
      ],
    },
    decisions: [
      {
        id: 'erase',
        label: 'Erase old orders',
        value: 'alone',
        options: [
          { id: 'alone', label: 'Alone' },
          { id: 'ask', label: 'After asking' },
        ],
      },
    ],
  }

  it('marks lines, which keep their mark when others come before', () => {
    const state = after(
      scenario,
      { type: 'mark', line: 3, kind: 'injection' },
      { type: 'mark', line: 3, kind: 'injection' },
      { type: 'mark', line: 1, kind: 'secret' },
      { type: 'lines', from: 2, count: 0, with: ['import os'] },
      { type: 'decide', decision: 'erase', option: 'ask' },
    )
    expect(facts(state)).toMatchObject({
      marks: [
        { id: 'n1', line: 4, was: 'query = "delete from " + name', kind: 'injection', sheet: 'main.py' },
        { id: 'n2', line: 1, kind: 'secret' },
      ],
      decided: { erase: 'ask' },
    })
    expect(reduce(state, { type: 'unmark', mark: 'n1' })?.marks).toHaveLength(1)
  })

  it.each<[string, CodeAction]>([
    ['a line that is not there', { type: 'mark', line: 4, kind: 'secret' }],
    ['a kind that is none', { type: 'mark', line: 1, kind: 'x' }],
    ['a choice that is none', { type: 'decide', decision: 'erase', option: 'x' }],
  ])('knows no %s', (_says, action) => {
    expect(reduce(start(scenario), action)).toBeNull()
  })
})

describe('an assistant that writes programs', () => {
  const scenario: CodeScenario = {
    name: 'Meals',
    program: '# nothing yet',
    assistant: {
      sentences: [
        { id: 'goal', text: 'Write a function price(age).' },
        { id: 'limits', text: 'Say what to do with an age below 0.' },
        { id: 'please', text: 'It should be great.' },
      ],
      answers: [
        { needs: ['goal', 'limits'], says: 'Here it is.', program: 'def price(age):\n    return 0' },
        { needs: [], says: 'What do you need?' },
      ],
    },
  }

  it('answers what it was asked, and its program can be taken', () => {
    const state = after(
      scenario,
      { type: 'request', sentences: ['please'] },
      { type: 'request', sentences: ['limits', 'goal'] },
      { type: 'take', request: 1 },
    )
    expect(facts(state)).toMatchObject({
      requests: [{ answer: 1 }, { answer: 0 }],
      asked: ['limits', 'goal'],
      lines: ['def price(age):', 'return 0'],
    })
    expect(reduce(state, { type: 'take', request: 0 })).toBeNull()
    expect(reduce(state, { type: 'request', sentences: [] })).toBeNull()
  })

  it('finds what is wrong with a scenario', () => {
    const { answers, sentences } = scenario.assistant ?? { answers: [], sentences: [] }
    const wrong = {
      ...scenario,
      assistant: { sentences, answers: [{ needs: ['x'], says: 'a' }, ...answers.slice(0, 1)] },
    }
    expect(code.problems(scenario)).toEqual([])
    expect(code.problems(wrong)).toHaveLength(2)
  })
})
