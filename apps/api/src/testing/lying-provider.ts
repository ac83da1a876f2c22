// An OpenID Connect provider that can be told to lie, to be slow or to fail.
import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ProviderConfig } from '../features/identity-providers/provider-config.ts'

export type Lies = {
  /** Who it says to be before anybody signs in. */
  readonly issuer?: string
  /** What it says in the ID token, in place of the truth. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** Signs with a key that it does not publish, or says that it does not sign. */
  readonly signature?: 'other-key' | 'none'
  /** Milliseconds before each answer. */
  readonly delay?: number
  /** Of every answer. */
  readonly status?: number
  /** In place of every answer. */
  readonly body?: string
}

export type LyingProvider = {
  readonly config: ProviderConfig
  readonly stop: () => Promise<void>
}

const kid = 'one'

/** It gives a token for any code; the code is the nonce that the token says. */
export async function startLyingProvider(lies: Lies, port = 0): Promise<LyingProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const server = createServer(async (request, response) => {
    let sent = ''
    for await (const chunk of request) sent += String(chunk)
    if (lies.delay) await sleep(lies.delay, undefined, { ref: false })
    const truth = (): unknown => {
      switch (request.url) {
        case '/.well-known/openid-configuration':
          return {
            issuer: lies.issuer ?? issuer,
            authorization_endpoint: `${issuer}/authorize`,
            token_endpoint: `${issuer}/token`,
            jwks_uri: `${issuer}/keys`,
            response_types_supported: ['code'],
            subject_types_supported: ['public'],
            id_token_signing_alg_values_supported: ['RS256'],
          }
        case '/keys':
          return { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] }
        default:
          return { access_token: 'access', token_type: 'Bearer', id_token: idToken(sent) }
      }
    }
    response.writeHead(lies.status ?? 200, { 'content-type': 'application/json' })
    response.end(lies.body ?? JSON.stringify(truth()))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function idToken(sent: string): string {
    const now = Math.floor(Date.now() / 1000)
    const nonce = new URLSearchParams(sent).get('code')
    const claims = { iss: issuer, sub: 'ada', aud: 'pix', iat: now, exp: now + 60, nonce, ...lies.claims }
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const header = lies.signature === 'none' ? { alg: 'none' } : { alg: 'RS256', kid }
    const signed = `${part(header)}.${part(claims)}`
    if (lies.signature === 'none') return `${signed}.`
    const key = lies.signature === 'other-key' ? other.privateKey : keys.privateKey
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
  }

  return {
    config: {
      id: 'liar',
      name: 'Liar',
      issuer,
      clientId: 'pix',
      clientSecret: 'secret',
      scope: 'openid',
      isForPupils: false,
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
