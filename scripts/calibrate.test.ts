import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '../apps/api/src/database/database.ts'
import { migrate } from '../apps/api/src/database/migrate.ts'
import { lsat6 } from '../packages/core/src/adaptive/testing/lsat6.ts'
import { readParameters } from './calibration/parameter-file.ts'
import { readPlatformAnswers } from './calibration/platform-answers.ts'
import { startDisposablePostgres } from './disposable-postgres.ts'
import { runScript, temporaryFolder } from './run-script.ts'

const { path: folder, fileWith, remove } = temporaryFolder()
afterAll(remove)

const calibrate = (...words: string[]) => runScript('calibrate.ts', words)

const lines = lsat6.flatMap((row, person) => row.map((value, item) => `p${person},q${item},${value}`))
const responses = `person,item,value\n${lines.join('\n')}\n`
const out = join(folder, 'parameters.csv')

describe('the command', () => {
  it('writes the parameters of a table of responses, the same with one thread and with several', async () => {
    const file = fileWith('responses.csv', responses)
    const done = await calibrate('--in', file, '--out', out, '--workers', '1')
    expect(done).toMatchObject({ code: 0, err: '', out: expect.stringContaining('log-likelihood -2466.6534') })
    const [first] = readParameters(out)
    expect(first).toMatchObject({
      id: 'q0',
      discrimination: expect.closeTo(0.8257, 4),
      difficulty: expect.closeTo(-3.3588, 4),
    })
    const alone = readFileSync(out, 'utf8')
    expect((await calibrate('--in', file, '--out', out, '--workers', '3')).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(alone)
  })

  it('keeps the parameters of anchors, and says where the population stands', async () => {
    const anchors = fileWith('anchors.csv', 'item;discrimination;difficulty\nq0;0.8257;-3.3588\nq4;0.6569;-3.1259\n')
    const done = await calibrate('--in', fileWith('responses.csv', responses), '--out', out, '--anchors', anchors)
    expect(done.out).toMatch(/population: mean -?0\.0\d\d \(0\.\d{3}\)/)
    expect(readFileSync(out, 'utf8')).toContain('q0,0.8257,-3.3588,,,0,0,,,1000,yes')
  })

  it('names broken lines and calibrates nothing, or goes on without them', async () => {
    const broken = `\uFEFF${responses.replaceAll('\n', '\r\n')}p0,q0,1\r\np1,q1\r\np2,q2,2.5\r\n,q3,1\r\np5,q9,\r\np6,q8,1\r\n`
    const file = fileWith('broken.csv', broken)
    const refused = await calibrate('--in', file, '--out', out)
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' })
    for (const sentence of [
      '4 broken lines',
      'line 5002: person p0 answered item q0 on line 2 already',
      'line 5003: 2 fields, and there are 3 columns',
      'line 5004: the value is 2.5, and a score is a whole number from 0 to 254',
      'line 5005: no person',
    ])
      expect(refused.err).toContain(sentence)
    const done = await calibrate('--in', file, '--out', out, '--skip-bad')
    expect(done.code).toBe(0)
    expect(done.out).toContain('1 lines without a value were passed over')
    expect(done.out).toContain('item q8: one answer, and it needs 2 or more')
    expect(done.out).toContain('log-likelihood -2466.6534')
  })

  it.each([
    [['--out', 'x.csv'], 2, 'say either --in with a file, or --database'],
    [['--in', 'x.csv'], 2, 'say where the parameters go'],
    [['--in', 'x.csv', '--out', 'y.csv', '--model', '4pl'], 2, 'there is no model 4pl'],
    [['--in', 'x.csv', '--out', 'y.csv', '--workers', '0'], 2, '--workers is 0'],
    [['--in', 'x.csv', '--out', 'y.csv', '--fast'], 2, "Unknown option '--fast'"],
    [['--in', join(folder, 'nothing.csv'), '--out', out], 1, 'there is no file'],
    [['--in', 'x.csv', '--out', join(folder, 'nowhere', 'y.csv')], 1, 'there is no folder'],
    [['--in', fileWith('empty.csv', ''), '--out', out], 1, 'is empty: its first line must be person,item,value'],
    [['--in', fileWith('names.csv', 'who,item,score\n'), '--out', out], 1, 'no column is called person, nor value'],
    [['--in', fileWith('none.csv', 'person,item,value\n'), '--out', out], 1, 'the bank is empty'],
  ])('%j ends with %d and says why', async (words, code, sentence) => {
    const done = await calibrate(...words)
    expect({ code: done.code, err: done.err }).toEqual({ code, err: expect.stringContaining(sentence) })
  })

  it('explains itself', async () => {
    expect(await calibrate('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--skip-bad') })
  })
})

