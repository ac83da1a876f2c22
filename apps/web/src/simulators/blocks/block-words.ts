// A program in words: each block is a line that can be read out.
import {
  type Block,
  type BlocksState,
  type Choice,
  type Condition,
  type Ending,
  type Reading,
  readingsFor,
  type Test,
  type Told,
  type Value,
  type View,
} from '@pix/core/simulators/blocks'
import type { MessageKey } from '../../messages/catalogue.ts'
import { type Say, useMessages } from '../../messages/use-messages.ts'

/** What the scenario does not name. */
const ownWords: Readonly<Record<string, MessageKey>> = {
  left: 'blocks.side-left',
  right: 'blocks.side-right',
  black: 'blocks.colour-black',
  blue: 'blocks.colour-blue',
  green: 'blocks.colour-green',
  orange: 'blocks.colour-orange',
  violet: 'blocks.colour-violet',
  plain: 'blocks.ground-plain',
  none: 'blocks.painted-none',
  ground: 'blocks.sense-ground',
  painted: 'blocks.sense-painted',
  'wall-ahead': 'blocks.sense-wall-ahead',
  'wall-left': 'blocks.sense-wall-left',
  'wall-right': 'blocks.sense-wall-right',
  'item-here': 'blocks.sense-item-here',
  'at-goal': 'blocks.sense-at-goal',
  carrying: 'blocks.sense-carrying',
  'first-card': 'blocks.sense-first-card',
  'last-card': 'blocks.sense-last-card',
  'next-smaller': 'blocks.sense-next-smaller',
  'previous-greater': 'blocks.sense-previous-greater',
  'wanted-here': 'blocks.sense-wanted-here',
  'wanted-greater': 'blocks.sense-wanted-greater',
}

const notSo: Readonly<Record<string, MessageKey>> = {
  'wall-ahead': 'blocks.sense-not-wall-ahead',
  'wall-left': 'blocks.sense-not-wall-left',
  'wall-right': 'blocks.sense-not-wall-right',
  'item-here': 'blocks.sense-not-item-here',
  'at-goal': 'blocks.sense-not-at-goal',
  carrying: 'blocks.sense-not-carrying',
  'first-card': 'blocks.sense-not-first-card',
  'last-card': 'blocks.sense-not-last-card',
  'next-smaller': 'blocks.sense-not-next-smaller',
  'previous-greater': 'blocks.sense-not-previous-greater',
  'wanted-here': 'blocks.sense-not-wanted-here',
  'wanted-greater': 'blocks.sense-not-wanted-greater',
}

export type Words = {
  readonly say: Say
  /** Of a choice of the scenario, or of one that every scenario has. */
  readonly choice: (choice: Choice) => string
  /** Whatever bears an id: a ground, a command with its device, a question, a variable… */
  readonly name: (id: string) => string
  readonly test: (test: Test, block: Block) => string
  readonly line: (block: Block) => string
  readonly told: (told: Told, view: View) => string
  readonly ending: (end: Ending, at: string | null) => string
  /** From 1, as lines are numbered on the screen. */
  readonly lineOf: (id: string) => number
}

export function useWords(state: BlocksState): Words {
  return wordsOf(state, useMessages())
}

