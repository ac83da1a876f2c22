// What the service is compared with: `node:http`, the same statements on an equal pool, and nothing else.

import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect } from '../../../apps/api/src/database/database.ts'
import { openReleases } from '../../../apps/api/src/features/releases/releases.ts'
import { serve } from '../../child.ts'
import type { Database } from '../server.ts'
import { connections } from './connections.ts'
import { cpuSeconds } from './cpu.ts'
import { startProfile, writeProfile } from './profile.ts'
import { type BareAnswer, prepareBareAnswer, type Request } from './statements.ts'

const plan = new Map<string, readonly string[]>()
let answer: BareAnswer = async () => null

const server = createServer(async (request, response) => {
  const token = request.headers.cookie?.slice('pix_login='.length) ?? ''
  const assessmentId = request.url?.split('/')[3] ?? ''
  try {
    // Sent by the generator of this benchmark.
    const result = await answer(token, assessmentId, JSON.parse(await readBody(request)) as Request)
    const body = JSON.stringify(result)
    response.writeHead(result ? 200 : 404, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    response.end(body)
  } catch (error) {
    console.error(error)
    response.writeHead(500, { 'content-length': 0 }).end()
  }
})

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

const api = {
  listen: async ({ url, releaseHash }: Database): Promise<string> => {
    const pool = connect({ url, connections })
    const { current } = await openReleases(pool, releaseHash)
    answer = prepareBareAnswer(pool, current, plan)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the bare server does not listen on a port')
    return `http://127.0.0.1:${address.port}`
  },
  /** What the assessments of the next round ask. */
  expect: (assessments: readonly (readonly [string, readonly string[]])[]): void => {
    plan.clear()
    for (const [assessmentId, challengeIds] of assessments) plan.set(assessmentId, challengeIds)
  },
  cpuSeconds,
  startProfile,
  writeProfile,
}
export type BareApi = typeof api

serve(api)
