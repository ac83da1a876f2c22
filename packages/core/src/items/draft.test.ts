import { describe, expect, it } from 'vitest'
import { answerOfDraft } from './draft.ts'
import type { ItemAnswer, ItemKind, ItemView } from './index.ts'

const list = (letter: string, count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `${letter}${place + 1}`, label: [{ text: `${place}` }] }))

const picture = { address: `/files/${'a'.repeat(64)}`, width: 160, height: 120 }

const views: { readonly [Kind in ItemKind]: Extract<ItemView, { kind: Kind }> } = {
  'choice-one': { kind: 'choice-one', options: list('o', 3) },
  'choice-many': { kind: 'choice-many', options: list('o', 3) },
  text: { kind: 'text', label: 'Word' },
  number: { kind: 'number', label: 'Number' },
  cloze: {
    kind: 'cloze',
    segments: [
      { type: 'words', line: [{ text: 'The site is ' }] },
      { type: 'typed', id: 'b1' },
      { type: 'choice', id: 'b2', options: list('b2o', 2) },
    ],
  },
  order: { kind: 'order', entries: list('e', 3) },
  match: { kind: 'match', left: list('l', 2), right: list('r', 2) },
  categorize: { kind: 'categorize', categories: list('c', 2), entries: list('e', 2) },
  'choice-image': { kind: 'choice-image', options: list('o', 3).map((option) => ({ ...option, picture })) },
  hotspot: {
    kind: 'hotspot',
    pick: 'several',
    picture: { ...picture, alt: 'A room' },
    regions: list('h', 3).map((region) => ({ ...region, corners: [] })),
  },
  simulator: { kind: 'simulator', simulator: 'settings', scenario: '{}' },
}

const halfMade: readonly ItemAnswer[] = [
  { kind: 'choice-one', option: 'o3' },
  { kind: 'choice-many', options: [] },
  { kind: 'choice-many', options: ['o3', 'o1'] },
  { kind: 'text', text: 'half an ans' },
  { kind: 'number', text: '' },
  { kind: 'cloze', blanks: [{ id: 'b1', value: 'valbourg' }] },
  {
    kind: 'cloze',
    blanks: [
      { id: 'b2', value: 'b2o1' },
      { id: 'b1', value: '' },
    ],
  },
  { kind: 'cloze', blanks: [{ id: 'b2', value: '' }] },
  { kind: 'order', entries: ['e3', 'e1', 'e2'] },
  { kind: 'match', pairs: [{ left: 'l2', right: 'r1' }] },
  { kind: 'match', pairs: [{ left: 'l2', right: '' }] },
  { kind: 'categorize', placements: [{ entry: 'e1', category: 'c2' }] },
  { kind: 'choice-image', option: 'o2' },
  { kind: 'hotspot', regions: [] },
  { kind: 'simulator', log: '[{"type":"open"', reply: '' },
  { kind: 'hotspot', regions: ['h3', 'h1'] },
]

describe('the answer of a draft', () => {
  it.each(halfMade)('is what was kept, whole or not: %j', (answer) => {
    expect(answerOfDraft(views[answer.kind], JSON.parse(JSON.stringify(answer)))).toEqual(answer)
  })

  it.each(
    halfMade.flatMap((answer) =>
      Object.values(views).flatMap((view) => (view.kind === answer.kind ? [] : [[view.kind, answer] as const])),
    ),
  )('for a question of the kind %s is not %j', (kind, answer) => {
    expect(answerOfDraft(views[kind], answer)).toBe(null)
  })

  it('holds nothing but what an answer has', () => {
    const kept = { kind: 'match', name: 'Amina', pairs: [{ left: 'l1', right: 'r1', note: 'mine' }] }
    expect(answerOfDraft(views.match, kept)).toEqual({ kind: 'match', pairs: [{ left: 'l1', right: 'r1' }] })
  })

  it.each([
    null,
    'text',
    [],
    {},
    { kind: 'choice-one' },
    { kind: 'choice-one', option: 'o4' },
    { kind: 'choice-one', option: 3 },
    { kind: 'choice-many', options: 'o1' },
    { kind: 'choice-many', options: { length: 1, 0: 'o1' } },
    { kind: 'choice-many', options: ['o1', 'o1'] },
    { kind: 'choice-many', options: ['o1', 'e1'] },
    { kind: 'choice-image', option: 'o4' },
    { kind: 'hotspot' },
    { kind: 'hotspot', regions: ['h4'] },
    { kind: 'hotspot', regions: ['h1', 'h1'] },
    { kind: 'text' },
    { kind: 'text', text: null },
    { kind: 'text', text: 'x'.repeat(501) },
    { kind: 'number', text: '1'.repeat(61) },
    { kind: 'cloze', blanks: null },
    { kind: 'cloze', blanks: [null] },
    { kind: 'cloze', blanks: [{ id: 'b3', value: 'x' }] },
    { kind: 'cloze', blanks: [{ value: 'x' }] },
    { kind: 'cloze', blanks: [{ id: 'b1', value: 'x'.repeat(201) }] },
    { kind: 'cloze', blanks: [{ id: 'b2', value: 'b2o3' }] },
    {
      kind: 'cloze',
      blanks: [
        { id: 'b1', value: 'x' },
        { id: 'b1', value: 'y' },
      ],
    },
    { kind: 'order', entries: ['e1', 'e2'] },
    { kind: 'order', entries: ['e1', 'e2', 'e2'] },
    { kind: 'order', entries: ['e1', 'e2', 'e4'] },
    { kind: 'match', pairs: ['l1'] },
    { kind: 'match', pairs: [{ left: 'l1', right: 'l2' }] },
    { kind: 'match', pairs: [{ left: '', right: 'r1' }] },
    {
      kind: 'match',
      pairs: [
        { left: 'l1', right: 'r1' },
        { left: 'l1', right: 'r2' },
      ],
    },
    { kind: 'categorize', placements: [{ entry: 'e1', category: '' }] },
    { kind: 'categorize', placements: [{ entry: 'e3', category: 'c1' }] },
    {
      kind: 'categorize',
      placements: [
        { entry: 'e1', category: 'c1' },
        { entry: 'e1', category: 'c2' },
      ],
    },
  ])('is not %j', (kept) => {
    for (const view of Object.values(views)) expect(answerOfDraft(view, kept)).toBe(null)
  })
})
