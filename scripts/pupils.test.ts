import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../apps/api/src/database/migrate.ts'
import { startDisposablePostgres } from './disposable-postgres.ts'
import type { Postgres } from './postgres.ts'
import { runScript, temporaryFolder } from './run-script.ts'

let postgres: Postgres
const folder = temporaryFolder()
beforeAll(async () => {
  postgres = await startDisposablePostgres()
})
afterAll(async () => {
  await postgres.stop()
  folder.remove()
})

const pupils = (...words: string[]) => runScript('pupils.ts', words, { DATABASE_URL: postgres.url })
const fileWith = (text: string) => folder.fileWith('class.csv', text)

it('changes nothing of a database of an earlier version, and says what to do', async () => {
  const { code, err } = await pupils('create', fileWith('Lou,Martin\n'))
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('run npm start once') })
  await migrate(postgres.url)
}, 60_000)

it('makes an account for each line, and prints what each pupil needs', async () => {
  const { code, out } = await pupils('create', fileWith('Lou,Martin,03/12\nLou,Martin,03/12\nÉloïse,Lefèvre\n'))
  expect(code).toBe(0)
  const [, ...lines] = out.trim().split('\n')
  expect(lines.map((line) => line.replace(/[^,]{4}-[^,]{4}$/, '…'))).toEqual([
    'Lou,Martin,lou.martin0312,…',
    'Lou,Martin,lou.martin0312.2,…',
    'Éloïse,Lefèvre,eloise.lefevre,…',
  ])
}, 60_000)

it('makes none when a line is wrong, and says which', async () => {
  const { code, out, err } = await pupils('create', fileWith('Sam,Right\nNoname\n'))
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('Line 2: give a first name and a last name.')
  expect((await pupils('new-password', 'sam.right')).code).toBe(1)
}, 60_000)

it('gives another password to a pupil who forgot theirs', async () => {
  const { code, out } = await pupils('new-password', 'Lou.Martin0312')
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Lou\.Martin0312,.{4}-.{4}\n$/) })
}, 60_000)
