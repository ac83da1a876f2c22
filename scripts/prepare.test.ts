import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { inspectProcess } from './processes.ts'

// A repository of the same shape as ours, whose only dependency is one of its own folders: npm needs no network for it.
// Its build says in a file that it ran.
let root: string
let running: ChildProcess[]

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'pix-prepare-')))
  running = []
  write('apps/web/package.json', JSON.stringify({ name: 'web', version: '1.0.0' }))
  write('apps/web/src/page.ts', 'first')
  write('packages/core/src/rule.ts', 'first')
  write(
    'package.json',
    JSON.stringify({ name: 'root', version: '1.0.0', workspaces: ['apps/*'], scripts: { build: 'node build.cjs' } }),
  )
  write('package-lock.json', lockfile('1.0.0'))
  write(
    'build.cjs',
    `const { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
     writeFileSync('build.pid', String(process.pid))
     appendFileSync('builds', 'x')
     rmSync('apps/web/dist', { recursive: true, force: true })
     if (existsSync('broken')) { console.error('page.ts:1 is wrong'); process.exit(3) }
     setTimeout(() => { mkdirSync('apps/web/dist'); writeFileSync('apps/web/dist/page.js', '') }, existsSync('slow') ? Number(readFileSync('slow')) : 0)`,
  )
  mkdirSync(join(root, 'scripts'))
  for (const name of ['prepare.mjs', 'with-parent.mjs']) {
    copyFileSync(join(import.meta.dirname, name), join(root, 'scripts', name))
  }
})

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function lockfile(version: string): string {
  return JSON.stringify({
    name: 'root',
    version,
    lockfileVersion: 3,
    packages: {
      '': { name: 'root', version, workspaces: ['apps/*'] },
      'apps/web': { name: 'web', version: '1.0.0' },
      'node_modules/web': { resolved: 'apps/web', link: true },
    },
  })
}

function prepare(...nodeOptions: string[]): { output: string; errors: string; code: number | null; took: number } {
  const began = performance.now()
  const { stdout, stderr, status } = spawnSync(process.execPath, [...nodeOptions, 'scripts/prepare.mjs'], {
    cwd: root,
    encoding: 'utf8',
  })
  return { output: stdout, errors: stderr, code: status, took: performance.now() - began }
}

