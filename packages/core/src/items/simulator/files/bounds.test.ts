import { describe, expect, it } from 'vitest'
import type { FilesAction } from './action.ts'
import { mostMade } from './changes.ts'
import { files } from './index.ts'
import type { FilesScenario } from './schema.ts'
import type { FilesState } from './state.ts'

const scenario: FilesScenario = {
  name: 'Computer',
  now: '2026-11-28 10:00',
  extensions: true,
  places: [{ id: 'device', name: 'Device', kind: 'device' }],
  entries: [
    { id: 'a', kind: 'folder', name: 'A', in: 'device' },
    { id: 'b', kind: 'folder', name: 'B', in: 'device' },
    { id: 'note', kind: 'file', name: 'note.txt', in: 'device', size: 0, text: 'Hello' },
  ],
  formats: [{ id: 'pdf', label: 'PDF', extension: 'pdf', from: ['txt', 'pdf'], weighs: 100, keeps: [] }],
  offers: { savedSearches: true },
}

/** What comes of actions that are done by turns, so many times. */
function after(times: number, ...actions: FilesAction[]): FilesState {
  let state = files.start(scenario, 'en')
  for (let time = 0; time < times; time += 1) {
    for (const action of actions) state = files.reduce(state, action) ?? state
  }
  return state
}

describe('what somebody makes has an end', () => {
  it.each<[string, FilesAction[]]>([
    [
      'folders copied into each other',
      [
        { type: 'copy', entries: ['a'], to: 'b' },
        { type: 'copy', entries: ['b'], to: 'a' },
      ],
    ],
    ['conversions', [{ type: 'convert', entries: ['note'], format: 'pdf', options: [] }]],
    ['archives', [{ type: 'compress', entries: ['a', 'b', 'note'], name: '' }]],
  ])('%s', (_what, actions) => {
    const names = (time: number): FilesAction[] =>
      actions.map((one) => (one.type === 'compress' ? { ...one, name: `z${time}` } : one))
    let state = after(0)
    for (let time = 0; time < 400; time += 1) {
      for (const action of names(time)) state = files.reduce(state, action) ?? state
    }
    expect(state.notice).toBe('too-many')
    expect(state.entries.length).toBeLessThanOrEqual(scenario.entries.length + mostMade)
  })

  it('searches that are kept', () => {
    let state = after(1, { type: 'search', search: { words: 'note' } })
    for (let time = 0; time < 50; time += 1) {
      state = files.reduce(state, { type: 'save-search', name: `s${time}` }) ?? state
    }
    expect(state.notice).toBe('too-many')
    expect(files.facts(state).searches).toHaveLength(12)
  })

  it('folders within folders are told by their whole path', () => {
    let state = after(0)
    for (let time = 0; time < mostMade; time += 1) {
      state = files.reduce(state, { type: 'new-folder', name: 'x' }) ?? state
      state = files.reduce(state, { type: 'open', entry: `n${time + 1}` }) ?? state
    }
    const deepest = files.facts(state).entries.find(({ id }) => id === `n${mostMade}`)
    expect(deepest?.depth).toBe(mostMade - 1)
    expect(deepest?.path.split('/')).toHaveLength(mostMade + 1)
  })
})
