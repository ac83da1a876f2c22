// Nothing of a person is forgotten in what they take along: whatever a table keeps under their id is told, or stands
// here with why it is not. A new column fails until it is one or the other.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answer, currentRelease, rightAnswer, startTest } from '../../testing/simulated-learner.ts'
import { type Person, startTestApp, type TestApp } from '../../testing/test-app.ts'
import * as accounts from '../accounts/contract.ts'
import * as comfort from '../comfort/contract.ts'
import * as consents from '../consents/contract.ts'
import { countSignIn, insertIdentity } from '../identity-providers/queries.ts'
import { makeLink } from '../mail/links.ts'
import { insertRole, writeDown } from '../operators/queries.ts'
import { insertPasskey } from '../passkeys/queries.ts'
import { askEmailChange } from '../settings/queries.ts'
import * as contract from './contract.ts'

const secret = 'what opens the account is told to nobody, nor a hash of it'
const passing = 'between two requests: gone in minutes'
const lookUp = 'finds the user, by what the account says'
const inItsWords = 'the question is told in its words, the answers beside it'
const howItWasMade = 'how the test was put together, not what the person did'
const fromTheAnswers = 'calculated from the answers, at any time'

const untold: Readonly<Record<string, string>> = {
  'action_logs.kept_at': 'the moment of the answer',
  'answers.answer_id': 'tells two sendings of one answer from two answers',
  'answers.sequence': 'the order of the answers, which is that of their moments',
  'answers.language': inItsWords,
  'answers.parts': fromTheAnswers,
  'answers.elapsed_ms': 'from the moment of the question to that of the answer',
  'answers.told_pix': fromTheAnswers,
  'asked_questions.challenge_id': inItsWords,
  'asked_questions.challenge_version': inItsWords,
  'asked_questions.skill_id': inItsWords,
  'asked_questions.tube_id': inItsWords,
  'asked_questions.level': inItsWords,
  'asked_questions.difficulty': inItsWords,
  'asked_questions.discrimination': inItsWords,
  'asked_questions.seed': inItsWords,
  'asked_questions.presentation': inItsWords,
  'asked_questions.language': inItsWords,
  'asked_questions.reason': howItWasMade,
  'assessments.release_hash': howItWasMade,
  'assessments.policy': howItWasMade,
  'assessments.open_levels': howItWasMade,
  'assessments.last_position': howItWasMade,
  'assessments.improves_from': howItWasMade,
  'assessments.seen_before': howItWasMade,
  'assessments.start_pix': fromTheAnswers,
  'assessments.is_reset': howItWasMade,
  'assessments.estimates': 'told in the words of the skills',
  'assessments.prior_mean': howItWasMade,
  'assessments.prior_deviation': howItWasMade,
  'assessments.wanted_precision': howItWasMade,
  'audit_entries.entry_id': 'a name for the row',
  'comfort_settings.changed_at': 'settles which of two devices chose last',
  'competence_resets.sequence': 'the answer before it, which the moment says too',
  'competence_states.tubes': fromTheAnswers,
  'competence_states.estimates': 'told with the test that made them',
  'competence_states.sequence': fromTheAnswers,
  'competence_states.updated_at': fromTheAnswers,
  'email_changes.code_hash': secret,
  'email_changes.wrong_codes': secret,
  'email_changes.expires_at': 'an hour after the mail',
  'exercises.subject_id': 'told as the title',
  'exercises.release_hash': howItWasMade,
  'exercises.planned': howItWasMade,
  'exercises.state': 'ended when it has an end',
  'exercises.last_position': howItWasMade,
  'logins.token_hash': secret,
  'logins.kind': 'follows from the box that was ticked to sign in',
  'logins.expires_at': 'follows from the box that was ticked to sign in',
  'mail_links.token_hash': secret,
  'mail_links.sent_at': 'the moment it was made, when it went at once',
  'operator_entries.entry_id': 'a name for the row',
  'operator_entries.subject': 'about others: an operator does not learn who reported something',
  'passkey_challenges.challenge_hash': passing,
  'passkey_challenges.expires_at': passing,
  'passkeys.credential_id': secret,
  'passkeys.public_key': secret,
  'passkeys.counter': secret,
  'passkeys.transports': 'how the device is spoken to',
  'practised_questions.challenge_id': inItsWords,
  'practised_questions.challenge_version': inItsWords,
  'practised_questions.skill_id': inItsWords,
  'practised_questions.seed': inItsWords,
  'practised_questions.presentation': inItsWords,
  'practised_questions.language': inItsWords,
  'practised_questions.answer_id': 'tells two sendings of one answer from two answers',
  'practised_questions.parts': fromTheAnswers,
  'problem_reports.challenge_id': inItsWords,
  'problem_reports.challenge_version': inItsWords,
  'problem_reports.release_hash': inItsWords,
  'problem_reports.presentation': inItsWords,
  'problem_reports.language': 'that of the words of the report',
  'problem_reports.note': 'what operators tell one another about the question',
  'provider_sign_ins.token_hash': passing,
  'provider_sign_ins.provider_id': passing,
  'provider_sign_ins.next_path': passing,
  'provider_sign_ins.remember': passing,
  'provider_sign_ins.expires_at': passing,
  'review_cards.skill_id': 'told in the words of the skill',
  'review_cards.stability': fromTheAnswers,
  'review_cards.difficulty': fromTheAnswers,
  'review_cards.lapses': fromTheAnswers,
  'user_emails.email_key': lookUp,
  'user_identities.identity_key': lookUp,
  'user_usernames.username_key': lookUp,
  'users.kind': 'who asks has an account, or a test without one',
  'users.password_hash': secret,
  'users.one_time_until': 'of somebody who has not chosen a password, and cannot ask yet',
  'users.other_sign_ins': 'how many passkeys and linked services there are',
}

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

