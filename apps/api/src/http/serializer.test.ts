import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { serializerOf } from './serializer.ts'

const Piece = Type.Union([
  Type.Object({ type: Type.Literal('text'), text: Type.String() }),
  Type.Object({ type: Type.Literal('link'), text: Type.String(), href: Type.String() }),
])
const Paragraph = Type.Object({ pieces: Type.Array(Piece), note: Type.Union([Piece, Type.Null()]) })
const Page = Type.Object({
  title: Piece,
  paragraphs: Type.Array(Paragraph),
  last: Type.Optional(Paragraph),
})

const text = { type: 'text', text: 'Un « été »' }
const link = { type: 'link', text: 'there', href: 'https://pix.example' }
const page = { title: text, paragraphs: [{ pieces: [text, link], note: null }], last: { pieces: [], note: link } }

const written = (schema: object, reply: unknown): unknown => JSON.parse(serializerOf(schema)(reply))

describe('a reply', () => {
  it('is written whole', () => {
    expect(written(Page, page)).toEqual(page)
    expect(written(Page, { title: link, paragraphs: [] })).toEqual({ title: link, paragraphs: [] })
  })

  it('has nothing that its schema does not name, at any depth', () => {
    const secret = {
      ...page,
      answer: 'b',
      title: { ...text, href: 'of the other alternative' },
      last: { pieces: [{ ...link, right: true }], note: null },
    }
    expect(written(Page, secret)).toEqual({ ...page, last: { pieces: [link], note: null } })
  })

  it('leaves out what is optional and not there', () => {
    expect(serializerOf(Page)({ title: text, paragraphs: [], last: undefined })).not.toContain('last')
  })
})

describe('a reply that its schema does not allow is refused rather than sent', () => {
  const Count = Type.Union([Type.Integer(), Type.Null()])
  const Kind = Type.Union([Type.Literal('a'), Type.Literal('b')])
  it.each<[string, object, unknown, string]>([
    ['an alternative that is not there', Page, { ...page, title: { type: 'picture' } }, '/title'],
    ['something missing', Page, { title: text }, '/paragraphs'],
    ['something missing further down', Page, { ...page, title: { type: 'text' } }, '/title/text'],
    ['an object for a text', Type.Object({ name: Type.String() }), { name: { right: 'b' } }, '/name'],
    ['a list for a text', Type.Array(Type.String()), [['b']], '/*'],
    ['a text for an object', Page, 'b', '/'],
    ['a list for an object', Page, [page], '/'],
    ['an object for a list', Type.Array(Piece), { 0: text }, '/'],
    ['a number for a text', Type.String(), 1, '/'],
    ['a text for a number', Type.Number(), '1', '/'],
    ['what is no number', Type.Number(), Number.NaN, '/'],
    ['half of a whole number', Count, 0.5, '/'],
    ['a text for a truth', Type.Boolean(), 'true', '/'],
    ['another word than those that there are', Kind, 'c', '/'],
    ['nothing for something', Kind, null, '/'],
    ['something for nothing', Type.Null(), 0, '/'],
    ['a moment for a text', Type.String(), new Date(0), '/'],
  ])('%s', (_name, schema, reply, at) => {
    expect(() => serializerOf(schema)(reply)).toThrow(`does not match its schema at ${at}`)
  })

  it.each<[object, unknown]>([
    [Count, 3],
    [Count, null],
    [Kind, 'b'],
    [Type.Number(), 0.5],
    [Type.Boolean(), false],
    [Type.Union([Type.Array(Type.Integer()), Type.String()]), [1, 2]],
    [Type.Union([Type.Array(Type.Integer()), Type.String()]), 'one'],
  ])('and what it allows is not', (schema, reply) => {
    expect(written(schema, reply)).toEqual(reply)
  })
})

describe('a union', () => {
  it('goes by the constants of a property, of which an alternative may have several', () => {
    const Step = Type.Union([
      Type.Union([
        Type.Object({ at: Type.String(), kind: Type.Union([Type.Literal('one'), Type.Literal('two')]) }),
        Type.Object({ at: Type.String(), kind: Type.Literal('three'), more: Type.String() }),
      ]),
      Type.Object({ at: Type.String(), kind: Type.Literal('four') }),
    ])
    const all = { at: 'x', more: 'y' }
    expect(written(Step, { ...all, kind: 'two' })).toEqual({ at: 'x', kind: 'two' })
    expect(written(Step, { ...all, kind: 'three' })).toEqual({ ...all, kind: 'three' })
    expect(written(Step, { ...all, kind: 'four' })).toEqual({ at: 'x', kind: 'four' })
  })

  it.each<[string, object, string]>([
    ['of objects alike', Type.Union([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })]), 'Objects'],
    [
      'of objects that share a name',
      Type.Union([
        Type.Object({ kind: Type.Literal('a'), one: Type.String() }),
        Type.Object({ kind: Type.Literal('a'), two: Type.String() }),
      ]),
      'Objects',
    ],
    ['of two lists', Type.Union([Type.Array(Type.String()), Type.Array(Type.Number())]), 'Arrays'],
  ])('%s is refused before any reply', (_name, schema, message) => {
    expect(() => serializerOf(schema)).toThrow(`${message} that cannot be told apart`)
  })
})

it('a schema that says something unforeseen is refused before any reply', () => {
  expect(() => serializerOf(Type.Object({ anything: Type.Unknown() }))).toThrow('Unforeseen at /anything')
  const byName = Type.Record(Type.String(), Type.Number())
  expect(() => serializerOf(Type.Object({ byName }))).toThrow('Unforeseen at /byName')
})
