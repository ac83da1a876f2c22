import fastJsonStringify, { type Schema } from 'fast-json-stringify'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import * as contracts from '../contract.ts'
import type { RouteContract } from './contract.ts'
import { serializerOf, withDefinitions } from './serializer.ts'

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

describe('a reply', () => {
  it('is written as the library writes it by the schema as it is', () => {
    expect(serializerOf(Page)(page)).toBe(fastJsonStringify(Page as Schema)(page))
    expect(JSON.parse(serializerOf(Page)(page))).toEqual(page)
  })

  it('has nothing that its schema does not name, at any depth', () => {
    const secret = { ...page, answer: 'b', last: { pieces: [{ ...link, right: true }], note: null } }
    expect(serializerOf(Page)(secret)).not.toMatch(/answer|right/)
  })

  it('that its schema does not allow is refused rather than sent', () => {
    expect(() => serializerOf(Page)({ ...page, title: { type: 'picture' } })).toThrow('does not match schema')
  })
})

describe('definitions', () => {
  it('are what stands twice or more, each once', () => {
    const { definitions, properties } = withDefinitions(Page) as { definitions: object; properties: object }
    expect(Object.keys(definitions)).toHaveLength(2)
    expect(properties).toMatchObject({
      title: { $ref: '#/definitions/type-1' },
      last: { $ref: '#/definitions/type-2' },
    })
  })

  it('are not made where nothing stands twice, nor where a schema has its own', () => {
    expect(withDefinitions(Piece)).toBe(Piece)
    const own = { type: 'object', properties: { a: { $ref: '#/definitions/A' }, b: Piece, c: Piece } }
    expect(withDefinitions(own)).toBe(own)
  })

  it('make the largest schema of the API a small one', () => {
    const all = Object.values(contracts).flatMap((feature) => Object.values(feature)) as readonly unknown[]
    const responses = all.filter(
      (one): one is RouteContract => typeof one === 'object' && one !== null && 'method' in one && 'response' in one,
    )
    const sizes = responses.map(({ response }) => JSON.stringify(withDefinitions(response)).length)
    expect(responses.length).toBeGreaterThan(50)
    // 200 kB of one schema are some seconds of compiling.
    expect(Math.max(...sizes)).toBeLessThan(100_000)
  })
})
