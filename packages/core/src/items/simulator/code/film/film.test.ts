import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { holds } from '../../condition.ts'
import { anyCode } from '../any-code.ts'
import type { SiteAction } from '../site/schema.ts'
import { filmProblems } from './film.ts'
import { readProject } from './project.ts'
import { FilmFacts, type FilmScenario } from './schema.ts'

const scenario: FilmScenario = {
  name: 'At the bakery',
  film: {
    project:
      '[clips]\nbaker 1.0 5.6   # who bakes\nstreet 0.0 3.0\n[sound]\nbaker 6\nstreet 0\n[captions]\n0.0 2.4 Lina: We bake at four\n3.4 4.6 Lina: and we sell at heaven every single day.',
    sources: [
      {
        name: 'baker',
        length: 8,
        loudness: -14,
        shots: [{ from: 0, shows: 'The oven' }],
        said: [
          { from: 1, to: 3, speaker: 'Lina', text: 'We bake at four' },
          { from: 3, to: 5, speaker: 'Lina', text: 'and we sell at seven' },
          { from: 5, to: 6, speaker: 'Lina', text: 'every day.' },
        ],
      },
      { name: 'street', length: 4, loudness: -14, shots: [{ from: 0, shows: 'The street' }] },
    ],
  },
}

function after(actions: readonly SiteAction[]): unknown {
  let state = anyCode.start(scenario, 'en')
  for (const action of actions) {
    const next = anyCode.reduce(state, action)
    if (!next) throw new Error(`cannot ${JSON.stringify(action)}`)
    state = next
  }
  const facts = anyCode.facts(state)
  expect(Check(FilmFacts, facts)).toBe(true)
  return facts
}

function edit(from: number, count: number, ...lines: string[]): SiteAction {
  return { type: 'edit', file: 'project', from, count, with: lines }
}

describe('the project of a film (video-editing-5)', () => {
  const goals = [
    { path: 'valid', is: true },
    { none: 'cut.*', where: { path: '', exists: true } },
    { path: 'sounds.baker.heard', from: -16, to: -12 },
    { none: 'captions.*', where: { path: 'isTrue', is: false } },
    { none: 'captions.*', where: { path: 'isWho', is: false } },
    { none: 'spoken.*', where: { path: 'captioned', is: false } },
    { path: 'fastest', to: 17 },
  ]
  const sound = edit(5, 1, 'baker 0')
  const captions = edit(8, 2, '0 2 Lina: We bake at four', '2 4 Lina: And we sell at seven', '4 5 Lina: every day.')
  it.each<[string, boolean, SiteAction[]]>([
    ['all of it', true, [edit(2, 1, 'baker 1 6'), sound, captions]],
    ['longer than needed', true, [edit(2, 1, 'baker 0:01 0:06,5'), edit(5, 1, 'baker -1'), captions]],
    ['the word still cut', false, [sound, captions]],
    ['the sound still too loud', false, [edit(2, 1, 'baker 1 6'), captions]],
    [
      'a block that is too fast',
      false,
      [
        edit(2, 1, 'baker 1 6'),
        sound,
        edit(8, 2, '0 2 Lina: We bake at four', '2 2.5 Lina: and we sell at seven', '4 5 Lina: every day.'),
      ],
    ],
    ['signs that are wrong', false, [edit(2, 1, 'baker 1 six'), sound, captions]],
  ])('%s', (_says, isRight, actions) => {
    const facts = after(actions)
    expect(goals.every((goal) => holds(goal, { facts, reply: '', actions, language: 'en' }))).toBe(isRight)
  })

  it('tells what is wrong with it', () => {
    expect(after([])).toMatchObject({
      length: 7.6,
      cut: ['every day.'],
      sounds: [{ heard: -8 }, { heard: -14 }],
      spread: 6,
      captions: [
        { isTrue: true, speed: 6.3 },
        { isTrue: false, saidFrom: 4, speed: 32.5 },
      ],
    })
  })

  it.each<[string, string, [string, number]]>([
    ['an unknown part', '[films]', ['unknown-part', 1]],
    ['a line before any part', 'baker 0 1', ['no-part', 1]],
    ['an unknown recording', '[clips]\nbakers 0 1', ['unknown-source', 2]],
    ['a time that is none', '[clips]\nbaker 0 one', ['no-time', 2]],
    ['an end before the beginning', '[clips]\nbaker 3 1', ['ends-early', 2]],
    ['more than was recorded', '[clips]\nbaker 0 9', ['beyond-source', 2]],
    ['a level that is none', '[sound]\nbaker loud', ['no-level', 2]],
    ['a caption without words', '[captions]\n0 1', ['no-words', 2]],
    ['captions at the same time', '[captions]\n0 2 One\n1 3 Two', ['overlaps', 3]],
  ])('says where there is %s', (_says, text, [reason, line]) => {
    expect(readProject(text, scenario.film.sources).mistakes).toMatchObject([{ reason, line }])
  })

  it('is changed line by line, and nothing else is', () => {
    const state = anyCode.start(scenario, 'en')
    expect(anyCode.reduce(state, { ...edit(1, 1), file: 'other' })).toBeNull()
    expect(anyCode.reduce(state, edit(20, 1))).toBeNull()
    expect(anyCode.reduce(state, { type: 'run' })).toBeNull()
  })

  it('is about recordings that are sound', () => {
    const [baker] = scenario.film.sources
    if (!baker) throw new Error('no recording')
    expect(
      filmProblems({ ...scenario, film: { ...scenario.film, sources: [baker, { ...baker, length: 2 }] } }),
    ).toMatchObject([
      { path: ['film', 'sources', 1] },
      { path: ['film', 'sources', 1, 'said', 0] },
      { path: ['film', 'sources', 1, 'said', 1] },
      { path: ['film', 'sources', 1, 'said', 2] },
    ])
  })
})
