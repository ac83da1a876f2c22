import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { insertFile } from './queries.ts'

let test: TestApp
const csv = { hash: '1'.repeat(64), ending: 'csv', mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from('a;b') }
beforeAll(async () => {
  test = await startTestApp()
  await insertFile(test.pool, csv, new Date())
})
afterAll(() => test.close())

const get = (url: string) => test.newPerson().request('GET', url)

it('is served by the hash of its bytes, for good, to a browser that will run nothing of it', async () => {
  const response = await get(`/files/${csv.hash}`)
  expect(response.body).toBe('a;b')
  expect(response.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
})

it('is saved under the name of its address', async () => {
  const response = await get(`/files/${csv.hash}/${encodeURIComponent('relevé été.csv')}`)
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-disposition']).toBe('attachment')
})

it.each([
  ['a hash of nothing', `/files/${'2'.repeat(64)}`],
  ['no hash', '/files/locker.svg'],
  ['a name that ends otherwise', `/files/${'1'.repeat(64)}/invoice.exe`],
  ['something below', `/files/${'1'.repeat(64)}/a/b.csv`],
])('is not found by %s', async (_what, url) => {
  expect((await get(url)).statusCode).toBe(404)
})

it('stays as it is', async () => {
  await insertFile(test.pool, { ...csv, bytes: Buffer.from('other') }, new Date())
  expect((await get(`/files/${csv.hash}`)).body).toBe('a;b')
  await expect(test.pool.query('delete from release_files')).rejects.toThrow('immutable')
})

it('every file of the release is stored, under the hash that its questions name', async () => {
  const { challenges } = test.services.releases.current.release
  const addresses = new Set(JSON.stringify(challenges).match(/\/files\/[0-9a-f]{64}/g) ?? [])
  expect(addresses.size).toBeGreaterThan(0)
  for (const address of addresses) {
    const { rawPayload, headers } = await get(address)
    expect(`/files/${createHash('sha256').update(rawPayload).digest('hex')}`).toBe(address)
    expect(headers['content-type']).toMatch(/^(image\/|text\/|application\/)/)
  }
})
