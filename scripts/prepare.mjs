/**
 * What `npm start` and `npm test` need before anything else: the dependencies and the web app.
 *
 * Runs on whatever Node (20 or later) the machine has, on Node's own modules alone: on a fresh clone nothing else is
 * there yet. Each of the two steps leaves a stamp that says what it was made from; a step whose stamp still holds is
 * skipped, so that a second start pays some tens of milliseconds only.
 *
 * | step             | made from                                             | stamp                          |
 * | `npm ci`         | package-lock.json, platform                           | node_modules/.prepared-from    |
 * | `npm run build`  | apps/web, what it imports of the others, lockfile     | apps/web/dist/.prepared-from   |
 *
 * `npm ci` empties node_modules and the build empties dist: a run that dies half way leaves no stamp, and the next one
 * does the step again. A lock keeps two runs from doing the same step at once.
 */
import { fork } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const oldestNode = 20
const withParent = fileURLToPath(new URL('./with-parent.mjs', import.meta.url))
const stampName = '.prepared-from'

/** The lock's holder renews it this often; one that was not renewed for `lockDies` has lost its holder. */
const lockBeat = 2_000
const lockDies = 20_000

/** A failure that the reader can do something about: its message is all that is printed. */
class PrepareError extends Error {}

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} what is wrong with it, in a sentence
 */
function refuseNode(version) {
  if (Number.parseInt(version, 10) >= oldestNode) return null
  return `Pix needs Node ${oldestNode} or later to install itself, and this is Node ${version}. Install a newer one from https://nodejs.org, then run the same command again.`
}

/**
 * @param {string} path
 * @returns {string | null} its content, or null when there is no such file
 */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/**
 * Every file below `folder` that is somebody's source, in a fixed order.
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        return entry.name === 'node_modules' || entry.name === 'dist' ? [] : sourcesBelow(path)
      }
      return entry.isFile() && !/\.test\.[jt]sx?$/.test(entry.name) ? [path] : []
    })
}

/**
 * @param {string} root
 * @param {string[]} files
 * @param {string} salt what else the result depends on
 */
