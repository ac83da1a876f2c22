// A throw-away server of a PostgreSQL that Debian installed, to test on versions other than the embedded one.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chooseAccount, runAs } from './postgres/account.ts'

const execute = promisify(execFile)

/**
 * Starts a server of the major version on data that are lost when it stops, or returns null when the machine has no
 * such version.
 */
export async function startDebianPostgres(major: number): Promise<{ url: string; stop: () => Promise<void> } | null> {
  const programs = `/usr/lib/postgresql/${major}/bin`
  if (!existsSync(`${programs}/initdb`)) return null
  const folder = await mkdtemp(join(tmpdir(), `pix-postgres-${major}-`))
  const account = process.getuid?.() === 0 ? chooseAccount() : null
  if (account) await chown(folder, account.uid, account.gid)
  const options = { ...runAs(account), cwd: folder }
  const data = join(folder, 'data')
  const port = await freePort()
  await execute(
    `${programs}/initdb`,
    ['-D', data, '-U', 'pix', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    options,
  )
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off`
  await execute(`${programs}/pg_ctl`, ['-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start'], options)
  return {
    url: `postgres://pix@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await execute(`${programs}/pg_ctl`, ['-D', data, '-m', 'immediate', 'stop'], options)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
