// Accounts of pupils, for whoever runs the service until schools do it themselves.
//
// `npm run accounts:create-pupils -- class.csv [--language en]` makes an account for each line (first name, last name, and
// if known the birthday as day/month), or none if one line is wrong, and prints usernames and one-time passwords.
// `npm run accounts:new-password -- username` prints another one-time password, for a pupil who forgot theirs.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Pool } from 'pg'
import { transaction } from '../apps/api/src/database/database.ts'
import {
  createPupilAccount,
  giveOneTimePassword,
  newOneTimePassword,
} from '../apps/api/src/features/accounts/create-pupil-account.ts'
import { identifierKey } from '../apps/api/src/features/accounts/identifier.ts'
import { findCredentials } from '../apps/api/src/features/accounts/queries.ts'
import { onDatabase } from './on-database.ts'
import { type PupilList, readPupilList } from './pupil-list.ts'

async function createPupils(pool: Pool, { pupils }: PupilList, language: 'fr' | 'en'): Promise<void> {
  const now = new Date()
  const passwords: Awaited<ReturnType<typeof newOneTimePassword>>[] = []
  for (const _ of pupils) passwords.push(await newOneTimePassword(now))
  const lines = await transaction(pool, async (database) => {
    const made: string[] = []
    for (const [place, pupil] of pupils.entries()) {
      const password = passwords[place]
      if (!password) throw new Error('a pupil has no password')
      const { username } = await createPupilAccount(database, { ...pupil, language }, password, now)
      made.push([pupil.firstName, pupil.lastName, username, password.password].join(','))
    }
    return made
  })
  console.log(['first name,last name,username,one-time password', ...lines].join('\n'))
}

async function giveNewPassword(pool: Pool, username: string): Promise<boolean> {
  const now = new Date()
  const known = await findCredentials(pool, identifierKey(username))
  const password = await newOneTimePassword(now)
  const isGiven =
    known !== null &&
    (await transaction(pool, (database) => giveOneTimePassword(database, known.userId, password, now)))
  console.log(isGiven ? `${username},${password.password}` : `No account has the username ${username}.`)
  return isGiven
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'fr' } },
})
const [command, what] = positionals
const { language } = values
if (
  what === undefined ||
  (command !== 'create' && command !== 'new-password') ||
  (language !== 'fr' && language !== 'en')
) {
  console.error('Usage: npm run accounts:create-pupils -- class.csv [--language en]')
  console.error('       npm run accounts:new-password -- username')
  process.exit(2)
}

const list = command === 'create' ? readPupilList(readFileSync(what, 'utf8')) : null
if (list !== null && list.problems.length > 0) {
  console.error(`${list.problems.join('\n')}\nNo account was made.`)
  process.exit(1)
}

await onDatabase(async (pool) => {
  if (list === null) return giveNewPassword(pool, what)
  await createPupils(pool, list, language)
  return true
})
