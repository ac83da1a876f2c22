// Configuration, read once from the environment and checked before anything starts.
import { statSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PositioningPolicy } from '@pix/core/adaptive'
import { looksLikeEmail } from './features/accounts/email-address.ts'
import { type ProviderConfig, readProviders } from './features/identity-providers/provider-config.ts'

export type Config = {
  /** TCP port of the web process, 0 to take a free one. */
  readonly port: number
  /** Interface to listen on. */
  readonly host: string
  /** Address that people use, without a slash at the end. */
  readonly publicUrl: string
  /** Where the embedded PostgreSQL keeps its data. */
  readonly dataDir: string
  /** A PostgreSQL server, 15 or later; null for the embedded one. */
  readonly databaseUrl: string | null
  readonly role: 'all' | 'web' | 'worker'
  /** Content roots, in order. */
  readonly contentDirs: readonly string[]
  /** Where people find the source of this service, as the AGPL asks of those who run it; null when not said. */
  readonly sourceUrl: string | null
  /** Who runs this service, as people should read it; null when not said. */
  readonly operatorName: string | null
  /** Where people can write to them: an address that starts with `mailto:` or `https:`; null when not said. */
  readonly contact: string | null
  /** The server that takes mails, with its user and password; null for none. */
  readonly smtpUrl: string | null
  /** Who mails come from, for instance `Pix <no-reply@pix.example>`. */
  readonly mailFrom: string
  /** Shows what only those who develop Pix may see: mails are read at /outbox instead of being sent. */
  readonly development: boolean
  /** Whether mails reach anybody: by SMTP, or in the outbox of a service in development. */
  readonly sendsMail: boolean
  /** Under this age, an account needs a school or the consent of a parent; null where no age is asked for. */
  readonly consentAge: number | null
  /** Levels that can be reached today, 1 to 8. */
  readonly openLevels: number
  /** By which rule new tests choose their questions. A test that is under way keeps its own. */
  readonly positioningPolicy: PositioningPolicy['name']
  /** Other services that people may sign in with. */
  readonly identityProviders: readonly ProviderConfig[]
}

