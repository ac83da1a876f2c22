// Providers that lie, are slow, or are down. Nothing of the service but the client is needed to see what is believed.
import { afterEach, describe, expect, it } from 'vitest'
import { type Lies, type LyingProvider, startLyingProvider } from '../../testing/lying-provider.ts'
import { openProvider, type Provider, ProviderError } from './provider.ts'

let server: LyingProvider | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

const secrets = { state: 'a-state-of-this-browser', nonce: 'a-nonce-of-this-browser', verifier: 'v'.repeat(43) }
const now = new Date()

async function providerThat(lies: Lies): Promise<Provider> {
  server = await startLyingProvider(lies)
  return openProvider(server.config, 'https://pix.example')
}

/** Why nobody is signed in, or who is. */
const outcomeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (error instanceof ProviderError) return error.code
    throw error
  })

const comeBack = (provider: Provider, { state = secrets.state, mustBeFresh = false } = {}) =>
  outcomeOf(provider.finish(`?code=${secrets.nonce}&state=${state}`, secrets, mustBeFresh, now))

describe('a provider that tells the truth', () => {
  it('is asked with PKCE, state and nonce, and believed', async () => {
    const provider = await providerThat({})
    const address = new URL(await provider.begin(secrets, false, now))
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      redirect_uri: 'https://pix.example/sign-in/with/liar/callback',
      response_type: 'code',
      client_id: 'pix',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge_method: 'S256',
      code_challenge: expect.not.stringContaining(secrets.verifier),
    })
    expect(await comeBack(provider)).toMatchObject({ subject: 'ada', issuer: server?.config.issuer })
  })
})

describe('a provider that lies', () => {
  const past = Math.floor(Date.now() / 1000) - 3600
  it.each<[string, Lies]>([
    ['in the issuer of its token', { claims: { iss: 'https://login.evil.example' } }],
    ['in the audience of its token', { claims: { aud: 'another-service' } }],
    ['about the nonce', { claims: { nonce: 'of-another-browser' } }],
    ['by leaving the nonce out', { claims: { nonce: undefined } }],
    ['about the time', { claims: { iat: past - 60, exp: past } }],
    ['in its signature', { signature: 'other-key' }],
    ['by not signing', { signature: 'none' }],
    ['by leaving the person out', { claims: { sub: undefined } }],
    ['by naming a person whom nothing can be stored of', { claims: { sub: 'a\u0000da' } }],
    ['in words that are no JSON', { body: '<html>' }],
  ])('%s is not believed', async (_how, lies) => {
    expect(await comeBack(await providerThat(lies))).toBe('provider-not-believed')
  })

  it('about who it is, is not even gone to', async () => {
    const provider = await providerThat({ issuer: 'https://login.evil.example' })
    expect(await outcomeOf(provider.begin(secrets, false, now))).toBe('provider-not-believed')
  })

  it.each([
    ['what is no address', { email: 'lou.martin0312', email_verified: true }, { email: null, firstName: '' }],
    ['an address without end', { email: `${'a'.repeat(250)}@b.example`, email_verified: true }, { email: null }],
    ['an address that cannot be stored', { email: 'a\u0000@b.example', email_verified: true }, { email: null }],
    ['an address that it has not verified', { email: 'a@b.example', email_verified: 'true' }, { email: null }],
    ['a name that cannot be stored', { given_name: 'A\u0000da' }, { firstName: '' }],
    ['half of a sign', { given_name: 'Ada \ud83d' }, { firstName: '' }],
    ['a name that is none', { given_name: { first: 'Ada' } }, { firstName: '' }],
    ['a name without end', { given_name: 'Ada '.repeat(100) }, { firstName: '' }],
  ])('has nothing of it kept where it says %s', async (_what, claims, kept) => {
    const named = await (await providerThat({ claims })).finish(
      `?code=${secrets.nonce}&state=${secrets.state}`,
      secrets,
      false,
      now,
    )
    expect(await named.details()).toMatchObject(kept)
  })

  it('is not believed about an answer to another browser', async () => {
    expect(await comeBack(await providerThat({}), { state: 'another-state' })).toBe('provider-not-believed')
  })

  it.each([undefined, past, 'yesterday'])(
    'is not believed that somebody is there when they signed in at %s',
    async (at) => {
      const provider = await providerThat({ claims: { auth_time: at } })
      expect(await comeBack(provider, { mustBeFresh: true })).toBe('provider-not-believed')
    },
  )

  it('believes somebody who signed in there a moment ago', async () => {
    const provider = await providerThat({ claims: { auth_time: Math.floor(Date.now() / 1000) - 5 } })
    expect(await comeBack(provider, { mustBeFresh: true })).toMatchObject({ subject: 'ada' })
  })
})

describe('a provider that signs nobody in', () => {
  it.each([
    ['access_denied', 'provider-refused'],
    ['login_required', 'provider-refused'],
    ['temporarily_unavailable', 'provider-not-answering'],
    ['server_error', 'provider-not-answering'],
  ])('because of %s leads to %s', async (error, code) => {
    const provider = await providerThat({})
    const search = `?error=${error}&state=${secrets.state}`
    expect(await outcomeOf(provider.finish(search, secrets, false, now))).toBe(code)
  })
})

describe('a provider that does not answer', () => {
  it('for five seconds is waited for no longer', { timeout: 20_000 }, async () => {
    const provider = await providerThat({ delay: 15_000 })
    const before = performance.now()
    expect(await outcomeOf(provider.begin(secrets, false, now))).toBe('provider-not-answering')
    expect(performance.now() - before).toBeLessThan(9_000)
  })

  it('because it is down, or fails, is said so', async () => {
    const failing = await providerThat({ status: 502 })
    expect(await outcomeOf(failing.begin(secrets, false, now))).toBe('provider-not-answering')
    await server?.stop()
    expect(await outcomeOf(failing.begin(secrets, false, now))).toBe('provider-not-answering')
  })

  it('is asked again by the next person', async () => {
    const down = await startLyingProvider({})
    await down.stop()
    const { port } = new URL(down.config.issuer)
    const provider = openProvider(down.config, 'https://pix.example')
    expect(await outcomeOf(provider.begin(secrets, false, now))).toBe('provider-not-answering')
    server = await startLyingProvider({}, Number(port))
    expect(await outcomeOf(provider.begin(secrets, false, now))).toContain('/authorize?')
  })
})
