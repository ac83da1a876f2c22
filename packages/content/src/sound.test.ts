import { expect, it } from 'vitest'
import type { Content } from './content.ts'
import { soundnessFindings } from './sound.ts'
import {
  type ChallengeChanges,
  sampleChallenge,
  sampleCompetence,
  sampleContent,
  sampleTutorial,
} from './testing/sample-content.ts'
import { parseYaml } from './yaml-source.ts'

function messagesOf(content: Content): string[] {
  return soundnessFindings(content).map(({ message }) => message)
}

function withChallenge(changes: ChallengeChanges): Content {
  return sampleContent({ challenges: [sampleChallenge(changes)] })
}

function withCompetence(
  changes: Partial<typeof sampleCompetence>,
  file = 'competences/4.1-secure-environment.yaml',
): Content {
  return sampleContent({
    competences: [
      { source: parseYaml(file, 'id: secure-environment').source, written: { ...sampleCompetence, ...changes } },
    ],
  })
}

const labels = { e1: 'One', e2: 'Two', e3: 'Three', c1: 'First', c2: 'Second' }
const others = { options: undefined, labels: undefined }
const plain = { fr: { labels, why: undefined }, en: { labels, why: undefined } }
const order = (orders: string[][]) => ({
  ...plain,
  structure: { ...others, kind: 'order', entries: ['e1', 'e2', 'e3'], key: { orders } },
  fr: { labels: { e1: 'Un', e2: 'Deux', e3: 'Trois' }, why: undefined },
  en: { labels: { e1: 'One', e2: 'Two', e3: 'Three' }, why: undefined },
})
const categorize = (placements: object) => ({
  ...plain,
  structure: {
    ...others,
    kind: 'categorize',
    categories: ['c1', 'c2'],
    entries: ['e1', 'e2', 'e3'],
    key: { placements },
  },
})
const match = (pairs: object) => ({
  ...plain,
  structure: { ...others, kind: 'match', left: ['e1', 'e2', 'e3'], right: ['c1', 'c2'], key: { pairs } },
})
const mailBeside = (beside: string) => ({ kind: 'mail', from: { name: 'A' }, subject: 'B', body: 'C', beside })
const tableBeside = (...beside: string[]) => ({
  kind: 'table',
  title: 'T',
  columns: ['A', 'B'],
  rows: ['1', '2', '3'].map((cell) => [cell, cell]),
  beside,
})
const shown = (...exhibits: object[]): ChallengeChanges => ({
  ...match({ e1: 'c1', e2: 'c2', e3: 'c1' }),
  fr: { labels, why: undefined, exhibits },
})
const why = { a: 'No.', b: 'No.', c: 'No.' }
const allWrong = { fr: { why }, en: { why } }
const cloze = (
  key: object,
  blanks: object = { word: { input: 'typed' }, tone: { input: 'choice', options: ['e1', 'e2'] } },
) => {
  const written = Object.keys(blanks).map((id) => `{{${id}}}`)
  const labels = written.length > 0 ? { e1: 'One', e2: 'Two' } : undefined
  const texts = { labels, why: undefined, cloze: `So: ${written.join(' and ')}` }
  return { structure: { ...others, kind: 'cloze', blanks, key }, fr: texts, en: texts }
}
const typed = { accepted: { fr: ['a'], en: ['a'] }, tolerance: 0 }

it('finds nothing in right content', () => {
  expect(messagesOf(sampleContent())).toEqual([])
  for (const right of [
    order([['e1', 'e2', 'e3']]),
    categorize({ e1: 'c1', e2: 'c1', e3: 'c2' }),
    match({ e1: 'c1', e2: 'c1', e3: 'c2' }),
    cloze({ word: typed, tone: { right: 'e1' } }),
    shown(mailBeside('e3'), mailBeside('e1'), mailBeside('e2')),
    shown(tableBeside('e2', 'e1', 'e3')),
  ]) {
    expect(messagesOf(withChallenge(right))).toEqual([])
  }
})