function hashOf(root, files, salt) {
  const hash = createHash('sha256').update(salt)
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`\0${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} root */
function dependenciesWanted(root) {
  const lockfile = join(root, 'package-lock.json')
  if (!existsSync(lockfile)) {
    throw new PrepareError(
      `There is no package-lock.json in ${root}: this copy of Pix is not complete. Get it again, then run the same command.`,
    )
  }
  return hashOf(root, [lockfile], `${process.platform}-${process.arch}`)
}

/**
 * The web app imports the rules of core and the contracts of the API; a new version of a library changes it too.
 * @param {string} root
 */
function webAppWanted(root) {
  const files = ['apps/web', 'packages/core/src', 'apps/api/src'].flatMap((folder) => sourcesBelow(join(root, folder)))
  return hashOf(root, files, dependenciesWanted(root))
}

/**
 * Whether what somebody installed by hand (`npm ci`, `npm install`) is what the lockfile asks for. npm leaves in
 * node_modules a list of what it installed; optional packages of other platforms are rightly absent from it.
 * @param {string} root
 */
function alreadyInstalled(root) {
  try {
    const asked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
    // Put there by a script, which a hand's `npm ci --ignore-scripts` leaves out.
    if (asked['node_modules/node'] && !existsSync(join(root, 'node_modules/node/bin/node'))) return false
    return Object.entries(asked).every(([path, wanted]) => {
      if (!path.startsWith('node_modules/')) return true
      const found = there[path]
      if (found === undefined) return wanted.optional === true || wanted.devOptional === true
      return found.version === wanted.version && found.integrity === wanted.integrity && existsSync(join(root, path))
    })
  } catch {
    return false
  }
}

/**
 * Runs npm with its own output visible, and not longer than this process: what it leaves running would write into
 * folders that the next run is writing into.
 * @param {string} root
 * @param {string[]} args
 * @param {string} waiting what to say while it lasts
 * @returns {Promise<number>} the exit code
 */
function npm(root, args, waiting) {
  const started = Date.now()
  const progress = setInterval(() => say(`  ${waiting} (${Math.round((Date.now() - started) / 1000)} s)`), 15_000)
  return new Promise((resolve, reject) => {
    fork(withParent, ['npm', ...args], { cwd: root, detached: true })
      .on('message', () =>
        reject(new PrepareError('The command "npm" was not found: it comes with Node, install both.')),
      )
      .on('exit', (code) => resolve(code ?? 1))
  }).finally(() => clearInterval(progress))
}

/** @param {number} started */
const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`

/** @param {string} root */
async function installDependencies(root) {
  const started = Date.now()
  say('Installing the dependencies (about a minute; only after a change) …')
  // Node 24 itself comes as a package whose script puts it in place, hence no --ignore-scripts from a user's settings.
  const code = await npm(
    root,
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false', '--include=dev'],
    'still installing',
  )
  if (code !== 0) {
    throw new PrepareError(
      `The dependencies could not be installed: "npm ci" ended with code ${code}, and the lines above say why. Check the network connection (a proxy?) and the free disk space (1 GB), then run the same command again.`,
    )
  }
  say(`Dependencies installed in ${seconds(started)}.`)
}

/** @param {string} root */
async function buildWebApp(root) {
  const started = Date.now()
  say('Building the web app …')
  const code = await npm(root, ['run', '--silent', 'build'], 'still building')
  if (code !== 0) {
    throw new PrepareError(
      `The web app could not be built: "npm run build" ended with code ${code}, and the lines above say why.`,
    )
  }
  say(`Web app built in ${seconds(started)}.`)
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Removes a lock whose holder is gone (killed, or the machine stopped): dead, or silent for too long, which also holds
 * for a pid that another process has since got.
 * @param {string} lock
 * @returns {number | null} the pid of a holder that is at work, or null when the lock is free
 */
function holderOf(lock) {
  const holder = readIfThere(lock)
  if (holder === null) return null
  const pid = Number.parseInt(holder, 10)
  try {
    const silence = Date.now() - statSync(lock).mtimeMs
    // An empty file is a lock that its holder is just writing.
    if (silence < lockDies && (Number.isNaN(pid) || isAlive(pid))) return pid
    // Another run may have taken the dead lock over meanwhile: what was moved must be what was judged.
    const aside = `${lock}.${randomUUID()}`
    renameSync(lock, aside)
    if (readIfThere(aside) === holder) rmSync(aside)
    else renameSync(aside, lock)
  } catch {
    // It vanished while it was looked at: its holder has finished.
  }
  return null
}

/**
 * @param {string} lock
 * @param {() => Promise<void>} work
 */
async function holding(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  const mine = `${process.pid} ${randomUUID()}\n`
  let waiting = false
  for (;;) {
    try {
      writeFileSync(lock, mine, { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const pid = holderOf(lock)
    if (pid === null) continue
    if (!waiting) say(`Another process (${pid}) is preparing this folder; waiting for it …`)
    waiting = true
    await sleep(200)
  }
  const beat = setInterval(() => {
    const now = new Date()
    if (readIfThere(lock) === mine) utimesSync(lock, now, now)
  }, lockBeat)
  const release = () => {
    if (readIfThere(lock) === mine) rmSync(lock, { force: true })
  }
  process.once('exit', release)
  try {
    await work()
  } finally {
    clearInterval(beat)
    process.removeListener('exit', release)
    release()
  }
}

/**
 * @param {string} path
 * @param {string} madeFrom
 */
function leaveStamp(path, madeFrom) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, madeFrom)
}

/**
 * Installs the dependencies and builds the web app, each only when needed.
 * @param {string} root
 */
async function prepare(root) {
  const installed = join(root, 'node_modules', stampName)
  const built = join(root, 'apps/web/dist', stampName)
  const isFresh = () => readIfThere(installed) === dependenciesWanted(root) && readIfThere(built) === webAppWanted(root)
  if (isFresh()) return

  await holding(join(root, '.cache/prepare.lock'), async () => {
    const dependencies = dependenciesWanted(root)
    if (readIfThere(installed) !== dependencies) {
      if (!alreadyInstalled(root)) await installDependencies(root)
      leaveStamp(installed, dependencies)
    }
    const webApp = webAppWanted(root)
    if (readIfThere(built) !== webApp) {
      await buildWebApp(root)
      leaveStamp(built, webApp)
    }
  })
}

/** @param {Error & { code?: string, path?: string }} error */
function sentenceFor(error) {
  if (error instanceof PrepareError) return error.message
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return `${error.path ?? 'A file of this folder'} belongs to another user, who may have run this command before. Give the folder back (chown -R) or run the command as that user.`
  }
  return error.stack
}

/** @param {string} root */
async function main(root) {
  const refusal = refuseNode(process.versions.node)
  try {
    if (refusal !== null) throw new PrepareError(refusal)
    await prepare(root)
  } catch (error) {
    process.stderr.write(`\n${sentenceFor(error)}\n\n`)
    process.exitCode = 1
  }
}

// Node 20 has no import.meta.main.
const thisFile = fileURLToPath(import.meta.url)
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === thisFile) {
  await main(dirname(dirname(thisFile)))
}
