import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A user of the machine that PostgreSQL can run as. */
export type Account = {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** In order of preference: made for PostgreSQL (Debian, macOS), then the one that owns nothing. */
const preferred = ['postgres', '_postgres', 'nobody']

/** The accounts in the text of a `/etc/passwd`, root's left out: PostgreSQL refuses it. */
export function parseAccounts(passwd: string): Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    if (name === undefined || uid === undefined || gid === undefined || line.startsWith('#')) return []
    const account = { name, uid: Number.parseInt(uid, 10), gid: Number.parseInt(gid, 10) }
    return Number.isNaN(account.uid) || Number.isNaN(account.gid) || account.uid === 0 ? [] : [account]
  })
}

function readAccounts(): Account[] {
  return parseAccounts(readFileSync('/etc/passwd', 'utf8'))
}

/** The account for a new cluster, when this process is root's. */
export function chooseAccount(): Account {
  const accounts = readAccounts()
  for (const name of preferred) {
    const found = accounts.find((account) => account.name === name)
    if (found) return found
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and this machine has none of the users ${preferred.join(', ')}. Start Pix as a user other than root, or set DATABASE_URL to a PostgreSQL that runs already.`,
  )
}

/** The account with this uid: the owner of an existing cluster. macOS writes nobody's as -2 and reports 4294967294. */
export function findAccount(uid: number): Account | null {
  return readAccounts().find((account) => account.uid === uid || account.uid + 2 ** 32 === uid) ?? null
}

/** The account's part of the options of `spawn`; without an account, the process keeps ours. */
export function runAs(account: Account | null): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid }
}

/**
 * Whether the account can go into the folder. Asked of the system, by trying: the modes of all folders above, access
 * lists and mount options decide together.
 */
export function canReach(account: Account | null, folder: string): boolean {
  const attempt = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...runAs(account), cwd: '/', stdio: 'ignore' })
  return attempt.status === 0
}