function prepareAside(): ChildProcess {
  const child = spawn(process.execPath, ['scripts/prepare.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  return child
}

function builds(): number {
  return existsSync(join(root, 'builds')) ? readFileSync(join(root, 'builds'), 'utf8').length : 0
}

async function untilBuilding(times: number): Promise<void> {
  while (builds() < times) await sleep(10)
}

test('a first run installs and builds; the next one has nothing to do, says nothing and is quick', () => {
  const first = prepare()
  expect(first).toMatchObject({ code: 0, errors: '' })
  expect(first.output).toMatch(/^Installing .*\n(.*\n)*Dependencies installed .*\nBuilding .*\nWeb app built .*\n$/)
  expect(existsSync(join(root, 'node_modules/web'))).toBe(true)
  expect(existsSync(join(root, 'apps/web/dist/page.js'))).toBe(true)

  const second = prepare()
  expect(second).toMatchObject({ code: 0, output: '', errors: '' })
  expect(second.took).toBeLessThan(500)
})

describe('once prepared', () => {
  beforeEach(() => {
    expect(prepare().code).toBe(0)
  })

  test.each(['apps/web/src/page.ts', 'packages/core/src/rule.ts', 'apps/api/src/features/profile/contract.ts'])(
    'a change of %s builds the web app again',
    (path) => {
      write(path, 'second')
      expect(prepare().output).toMatch(/^Building .*\nWeb app built .*\n$/)
    },
  )

  test('a source that was renamed or removed builds it again', () => {
    rmSync(join(root, 'packages/core/src/rule.ts'))
    expect(prepare().output).toMatch(/^Building/)
  })

  test('a change of a test builds nothing', () => {
    write('apps/web/src/page.test.ts', 'second')
    expect(prepare().output).toBe('')
  })

  test('a change of the lockfile that node_modules does not follow installs again', () => {
    write('apps/web/package.json', JSON.stringify({ name: 'web', version: '1.0.0', dependencies: { leaf: '*' } }))
    write('leaf/package.json', JSON.stringify({ name: 'leaf', version: '1.0.0' }))
    write('package.json', readFileSync(join(root, 'package.json'), 'utf8').replace('"apps/*"', '"apps/*","leaf"'))
    const packages = {
      '': { name: 'root', version: '1.0.0', workspaces: ['apps/*', 'leaf'] },
      'apps/web': { name: 'web', version: '1.0.0', dependencies: { leaf: '*' } },
      leaf: { name: 'leaf', version: '1.0.0' },
      'node_modules/web': { resolved: 'apps/web', link: true },
      'node_modules/leaf': { resolved: 'leaf', link: true },
    }
    write('package-lock.json', JSON.stringify({ name: 'root', version: '1.0.0', lockfileVersion: 3, packages }))
    expect(prepare().output).toMatch(/^Installing/)
    expect(existsSync(join(root, 'node_modules/leaf'))).toBe(true)
  })

  test('what was installed by hand is not installed again', () => {
    write('package-lock.json', lockfile('1.0.1'))
    expect(prepare().output).not.toMatch(/Installing/)
  })
})

describe('what fails', () => {
  test('a build that fails is told, and tried again by the next run', () => {
    write('broken', '')
    const failed = prepare()
    expect(failed.code).toBe(1)
    expect(failed.errors).toMatch(/page\.ts:1 is wrong(.|\n)*"npm run build" ended with code/)
    expect(failed.errors).not.toMatch(/ {4}at /)
    rmSync(join(root, 'broken'))
    expect(prepare()).toMatchObject({ code: 0, output: expect.stringMatching(/^Building/) })
  })

  test('an installation that fails is told, with what to check', () => {
    write('package-lock.json', '{')
    const failed = prepare()
    expect(failed.code).toBe(1)
    expect(failed.errors).toMatch(/"npm ci" ended with code .* Check the network/)
  })

  test('a machine without npm is told so', () => {
    const { stderr, status } = spawnSync(process.execPath, ['scripts/prepare.mjs'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: root },
    })
    expect(status).toBe(1)
    expect(stderr.trim()).toBe('The command "npm" was not found: it comes with Node, install both.')
  })

  test('a copy without its lockfile is told to be incomplete', () => {
    rmSync(join(root, 'package-lock.json'))
    expect(prepare()).toMatchObject({ code: 1, errors: expect.stringContaining('not complete') })
  })

  test('a Node that is too old is refused in a sentence', () => {
    const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.19.0'}})`
    const { code, errors } = prepare('--import', pretend)
    expect(code).toBe(1)
    expect(errors.trim()).toMatch(/^Pix needs Node 20 or later .* this is Node 18\.19\.0\..*$/)
  })

  test('a run killed in the middle of a build leaves nothing running, and is made up for by the next', async () => {
    write('slow', '60000')
    const child = prepareAside()
    await untilBuilding(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const build = Number(readFileSync(join(root, 'build.pid'), 'utf8'))
    await vi.waitFor(() => expect(inspectProcess(build)).toBeNull(), 5_000)
    rmSync(join(root, 'slow'))
    expect(prepare()).toMatchObject({ code: 0, output: expect.stringMatching(/^Building/) })
    expect(existsSync(join(root, 'apps/web/dist/page.js'))).toBe(true)
  })
})

describe('two runs at once', () => {
  test('do each step once: the second waits for the first, and says so', async () => {
    write('slow', '2000')
    const first = prepareAside()
    await untilBuilding(1)
    const second = prepare()
    expect(second.code).toBe(0)
    expect(second.output).toBe(`Another process (${first.pid}) is preparing this folder; waiting for it …\n`)
    expect(builds()).toBe(1)
  })

  test('a lock whose holder is dead, or was silent for too long, is nobody’s', () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    write('.cache/prepare.lock', `${pid} gone\n`)
    expect(prepare().code).toBe(0)

    appendFileSync(join(root, 'apps/web/src/page.ts'), 'changed')
    write('.cache/prepare.lock', `${process.pid} a process that has got its number\n`)
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(join(root, '.cache/prepare.lock'), longAgo, longAgo)
    expect(prepare()).toMatchObject({ code: 0, output: expect.stringMatching(/^Building/) })
    expect(existsSync(join(root, '.cache/prepare.lock'))).toBe(false)
  })
})
