// What can be filled into the blocks of a program, on its stage.
import {
  type Block,
  type BlockKind,
  type Fields,
  fieldsOf,
  isContainer,
  isOutermost,
  type Test,
  type Value,
} from './block.ts'
import { blockOf, outermostOf, type Program } from './program.ts'
import type { BlocksScenario } from './schema.ts'
import type { Stage } from './stage.ts'

/** A name of the scenario, or one that the screen has a word for. */
export type Choice = { readonly id: string; readonly name?: string }

export type Variable = { readonly id: string; readonly name: string; readonly value?: number }

/** What a test may ask about. */
export type Reading = Choice & {
  readonly of: 'yes-no' | 'number' | 'options'
  readonly options: readonly Choice[]
  readonly unit?: string
}

type Written = {
  readonly scenario: BlocksScenario
  readonly program: Program
  readonly variables: readonly Variable[]
}

const sides: readonly Choice[] = [{ id: 'left' }, { id: 'right' }]

/** The ground that has no other. */
export const plain = 'plain'
/** Not painted at all. */
export const unpainted = 'none'

/** What the `choice` of a kind of block may be. */
export function choicesOf({ scenario: { stage }, program }: Written, kind: BlockKind): readonly Choice[] {
  switch (kind) {
    case 'turn':
    case 'rotate':
      return sides
    case 'paint':
    case 'colour':
      return stage.type === 'grid' || stage.type === 'turtle' ? stage.colours.map((id) => ({ id })) : []
    case 'deed':
      return stage.type === 'grid' ? stage.deeds : []
    case 'when':
      return stage.type === 'rules' ? stage.events : []
    case 'do':
      return stage.type === 'rules' ? stage.devices.flatMap(({ commands }) => commands) : []
    case 'ask':
      return stage.type === 'rules' ? stage.questions : []
    case 'call':
      return program.flatMap(({ id, kind: one, name = '' }) => (one === 'procedure' ? [{ id, name }] : []))
    default:
      return []
  }
}

/** What tests may ask on a stage, without variables. */
function readingsOn(stage: Stage): readonly Reading[] {
  if (stage.type === 'turtle' || stage.type === 'bench') return []
  if (stage.type === 'cards') return stage.senses.map((id): Reading => ({ id, of: 'yes-no', options: [] }))
  if (stage.type === 'grid') {
    return stage.senses.map((id): Reading => {
      if (id === 'ground') return { id, of: 'options', options: [{ id: plain }, ...stage.grounds] }
      if (id === 'painted')
        return { id, of: 'options', options: [{ id: unpainted }, ...stage.colours.map((colour) => ({ id: colour }))] }
      return { id, of: 'yes-no', options: [] }
    })
  }
  return [
    ...stage.sensors.map(
      ({ id, name, options, unit }): Reading => ({
        id,
        name,
        of: options ? 'options' : 'number',
        options: options ?? [],
        ...(unit !== undefined && { unit }),
      }),
    ),
    ...stage.devices
      .filter(({ states }) => states.length > 0)
      .map(({ id, name, states }): Reading => ({ id, name, of: 'options', options: states })),
    ...stage.questions.map(({ id, name, answers }): Reading => ({ id, name, of: 'options', options: answers })),
  ]
}

/** Variables that a block may use: also the value given to the procedure it stands in. */
export function variablesFor({ program, variables }: Written, block: Block): readonly Variable[] {
  const outer = outermostOf(program, block)
  return outer.kind === 'procedure' && outer.parameter && outer.id !== block.id
    ? [...variables, { id: outer.id, name: outer.parameter }]
    : variables
}

/** What the tests of a block may ask. */
export function readingsFor(written: Written, block: Block): readonly Reading[] {
  return [
    ...readingsOn(written.scenario.stage),
    ...variablesFor(written, block).map(({ id, name }): Reading => ({ id, name, of: 'number', options: [] })),
  ]
}

/** A test as it is before anything is chosen. */
export function firstTest(reading: Reading): Test {
  if (reading.of === 'yes-no') return { what: reading.id, sign: 'is' }
  if (reading.of === 'number') return { what: reading.id, sign: 'below', value: 0 }
  return { what: reading.id, sign: 'is', value: reading.options[0]?.id ?? '' }
}

const firstValues: Partial<Record<BlockKind, Value>> = {
  repeat: 2,
  move: 50,
  rotate: 90,
  set: 0,
  change: 1,
  say: '',
  'go-to': 1,
}

/** What a new block is filled with. Null when it needs what is not there: a variable, a procedure. */
export function filled(written: Written, block: Block): Block | null {
  const fresh: Fields = {
    ...(firstValues[block.kind] !== undefined && { value: firstValues[block.kind] }),
    ...(block.kind === 'change' && { sign: 'plus' as const }),
    ...(block.kind === 'call' && calledWith(written.program, block.choice)),
  }
  const whole: Block = { ...fresh, ...block }
  for (const field of fieldsOf[block.kind]) {
    if (whole[field] !== undefined) continue
    if (field === 'choice') {
      const first = choicesOf(written, block.kind)[0]
      if (!first) return null
      whole.choice = first.id
    }
    if (field === 'variable') {
      const first = written.variables[0]
      if (!first) return null
      whole.variable = first.id
    }
    if (field === 'condition') {
      const first = readingsFor(written, block)[0]
      if (!first) return null
      whole.condition = { tests: [firstTest(first)], join: 'and' }
    }
    if (field === 'name') return null
  }
  return whole
}

function calledWith(program: Program, procedure: string | undefined): Pick<Fields, 'value'> {
  const called = procedure === undefined ? undefined : blockOf(program, procedure)
  return called?.parameter ? { value: 10 } : {}
}

/** Whether a block is filled with what can be chosen for its kind, and nothing else. */
export function fits(written: Written, block: Block): boolean {
  const { id: _id, kind, in: _in, otherwise: _otherwise, ...own } = block
  const names: readonly string[] = fieldsOf[kind]
  if (Object.keys(own).some((field) => !names.includes(field))) return false
  const { choice, variable, value, condition, name } = own
  const isChosen = choice === undefined || choicesOf(written, kind).some(({ id }) => id === choice)
  const isVariable = variable === undefined || variablesFor(written, block).some(({ id }) => id === variable)
  const isValue = value === undefined || kind === 'say' || fitsNumber(written, block, value)
  const isCondition = condition === undefined || condition.tests.every((test) => fitsTest(written, block, test))
  return isChosen && isVariable && isValue && isCondition && (name === undefined || name.trim() !== '')
}

function fitsNumber(written: Written, block: Block, value: Value): boolean {
  if (typeof value === 'object') return variablesFor(written, block).some(({ id }) => id === value.variable)
  return typeof value === 'number'
}

function fitsTest(written: Written, block: Block, { what, sign, value }: Test): boolean {
  const reading = readingsFor(written, block).find(({ id }) => id === what)
  if (!reading) return false
  if (reading.of === 'number') return value !== undefined && fitsNumber(written, block, value)
  if (sign !== 'is' && sign !== 'not') return false
  if (reading.of === 'yes-no') return value === undefined
  return reading.options.some(({ id }) => id === value)
}

/** Whether a block may stand in another, or in none. */
export function mayStandIn({ stage }: BlocksScenario, block: Pick<Block, 'kind'>, outer: Block | undefined): boolean {
  if (isOutermost(block)) return outer === undefined
  if (outer === undefined) return stage.type !== 'rules'
  return isContainer(outer)
}
