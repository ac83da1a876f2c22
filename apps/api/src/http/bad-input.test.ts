import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ publicUrl: 'https://pix.example' })
})
afterAll(() => test.close())

const json = { 'content-type': 'application/json' }

it.each([
  ['an unknown address of the API', 'GET', '/api/nothing', undefined, {}, 404, 'route-not-found'],
  [
    'a method that the address does not have',
    'PUT',
    '/api/users/me',
    { language: 'fr' },
    json,
    405,
    'method-not-allowed',
  ],
  ['JSON that does not parse', 'POST', '/api/logins/anonymous', '{"language":', json, 400, 'malformed-json'],
  ['an empty body', 'POST', '/api/logins/anonymous', '', json, 400, 'malformed-json'],
  [
    'a body of another type',
    'POST',
    '/api/logins/anonymous',
    'fr',
    { 'content-type': 'text/csv' },
    415,
    'unsupported-media-type',
  ],
  [
    'a body over the limit',
    'POST',
    '/api/logins/anonymous',
    { language: 'x'.repeat(5000) },
    json,
    413,
    'body-too-large',
  ],
  ['a language that is not spoken', 'POST', '/api/logins/anonymous', { language: 'xx' }, json, 400, 'invalid-request'],
  ['a missing property', 'POST', '/api/logins/anonymous', {}, json, 400, 'invalid-request'],
  ['an assessment id that is none', 'GET', '/api/assessments/1?language=fr', undefined, {}, 400, 'invalid-request'],
  [
    'a page of this server without encryption where people use https',
    'POST',
    '/api/logins/anonymous',
    { language: 'fr' },
    { ...json, host: 'pix.example', origin: 'http://pix.example' },
    403,
    'foreign-origin',
  ],
  ['a missing language', 'GET', '/api/profile', undefined, {}, 400, 'invalid-request'],
  ['an unknown tutorial', 'GET', '/api/tutorials/none?language=fr', undefined, {}, 404, 'tutorial-not-found'],
  [
    'a body of plain text',
    'POST',
    '/api/logins/anonymous',
    'fr',
    { 'content-type': 'text/plain' },
    415,
    'unsupported-media-type',
  ],
  [
    'a character that cannot be stored',
    'POST',
    '/api/logins',
    { identifier: 'a\u0000@b.example', password: 'x', remember: true },
    json,
    400,
    'invalid-request',
  ],
  [
    'half of a surrogate pair',
    'POST',
    '/api/logins',
    { identifier: 'a\ud800@b.example', password: 'x', remember: true },
    json,
    400,
    'invalid-request',
  ],
  [
    'a character that cannot be stored, in an address',
    'GET',
    '/api/tutorials/a%00b?language=fr',
    undefined,
    {},
    400,
    'invalid-request',
  ],
  [
    'an id in another form',
    'GET',
    `/api/assessments/urn:uuid:${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}?language=fr`,
    undefined,
    {},
    400,
    'invalid-request',
  ],
  [
    'an address that does not decode',
    'GET',
    '/api/tutorials/%E0%A4%A?language=fr',
    undefined,
    {},
    400,
    'invalid-request',
  ],
  [
    'an address that is too long',
    'GET',
    `/api/tutorials/${'x'.repeat(200)}?language=fr`,
    undefined,
    {},
    404,
    'route-not-found',
  ],
  [
    'a page of another site',
    'POST',
    '/api/logins/anonymous',
    { language: 'fr' },
    { ...json, origin: 'https://elsewhere.example' },
    403,
    'foreign-origin',
  ],
  ['an origin that is none', 'DELETE', '/api/logins/current', undefined, { origin: 'null' }, 403, 'foreign-origin'],
] as const)('refuses %s with a code and what to do', async (_what, method, url, body, headers, status, code) => {
  const response = await test.newPerson().request(method, url, body, { ...headers })
  expect(response.statusCode).toBe(status)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ status, code, type: `/problems/${code}` })
  expect(response.json().title.length).toBeGreaterThan(10)
  expect(response.json().traceId).toMatch(/^[0-9a-f-]{36}$/)
})

it('says which methods an address has', async () => {
  const response = await test.newPerson().request('PUT', '/api/users/me', {}, json)
  expect(response.headers.allow).toContain('PATCH')
})

it('answers a person who opened an unknown address with a page in their language', async () => {
  const headers = { accept: 'text/html', 'accept-language': 'fr-BE,fr;q=0.9' }
  const response = await test.newPerson().request('GET', '/nulle-part', undefined, headers)
  expect(response.statusCode).toBe(404)
  expect(response.headers['content-type']).toContain('text/html')
  expect(response.body).toContain('Cette page n’existe pas')
})

it.each([`/fr/${'x'.repeat(2000)}`, '/%E0%A4%A'])(
  'answers with a page for an address like %.12s… too',
  async (address) => {
    const response = await test
      .newPerson()
      .request('GET', address, undefined, { accept: 'text/html', 'accept-language': 'fr' })
    expect(response.statusCode).toBe(404)
    expect(response.body).toContain('Cette page n’existe pas')
  },
)

it('lets the pages of its own address through, and marks cookies as secure behind https', async () => {
  const response = await test
    .newPerson()
    .request('POST', '/api/logins/anonymous', { language: 'fr' }, { ...json, origin: 'https://pix.example' })
  expect(response.statusCode).toBe(201)
  expect(response.cookies[0]).toMatchObject({ secure: true, httpOnly: true })
})

it.each([
  ['the API', '/api/health'],
  ['a refusal of the API', '/api/nothing'],
  ['the front page', '/fr'],
  ['the web app', '/learner/profile'],
  ['the page of an address that does not exist', '/nowhere'],
])('%s comes with the headers that protect it, HSTS behind https included', async (_what, address) => {
  const { headers } = await test.newPerson().request('GET', address, undefined, { accept: 'text/html' })
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': expect.stringContaining('max-age='),
  })
  if (!String(headers['content-type']).startsWith('text/html')) return
  const policy = String(headers['content-security-policy'])
  for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe-|\*/)
})
