// Ways to have a turn answered, each of which checks that what comes back is what had to come.
import type { BareAnswer, Request } from '../servers/statements.ts'
import type { Connection } from './connection.ts'
import type { Turn } from './queue.ts'

/** @throws when the answer is refused or another question follows than must */
export type Send = (turn: Turn) => Promise<void>

export function overHttp(connection: Connection): Send {
  return async (turn) => {
    const { status, body } = await connection.send(requestOf(turn))
    if (status !== 200) throw new Error(`status ${status}: ${body.toString('utf8', 0, 300)}`)
    const waiting =
      /^\{"answered":\d+,"checkpoint":(?:\d+|null),"question":(?:null|\{"kind":"[a-z-]+","position":(\d+))/.exec(
        body.toString('latin1', 0, 100),
      )
    expectPosition(turn, waiting ? (waiting[1] ?? null) : 'something else')
  }
}

function requestOf({ learner, step }: Turn): Buffer {
  const body = learner.bodies[step] ?? ''
  // What browsers send, in the order and about the length they do.
  return Buffer.from(
    `POST /api/assessments/${learner.assessmentId}/answers HTTP/1.1\r
host: localhost\r
user-agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0\r
accept: application/json\r
accept-language: fr,fr-FR;q=0.8,en;q=0.5\r
accept-encoding: gzip, deflate, br\r
content-type: application/json\r
content-length: ${Buffer.byteLength(body)}\r
origin: http://localhost\r
cookie: pix_login=${learner.token}\r
\r
${body}`,
  )
}

/** The same statements without HTTP. */
export function throughDriver(answer: BareAnswer): Send {
  return async (turn) => {
    const { learner, step } = turn
    // Written by `prepareLearners`.
    const result = await answer(learner.token, learner.assessmentId, JSON.parse(learner.bodies[step] ?? '') as Request)
    if (!result) throw new Error('the statements found no login or no assessment')
  }
}

function expectPosition({ learner, step }: Turn, found: string | null): void {
  const wanted = step + 1 < learner.bodies.length ? String(step + 2) : null
  if (found !== wanted)
    throw new Error(`after answer ${step + 1} of ${learner.assessmentId} question ${found} follows, not ${wanted}`)
}
