import { type BenchAction, type BenchState, onBench, startOfBench } from './bench.ts'
import { type Block, type Fields, isOutermost } from './block.ts'
import { byHand, type Hand, type HandAction } from './cards.ts'
import { filled, fits, mayStandIn, type Variable } from './choices.ts'
import {
  blockOf,
  depthOf,
  heightOf,
  moved,
  type Part,
  type Program,
  partOf,
  putAfter,
  putAtEnd,
  putFirst,
  wholeOf,
  without,
} from './program.ts'
import { placesOf } from './run.ts'
import type { BlocksAction, BlocksScenario, Direction } from './schema.ts'

export type BlocksNotice = 'full' | 'deep' | 'no-variable' | 'no-procedure' | 'name-taken' | 'needs-rule'

export type BlocksState = {
  readonly scenario: BlocksScenario
  readonly program: Program
  readonly variables: readonly Variable[]
  /** Blocks and variables made so far: the next is called after it. */
  readonly made: number
  /** Where the program was run, as it stands now; null at the start. */
  readonly ran: string | null
  /** The block that was added, copied or changed last. */
  readonly latest: string | null
  readonly notice: BlocksNotice | null
  /** Rows of cards that somebody worked on by hand. */
  readonly hands: readonly Hand[]
  readonly bench: BenchState | null
}

/** Blocks of a program, where the scenario says nothing. */
const mostBlocks = 100
const mostDepth = 8

export function start(scenario: BlocksScenario): BlocksState {
  const { program, variables, stage } = scenario
  return {
    scenario,
    program,
    variables,
    made: 0,
    ran: null,
    latest: null,
    notice: null,
    hands: [],
    bench: stage.type === 'bench' ? startOfBench(stage) : null,
  }
}

/** Blocks that the program may still have. */
function roomLeft({ scenario, program }: BlocksState): number {
  return (scenario.most ?? mostBlocks) - program.length
}

/** The program with a block moved, or null where it cannot be. */
export function canMove(state: BlocksState, id: string, to: Direction): boolean {
  return movedTo(state, id, to) !== null
}

function movedTo({ scenario, program }: BlocksState, id: string, to: Direction): Program | null {
  const after = moved(program, id, to)
  const block = after ? blockOf(after, id) : undefined
  if (!after || !block) return null
  const outer = block.in === undefined ? undefined : blockOf(after, block.in)
  const isShallow = depthOf(after, block) + heightOf(after, block) - 1 <= mostDepth
  return isShallow && mayStandIn(scenario, block, outer) ? after : null
}

export function reduce(before: BlocksState, action: BlocksAction): BlocksState | null {
  const state: BlocksState = { ...before, notice: null }
  if (action.type === 'run') {
    const place = placesOf(state.scenario.stage).find(({ id }) => id === action.where)
    return place && !place.unseen ? { ...state, ran: place.id } : null
  }
  if (action.type === 'back') return state.ran === null ? null : { ...state, ran: null }
  if (action.type === 'look' || action.type === 'compare' || action.type === 'swap') return handled(state, action)
  if (action.type === 'take' || action.type === 'label' || action.type === 'train') return benched(state, action)
  // Another program has not been run yet.
  const after = written({ ...state, ran: null }, action)
  // What is refused leaves everything as it was, the picture of the last run too.
  return after?.notice ? { ...state, notice: after.notice } : after
}

function handled(state: BlocksState, action: HandAction): BlocksState | null {
  const { stage } = state.scenario
  const hand = stage.type === 'cards' ? byHand(stage, state.hands, action) : null
  return hand && { ...state, hands: [...state.hands.filter(({ row }) => row !== hand.row), hand] }
}

function benched(state: BlocksState, action: BenchAction): BlocksState | null {
  const { stage } = state.scenario
  const bench = stage.type === 'bench' && state.bench ? onBench(stage, state.bench, action) : null
  return bench && { ...state, bench }
}

type Writing = Exclude<BlocksAction, { type: 'run' | 'back' } | HandAction | BenchAction>

function written(state: BlocksState, action: Writing): BlocksState | null {
  const { program, scenario } = state
  if (action.type === 'add') return add(state, action)
  if (action.type === 'make-variable') {
    if (!scenario.offers.includes('set')) return null
    const name = action.name.trim()
    if (name === '') return null
    if (state.variables.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      return { ...state, notice: 'name-taken' }
    const made = state.made + 1
    return { ...state, made, variables: [...state.variables, { id: `n${made}`, name }] }
  }
  const block = blockOf(program, action.block)
  if (!block) return null
  switch (action.type) {
    case 'change': {
      const { type: _type, block: _block, ...changed } = action
      const after: Block = { ...block, ...changed }
      if (after.name !== undefined) after.name = after.name.trim()
      if (!fits(state, after)) return null
      return {
        ...state,
        latest: block.id,
        program: program.map((one) => (one.id === block.id ? after : one)),
      }
    }
    case 'move': {
      const after = movedTo(state, block.id, action.to)
      return after ? { ...state, latest: block.id, program: after } : null
    }
    case 'copy':
      return copy(state, block)
    case 'remove':
      return { ...state, latest: null, program: without(program, block.id) }
  }
}

function add(state: BlocksState, action: Extract<BlocksAction, { type: 'add' }>): BlocksState | null {
  const { program, scenario } = state
  const { type: _type, kind, after, in: inside, otherwise = false, first = false, ...own } = action
  if (!scenario.offers.includes(kind)) return null
  const above = after === undefined ? undefined : blockOf(program, after)
  if (after !== undefined && !above) return null
  const part: Part = above ? partOf(above) : { in: inside ?? null, otherwise }
  const outer = part.in === null ? undefined : blockOf(program, part.in)
  if (part.in !== null && !outer) return null
  if (part.otherwise && outer?.kind !== 'if-else') return null
  if (!mayStandIn(scenario, { kind }, outer)) {
    return outer === undefined && !isOutermost({ kind }) ? { ...state, notice: 'needs-rule' } : null
  }
  if (roomLeft(state) < 1) return { ...state, notice: 'full' }
  if (outer && depthOf(program, outer) >= mostDepth) return { ...state, notice: 'deep' }
  const made = state.made + 1
  const bare: Block = { id: `n${made}`, kind, ...named(kind, made), ...(part.in !== null && { in: part.in }), ...own }
  // Its variables are those of the procedure it will stand in.
  const at = { ...state, program: [...program, bare] }
  const whole = filled(at, bare)
  if (!whole) return { ...state, notice: kind === 'call' ? 'no-procedure' : 'no-variable' }
  if (!fits(at, whole)) return null
  const put = above
    ? putAfter(program, [whole], above)
    : first
      ? putFirst(program, [whole], part)
      : putAtEnd(program, [whole], part)
  return { ...state, made, latest: whole.id, program: put }
}

/** What a procedure is called before it is given a name. */
function named(kind: Block['kind'], made: number): Pick<Fields, 'name'> {
  return kind === 'procedure' ? { name: String(made) } : {}
}

function copy(state: BlocksState, block: Block): BlocksState {
  const whole = wholeOf(state.program, block.id)
  if (roomLeft(state) < whole.length) return { ...state, notice: 'full' }
  const ids = new Map(whole.map(({ id }, place) => [id, `n${state.made + place + 1}`]))
  const other = (id: string): string => ids.get(id) ?? id
  const copies = whole.map(
    (one): Block => ({
      ...one,
      id: other(one.id),
      ...(one.in !== undefined && { in: other(one.in) }),
    }),
  )
  return {
    ...state,
    made: state.made + whole.length,
    latest: other(block.id),
    program: putAfter(state.program, copies, block),
  }
}