/** Somebody of whom every table keeps something. */
async function wellKnownPerson(): Promise<{ person: Person; userId: string }> {
  const { person, assessment } = await startTest(test)
  const release = await currentRelease(test)
  let { question } = assessment
  for (let position = 1; position <= 5 && question; position++) {
    const right = await rightAnswer(test, release, assessment.assessmentId, question)
    question = (await answer(person, assessment.assessmentId, question, right)).question
  }
  const email = 'ada@home.example'
  const account = { email, password: 'Mosaique7bleue', firstName: 'Ada', language: 'en' as const }
  await person.call(accounts.signUp, { body: { ...account, acceptsTerms: true } })
  const chosen = {
    theme: 'dark',
    contrast: 'more',
    textSize: 'larger',
    spacing: 'wide',
    motion: 'less',
    easyToRead: true,
    readAloud: true,
    readingSpeed: 'slow',
  } as const
  await person.call(comfort.keepComfort, { body: chosen })
  const { pool } = test
  const now = test.services.clock()
  const { rows } = await pool.query<{ user_id: string }>('select user_id from users where email = $1', [email])
  const userId = rows[0]?.user_id ?? ''
  await pool.query(`update users set username = 'ada.lovelace', email_verified_at = $2 where user_id = $1`, [
    userId,
    now,
  ])
  await pool.query(`insert into user_usernames (username_key, user_id) values ('ada.lovelace', $1)`, [userId])
  await askEmailChange(pool, userId, 'ada@new.example', now)
  await insertRole(pool, userId, 'support', now)
  await writeDown(pool, userId, 'mail-retried', randomUUID(), now)
  const key = { userId, credentialId: Buffer.from('credential'), publicKey: Buffer.from('public key'), counter: 5 }
  await insertPasskey(pool, { ...key, passkeyId: randomUUID(), transports: ['usb'], name: 'My phone', now })
  await pool.query('update passkeys set last_used_at = $2 where user_id = $1', [userId, new Date(now.getTime() + 1)])
  await insertIdentity(pool, userId, { issuer: 'https://login.school.example', subject: 'ada-4711' }, now)
  await countSignIn(pool, userId)
  await makeLink(pool, 'http://localhost', { userId, purpose: 'verify-email', email: 'ada@old.example' }, now)
  await pool.query('update mail_links set used_at = $2 where user_id = $1', [userId, new Date(now.getTime() + 2)])
  for (const sql of filling) await pool.query(sql, [userId])
  return { person, userId }
}