it.each<[string, ChallengeChanges, RegExp]>([
  [
    'a key that names no option',
    { structure: { key: { right: 'z' } }, ...allWrong },
    /the key names `z`, which is not in `options`/,
  ],
  [
    'a choice-many that names no option',
    { structure: { kind: 'choice-many', key: { right: ['b', 'z'] } } },
    /names `z`/,
  ],
  [
    'a choice-many where all is right',
    {
      structure: { kind: 'choice-many', key: { right: ['a', 'b', 'c'] } },
      fr: { why: undefined },
      en: { why: undefined },
    },
    /every option is right/,
  ],
  [
    'an order that forgets an entry',
    order([
      ['e1', 'e2', 'e3'],
      ['e1', 'e2'],
    ]),
    /right order 2 must have each/,
  ],
  ['an order that repeats an entry', order([['e1', 'e1', 'e3']]), /right order 1 must have each/],
  ['a placement that is missing', categorize({ e1: 'c1', e2: 'c1' }), /says nothing of `e3`/],
  [
    'a placement in no category',
    categorize({ e1: 'c1', e2: 'c1', e3: 'c9' }),
    /names `c9`, which is not in `categories`/,
  ],
  [
    'a placement of no entry',
    categorize({ e1: 'c1', e2: 'c1', e3: 'c2', e9: 'c1' }),
    /names `e9`, which is not in `entries`/,
  ],
  ['a pair that is missing', match({ e1: 'c1', e2: 'c1' }), /says nothing of `e3`/],
  ['a pair with no right', match({ e1: 'c1', e2: 'c1', e3: 'c9' }), /names `c9`, which is not in `right`/],
  ['a blank without key', cloze({ word: typed }), /says nothing of `tone`/],
  [
    'a key without blank',
    cloze({ word: typed, tone: { right: 'e1' }, more: typed }),
    /names `more`, which is not in `blanks`/,
  ],
  ['a drop-down with the key of a typed blank', cloze({ word: typed, tone: typed }), /is a drop-down/],
  ['a typed blank with the key of a drop-down', cloze({ word: { right: 'e1' }, tone: { right: 'e1' } }), /is typed/],
  [
    'a drop-down whose key is no option',
    cloze({ word: typed, tone: { right: 'e9' } }),
    /`e9`, which is not in `blanks.tone.options`/,
  ],
  ['a cloze without blank', cloze({}, {}), /there is no blank/],
  ['a label that is missing', { fr: { labels: { a: 'A', b: 'B' } } }, /the label of `c` is missing/],
  ['a label of nothing', { en: { labels: { a: 'A', b: 'B', c: 'C', d: 'D' } } }, /is called `d`/],
  ['two labels alike', { en: { labels: { a: 'A', b: 'B', c: 'A' } } }, /`c` and `a` have the same label/],
  [
    'a field that is missing',
    {
      ...plain,
      structure: { ...others, kind: 'text', key: typed },
      fr: { labels: undefined, why: undefined, field: { label: 'Mot' } },
      en: { labels: undefined, why: undefined },
    },
    /`field` is missing for a `text`/,
  ],
  ['a field of no use', { fr: { field: { label: 'Mot' } } }, /`field` has no use in a `choice-one`/],
  ['a text with blanks of no use', { en: { cloze: 'some {{a}}' } }, /`cloze` has no use/],
  ['a wrong option without why', { fr: { why: { a: 'Non.' } } }, /does not say why `c` is wrong/],
  ['a why of nothing', { fr: { why: { a: 'Non.', c: 'Non.', d: 'Non.' } } }, /speaks of `d`/],
  ['a why of the right option', { fr: { why: { a: 'Non.', b: 'Non.', c: 'Non.' } } }, /says that `b` is wrong/],
  [
    'an exhibit beside nothing',
    shown(mailBeside('e1'), mailBeside('e2'), mailBeside('e3'), mailBeside('c1')),
    /an exhibit stands beside `c1`, which is not in `left`/,
  ],
  [
    'two exhibits beside one entry',
    shown(mailBeside('e1'), tableBeside('e1', 'e2', 'e3')),
    /two exhibits stand beside `e1`/,
  ],
  [
    'an entry left without',
    shown(mailBeside('e1'), mailBeside('e2')),
    /no exhibit stands beside `e3`, and others have/,
  ],
  [
    'a list shared out among fewer entries',
    shown(tableBeside('e1', 'e2'), mailBeside('e3')),
    /`beside` names 2 entries for 3 lines/,
  ],
  [
    'an exhibit beside an option',
    { fr: { exhibits: [mailBeside('a')] } },
    /`beside` has no use in a `choice-one`: only `categorize` and `match`/,
  ],
  [
    'a skill that does not exist',
    { id: 'walls-1-x', structure: { skill: 'walls-1' } },
    /the skill `walls-1` is not in the framework/,
  ],
  ['a challenge in the wrong folder', { folderCode: '4.2' }, /is of competence 4.1, and this folder of 4.2/],
  ['a folder with another name', { id: 'gym-locker' }, /starts with its skill: `locks-1-…`, not `gym-locker`/],
  ['a tutorial that does not exist', { structure: { tutorials: ['buy-a-lock'] } }, /there is no tutorial `buy-a-lock`/],
])('refuses %s', (_, changes, message) => {
  const messages = messagesOf(withChallenge(changes))
  expect(messages).toEqual([expect.stringMatching(message)])
})

