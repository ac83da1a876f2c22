// The OpenAPI document, made of the contracts without a server or a database.
import swagger from '@fastify/swagger'
import { Exhibit } from '@pix/core/content'
import { ItemAnswer, ItemView } from '@pix/core/items'
import { Block, Inline, Line, RichText } from '@pix/core/rich-text'
import fastify, { type FastifyInstance } from 'fastify'
import * as contracts from '../contract.ts'
import { Problem, type RouteContract } from './contract.ts'
import { schemaOf } from './register.ts'

/** Schemas that many routes share: the document names them once instead of spelling them out everywhere. */
const shared = {
  Problem,
  CurrentUser: contracts.accounts.CurrentUser,
  Assessment: contracts.assessments.Assessment,
  Correction: contracts.assessments.Correction,
  Question: contracts.assessments.Question,
  GivenAnswer: contracts.assessments.GivenAnswer,
  ItemAnswer,
  ItemView,
  Exhibit,
  RichText,
  Block,
  Line,
  Inline,
}

/** Declares the documentation on an application: before its routes. */
export async function documentApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Pix', description: 'Assesses, develops and certifies digital skills', version: '1' },
    },
    transformObject: (document) => {
      if (!('openapiObject' in document)) throw new Error('only OpenAPI is written')
      return withSharedSchemas(document.openapiObject)
    },
  })
}

function withSharedSchemas<Document extends object>(document: Document): Document {
  const texts = new Map(Object.entries(shared).map(([name, schema]) => [JSON.stringify(asWritten(schema)), name]))
  const referring = (value: unknown, isDefinition = false): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const name = isDefinition ? undefined : texts.get(JSON.stringify(value))
    if (name) return { $ref: `#/components/schemas/${name}` }
    if (Array.isArray(value)) return value.map((one) => referring(one))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, referring(one)]))
  }
  const schemas = Object.entries(shared).map(([name, schema]) => [name, referring(asWritten(schema), true)])
  return Object.assign({}, document, {
    components: { schemas: Object.fromEntries(schemas) },
    paths: 'paths' in document ? referring(document.paths) : {},
  })
}

/** As @fastify/swagger writes a schema: a constant is an enumeration of one. */
function asWritten(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema), (_key, value) => {
    if (typeof value !== 'object' || value === null || !('const' in value)) return value
    const { const: only, ...rest } = value
    return { ...rest, enum: [only] }
  })
}

/** The document of every contract. */
export async function openApiDocument(): Promise<object> {
  const app = fastify()
  await documentApi(app)
  for (const route of everyRoute()) {
    app.route({ method: route.method, url: route.url, schema: schemaOf(route), handler: () => ({}) })
  }
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}

/** Every contract, by address. */
export function everyRoute(): RouteContract[] {
  return Object.values(contracts)
    .flatMap((feature) => Object.values<object>(feature))
    .filter((value): value is RouteContract => 'method' in value)
    .sort((one, other) => `${one.url} ${one.method}`.localeCompare(`${other.url} ${other.method}`, 'en'))
}