const first = `from asked_questions q join answers w using (user_id, assessment_id, position)
  where q.user_id = $1 and w.value is not null order by q.asked_at limit 1`
const filling = [
  // A question that waits is told with its answer.
  'delete from asked_questions q where user_id = $1 and not exists (select from answers w where w.user_id = $1 and w.position = q.position)',
  `update assessments set state = 'completed', completed_at = created_at + interval '5 milliseconds' where user_id = $1`,
  `update answers set away_times = 4, away_ms = 54321 where user_id = $1 and position = 1`,
  `update answers set value = '{"kind": "simulator", "log": "", "reply": "found"}' where user_id = $1 and position = 2`,
  // The second question may have been a task, whose actions are kept already.
  `insert into action_logs (user_id, assessment_id, position, log, kept_at)
   select user_id, assessment_id, position, '[{"type":"open"}]', answered_at from answers where user_id = $1 and position = 2
   on conflict (user_id, assessment_id, position) do update set log = excluded.log, kept_at = excluded.kept_at`,
  `insert into question_timers (user_id, assessment_id, position, timing, limit_ms, begun_at)
   select q.user_id, q.assessment_id, q.position, 'double', 98765, q.asked_at + interval '7 milliseconds' ${first}`,
  `insert into exercises (user_id, exercise_id, kind, subject_id, release_hash, state, last_position, started_at, ended_at)
   select $1, gen_random_uuid(), 'tube', q.tube_id, (select release_hash from assessments where user_id = $1), 'ended', 1,
     q.asked_at + interval '11 milliseconds', q.asked_at + interval '12 milliseconds' ${first}`,
  `insert into practised_questions (user_id, exercise_id, position, challenge_id, challenge_version, skill_id, seed,
     presentation, language, asked_at, answer_id, value, outcome, parts, answered_at)
   select $1, (select exercise_id from exercises where user_id = $1), 1, q.challenge_id, q.challenge_version, q.skill_id,
     q.seed, q.presentation, q.language, q.asked_at + interval '13 milliseconds', gen_random_uuid(), w.value,
     case w.outcome when 'right' then 'right' else 'wrong' end, w.parts, q.asked_at + interval '14 milliseconds' ${first}`,
  `insert into review_cards (user_id, skill_id, stability, difficulty, reviews, lapses, reviewed_at, due_at)
   select $1, q.skill_id, 1.5, 2.5, 77, 3, now() + interval '1 hour', now() + interval '15 days' ${first}`,
  `insert into competence_resets (user_id, competence_id, reset_at, sequence)
   select $1, w.competence_id, w.answered_at + interval '16 milliseconds', 0 ${first}`,
  `insert into parental_consents (user_id, parent_email, asked_at, decide_before, given_at)
   values ($1, null, now() - interval '17 days', now() - interval '10 days', now() - interval '11 days')`,
  `insert into saved_tutorials (user_id, tutorial_id, saved_at) values ($1, 'a-tutorial', now() - interval '18 days')`,
  `insert into tutorial_ratings (user_id, tutorial_id, is_useful, rated_at)
   values ($1, 'another-tutorial', true, now() - interval '19 days')`,
  `insert into passkey_challenges (challenge_hash, user_id, expires_at) values ('challenge', $1, now())`,
  `insert into provider_sign_ins (token_hash, provider_id, user_id, next_path, remember, expires_at)
   values ('token', 'school', $1, '/learner/profile', true, now())`,
  `insert into problem_reports (user_id, report_id, assessment_id, position, challenge_id, challenge_version, release_hash,
     presentation, place, category, detail, text, language, browser, system, reported_at, note, reply, replied_at,
     closed_as, closed_at)
   select $1, gen_random_uuid(), q.assessment_id, q.position, q.challenge_id, q.challenge_version,
     (select release_hash from assessments where user_id = $1), q.presentation, 'correction', 'answer', 'disagree',
     'It is not so.', 'en', 'Firefox', 'Linux', now() - interval '4 days', 'She may be right', 'It is mended.',
     now() - interval '3 days', 'fixed', now() - interval '2 days' ${first}`,
  `insert into problem_reports (user_id, report_id, exercise_id, position, challenge_id, challenge_version, release_hash,
     presentation, place, category, text, language, browser, system, reported_at)
   select user_id, gen_random_uuid(), (select exercise_id from exercises where user_id = $1), 1, challenge_id,
     challenge_version, release_hash, presentation, 'correction', 'answer', 'This one too.', 'en', 'Firefox', 'Linux',
     now() - interval '5 days'
   from problem_reports where user_id = $1`,
]

