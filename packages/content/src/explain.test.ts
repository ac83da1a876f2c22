import { Item } from '@pix/core/items'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { expect, it } from 'vitest'
import { explain } from './explain.ts'
import { ChallengeMetadata, WrittenTexts } from './schemas.ts'

const closed = { additionalProperties: false }
const Shape = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 5 }),
    level: Type.Optional(Type.Integer({ minimum: 1, maximum: 8 })),
    rate: Type.Optional(Type.Number()),
    day: Type.Optional(Type.String({ pattern: '^\\d{4}$', description: 'a year such as 2026' })),
    tags: Type.Optional(Type.Array(Type.String(), { minItems: 1, maxItems: 2, uniqueItems: true })),
    phone: Type.Optional(Type.Boolean()),
    size: Type.Optional(Type.Union([Type.Literal('s'), Type.Literal('m')])),
    tool: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  },
  closed,
)

it.each([
  [{ name: 'ok', level: 3, rate: 1.5, day: '2026', tags: ['a'], phone: true, size: 's', tool: null }, null],
  [[], /the file must be a group of keys \(`name`.*\), not a list/],
  [{}, /`name` is missing/],
  [{ name: '' }, /`name` is empty/],
  [{ name: 'too long' }, /`name` has 8 characters; at most 5/],
  [{ name: 912 }, /`name` must be text: put `912` between quotes/],
  [{ name: null }, /`name` must be text, not nothing/],
  [{ name: 'ok', nom: 'x' }, /unknown key `nom`; expected: `name`, `level`/],
  [{ name: 'ok', level: 1.5 }, /`level` must be a whole number, not `1.5`/],
  [{ name: 'ok', level: 9 }, /`level` must be at most 8/],
  [{ name: 'ok', level: 0 }, /`level` must be at least 1/],
  [{ name: 'ok', rate: 'x' }, /`rate` must be a number, not `x`/],
  [{ name: 'ok', day: 'May' }, /`day` must be a year such as 2026, not `May`/],
  [{ name: 'ok', tags: 'a' }, /`tags` must be a list, not `a`/],
  [{ name: 'ok', tags: [] }, /`tags` has 0 entries; at least 1/],
  [{ name: 'ok', tags: ['a', 'b', 'c'] }, /`tags` has 3 entries; at most 2/],
  [{ name: 'ok', tags: ['a', 'a'] }, /`tags` says `a` twice/],
  [{ name: 'ok', tags: ['a', 2] }, /entry 2 of `tags` must be text: put `2`/],
  [{ name: 'ok', phone: 'yes' }, /`phone` must be true or false, not `yes`/],
  [{ name: 'ok', size: 'xl' }, /`size` must be one of `s`, `m`, not `xl`/],
  [{ name: 'ok', tool: [] }, /`tool` must be text, not a list/],
])('says what is wrong in %j', (value, message) => {
  const messages = explain(Shape, value).map((complaint) => complaint.message)
  expect(messages).toEqual(message === null ? [] : [expect.stringMatching(message)])
  expect(Check(Shape, value)).toBe(message === null)
})

it.each([
  [{ kind: 'quiz' }, ['kind'], /`kind` must be one of `choice-one`, .*, not `quiz`/],
  [{ options: [] }, [], /`kind` is missing; one of `choice-one`/],
  [
    { kind: 'text', key: { accepted: { fr: ['a'] }, tolerance: 0 } },
    ['key', 'accepted'],
    /`en` is missing in `accepted`/,
  ],
  [{ kind: 'text', key: { accepted: { fr: ['a'], en: ['a'] }, tolerance: 0.5 } }, ['key', 'tolerance'], /at most 0.25/],
  [
    { kind: 'order', entries: ['a', 'b', 'C'], key: { orders: [['a']] } },
    ['entries', 2],
    /must be an id in lower case .*, not `C`/,
  ],
  [
    { kind: 'cloze', blanks: { a: { input: 'voice' } }, key: {} },
    ['blanks', 'a', 'input'],
    /`input` must be one of `typed`, `choice`/,
  ],
  [{ kind: 'cloze', blanks: {}, key: { a: { rigth: 'x' } } }, ['key', 'a', 'rigth'], /unknown key `rigth`/],
  [
    { kind: 'match', left: ['a', 'b'], right: ['c', 'd'], key: { pairs: { A: 'c' } } },
    ['key', 'pairs', 'A'],
    /`A` must be an id/,
  ],
])('speaks of the branch that is meant in %j', (item, path, message) => {
  expect(explain(Item, item)).toContainEqual({ path, message: expect.stringMatching(message) })
})

it('speaks of the kind of exhibit that is meant', () => {
  const complaints = explain(WrittenTexts, { exhibits: [{ kind: 'notice', title: 'Update' }] })
  expect(complaints).toContainEqual({ path: ['exhibits', 0], message: '`body` is missing in entry 1 of `exhibits`' })
})

it('speaks of the list that is meant where one id or a list may stand', () => {
  const inbox = { kind: 'inbox', messages: [{ from: 'A', subject: 'B' }] }
  const complaintsOf = (beside: unknown) => explain(WrittenTexts, { exhibits: [{ ...inbox, beside }] })
  expect(complaintsOf(['First'])).toContainEqual({
    path: ['exhibits', 0, 'beside', 0],
    message: 'entry 1 of `beside` must be an id in lower case (letters, digits, hyphens, a letter first), not `First`',
  })
  expect(complaintsOf('first').filter(({ path }) => path[2] === 'beside')).toEqual([])
})

it('accepts the three forms of examples', () => {
  const examples = { accepted: { fr: ['a', 12.5], en: [{ domain: 'a' }] }, rejected: { fr: ['b'], en: [[]] } }
  const complaints = explain(ChallengeMetadata, { examples }).filter(({ path }) => path[0] === 'examples')
  expect(complaints).toHaveLength(1)
  expect(complaints[0]?.path).toEqual(['examples', 'rejected', 'en', 0])
})
