// Fills a database: users who signed up over a year, each with a login and ten answers of a test that waits for the
// eleventh. Rows are copies of the prototypes, made inside PostgreSQL in batches.
import type { Pool, PoolClient } from 'pg'
import type { IndexedRelease } from '../../../apps/api/src/features/releases/indexed-release.ts'
import { takeOffConstraints } from './constraints.ts'
import { populationAge } from './ids.ts'
import { openLevels } from './play.ts'
import { makePrototypes, type Prototype } from './prototypes.ts'

const batch = 20_000

export async function seed(
  pool: Pool,
  release: IndexedRelease,
  users: number,
  log: (line: string) => void,
): Promise<void> {
  const client = await pool.connect()
  // A server that is stopped meanwhile fails the query that runs; here it would end the process.
  client.on('error', () => {})
  try {
    await client.query('set statement_timeout = 0')
    await client.query("set maintenance_work_mem = '512MB'")
    const putBackConstraints = await takeOffConstraints(client)
    const prototypes = makePrototypes(release)
    await loadPrototypes(client, prototypes)
    const began = Date.now()
    for (let from = 0; from < users; from += batch) {
      await insertBatch(client, {
        from,
        to: Math.min(users, from + batch),
        users,
        prototypes: prototypes.length,
        hash: release.release.hash,
      })
      const done = Math.min(users, from + batch)
      log(
        `${done.toLocaleString('en')} of ${users.toLocaleString('en')} users, ${Math.round((Date.now() - began) / 1000)} s`,
      )
    }
    log('keys, indexes and constraints')
    await putBackConstraints()
    // What a database in service has behind it: visibility maps, statistics, no dirty pages of a bulk load.
    await client.query('vacuum (analyze)')
    await client.query('checkpoint').catch(() => {})
  } finally {
    client.release(true)
  }
}

async function loadPrototypes(client: PoolClient, prototypes: readonly Prototype[]): Promise<void> {
  const questions = prototypes.flatMap(({ steps, waiting }, prototype) =>
    [
      ...steps.map(({ question, ...given }) => ({ ...question, ...given })),
      { ...waiting, value: null, outcome: null, parts: null },
    ].map((row) => ({ ...row, prototype })),
  )
  await client.query(
    `create temp table prototype_questions as select * from jsonb_to_recordset($1::jsonb) as row (
       prototype int, position int, "challengeId" text, "challengeVersion" int, "skillId" text, "tubeId" text, level smallint,
       seed bigint, presentation jsonb, language text, reason jsonb, value jsonb, outcome text, parts jsonb)`,
    [JSON.stringify(questions)],
  )
  await client.query(
    `create temp table prototype_states as select * from jsonb_to_recordset($1::jsonb) as row (prototype int, competence text, asked int, tubes jsonb)`,
    [
      JSON.stringify(
        prototypes.map(({ competenceId, waiting, state }, prototype) => ({
          prototype,
          competence: competenceId,
          asked: waiting.position,
          tubes: state,
        })),
      ),
    ],
  )
  // A JSON null is a value to jsonb, and no value to the schema.
  await client.query("update prototype_questions set value = null where value = 'null'")
  await client.query('analyze prototype_questions, prototype_states')
}

const createBatch = `create temp table seeded on commit drop as
  select user_id, assessment_id, created_at, prototype from generate_series($1::int, $2::int) n,
  lateral (select to_timestamp(($3::bigint + n * $4::bigint) / 1000.0) as created_at,
    lpad(to_hex($3::bigint + n * $4::bigint), 12, '0') as moment, n % $5::int as prototype) at,
  lateral (select
    (left(moment, 8) || '-' || right(moment, 4) || '-7' || right(gen_random_uuid()::text, 21))::uuid as user_id,
    (left(moment, 8) || '-' || right(moment, 4) || '-7' || right(gen_random_uuid()::text, 21))::uuid as assessment_id) ids`

const inserts = [
  `insert into users (user_id, kind, language, created_at, last_active_at)
   select user_id, 'anonymous', 'fr', created_at, created_at from seeded`,
  `insert into logins (token_hash, user_id, kind, created_at, last_seen_at, expires_at)
   select sha256(uuid_send(user_id)), user_id, 'anonymous', created_at, created_at, created_at + interval '4 hours' from seeded`,
  `insert into assessments (user_id, assessment_id, competence_id, release_hash, policy, open_levels, state, last_position, created_at)
   select user_id, assessment_id, competence, $1, 'reference', $2, 'started',
     asked, created_at
   from seeded join prototype_states using (prototype)`,
  `insert into competence_states (user_id, competence_id, tubes, sequence, updated_at)
   select user_id, competence, tubes, asked - 1, created_at
   from seeded join prototype_states using (prototype)`,
  `insert into asked_questions (user_id, assessment_id, position, challenge_id, challenge_version, skill_id, tube_id, level,
     difficulty, discrimination, seed, presentation, language, reason, asked_at)
   select user_id, assessment_id, position, "challengeId", "challengeVersion", "skillId", "tubeId", level, level, 1, seed,
     presentation, language, reason, created_at + position * interval '1 minute'
   from seeded join prototype_questions using (prototype) order by user_id, position`,
  `insert into answers (user_id, assessment_id, position, answer_id, competence_id, sequence, value, language, outcome, parts,
     answered_at, elapsed_ms)
   select user_id, assessment_id, position, gen_random_uuid(), competence, position, value, language, outcome, parts,
     created_at + (position + 1) * interval '1 minute', 60000
   from seeded join prototype_questions using (prototype) join prototype_states using (prototype)
   where outcome is not null order by user_id, position`,
]

async function insertBatch(
  client: PoolClient,
  {
    from,
    to,
    users,
    prototypes,
    hash,
  }: {
    readonly from: number
    readonly to: number
    readonly users: number
    readonly prototypes: number
    readonly hash: string
  },
): Promise<void> {
  const first = Date.now() - populationAge
  const step = Math.floor(populationAge / (users + 1))
  await client.query('begin')
  await client.query(createBatch, [from, to - 1, first, step, prototypes])
  await client.query('analyze seeded')
  for (const insert of inserts) await client.query(insert, insert.includes('$1') ? [hash, openLevels] : [])
  await client.query('commit')
}