/** Somebody whose parent has not answered: until then, their address is kept. */
async function awaitingPerson(): Promise<{ person: Person; userId: string }> {
  const person = test.newPerson()
  const account = { email: 'zoe@home.example', password: 'Mosaique7bleue', firstName: 'Zoé', language: 'fr' as const }
  await person.call(consents.askConsent, {
    body: { ...account, parentEmail: 'parent@home.example', acceptsTerms: true },
  })
  const { account: own } = await person.call(contract.getMyData, { query: { language: 'fr' } })
  return { person, userId: own.userId }
}

/** All that is somewhere in the data, whatever it is called there. */
function valuesIn(data: unknown): unknown[] {
  const inside = typeof data === 'object' && data !== null ? Object.values(data).flatMap(valuesIn) : []
  // What was done in a simulator has a table of its own, and is told with its answer.
  const isDone = typeof data === 'object' && data !== null && 'log' in data
  return isDone ? [data, { ...data, log: '' }, ...inside] : [data, ...inside]
}

/** As the data write it: moments in milliseconds, large numbers as numbers. */
function asTold(value: unknown, type: string): unknown {
  if (value instanceof Date) return value.getTime()
  return type === 'bigint' ? Number(value) : value
}

it('what every table keeps of a person is told to them, except for what has a reason', async () => {
  const people = [await wellKnownPerson(), await awaitingPerson()]
  const data = await Promise.all(
    people.map(({ person }) => person.call(contract.getMyData, { query: { language: 'en' } })),
  )
  const told = valuesIn(data)
  const { rows: columns } = await test.pool.query<{ table: string; column: string; owner: string; type: string }>(
    `select c.table_name as table, c.column_name as column, o.column_name as owner, c.data_type as type
     from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       join information_schema.columns o using (table_schema, table_name)
     where table_schema = 'public' and t.table_type = 'BASE TABLE' and o.column_name in ('user_id', 'operator_id')
     order by 1, 2`,
  )
  const names = columns.map(({ table, column }) => `${table}.${column}`)
  expect(Object.keys(untold).filter((name) => !names.includes(name))).toEqual([])

  const forgotten: string[] = []
  for (const { table, column, owner, type } of columns) {
    const { rows } = await test.pool.query<{ value: unknown }>(
      `select ${column} as value from ${table} where ${owner} = any ($1) and ${column} is not null`,
      [people.map(({ userId }) => userId)],
    )
    const name = `${table}.${column}`
    if (untold[name] === secret) {
      for (const { value } of rows) {
        const hidden = Buffer.isBuffer(value) ? value.toString('base64url') : String(value)
        if (hidden.length > 5) expect(JSON.stringify(data)).not.toContain(hidden)
      }
    }
    if (name in untold) continue
    expect([name, rows.length]).not.toEqual([name, 0])
    const missing = rows.filter(({ value }) => !told.some((one) => isDeepStrictEqual(one, asTold(value, type))))
    if (missing.length > 0) forgotten.push(name)
  }
  expect(forgotten).toEqual([])
})