function wordsOf(state: BlocksState, say: Say): Words {
  const { program, variables } = state
  const names = namesOf(state, say)
  const name = (id: string): string => names.get(id) ?? (ownWords[id] ? say(ownWords[id]) : '')
  const choice = ({ id, name: own }: Choice): string => own ?? name(id)
  const variable = (id: string): string =>
    variables.find((one) => one.id === id)?.name ?? program.find((block) => block.id === id)?.parameter ?? ''
  const value = (given: Value | undefined): string =>
    typeof given === 'object' ? variable(given.variable) : String(given ?? '…')
  const lineOf = (id: string): number => program.findIndex((block) => block.id === id) + 1

  const test = ({ what, sign, value: wanted }: Test, block: Block): string => {
    const reading = readingsFor(state, block).find(({ id }) => id === what)
    if (!reading) return '…'
    if (reading.of === 'yes-no') {
      const key = sign === 'not' ? notSo[what] : ownWords[what]
      return key ? say(key) : ''
    }
    const values = { what: choice(reading), value: wantedWords(reading, wanted) }
    if (reading.of === 'number') return say(`blocks.test-number-${sign}`, values)
    return say(sign === 'not' ? 'blocks.test-options-not' : 'blocks.test-options-is', values)
  }
  const wantedWords = (reading: Reading, wanted: Value | undefined): string => {
    if (reading.of === 'options') return name(String(wanted))
    return reading.unit === undefined ? value(wanted) : `${value(wanted)}\u202F${reading.unit}`
  }
  const condition = ({ tests, join }: Condition, block: Block): string =>
    tests.map((one) => test(one, block)).join(` ${say(`blocks.join-${join}`)} `)
  const line = (block: Block): string => {
    const called = block.kind === 'call' ? program.find(({ id }) => id === block.choice) : undefined
    if (called?.parameter) {
      return say('blocks.line-call-with', { choice: called.name ?? '', value: value(block.value) })
    }
    if (block.kind === 'procedure' && block.parameter) {
      return say('blocks.line-procedure-with', { name: block.name ?? '', parameter: block.parameter })
    }
    return say(`blocks.line-${block.kind}`, {
      choice: block.choice === undefined ? '' : name(block.choice),
      value: block.kind === 'repeat' && typeof block.value === 'number' ? block.value : value(block.value),
      variable: block.variable === undefined ? '' : variable(block.variable),
      sign: block.sign ? say(`blocks.sign-${block.sign}`) : '',
      condition: block.condition ? condition(block.condition, block) : '',
      name: block.name ?? '',
      person: person(state, say),
    })
  }
  const told = (step: Told, view: View): string => {
    switch (step.is) {
      case 'at-card':
      case 'swapped':
      case 'moved':
      case 'drew':
      case 'turned':
      case 'rotated':
        return say(`blocks.told-${step.is}`, { where: whereWords(view, say) })
      case 'tested':
        return say(step.holds ? 'blocks.told-true' : 'blocks.told-false')
      case 'turn-of':
        return say('blocks.told-turn-of', { turn: step.turn, of: step.of })
      case 'set':
        return say('blocks.told-set', { name: variable(step.id), value: step.value })
      case 'said':
        return say('blocks.told-said', { text: step.text })
      case 'asked':
        return say('blocks.told-asked', { question: name(step.id), answer: answerWords(step.answer) })
      case 'moment':
        return momentWords(state, step.id)
      case 'approval':
        return say('blocks.told-approval', { person: person(state, say) })
      case 'proposed':
        return say('blocks.told-proposed', { person: person(state, say), name: name(step.id) })
      case 'rule':
        return say('blocks.told-rule', { line: lineOf(step.id) })
      case 'pen-up':
      case 'pen-down':
      case 'leaves':
      case 'goes-on':
        return say(`blocks.told-${step.is}`)
      default:
        return say(`blocks.told-${step.is}`, { name: name(step.id) })
    }
  }
  const answerWords = (answer: string): string => (answer === '' ? say('blocks.no-answer') : name(answer))
  const ending = (end: Ending, at: string | null): string => {
    const words = say(`blocks.end-${end}`)
    return end === 'finished' || at === null ? words : say('blocks.end-at', { words, line: lineOf(at) })
  }
  return { say, choice, name, test, line, told, ending, lineOf }
}

/** Where the robot or the turtle is. */
export function whereWords(view: View, say: Say): string {
  if (view.type === 'grid') {
    return say('blocks.where-grid', { row: view.row, column: view.column, facing: say(`blocks.facing-${view.facing}`) })
  }
  if (view.type === 'cards') return say('blocks.where-cards', { place: view.at })
  if (view.type === 'turtle') {
    return say('blocks.where-turtle', {
      x: Math.round(view.x),
      y: Math.round(view.y),
      heading: Math.round(view.heading),
    })
  }
  return ''
}

/** Who approves what waits. */
function person({ scenario: { stage } }: BlocksState, say: Say): string {
  return (stage.type === 'rules' ? stage.person : undefined) ?? say('blocks.person')
}

function momentWords({ scenario: { stage } }: BlocksState, id: string): string {
  const moments = stage.type === 'rules' ? stage.days.flatMap((day) => day.moments) : []
  const moment = moments.find((one) => one.id === id)
  return moment ? `${moment.at}. ${moment.says}` : ''
}

/** Names that the scenario and the learner gave, by id. */
function namesOf({ scenario: { stage }, program, variables }: BlocksState, say: Say): ReadonlyMap<string, string> {
  const named: Choice[] = [...variables, ...program.filter(({ kind }) => kind === 'procedure')]
  if (stage.type === 'grid') named.push(...stage.grounds, ...stage.items, ...stage.deeds)
  if (stage.type === 'rules') {
    named.push(...stage.events, ...stage.sensors, ...stage.questions)
    named.push(...stage.sensors.flatMap(({ options = [] }) => options))
    named.push(...stage.questions.flatMap(({ answers }) => answers))
    for (const device of stage.devices) {
      named.push(device, ...device.states)
      for (const { id, name } of device.commands) {
        named.push({ id, name: say('blocks.command', { device: device.name, command: name }) })
      }
    }
  }
  return new Map(named.map(({ id, name = '' }) => [id, name]))
}
