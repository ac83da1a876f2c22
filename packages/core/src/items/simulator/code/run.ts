// Runs a program of the small editor: the same steps each time, and never more of them than are given.
import { Machine, Paused } from './machine.ts'
import { type Fault, Stopped } from './meter.ts'
import { parse } from './parse.ts'
import { SyntaxMistake } from './syntax.ts'

/** What stopped a program, and the name or sign that it is about. */
export type Stop = {
  readonly line: number
  /** The module whose line it is; empty for the program itself. */
  readonly module: string
  readonly fault: Fault
  readonly detail: string
  /** What Python calls it; empty for what only this machine minds. */
  readonly python: string
  /** A name that was perhaps meant; empty when none is near. */
  readonly near: string
}

export type Run = {
  /** As printed; empty when nothing was. */
  readonly output: string
  /** Variables at the end, outside functions, as they are written in Python. */
  readonly variables: Readonly<Record<string, string>>
  /** Of the function that is being run, where the run was paused in one. */
  readonly inside: { readonly name: string; readonly variables: Readonly<Record<string, string>> } | null
  readonly steps: number
  /** What it worked out, in the units of its limit (`meter.ts`). */
  readonly work: number
  readonly fault: Stop | null
  /** The line that comes next, where the run was paused. */
  readonly pausedAt: number | null
  /** The module of that line; empty for the program itself. */
  readonly pausedIn: string
  /** What was asked to be worked out at the end. */
  readonly value: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly folders: readonly string[]
}

export type Given = {
  /** What is typed, line by line. */
  readonly input?: readonly string[]
  readonly files?: ReadonlyMap<string, Uint8Array>
  /** What can be imported besides the modules that are always there, as it is written. */
  readonly modules?: ReadonlyMap<string, string>
  /** What `os.environ` holds. */
  readonly surroundings?: Readonly<Record<string, string>>
  /** Folders without files in them. */
  readonly folders?: readonly string[]
  /** What variables hold instead of what the program gives them first. */
  readonly instead?: Readonly<Record<string, string>>
  /** What is worked out once the program has ended. */
  readonly call?: string
  /** Stops before this step is done. */
  readonly pauseAt?: number
  /** What it may work, where that is less than usual. */
  readonly mostWork?: number
}

/** Runs a program to its end, or to what stops it. */
export function run(source: string, given: Given = {}): Run {
  const machine = new Machine(given)
  try {
    machine.runAll(parse(source))
    return machine.result(null)
  } catch (stop) {
    if (stop instanceof Paused) return machine.result(null)
    return machine.result(stopOf(stop, machine))
  }
}

function stopOf(stop: unknown, { line, module, endlessLoop }: Machine): Stop {
  if (stop instanceof SyntaxMistake) {
    const { mistake: fault, detail } = stop
    return { line: stop.line, module, fault, detail, python: new Stopped(fault).pythonName, near: '' }
  }
  if (!(stop instanceof Stopped)) throw stop
  const at = stop.fault === 'too-many-steps' && endlessLoop ? endlessLoop : { line, module }
  const { fault, detail, pythonName: python, near } = stop
  return { ...at, fault, detail: detail.slice(0, 200), python, near }
}
