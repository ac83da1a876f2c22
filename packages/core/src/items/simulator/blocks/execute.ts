// Does what a program says, one step after the other: the same steps each time, and never more of them than are given.
import type { Block, Condition, Test, Value } from './block.ts'
import type { Variable } from './choices.ts'
import { blockOf, blocksIn, type Program } from './program.ts'
import type { Ending } from './schema.ts'

/** What a step did, for the screen to say. Ids are those of the scenario and of blocks. */
export type Told =
  | {
      readonly is:
        | 'at-card'
        | 'swapped'
        | 'moved'
        | 'turned'
        | 'drew'
        | 'rotated'
        | 'pen-up'
        | 'pen-down'
        | 'approval'
        | 'leaves'
        | 'goes-on'
    }
  | {
      readonly is:
        | 'picked'
        | 'put'
        | 'painted'
        | 'deed'
        | 'colour'
        | 'called'
        | 'moment'
        | 'rule'
        | 'did'
        | 'already'
        | 'proposed'
      readonly id: string
    }
  | { readonly is: 'asked'; readonly id: string; readonly answer: string }
  | { readonly is: 'tested'; readonly holds: boolean }
  | { readonly is: 'turn-of'; readonly turn: number; readonly of: number }
  | { readonly is: 'set'; readonly id: string; readonly value: number }
  | { readonly is: 'said'; readonly text: string }

/** Where a program acts. */
export type Place<View> = {
  /** Does what one block says. */
  readonly perform: (block: Block, numberOf: (value: Value | undefined) => number) => Told
  /** What is found there: yes or no, a number, the id of an option; empty when nobody knows. */
  readonly read: (what: string) => boolean | number | string
  /** What it looks like now. Never changed afterwards. */
  readonly view: () => View
}

export type Step<View> = {
  /** Null for what comes from outside, such as a moment of a day. */
  readonly block: string | null
  readonly told: Told
  readonly view: View
  /** Of the variables, at this step. */
  readonly variables: Readonly<Record<string, number>>
}

/** Blocks that are done and tests that are made. */
const mostSteps = 1000
const mostCalls = 50

/** Ends a program. */
export class Stopped extends Error {
  readonly end: Ending

  constructor(end: Ending) {
    super(end)
    this.end = end
  }
}

function reckoned(before: number, sign: Block['sign'], by: number): number {
  switch (sign) {
    case 'minus':
      return before - by
    case 'times':
      return before * by
    case 'over':
      return before / by
    case 'share':
      return Math.floor(before / by)
    default:
      return before + by
  }
}

export class Executor<View> {
  readonly steps: Step<View>[] = []
  readonly said: string[] = []
  /** The block that is done now. */
  block: string | null = null
  private readonly program: Program
  private readonly place: Place<View>
  private readonly variables: Map<string, number>
  /** Variables, and what is given to procedures, by their ids. */
  private readonly names: ReadonlySet<string>
  /** What was given to the procedures that are under way, the innermost last. */
  private readonly given: { readonly procedure: string; readonly value: number | undefined }[] = []