/** Says every problem at once, each with what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const root = fileURLToPath(new URL('../../../', import.meta.url))

const longestOperatorName = 100

/** @throws {ConfigError} naming each variable that is wrong */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  const value = (name: string) => environment[name]?.trim() || undefined

  const port = Number(value('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    problems.push(`PORT is "${value('PORT')}": give a whole number from 0 to 65535, for instance PORT=3000.`)
  }
  const host = value('HOST') ?? 'localhost'
  const hostInAddress = isIPv6(host) ? `[${host}]` : host
  if (!(isIPv6(host) || /^[\w.-]+$/.test(host)) || !URL.canParse(`http://${hostInAddress}`)) {
    problems.push(`HOST is "${host}": give a name or an address of this machine alone, for instance HOST=0.0.0.0.`)
  }

  const given = value('PUBLIC_URL')
  if (given !== undefined && (!isWebAddress(given) || !/^\/*$/.test(new URL(given).pathname))) {
    problems.push(
      `PUBLIC_URL is "${given}": give the address people use, without a path, for instance PUBLIC_URL=https://pix.example.`,
    )
  }

  const sourceUrl = value('SOURCE_URL') ?? null
  if (sourceUrl !== null && !isWebAddress(sourceUrl)) {
    problems.push(
      `SOURCE_URL is "${sourceUrl}": give the address of the source code, for instance https://code.example/pix.`,
    )
  }

  const operatorName = value('OPERATOR_NAME') ?? null
  if (operatorName !== null && operatorName.length > longestOperatorName) {
    problems.push(`OPERATOR_NAME has ${operatorName.length} characters: give ${longestOperatorName} at most.`)
  }
  const contact = contactAddress(value('CONTACT'))
  if (contact === null && value('CONTACT') !== undefined) {
    problems.push(
      `CONTACT is "${value('CONTACT')}": give an e-mail address or a web address that starts with https://, for instance CONTACT=help@pix.example.`,
    )
  }

  const databaseUrl = value('DATABASE_URL') ?? null
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    problems.push('DATABASE_URL must start with postgres:// (or be left out, for the embedded PostgreSQL).')
  } else if (databaseUrl !== null && !URL.canParse(databaseUrl)) {
    // Not quoted: it holds a password.
    problems.push(
      'DATABASE_URL is not an address like postgres://user:password@host:5432/database. Signs such as # / ? @ in the password are written in percent encoding (# is %23).',
    )
  }

  const role = value('ROLE') ?? 'all'
  if (role !== 'all' && role !== 'web' && role !== 'worker') {
    problems.push(`ROLE is "${role}": give all, web or worker.`)
  }

  const contentDirs = (value('CONTENT_DIRS') ?? 'content')
    .split(',')
    .map((directory) => directory.trim())
    .filter((directory) => directory !== '')
    .map((directory) => resolve(root, directory))
  if (contentDirs.length === 0) problems.push('CONTENT_DIRS names no folder: give at least one, or leave it out.')
  for (const directory of contentDirs) {
    if (!isDirectory(directory)) problems.push(`CONTENT_DIRS names ${directory}, which is not a folder.`)
  }

  const smtpUrl = value('SMTP_URL') ?? null
  const mailFrom = value('MAIL_FROM') ?? ''
  if (smtpUrl !== null && !(URL.canParse(smtpUrl) && /^smtps?:$/.test(new URL(smtpUrl).protocol))) {
    // Not quoted: it holds a password.
    problems.push('SMTP_URL is not an address like smtp://user:password@host:587 or smtps://host.')
  } else if (smtpUrl !== null && !looksLikeEmail(/<([^<>]*)>$/.exec(mailFrom)?.[1] ?? mailFrom)) {
    problems.push('MAIL_FROM must say who mails come from, for instance MAIL_FROM="Pix <no-reply@pix.example>".')
  }

  const development = value('DEVELOPMENT') === '1'
  if (value('DEVELOPMENT') !== undefined && !development) {
    problems.push(`DEVELOPMENT is "${value('DEVELOPMENT')}": give 1, or leave it out.`)
  }
  if (development && !isOfThisMachine(given ?? `http://${hostInAddress}`)) {
    problems.push('DEVELOPMENT=1 shows the mails of everybody: leave it out where others can reach the service.')
  }

  const openLevels = Number(value('OPEN_LEVELS') ?? 7)
  if (!Number.isInteger(openLevels) || openLevels < 1 || openLevels > 8) {
    problems.push(`OPEN_LEVELS is "${value('OPEN_LEVELS')}": give a whole number from 1 to 8.`)
  }

  const positioningPolicy = value('POSITIONING_POLICY') ?? 'bayesian'
  if (positioningPolicy !== 'bayesian' && positioningPolicy !== 'reference') {
    problems.push(`POSITIONING_POLICY is "${positioningPolicy}": give bayesian or reference.`)
  }

  const { providers: identityProviders, problems: problemsOfProviders } = readProviders(value, Object.keys(environment))
  problems.push(...problemsOfProviders)
  const consentAge = Number(value('CONSENT_AGE') ?? 15)
  if (consentAge !== 0 && !(Number.isInteger(consentAge) && consentAge >= 13 && consentAge <= 16)) {
    problems.push(
      `CONSENT_AGE is "${value('CONSENT_AGE')}": give the age from which people decide alone in your country, 13 to 16, or 0 to ask for none.`,
    )
  }

  const publicUrl = given ?? `http://${hostInAddress}:${port}`
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return Object.freeze({
    port,
    host,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    dataDir: resolve(root, value('DATA_DIR') ?? 'data'),
    databaseUrl,
    role: role === 'web' || role === 'worker' ? role : 'all',
    contentDirs,
    sourceUrl,
    operatorName,
    contact,
    smtpUrl,
    mailFrom,
    development,
    sendsMail: smtpUrl !== null || development,
    consentAge: consentAge === 0 ? null : consentAge,
    openLevels,
    positioningPolicy: positioningPolicy === 'reference' ? positioningPolicy : 'bayesian',
    identityProviders,
  })
}

function contactAddress(text = ''): string | null {
  if (isWebAddress(text) && new URL(text).protocol === 'https:') return text
  return looksLikeEmail(text) ? `mailto:${text}` : null
}

function isOfThisMachine(address: string): boolean {
  return URL.canParse(address) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(address).hostname)
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