const [locks] = sampleCompetence.tubes
const [first, second] = locks?.skills ?? []

it.each<[string, Content, RegExp]>([
  ['an area that does not exist', sampleContent({ areas: [] }), /the area `protection` is not in framework.yaml/],
  [
    'a file with another name',
    withCompetence({}, 'competences/4.1-secure.yaml'),
    /must be called 4.1-secure-environment.yaml/,
  ],
  ['an outcome that does not exist', sampleContent({ outcomes: new Set() }), /no outcome `LO4.1.01`/],
  [
    'a tutorial of no competence',
    sampleContent({ tutorials: [sampleTutorial({}, '9.9')] }),
    /there is no competence 9.9/,
  ],
])('refuses %s', (_, content, message) => {
  expect(messagesOf(content)).toContainEqual(expect.stringMatching(message))
})

it('refuses levels that do not rise in a tube', () => {
  if (!locks || !first || !second) throw new Error('the sample has two skills')
  const tubes = [{ ...locks, skills: [second, first] }, ...sampleCompetence.tubes.slice(1)]
  expect(messagesOf(withCompetence({ tubes }))).toEqual([expect.stringMatching(/1 cannot follow 2/)])
})

it('does not judge drafts', () => {
  expect(
    messagesOf(withChallenge({ structure: { status: 'draft', key: { right: 'z' }, tutorials: ['buy-a-lock'] } })),
  ).toEqual([])
})

it('tells the place of what is wrong', () => {
  const [finding] = soundnessFindings(withChallenge({ fr: { why: { a: 'Non.', c: 'Non.', d: 'Non.' } } }))
  expect(finding).toMatchObject({ file: 'locks-1-gym-locker/fr.yaml', line: 11, column: 3, severity: 'error' })
})

it('tells the exhibit that stands beside nothing', () => {
  const right = ['e1', 'e2', 'e3'].map(mailBeside)
  const [finding] = soundnessFindings(withChallenge(shown(...right, mailBeside('e9'))))
  const [place] = soundnessFindings(withChallenge(shown(...right, mailBeside('e9'), mailBeside('e8')))).slice(1)
  expect(finding).toMatchObject({ file: 'locks-1-gym-locker/fr.yaml', severity: 'error' })
  expect((place?.line ?? 0) - (finding?.line ?? 0)).toBe(6)
})
