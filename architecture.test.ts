// What must never happen, as tests: the rules of ARCHITECTURE.md that no type can say.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { TSchema } from 'typebox'
import { describe, expect, it } from 'vitest'
import * as contracts from './apps/api/src/contract.ts'
import { commonErrorCodes, errorCodes } from './apps/api/src/http/error-codes.ts'
import { Item, type ItemKind } from './packages/core/src/items/index.ts'

const root = import.meta.dirname

function filesBelow(folder: string, matching: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && matching.test(entry.name) && !/node_modules|\/dist/.test(entry.parentPath))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?<!')\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier]) => specifier ?? '')
}

const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)

const routes = Object.values(contracts).flatMap((feature) =>
  Object.values(feature).filter(
    (value): value is contracts.RouteContract => typeof value === 'object' && 'method' in value,
  ),
)

describe('directions', () => {
  it('core imports nothing but itself, TypeBox and the scheduler of reviews', () => {
    const outside = filesBelow('packages/core/src', /\.ts$/)
      .filter((file) => !isTest(file))
      .flatMap((file) => importsOf(file).map((specifier) => ({ file, specifier })))
      .filter(
        ({ specifier }) => !specifier.startsWith('.') && !['typebox', 'typebox/compile', 'ts-fsrs'].includes(specifier),
      )
    expect(outside).toEqual([])
  })

  it('content imports core, never the applications', () => {
    const outside = filesBelow('packages/content/src', /\.ts$/).flatMap((file) =>
      importsOf(file).filter((specifier) => specifier.startsWith('@pix/') && !specifier.startsWith('@pix/core/')),
    )
    expect(outside).toEqual([])
  })

  it('the web app knows of the API its contract alone', () => {
    const outside = filesBelow('apps/web/src', /\.tsx?$/).flatMap((file) =>
      importsOf(file).filter(
        (specifier) =>
          /apps\/api/.test(specifier) || (specifier.startsWith('@pix/api') && specifier !== '@pix/api/contract'),
      ),
    )
    expect(outside).toEqual([])
  })

  it('what a contract reaches can be shipped to browsers: schemas and codes, nothing of the server', () => {
    const allowed = /contract\.ts$|error-codes\.ts$|^typebox$|^@pix\/core\//
    const files = [
      'apps/api/src/contract.ts',
      'apps/api/src/http/contract.ts',
      ...filesBelow('apps/api/src/features', /^contract\.ts$/),
    ]
    const outside = files.flatMap((file) => importsOf(file).filter((specifier) => !allowed.test(specifier)))
    expect(outside).toEqual([])
  })

  it('a feature of the API uses another through its queries and rules, never through its routes', () => {
    const crossing = filesBelow('apps/api/src/features', /\.ts$/)
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => /\.\.\/[a-z-]+\/routes\.ts$/.test(specifier))
          .map((specifier) => ({ file, specifier })),
      )
    expect(crossing).toEqual([])
  })

  it('the pages of the API share only pure files of the look with the web app', () => {
    const shared = filesBelow('apps/api/src', /\.ts$/).flatMap((file) =>
      importsOf(file).filter((specifier) => specifier.includes('web/src')),
    )
    expect(
      shared.filter(
        (specifier) => !/web\/src\/ui\/(icons|mosaic|area-colours|illustrations\/[a-z-]+)\.ts$/.test(specifier),
      ),
    ).toEqual([])
  })

  it('only the configuration and the entry points read the environment', () => {
    const readers = [...filesBelow('apps/api/src', /\.ts$/), ...filesBelow('packages', /\.ts$/)].filter(
      (file) => !isTest(file) && readFileSync(join(root, file), 'utf8').includes('process.env'),
    )
    expect(readers.sort()).toEqual(
      ['apps/api/src/main.ts', 'packages/content/src/cli-check.ts', 'packages/content/src/cli-report.ts'].filter(
        (file) => readers.includes(file),
      ),
    )
  })
})

