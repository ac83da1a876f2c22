import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

let api: Server
let apiPort: number
let running: ChildProcess | null

beforeEach(async () => {
  running = null
  api = createServer((request, response) => response.end(`${request.url} of ${request.headers.host}`))
  api.listen(0, 'localhost')
  await once(api, 'listening')
  const address = api.address()
  apiPort = typeof address === 'object' && address !== null ? address.port : 0
})

afterEach(async () => {
  if (running?.kill()) await once(running, 'exit')
  api.close()
})

/** What it prints until it has said which page to open, and that page's address. */
async function start(environment: Record<string, string>): Promise<{ output: string; page: string }> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { PORT: _port, API_URL: _api, ...inherited } = process.env
  const child = spawn(process.execPath, [vite, 'apps/web', '--host', 'localhost', '--port', '0'], {
    cwd: root,
    env: { ...inherited, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  let output = ''
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    output += text
    const page = /Open {3}(\S+)\n +API .*\n/.exec(output)?.[1]
    if (page !== undefined) return { output, page }
  }
  throw new Error(`It ended without saying which page to open:\n${output}`)
}

test.each([
  ['PORT', () => ({ PORT: String(apiPort) })],
  ['API_URL', () => ({ PORT: '1', API_URL: `http://localhost:${apiPort}` })],
])('npm run dev takes the API from where %s says, and tells which page to open', async (_, environment) => {
  const { output, page } = await start(environment())
  expect(output).toContain(`API    http://localhost:${apiPort},`)
  expect(new URL(page).pathname).toBe('/learner/profile')
  const answer = await fetch(page, { headers: { accept: 'text/html' } })
  expect(await answer.text()).toContain('/src/main.tsx')
  // The host stays: the service compares it with the page's.
  expect(await (await fetch(new URL('/api/health', page))).text()).toBe(`/api/health of ${new URL(page).host}`)
})
