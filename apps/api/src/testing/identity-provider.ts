// A real OpenID Connect provider on this machine, where people sign in by their name alone.
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { ProviderConfig } from '../features/identity-providers/provider-config.ts'

/** What the provider tells of somebody. */
export type Member = {
  readonly given_name?: string
  readonly email?: string
  readonly email_verified?: boolean
}

export type IdentityProvider = {
  /** How the service is told of it. */
  readonly config: ProviderConfig
  /** Begins to answer: people come back to this service. */
  readonly open: (publicUrl: string) => void
  /** Somebody signs in there as this member, and comes back: what was added to the address. */
  readonly signIn: (address: string, login: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** @param members by what they type to sign in, which is their subject too */
export async function startIdentityProvider(members: Readonly<Record<string, Member>>): Promise<IdentityProvider> {
  let answer: ReturnType<Provider['callback']> | null = null
  const server = createServer((request, response) => {
    if (answer) void answer(request, response)
    else response.writeHead(503).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config = {
    id: 'school',
    name: 'Lycée de Valbourg',
    issuer,
    clientId: 'pix',
    clientSecret: 'a secret of the test',
    scope: 'openid profile email',
    isForPupils: false,
  }
  return {
    config,
    open: (publicUrl) => {
      answer = providerOf(config, `${publicUrl}/sign-in/with/school/callback`, members).callback()
    },
    signIn: (address, login) => signInAt(issuer, address, login),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function providerOf(
  { issuer, clientId, clientSecret }: ProviderConfig,
  redirectUri: string,
  members: Readonly<Record<string, Member>>,
): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret ?? '', redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/hello/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...members[id] }) }),
    // Nobody is asked what the service may know: it is theirs.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      const grant = new context.oidc.provider.Grant({
        ...(client ? { clientId: client.clientId } : {}),
        ...(session?.accountId ? { accountId: session.accountId } : {}),
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/hello/')) return next()
    const { searchParams } = new URL(context.href)
    const login = searchParams.get('login')
    if (searchParams.has('cancel')) {
      const result = { error: 'access_denied', error_description: 'nobody signed in' }
      return provider.interactionFinished(context.req, context.res, result)
    }
    if (login !== null) {
      return provider.interactionFinished(context.req, context.res, { login: { accountId: login } })
    }
    context.type = 'html'
    context.body = `<!doctype html><html lang="en"><title>School</title><form>
      <label>Login <input name="login"></label><button>Sign in</button><button name="cancel">Cancel</button></form></html>`
  })
  return provider
}

/** A browser that knows nothing but cookies and redirects. */
async function signInAt(issuer: string, address: string, login: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = address
  for (let steps = 0; steps < 10; steps++) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider says ${response.status}: ${await response.text()}`)
    next = new URL(location, next).href
    if (!next.startsWith(issuer)) return new URL(next).search
    if (next.includes('/hello/')) next += login === '' ? '?cancel' : `?login=${login}`
  }
  throw new Error('the provider leads nowhere')
}