describe('what leaves the server', () => {
  /** Every schema inside a schema, with where it stands. */
  function* inside(schema: TSchema, place: string): Generator<{ place: string; schema: Record<string, unknown> }> {
    const node: Record<string, unknown> = { ...schema }
    yield { place, schema: node }
    for (const [name, value] of Object.entries(node)) {
      if (Array.isArray(value))
        for (const [index, one] of value.entries()) if (isSchema(one)) yield* inside(one, `${place}/${name}/${index}`)
      if (name === 'properties' && isSchema(value))
        for (const [key, one] of Object.entries(value)) if (isSchema(one)) yield* inside(one, `${place}/${key}`)
      if ((name === 'items' || name === 'not') && isSchema(value)) yield* inside(value, `${place}/${name}`)
    }
  }
  function isSchema(value: unknown): value is TSchema {
    return typeof value === 'object' && value !== null
  }

  it.each(routes.map((route) => [`${route.method} ${route.url}`, route] as const))(
    '%s names every property of its answer',
    (_name, route) => {
      for (const { place, schema } of inside(route.response, 'response')) {
        const said = 'type' in schema || 'const' in schema || 'anyOf' in schema
        expect({ place, said }).toEqual({ place, said: true })
        expect({ place, patterns: 'patternProperties' in schema }).toEqual({ place, patterns: false })
        if (schema['type'] === 'object')
          expect({ place, open: schema['additionalProperties'] }).toEqual({ place, open: false })
        if (Array.isArray(schema['anyOf']))
          expect({ place, discriminated: isDiscriminated(schema['anyOf']) }).toEqual({ place, discriminated: true })
      }
    },
  )

  /** At most one branch is not an object (null, a literal…), or the objects differ by the constant of one property. */
  function isDiscriminated(branches: readonly Record<string, unknown>[]): boolean {
    const objects = branches.filter((branch) => branch['type'] === 'object')
    if (objects.length < 2) return true
    return ['kind', 'type', 'input', 'status'].some((name) => {
      const constants = objects.map((branch) => {
        const properties = branch['properties']
        const property =
          typeof properties === 'object' && properties !== null
            ? Object.entries(properties).find(([key]) => key === name)?.[1]
            : undefined
        return property?.const
      })
      return constants.every((constant) => constant !== undefined) && new Set(constants).size === constants.length
    })
  }

  it.each(routes.map((route) => [`${route.method} ${route.url}`, route] as const))(
    '%s says who may call it',
    (_name, route) => {
      expect(route.actors.length).toBeGreaterThan(0)
      expect(route.summary.length).toBeGreaterThan(10)
    },
  )

  it('routes do not share an address', () => {
    const addresses = routes.map(({ method, url }) => `${method} ${url}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('every route is called by a test', () => {
    const tests = [
      ...filesBelow('apps/api/src', /\.test\.ts$/),
      ...filesBelow('apps/api/src/testing', /\.ts$/),
      ...filesBelow('scripts', /\.test\.ts$/),
    ]
    const text = tests.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
    const names = Object.values(contracts).flatMap((feature) =>
      Object.entries(feature).filter(([, value]) => typeof value === 'object' && 'method' in value),
    )
    const untested = names.filter(([name, { url }]) => !new RegExp(`\\b${name}\\b`).test(text) && !text.includes(url))
    expect(untested.map(([name]) => name)).toEqual([])
  })

  it('every error code is one that some route, or every route, may answer', () => {
    const used = new Set<string>([...commonErrorCodes, ...routes.flatMap((route) => route.errors)])
    expect(Object.keys(errorCodes).filter((code) => !used.has(code))).toEqual([])
  })
})

describe('completeness', () => {
  const kinds = Item.anyOf.map((one) => one.properties.kind.const) satisfies ItemKind[]

  it.each(kinds)('the item kind %s has its rules, its tests, its player and an example in the content', (kind) => {
    for (const file of ['schema.ts', 'public-view.ts', 'validate.ts', 'score.ts', 'rules.ts', 'score.test.ts']) {
      expect({ file, there: existsSync(join(root, 'packages/core/src/items', kind, file)) }).toEqual({
        file,
        there: true,
      })
    }
    expect(existsSync(join(root, 'apps/web/src/items', `${kind}.tsx`))).toBe(true)
    const challenges = filesBelow('content/challenges', /^challenge\.yaml$/)
    expect(challenges.some((file) => readFileSync(join(root, file), 'utf8').includes(`kind: ${kind}\n`))).toBe(true)
  })

  it('no file is a drawer', () => {
    const drawers = ['packages', 'apps', 'scripts', 'benchmarks'].flatMap((folder) =>
      filesBelow(folder, /\.tsx?$/).filter((file) =>
        /(^|\/)(utils?|helpers?|common|shared|lib|services|manager)(\/|\.tsx?$)/.test(file),
      ),
    )
    expect(drawers.filter((file) => file !== 'apps/api/src/http/services.ts')).toEqual([])
  })
})

it('the lockfile names the binaries of every platform, whatever the machine that wrote it', () => {
  type Entry = { readonly optionalDependencies?: Readonly<Record<string, string>> }
  const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const places = Object.keys(lock.packages)
  const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(wanted.length).toBeGreaterThan(20)
  expect(wanted.filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)))).toEqual([])
})
