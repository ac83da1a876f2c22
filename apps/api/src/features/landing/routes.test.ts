import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { startAnonymously } from '../accounts/contract.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const get = (url: string, headers: Record<string, string> = {}) =>
  test.newPerson().request('GET', url, undefined, headers)

describe('the landing page', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de-DE,en;q=0.7', 'en'],
    ['', 'en'],
  ])('speaks the language of the browser: %s', async (accepted, language) => {
    const page = await get('/', { 'accept-language': accepted })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`<html lang="${language}"`)
  })

  it('remembers a language that was chosen', async () => {
    const person = test.newPerson()
    await person.request('GET', '/fr')
    expect((await person.request('GET', '/', undefined, { 'accept-language': 'en' })).body).toContain('<html lang="fr"')
  })

  it('leads to the profile as long as the login lasts, then to signing in', async () => {
    const person = test.newPerson()
    await person.call(startAnonymously, { body: { language: 'fr' } })
    const page = async () => (await person.request('GET', '/fr')).body
    expect(await page()).toContain('href="/learner/profile"')
    test.advance(5 * 3_600_000)
    expect(await page()).toContain('href="/sign-in"')
    expect(await page()).not.toContain('href="/learner/profile"')
  })

  it('tells those who were signed out from elsewhere, and leads them to signing in', async () => {
    const person = test.newPerson()
    const told = 'Vous êtes déconnecté sur cet appareil.'
    expect((await person.request('GET', '/fr')).body).not.toContain(told)
    person.cookies.set('pix_login', 'ended')
    expect((await person.request('GET', '/fr')).body).toMatch(new RegExp(`autofocus><p>${told}.*?href="/sign-in"`))
  })

  it.each([
    ['/?left=login', 'You are signed out. See you soon!'],
    ['/?left=test', 'Your test is deleted. See you soon!'],
    ['/?left=account', 'Your account is deleted. Thank you for coming by.'],
  ])('says goodbye at %s, where the focus is', async (address, words) => {
    expect((await get(address, { 'accept-language': 'en' })).body).toContain(`autofocus><p>${words}</p>`)
  })

  it.each(['/', '/?left=everything', '/?left='])('says nothing more at %s', async (address) => {
    expect((await get(address)).body).not.toContain('autofocus')
  })

  it('works before any script: it links to the test', async () => {
    expect((await get('/fr')).body).toContain('href="/learner/competences/4.1"')
  })

  it('names what it may load, and nothing else runs', async () => {
    const policy = String((await get('/en')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('is compressed as the browser can read it', async () => {
    const plain = (await get('/en')).body
    const gzip = await get('/en', { 'accept-encoding': 'gzip' })
    const brotli = await get('/en', { 'accept-encoding': 'gzip, br' })
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain)
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain)
  })
})

describe('the web app', () => {
  it.each(['/learner/profile', '/learner/assessments/0190', '/sign-in', '/sign-up'])(
    'starts at %s',
    async (address) => {
      const page = await get(address, { 'accept-language': 'fr' })
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('<html lang="fr"')
      expect(page.body).toContain('<script')
    },
  )

  it('is told who runs the service, in a document that nothing can break', async () => {
    const named = await startTestApp({
      operatorName: 'L’"Atelier" <$&>',
      contact: 'mailto:aide@valbourg.example',
      sourceUrl: 'https://code.example/pix',
    })
    const { body } = await named.newPerson().request('GET', '/learner/terms')
    await named.close()
    expect(body).toContain(
      '<html lang="en" data-operator="L’&quot;Atelier&quot; &lt;$&amp;&gt;" data-contact="mailto:aide@valbourg.example" data-source="https://code.example/pix" data-mail="sent">',
    )
    expect((await get('/learner/terms')).body).toContain('<html lang="en" data-mail="sent">')
  })

  it('has an OpenAPI document that names every route and hides pages', async () => {
    const { paths } = (await get('/api/openapi.json')).json()
    expect(Object.keys(paths)).toContain('/api/assessments/{assessmentId}/answers')
    expect(Object.keys(paths)).not.toContain('/fr')
  })
})
