import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What the system says about a running process. */
export type RunningProcess = {
  /** When it started, in whatever unit the system counts: tells a process from a later one with the same pid. */
  readonly startedAt: string
  /** Its command line, arguments separated by spaces. */
  readonly command: string
}

/**
 * The process with this pid, or null when there is none. A zombie is none: where nothing reaps orphans (process 1 of a
 * container), a killed one stays in the table for ever and still answers to signal 0.
 */
export function inspectProcess(pid: number): RunningProcess | null {
  return process.platform === 'linux' ? inspectInProc(pid) : inspectWithPs(pid)
}

function inspectInProc(pid: number): RunningProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in parentheses and may hold anything: count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startedAt] = [fields[0], fields[19]]
    if (startedAt === undefined || state === 'Z' || state === 'X') return null
    return { startedAt, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }
  } catch {
    return null
  }
}

/** {@link inspectProcess} by what every Unix has, for those without /proc. It knows seconds only. */
export function inspectWithPs(pid: number): RunningProcess | null {
  try {
    // One -o each: by POSIX, all that follows an equals sign, commas too, is a title.
    const line = execFileSync('ps', ['-ww', '-o', 'state=', '-o', 'lstart=', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const found = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\d{4})\s+(.*)$/m.exec(line)
    const [state, startedAt, command] = [found?.[1], found?.[2], found?.[3]]
    if (state === undefined || startedAt === undefined || command === undefined || state.startsWith('Z')) return null
    return { startedAt: String(Date.parse(`${startedAt} UTC`)), command }
  } catch {
    return null
  }
}

/** A name for this very process that no other one ever has on this machine, fit for a file name. */
export function identify(pid: number): string | null {
  const found = inspectProcess(pid)
  return found === null ? null : `${pid}-${found.startedAt}`
}

/** Whether the process that {@link identify} named still runs. */
export function isRunning(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return Number.isSafeInteger(pid) && pid > 0 && identify(pid) === identity
}

/** Sends a signal; false when the process is no longer there. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}