describe('answers of the platform', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number))
  const idOf = (kind: number, number: number) => `00000000-0000-4000-${8000 + kind}-${String(number).padStart(12, '0')}`
  let sequence = 0

  type Given = { challenge: string; outcome?: string; version?: number; away?: number; at?: number; test?: number }

  async function answered(pool: Pool, user: number, position: number, given: Given): Promise<void> {
    const { challenge, outcome = 'right', version = 2, away = null, at = 10, test = 0 } = given
    const key = [idOf(0, user), idOf(1, user * 10 + test), position]
    await pool.query(
      `insert into asked_questions values ($1, $2, $3, $4, $5, 's', 't', 1, 1, 1, 0, '{}', 'fr', '{}', $6)`,
      [...key, challenge, version, day(at)],
    )
    sequence += 1
    if (outcome !== 'none')
      await pool.query(
        `insert into answers values ($1, $2, $3, $4, 'c', $5, $6, 'fr', $7, '[]', $8, 5, null, $9, $10)`,
        [...key, idOf(2, sequence), sequence, outcome === 'skipped' ? null : '{}', outcome, day(at), away, away],
      )
  }

  async function startedTest(pool: Pool, user: number, test = 0): Promise<void> {
    await pool.query(
      `insert into users (user_id, kind, language, created_at, last_active_at, other_sign_ins)
       values ($1, 'anonymous', 'fr', $2, $2, 0) on conflict do nothing`,
      [idOf(0, user), day(1)],
    )
    await pool.query(
      `insert into assessments values ($1, $2, 'c', $3, 'reference', 7, 'completed', 1, $4, $4, null, '{}', 0, false)`,
      [idOf(0, user), idOf(1, user * 10 + test), '0'.repeat(64), day(2)],
    )
  }

  it('are those given without help at the first meeting with a challenge', async () => {
    const postgres = await startDisposablePostgres()
    const pool = connect({ url: postgres.url, connections: 1 })
    try {
      await migrate(postgres.url)
      await pool.query(`insert into releases values ($1, '', $2)`, ['0'.repeat(64), day(1)])
      for (const user of [1, 2, 3]) await startedTest(pool, user)
      await startedTest(pool, 1, 1)

      // What counts: right, wrong, skipped and late; not the second time, and not an older version.
      await answered(pool, 1, 1, { challenge: 'a' })
      await answered(pool, 1, 2, { challenge: 'b', outcome: 'wrong' })
      await answered(pool, 1, 3, { challenge: 'c', outcome: 'skipped' })
      await answered(pool, 1, 4, { challenge: 'd', outcome: 'late' })
      await answered(pool, 1, 1, { challenge: 'b', outcome: 'right', test: 1, at: 20 })
      await answered(pool, 2, 1, { challenge: 'a', version: 1 })
      // Asked first without an answer, met in an exercise before, another time chosen, window left, problem reported.
      await answered(pool, 2, 2, { challenge: 'b', outcome: 'none' })
      await answered(pool, 2, 3, { challenge: 'c' })
      await answered(pool, 2, 4, { challenge: 'd' })
      await answered(pool, 3, 1, { challenge: 'a', away: 2 })
      await answered(pool, 3, 2, { challenge: 'b' })
      await answered(pool, 3, 3, { challenge: 'c', outcome: 'wrong' })
      await answered(pool, 3, 4, { challenge: 'd' })
      await pool.query(`insert into exercises values ($1, $2, 'tube', 't', $3, null, 'started', 1, $4, null)`, [
        idOf(0, 2),
        idOf(3, 1),
        '0'.repeat(64),
        day(3),
      ])
      await pool.query(
        `insert into practised_questions values ($1, $2, 1, 'c', 2, 's', 0, '{}', 'fr', $3, null, null, null, null, null)`,
        [idOf(0, 2), idOf(3, 1), day(3)],
      )
      await pool.query(`insert into question_timers values ($1, $2, 4, 'double', 1000, $3)`, [
        idOf(0, 2),
        idOf(1, 20),
        day(10),
      ])
      const report = `insert into problem_reports values
        ($1, $2, $3, $4, 'x', 2, $5, '{}', 'question', 'other', null, null, 'fr', 'b', 's', $6, null, null, null, $7, $8)`
      const reportOf = (position: number, closedAs: string | null) => [
        idOf(0, 3),
        idOf(4, position),
        idOf(1, 30),
        position,
        '0'.repeat(64),
        day(11),
        closedAs,
        closedAs === null ? null : day(12),
      ]
      await pool.query(report, reportOf(2, null))
      await pool.query(report, reportOf(3, 'not-a-problem'))
      await pool.query(report, reportOf(4, 'fixed'))

      const { responses: found, items, persons } = await readPlatformAnswers(pool, () => {})
      const said = [...found.person].map((person, place) => [person, items[found.item[place] ?? 0], found.value[place]])
      expect(said).toEqual([
        [1, 'a', 1],
        [1, 'b', 0],
        [1, 'c', 0],
        [1, 'd', 0],
        [2, 'c', 0],
      ])
      expect(persons).toBe(2)
    } finally {
      await pool.end()
      await postgres.stop()
    }
  })
})
