import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { openApiDocument } from './openapi.ts'
import { permissionTable } from './permission-table.ts'

const read = (path: string) => readFile(new URL(`../../../../docs/${path}`, import.meta.url), 'utf8')

it('the table of who may call what is fresh (npm run api:describe writes it)', async () => {
  expect(await read('permissions.md')).toBe(permissionTable())
})

it('the OpenAPI document is fresh (npm run api:describe writes it)', async () => {
  expect(JSON.parse(await read('openapi.json'))).toEqual(JSON.parse(JSON.stringify(await openApiDocument())))
})