  constructor(program: Program, variables: readonly Variable[], place: Place<View>) {
    this.program = program
    this.place = place
    this.variables = new Map(variables.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])))
    this.names = new Set([
      ...variables.map(({ id }) => id),
      ...program.filter(({ kind }) => kind === 'procedure').map(({ id }) => id),
    ])
  }

  get values(): Record<string, number> {
    return Object.fromEntries(this.variables)
  }

  /** Notes what was done. A program that goes on and on is stopped. */
  note(block: string | null, told: Told): void {
    if (this.steps.length >= mostSteps) throw new Stopped('never-ending')
    this.steps.push({ block, told, view: this.place.view(), variables: this.values })
  }

  /** The blocks of a part, in order. False when a rule is left. */
  doAll(blocks: Program): boolean {
    return blocks.every((block) => this.do(block))
  }

  /** What stands in a block. */
  doInside(block: Block, otherwise = false): boolean {
    return this.doAll(blocksIn(this.program, { in: block.id, otherwise }))
  }

  private do(block: Block): boolean {
    this.block = block.id
    switch (block.kind) {
      case 'procedure':
      case 'when':
        return true
      case 'repeat': {
        const times = Math.max(0, Math.trunc(this.numberOf(block.value)))
        for (let turn = 1; turn <= times; turn += 1) {
          this.note(block.id, { is: 'turn-of', turn, of: times })
          if (!this.doInside(block)) return false
          this.block = block.id
        }
        return true
      }
      case 'while':
      case 'until':
        while (this.test(block) === (block.kind === 'while')) if (!this.doInside(block)) return false
        return true
      case 'if':
        return this.test(block) ? this.doInside(block) : true
      case 'if-else':
        return this.doInside(block, !this.test(block))
      case 'only-if':
      case 'except': {
        const goesOn = this.holds(block.condition) === (block.kind === 'only-if')
        this.note(block.id, { is: goesOn ? 'goes-on' : 'leaves' })
        return goesOn
      }
      case 'set':
      case 'change': {
        const id = block.variable ?? ''
        const value = block.kind === 'set' ? this.numberOf(block.value) : this.changed(block)
        this.variables.set(id, value)
        this.note(block.id, { is: 'set', id, value })
        return true
      }
      case 'say': {
        const text = typeof block.value === 'string' ? block.value : String(this.numberOf(block.value))
        this.said.push(text)
        this.note(block.id, { is: 'said', text })
        return true
      }
      case 'call':
        return this.call(block)
      default:
        this.note(
          block.id,
          this.place.perform(block, (value) => this.numberOf(value)),
        )
        return true
    }
  }

  private call(block: Block): boolean {
    const procedure = block.choice === undefined ? undefined : blockOf(this.program, block.choice)
    if (!procedure) throw new Stopped('unknown-procedure')
    if (this.given.length >= mostCalls) throw new Stopped('too-deep')
    const value = procedure.parameter ? this.numberOf(block.value) : undefined
    this.note(block.id, { is: 'called', id: procedure.id })
    this.given.push({ procedure: procedure.id, value })
    const goesOn = this.doInside(procedure)
    this.given.pop()
    return goesOn
  }

  private changed({ variable = '', sign, value }: Block): number {
    const before = this.numberOf({ variable })
    const by = this.numberOf(value)
    const after = reckoned(before, sign, by)
    if (!Number.isFinite(after) || Math.abs(after) > 1e9) throw new Stopped('not-a-number')
    // Thousandths are enough, and 0.1 + 0.2 is 0.3.
    return Math.round(after * 1000) / 1000
  }

  private numberOf(value: Value | undefined): number {
    if (typeof value === 'number') return value
    if (typeof value !== 'object') throw new Stopped('not-a-number')
    const own = this.given.at(-1)
    const held = own?.procedure === value.variable ? own.value : this.variables.get(value.variable)
    if (held === undefined) throw new Stopped('unset-variable')
    return held
  }

  private test(block: Block): boolean {
    this.block = block.id
    const holds = this.holds(block.condition)
    this.note(block.id, { is: 'tested', holds })
    return holds
  }

  private holds(condition: Condition | undefined): boolean {
    const tests = condition?.tests ?? []
    return condition?.join === 'or' ? tests.some((test) => this.isSo(test)) : tests.every((test) => this.isSo(test))
  }

  private isSo({ what, sign, value }: Test): boolean {
    const found = this.names.has(what) ? this.numberOf({ variable: what }) : this.place.read(what)
    if (typeof found === 'boolean') return found === (sign === 'is')
    const wanted = typeof value === 'object' ? this.numberOf(value) : value
    if (typeof found === 'number' && typeof wanted === 'number') {
      if (sign === 'below') return found < wanted
      if (sign === 'above') return found > wanted
    }
    return (found === wanted) === (sign === 'is')
  }
}
