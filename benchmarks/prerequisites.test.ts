import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test.each(['start', 'test', 'screenshots', 'bench:http', 'bench:passwords', 'bench:positioning', 'bench:web'])(
  'npm run %s installs and builds first, so that it works on a fresh clone',
  (name) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(scripts[name]).toMatch(/node /)
    expect(scripts[`pre${name}`]).toBe('node scripts/prepare.mjs')
  },
)

test.each([
  [
    'web',
    { CHROMIUM_PATH: '/nowhere/chromium' },
    'A browser: CHROMIUM_PATH is /nowhere/chromium, and there is no such file',
  ],
  [
    'http',
    { BENCH_DATABASE_URL: 'postgres://localhost:1/pix' },
    'The PostgreSQL server (BENCH_DATABASE_URL): connect ECONNREFUSED ',
  ],
  [
    'passwords',
    { BENCH_DATABASE_URL: 'postgres://localhost:1/pix' },
    'The PostgreSQL server (BENCH_DATABASE_URL): connect ECONNREFUSED ',
  ],
])('bench:%s says in one message what is missing', (name, environment, message) => {
  const { stderr, stdout, status } = spawnSync(process.execPath, [`benchmarks/${name}/run.ts`, '--quick'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^\nThis benchmark cannot run\.\n.*\n\n$/)
  expect(stderr).toContain(message)
})
