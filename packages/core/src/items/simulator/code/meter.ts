// What a program may use up, and what stops it.
import type { Mistake } from './syntax.ts'

export type Fault =
  | Mistake
  | 'unknown-name'
  | 'unknown-method'
  | 'unknown-module'
  | 'wrong-type'
  | 'text-and-number'
  | 'not-a-number'
  | 'wrong-value'
  | 'divided-by-zero'
  | 'number-too-big'
  | 'no-such-place'
  | 'no-such-key'
  | 'wrong-count'
  | 'no-input-left'
  | 'no-such-file'
  | 'file-exists'
  | 'circular-modules'
  | 'not-in-this-encoding'
  | 'raised'
  | 'check-failed'
  | 'too-many-steps'
  | 'too-much-memory'
  | 'too-many-calls'
  | 'misplaced'

/** What Python calls each fault: `except` asks for it by this name. Those without one cannot be caught. */
const pythonNames: Readonly<Partial<Record<Fault, string>>> = {
  indentation: 'IndentationError',
  'block-missing': 'IndentationError',
  'unfinished-text': 'SyntaxError',
  'curly-quote': 'SyntaxError',
  'unknown-sign': 'SyntaxError',
  unexpected: 'SyntaxError',
  'colon-missing': 'SyntaxError',
  'equals-in-test': 'SyntaxError',
  'bracket-open': 'SyntaxError',
  'bracket-alone': 'SyntaxError',
  misplaced: 'SyntaxError',
  'unknown-name': 'NameError',
  'unknown-method': 'AttributeError',
  'unknown-module': 'ModuleNotFoundError',
  'wrong-type': 'TypeError',
  'text-and-number': 'TypeError',
  'wrong-count': 'TypeError',
  'not-a-number': 'ValueError',
  'wrong-value': 'ValueError',
  'divided-by-zero': 'ZeroDivisionError',
  'number-too-big': 'OverflowError',
  'no-such-place': 'IndexError',
  'no-such-key': 'KeyError',
  'no-input-left': 'EOFError',
  'no-such-file': 'FileNotFoundError',
  'file-exists': 'FileExistsError',
  'circular-modules': 'ImportError',
  'not-in-this-encoding': 'UnicodeDecodeError',
  'check-failed': 'AssertionError',
  'too-many-calls': 'RecursionError',
}

export class Stopped extends Error {
  readonly fault: Fault
  /** The name, sign or text that it is about. */
  readonly detail: string
  /** Of what the program raised itself. */
  readonly pythonName: string
  /** A name that was perhaps meant. */
  readonly near: string

  constructor(fault: Fault, detail = '', pythonName = pythonNames[fault] ?? '', near = '') {
    super(fault)
    this.fault = fault
    this.detail = detail
    this.pythonName = pythonName
    this.near = near
  }
}

/** Statements and turns of loops. */
export const mostSteps = 50_000
/** Values worked out, items gone through, signs made: a bound on time and on memory at once. */
export const mostWork = 1_000_000
/** Values inside values and calls inside calls: more would fill the stack of the machine. */
const mostDepth = 600

export class Meter {
  steps = 0
  done = 0
  private depth = 0
  private readonly most: number

  /** @param most work, at most that of one run */
  constructor(most = mostWork) {
    this.most = most
  }

  step(): void {
    this.steps += 1
    if (this.steps > mostSteps) throw new Stopped('too-many-steps')
  }

  work(count: number): void {
    this.done += count
    if (this.done > this.most) throw new Stopped('too-much-memory')
  }

  within<Result>(inside: () => Result): Result {
    if (this.depth >= mostDepth) throw new Stopped('too-many-calls')
    this.depth += 1
    try {
      return inside()
    } finally {
      this.depth -= 1
    }
  }
}
