import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { facts } from '../facts.ts'
import { code } from '../index.ts'
import { reduce } from '../reduce.ts'
import { type CodeAction, CodeFacts, type CodeScenario } from '../schema.ts'
import { type CodeState, start } from '../state.ts'
import { differences, merged } from './merge.ts'

const first = 'Soup\nBread\nCheese\nCake'
const scenario: CodeScenario = {
  name: 'Menu of the fair',
  program: '',
  main: 'menu.txt',
  prose: true,
  repository: {
    me: 'Amina',
    commits: [
      { id: 'a', by: 'Zoé', says: 'First menu', parents: [], texts: { 'menu.txt': first, 'prices.txt': 'Soup 3' } },
      {
        id: 'b',
        by: 'Zoé',
        says: 'Goat cheese',
        parents: ['a'],
        texts: { 'menu.txt': 'Soup\nBread\nGoat cheese\nCake' },
      },
      {
        id: 'c',
        by: 'Ali',
        says: 'Cold soup',
        parents: ['a'],
        texts: { 'menu.txt': 'Cold soup\nBread\nCheese of the farm\nCake' },
      },
      { id: 'lost', by: 'Ali', says: 'Drinks', parents: ['a'], texts: { 'drinks.txt': 'Water' } },
      { id: 'bad', by: 'Ali', says: 'Free meals', parents: ['b'], texts: { 'prices.txt': 'Soup 0' } },
      { id: 'd', by: 'Zoé', says: 'Tart', parents: ['bad'], texts: { 'menu.txt': 'Soup\nBread\nGoat cheese\nTart' } },
    ],
    branches: [
      { name: 'main', at: 'd' },
      { name: 'summer', at: 'c' },
    ],
    current: 'main',
    log: [{ branch: 'drinks', does: 'remove-branch', at: 'lost' }],
    pointing: 'The change that made meals free',
    attempts: [
      { id: 'force', branch: 'main', does: 'rewrite' },
      { id: 'push', branch: 'main', does: 'direct' },
    ],
  },
}

function after(...actions: CodeAction[]): CodeState {
  return actions.reduce<CodeState>((state, action) => {
    const next = reduce(state, action)
    if (next === null) throw new Error(`cannot ${JSON.stringify(action)}`)
    return next
  }, start(scenario))
}

function branch(state: CodeState, name: string) {
  return facts(state).repository.branches.find(({ id }) => id === name)
}

const conflict = after({ type: 'merge', branch: 'summer' })

