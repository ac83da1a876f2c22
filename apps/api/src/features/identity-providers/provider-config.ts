// Other services that people may sign in with, as the operator names them:
// OIDC_PROVIDERS=school, then OIDC_SCHOOL_ISSUER, OIDC_SCHOOL_CLIENT_ID and so on.

export type ProviderConfig = {
  /** In addresses: `school`. */
  readonly id: string
  /** As people read it. */
  readonly name: string
  /** Address of the provider, as it says itself. */
  readonly issuer: string
  readonly clientId: string
  /** Null where the provider knows this service by its address alone (a public client). */
  readonly clientSecret: string | null
  /** What is asked of the provider, separated by spaces. */
  readonly scope: string
  /** Whether a school opens accounts for its pupils with it, and has the consent that this needs. */
  readonly isForPupils: boolean
}

/**
 * Reads the providers from the configuration.
 * @param value a variable of the environment, undefined when it is not set
 * @param names every variable of the environment
 */
export function readProviders(
  value: (name: string) => string | undefined,
  names: readonly string[],
): { providers: readonly ProviderConfig[]; problems: readonly string[] } {
  const ids = (value('OIDC_PROVIDERS') ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const read = ids.map((id) => readProvider(id, value))
  const known = new Set(ids.map(prefixOf))
  const forgotten = names.filter((name) => /^OIDC_.+_ISSUER$/.test(name) && !known.has(name.slice(0, -'ISSUER'.length)))
  return {
    providers: read.map(({ provider }) => provider),
    problems: [
      ...(new Set(ids).size === ids.length ? [] : ['OIDC_PROVIDERS names a provider twice.']),
      ...read.flatMap(({ problems }) => problems),
      ...forgotten.map((name) => `${name} is set, but OIDC_PROVIDERS does not name its provider: add it there.`),
    ],
  }
}

function readProvider(
  id: string,
  value: (name: string) => string | undefined,
): { provider: ProviderConfig; problems: readonly string[] } {
  const prefix = prefixOf(id)
  const provider = {
    id,
    name: value(`${prefix}NAME`) ?? '',
    issuer: value(`${prefix}ISSUER`) ?? '',
    clientId: value(`${prefix}CLIENT_ID`) ?? '',
    clientSecret: value(`${prefix}CLIENT_SECRET`) ?? null,
    scope: value(`${prefix}SCOPE`) ?? 'openid profile email',
    isForPupils: value(`${prefix}PUPILS`) === '1',
  }
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(id)) {
    const problem = `OIDC_PROVIDERS names "${id}": give small letters, digits and dashes, for instance OIDC_PROVIDERS=school,city.`
    return { provider, problems: [problem] }
  }
  const problems: string[] = []
  if (provider.name === '') problems.push(`${prefix}NAME must say what people call this provider.`)
  if (provider.clientId === '') problems.push(`${prefix}CLIENT_ID must be what the provider calls this service.`)
  if (!isIssuer(provider.issuer)) {
    problems.push(
      `${prefix}ISSUER is "${provider.issuer}": give the address of the provider, which starts with https://, for instance https://login.school.example.`,
    )
  }
  if (!provider.scope.split(/\s+/).includes('openid')) problems.push(`${prefix}SCOPE must have "openid" in it.`)
  const pupils = value(`${prefix}PUPILS`)
  if (pupils !== undefined && !provider.isForPupils) {
    problems.push(`${prefix}PUPILS is "${pupils}": give 1, or leave it out.`)
  }
  return { provider, problems }
}

function prefixOf(id: string): string {
  return `OIDC_${id.toUpperCase().replaceAll('-', '_')}_`
}

/** Without encryption on this machine alone. */
function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, search, hash } = new URL(address)
  const isOwn = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && isOwn)) && search === '' && hash === ''
}
