// Another service that says who somebody is, by OpenID Connect: authorization code with PKCE, state and nonce, and an
// ID token whose signature is checked. The library does the checking; here is what we ask of it, and what its errors
// mean for a person.
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
} from 'openid-client'
import { Check } from 'typebox/value'
import { isStorable } from '../../http/storable-text.ts'
import { Email, FirstName } from '../accounts/contract.ts'
import { looksLikeEmail } from '../accounts/email-address.ts'
import type { ProviderConfig } from './provider-config.ts'

/** Seconds that a provider may take for each answer. */
const patience = 5

/** How long what a provider says of itself is kept, in milliseconds: it changes its keys at times. */
const kept = 3_600_000

/** Seconds since the provider asked somebody who they are, where this must be fresh. */
const freshAge = 600

/** What ties an answer to the browser that asked; each is a secret of that browser. */
export type Secrets = { readonly state: string; readonly nonce: string; readonly verifier: string }

type Named = {
  readonly issuer: string
  readonly subject: string
  /** Asked of the provider only when it is needed. */
  readonly details: () => Promise<{ readonly email: string | null; readonly firstName: string }>
}

export type Provider = {
  readonly id: string
  /**
   * The address of the provider where somebody signs in.
   * @param mustBeFresh asks them who they are again, if they did not say it a moment ago
   * @throws {ProviderError}
   */
  readonly begin: (secrets: Secrets, mustBeFresh: boolean, now: Date) => Promise<string>
  /**
   * Who came back, as the provider says.
   * @param search what the provider added to the address, from the question mark on
   * @throws {ProviderError}
   */
  readonly finish: (search: string, secrets: Secrets, mustBeFresh: boolean, now: Date) => Promise<Named>
}

/** Why a provider signed nobody in. */
export class ProviderError extends Error {
  override name = 'ProviderError'
  readonly code: 'provider-not-answering' | 'provider-refused' | 'provider-not-believed'

  constructor(cause: unknown) {
    super(reasonOf(cause), { cause })
    this.code = codeOf(cause)
  }
}

/** A provider that is asked for nothing until somebody signs in with it: one that is down keeps no service from starting. */
export function openProvider(config: ProviderConfig, publicUrl: string): Provider {
  const redirectUri = `${publicUrl}/sign-in/with/${config.id}/callback`
  let known: { readonly asked: number; readonly configuration: Promise<Configuration> } | null = null

  const configurationOf = (now: Date): Promise<Configuration> => {
    if (known === null || now.getTime() - known.asked >= kept) {
      const asked = { asked: now.getTime(), configuration: discover(config) }
      known = asked
      asked.configuration.catch(() => {
        // The next person asks again.
        if (known === asked) known = null
      })
    }
    return known.configuration
  }

  return {
    id: config.id,
    begin: ({ state, nonce, verifier }, mustBeFresh, now) =>
      explained(async () => {
        const parameters = {
          redirect_uri: redirectUri,
          scope: config.scope,
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(mustBeFresh ? { max_age: String(freshAge) } : {}),
        }
        return buildAuthorizationUrl(await configurationOf(now), parameters).href
      }),
    finish: (search, { state, nonce, verifier }, mustBeFresh, now) =>
      explained(async () => {
        const configuration = await configurationOf(now)
        const address = new URL(redirectUri)
        address.search = search
        const tokens = await authorizationCodeGrant(configuration, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(mustBeFresh ? { maxAge: freshAge } : {}),
        })
        const claims = tokens.claims()
        if (!claims) throw new Error('no ID token')
        if (!isStorable(claims.sub)) throw new Error('a subject that cannot be kept')
        return {
          issuer: claims.iss,
          subject: claims.sub,
          details: () =>
            explained(async () => {
              const isThere = configuration.serverMetadata().userinfo_endpoint !== undefined
              const more = isThere ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : {}
              return detailsIn({ ...claims, ...more })
            }),
        }
      }),
  }
}

function discover({ issuer, clientId, clientSecret }: ProviderConfig): Promise<Configuration> {
  const authentication = clientSecret === null ? None() : withSecret(clientSecret)
  const execute = [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])]
  return discovery(new URL(issuer), clientId, {}, authentication, { execute, timeout: patience })
}

/** In the header, as the standard has it, unless the provider says that it only reads the body. */
function withSecret(secret: string): ClientAuth {
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const isBodyOnly = methods.includes('client_secret_post') && !methods.includes('client_secret_basic')
    return (isBodyOnly ? inBody : inHeader)(server, client, body, headers)
  }
}

/**
 * Of all that a provider tells, the little that an account here can begin with. What nobody could type here either is left
 * aside: the person says it.
 */
function detailsIn(claims: Readonly<Record<string, unknown>>): { email: string | null; firstName: string } {
  const email = wordsIn(claims['email'])
  const firstName = wordsIn(claims['given_name'])
  return {
    email: claims['email_verified'] === true && Check(Email, email) && looksLikeEmail(email) ? email : null,
    firstName: Check(FirstName, firstName) ? firstName : '',
  }
}

function wordsIn(claim: unknown): string {
  return typeof claim === 'string' && isStorable(claim) ? claim.trim() : ''
}

async function explained<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof ProviderError ? error : new ProviderError(error)
  }
}

function codeOf(error: unknown): ProviderError['code'] {
  if (error instanceof AuthorizationResponseError) {
    const isDown = ['temporarily_unavailable', 'server_error'].includes(error.error)
    return isDown ? 'provider-not-answering' : 'provider-refused'
  }
  const isSilent = causesOf(error).some(
    (cause) =>
      (cause instanceof Error && ['TimeoutError', 'AbortError'].includes(cause.name)) ||
      (cause instanceof TypeError && /fetch failed|terminated/.test(cause.message)) ||
      (cause instanceof Response && cause.status >= 500),
  )
  return isSilent ? 'provider-not-answering' : 'provider-not-believed'
}

function causesOf(error: unknown): unknown[] {
  const cause = error instanceof Error ? error.cause : undefined
  return cause === undefined ? [error] : [error, ...causesOf(cause)]
}

/** For the operator, in the log; never what a provider was told or told. */
function reasonOf(error: unknown): string {
  return causesOf(error)
    .map((cause) =>
      cause instanceof Error ? cause.message : cause instanceof Response ? `status ${cause.status}` : '',
    )
    .filter((reason) => reason !== '')
    .join(': ')
}