describe('a repository', () => {
  it('is sound, and opens at its current branch', () => {
    expect(code.problems(scenario)).toEqual([])
    const state = start(scenario)
    expect(state).toMatchObject({
      program: 'Soup\nBread\nGoat cheese\nTart',
      sheets: [{ name: 'prices.txt', text: 'Soup 0' }],
    })
    expect(Check(CodeFacts, facts(state))).toBe(true)
  })

  it('merges what does not meet, and leaves in the text what does', () => {
    expect(conflict.program.split('\n')).toEqual([
      'Cold soup',
      'Bread',
      '<<<<<<< main',
      'Goat cheese',
      'Tart',
      '=======',
      'Cheese of the farm',
      'Cake',
      '>>>>>>> summer',
    ])
    expect(reduce(conflict, { type: 'commit', says: '' })?.repository?.notice).toBe('marks-left')
    const settled = reduce(conflict, {
      type: 'lines',
      from: 3,
      count: 7,
      with: ['Goat cheese of the farm', 'Tart'],
    })
    const done = settled && reduce(settled, { type: 'commit', says: '' })
    expect(done && branch(done, 'main')).toMatchObject({
      kept: true,
      commits: [{ by: 'Amina', says: 'summer → main', parents: ['d', 'c'] }, {}, {}, {}, {}, {}],
      texts: [
        { id: 'menu', lines: ['Cold soup', 'Bread', 'Goat cheese of the farm', 'Tart'] },
        { id: 'prices', text: 'Soup 0' },
      ],
    })
    expect(done && facts(done).repository.waiting).toBe(false)
  })

  it('gives a merge up', () => {
    expect(reduce(conflict, { type: 'switch', branch: 'summer' })?.repository?.notice).toBe('unrecorded')
    const back = reduce(conflict, { type: 'give-up' })
    expect(back?.program).toBe('Soup\nBread\nGoat cheese\nTart')
  })

  it('undoes a change and keeps what came later', () => {
    const state = after({ type: 'revert', commit: 'bad' })
    expect(branch(state, 'main')).toMatchObject({
      kept: true,
      commits: [{ by: 'Amina' }, { id: 'd' }, { id: 'bad' }, { id: 'b' }, { id: 'a' }],
      texts: [{ lines: ['Soup', 'Bread', 'Goat cheese', 'Tart'] }, { text: 'Soup 3' }],
    })
  })

  it('loses by moving back what can be found again in the log', () => {
    const state = after({ type: 'reset', commit: 'b' })
    expect(branch(state, 'main')).toMatchObject({ kept: false, commits: [{ id: 'b' }, { id: 'a' }] })
    expect(state.repository?.log[0]).toEqual({ branch: 'main', does: 'reset', at: 'd' })
    const found = after({ type: 'new-branch', name: 'drinks', at: 'lost' }, { type: 'merge', branch: 'drinks' })
    expect(branch(found, 'main')?.texts.map(({ id }) => id)).toEqual(['menu', 'prices', 'drinks'])
    expect(found.sheets.map(({ name }) => name)).toContain('drinks.txt')
  })

  it('refuses what its rules forbid', () => {
    const ruled = after(
      { type: 'rule', branch: 'main', deed: 'rewrite', on: true },
      { type: 'rule', branch: 'main', deed: 'direct', on: true },
    )
    expect(facts(ruled).repository.refused).toEqual({ force: true, push: true })
    expect(reduce(ruled, { type: 'reset', commit: 'b' })?.repository?.notice).toBe('rule-rewrite')
    expect(reduce(ruled, { type: 'commit', says: 'x' })?.repository?.notice).toBe('rule-direct')
    const off = reduce(ruled, { type: 'rule', branch: 'main', deed: 'direct', on: false })
    expect(off && facts(off).repository.refused).toEqual({ force: true, push: false })
  })

  it('records on another branch, and brings it over', () => {
    const state = after(
      { type: 'new-branch', name: 'wine' },
      { type: 'switch', branch: 'wine' },
      { type: 'lines', from: 1, count: 0, with: ['Wine'] },
      { type: 'commit', says: 'Wine first' },
      { type: 'switch', branch: 'main' },
      { type: 'merge', branch: 'wine' },
      { type: 'remove-branch', branch: 'wine' },
      { type: 'point', commit: 'bad' },
    )
    expect(facts(state).repository).toMatchObject({
      current: 'main',
      pointed: 'bad',
      unrecorded: false,
      branches: [{ id: 'main', commits: [{ says: 'Wine first', by: 'Amina' }, {}, {}, {}, {}] }, { id: 'summer' }],
    })
  })

  it.each<[string, CodeAction, string | null]>([
    ['a name that is none', { type: 'new-branch', name: 'Été' }, 'branch-bad'],
    ['a name that is taken', { type: 'new-branch', name: 'summer' }, 'branch-taken'],
    ['nothing to record', { type: 'commit', says: 'x' }, 'nothing-changed'],
    ['the first change undone', { type: 'revert', commit: 'a' }, 'cannot-undo'],
    ['a change of elsewhere undone', { type: 'revert', commit: 'c' }, null],
    ['a branch that is not there', { type: 'switch', branch: 'x' }, null],
    ['the current branch deleted', { type: 'remove-branch', branch: 'main' }, null],
    ['a program run', { type: 'run' }, null],
  ])('says what cannot be: %s', (_says, action, notice) => {
    expect(reduce(start(scenario), action)?.repository?.notice ?? null).toBe(notice)
  })

  it('takes only so many changes', () => {
    let state = start(scenario)
    for (let turn = 0; turn < 41; turn += 1) {
      const line: CodeAction = { type: 'lines', from: 1, count: 1, with: [`${turn}`] }
      state = [line, { type: 'commit', says: 'x' } as const].reduce((now, action) => reduce(now, action) ?? now, state)
    }
    expect(state.repository).toMatchObject({ made: 40, notice: 'too-many' })
    expect(Check(CodeFacts, facts(state))).toBe(true)
  })
})

it('compares only so many lines', () => {
  const long = (sign: string): string => Array.from({ length: 290 }, (_, place) => `${sign}${place}`).join('\n')
  const texts = (sign: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: 8 }, (_, place) => [`t${place}.txt`, long(sign)]))
  const commit = (id: string, parents: string[]) => ({ id, by: 'Ali', says: id, parents, texts: texts(id) })
  let state = start({
    name: 'x',
    program: '',
    main: 't0.txt',
    prose: true,
    repository: {
      me: 'Ali',
      commits: [commit('a', []), commit('b', ['a']), commit('c', ['b'])],
      branches: [{ name: 'main', at: 'c' }],
      current: 'main',
    },
  })
  for (let turn = 0; turn < 10; turn += 1) {
    const actions: CodeAction[] = [{ type: 'revert', commit: 'b' }, { type: 'give-up' }]
    state = actions.reduce((now, action) => reduce(now, action) ?? now, state)
  }
  expect(state.repository).toMatchObject({ made: 5, notice: 'too-many' })
})

describe('two texts that come from a third', () => {
  it.each([
    ['one side alone', 'a\nb', 'a\nb', 'a\nc', 'a\nc', 0],
    ['both alike', 'a\nb', 'a\nc', 'a\nc', 'a\nc', 0],
    ['far apart', 'a\nb\nc\nd', 'x\nb\nc\nd', 'a\nb\nc\ny', 'x\nb\nc\ny', 0],
    ['put in and taken out', 'a\nb\nc', 'a\nb\nnew\nc', 'b\nc', 'b\nnew\nc', 0],
    ['the same line', 'a', 'b', 'c', '<<<<<<< o\nb\n=======\nc\n>>>>>>> t', 1],
  ])('%s', (_says, base, ours, theirs, text, conflicts) => {
    expect(merged(base, ours, theirs, ['o', 't'])).toEqual({ text, conflicts })
  })

  it('shows what was taken out and put in', () => {
    expect(differences('a\nb\nc', 'a\nx\nc').map(({ kind, text }) => [kind, text])).toEqual([
      ['kept', 'a'],
      ['out', 'b'],
      ['in', 'x'],
      ['kept', 'c'],
    ])
  })
})
