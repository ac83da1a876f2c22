import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { type Block, fieldsOf } from './block.ts'
import { fits, mayStandIn } from './choices.ts'
import { facts } from './facts.ts'
import { blockOf, wholeOf } from './program.ts'
import { type BlocksState, reduce, start } from './reduce.ts'
import { BlocksAction, BlocksFacts, BlocksScenario } from './schema.ts'
import type { BenchStage, GridStage, RulesStage, Stage } from './stage.ts'

export { type BenchState, guess, taughtBy } from './bench.ts'
export {
  type Block,
  type BlockKind,
  type Condition,
  type Fields,
  fieldsOf,
  isContainer,
  isOutermost,
  type Test,
  type Value,
} from './block.ts'
export { type CardsView, type Hand, handOf, isSorted } from './cards.ts'
export { type Choice, choicesOf, firstTest, type Reading, readingsFor, type Variable, variablesFor } from './choices.ts'
export type { DayView, MomentDone } from './day.ts'
export type { Told } from './execute.ts'
export { type GridView, type Square, squareAt } from './grid.ts'
export { blockOf, blocksIn, outermostOf, type Part, partOf } from './program.ts'
export { type BlocksNotice, type BlocksState, canMove } from './reduce.ts'
export { placesOf, type Run, run, startIn, type View } from './run.ts'
export type { BlocksAction, BlocksScenario, Direction, Ending } from './schema.ts'
export type {
  BenchStage,
  CardsStage,
  Colour,
  Example,
  Facing,
  GridStage,
  RulesStage,
  Stage,
  TurtleStage,
  World,
} from './stage.ts'
export { modelOf, type TurtleView } from './turtle.ts'

export const blocks: Simulator<BlocksScenario, BlocksState, BlocksAction, BlocksFacts> = {
  name: 'blocks',
  scenarioSchema: BlocksScenario,
  actionSchema: BlocksAction,
  factsSchema: BlocksFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems(scenario: BlocksScenario): ScenarioProblem[] {
  return [...stageProblems(scenario.stage), ...programProblems(scenario)]
}

function programProblems(scenario: BlocksScenario): ScenarioProblem[] {
  const { program, variables, most } = scenario
  const written = { scenario, program, variables }
  const tooMany =
    most !== undefined && program.length > most
      ? [{ path: ['most'], message: `the program has ${program.length} blocks already` }]
      : []
  return [
    ...tooMany,
    ...program.flatMap((block, place): ScenarioProblem[] => {
      const path = ['program', place]
      if (program.findIndex(({ id }) => id === block.id) < place)
        return [{ path, message: `a second block has the id ${block.id}` }]
      const outer = block.in === undefined ? undefined : blockOf(program.slice(0, place), block.in)
      if (block.in !== undefined && !outer)
        return [{ path: [...path, 'in'], message: `there is no block ${block.in} above` }]
      if (outer && !wholeOf(program, outer.id).includes(block))
        return [{ path: [...path, 'in'], message: `must follow what stands in ${outer.id}` }]
      if (!mayStandIn(scenario, block, outer) || (block.otherwise && outer?.kind !== 'if-else'))
        return [{ path, message: `a block ${block.kind} cannot stand there` }]
      const missing = fieldsOf[block.kind].find((field) => block[field] === undefined && isNeeded(block, field))
      if (missing) return [{ path, message: `lacks ${missing}` }]
      return fits(written, block) ? [] : [{ path, message: 'is filled with something that it cannot have' }]
    }),
  ]
}

function isNeeded({ kind }: Block, field: string): boolean {
  return field !== 'parameter' && !(kind === 'call' && field === 'value')
}

function stageProblems(stage: Stage): ScenarioProblem[] {
  if (stage.type === 'grid') return gridProblems(stage)
  if (stage.type === 'cards') return unseenFirst(stage.rows, 'rows')
  if (stage.type === 'bench') return benchProblems(stage)
  return stage.type === 'rules' ? rulesProblems(stage) : []
}

function unseenFirst(places: readonly { readonly unseen?: boolean }[], name: string): ScenarioProblem[] {
  return places[0]?.unseen ? [{ path: ['stage', name, 0, 'unseen'], message: 'the first one is shown' }] : []
}

function benchProblems({ labels, examples, tests }: BenchStage): ScenarioProblem[] {
  const isLabel = (id: string): boolean => labels.some((label) => label.id === id)
  const kinds = new Set([...examples, ...tests].map(({ fruit }) => fruit === undefined))
  return [
    ...(kinds.size > 1 ? [{ path: ['stage'], message: 'has texts and fruit: they cannot be compared' }] : []),
    ...[...examples, ...tests].flatMap(({ id, is, label = is, text, fruit }): ScenarioProblem[] => {
      if (!isLabel(is) || !isLabel(label)) return [{ path: ['stage'], message: `${id} has a name that is none` }]
      return (text === undefined) === (fruit === undefined)
        ? [{ path: ['stage'], message: `${id} must be a text or a fruit` }]
        : []
    }),
  ]
}

function gridProblems({ worlds, grounds, items, deeds }: GridStage): ScenarioProblem[] {
  const signs = ['#', '.', 'G', ...[...grounds, ...items].map(({ sign }) => sign)]
  const ids = grounds.map(({ id }) => id)
  const path = ['stage', 'worlds']
  return [
    ...deeds.flatMap(({ makes }, place) =>
      makes === undefined || ids.includes(makes)
        ? []
        : [{ path: ['stage', 'deeds', place, 'makes'], message: `there is no ground ${makes}` }],
    ),
    ...worlds.flatMap(({ rows, start: { row, column } }, place): ScenarioProblem[] => {
      const unknown = [...rows.join('')].find((sign) => !signs.includes(sign))
      if (unknown !== undefined) return [{ path: [...path, place, 'rows'], message: `nothing has the sign ${unknown}` }]
      if (rows.some(({ length }) => length !== rows[0]?.length))
        return [{ path: [...path, place, 'rows'], message: 'rows must be of one length' }]
      const at = rows[row - 1]?.[column - 1]
      return at === undefined || at === '#'
        ? [{ path: [...path, place, 'start'], message: 'must be a free square' }]
        : []
    }),
    ...(worlds[0]?.unseen ? [{ path: [...path, 0, 'unseen'], message: 'the first one is shown' }] : []),
  ]
}

function rulesProblems({ events, sensors, devices, questions, days }: RulesStage): ScenarioProblem[] {
  const isEvent = (id: string): boolean => events.some((event) => event.id === id)
  return [
    ...devices.flatMap(({ states, state, commands }, place): ScenarioProblem[] => {
      const path = ['stage', 'devices', place]
      const isState = (id: string | undefined): boolean => states.some((one) => one.id === id)
      if (states.length > 0 && !isState(state)) return [{ path: [...path, 'state'], message: 'is none of the states' }]
      return commands.flatMap(({ makes, causes }, at): ScenarioProblem[] => {
        if (makes !== undefined && !isState(makes))
          return [{ path: [...path, 'commands', at, 'makes'], message: `there is no state ${makes}` }]
        return causes !== undefined && !isEvent(causes)
          ? [{ path: [...path, 'commands', at, 'causes'], message: `there is no event ${causes}` }]
          : []
      })
    }),
    ...days.flatMap(({ moments }, dayPlace) =>
      moments.flatMap(({ event, sets = [], answers = [] }, place): ScenarioProblem[] => {
        const path = ['stage', 'days', dayPlace, 'moments', place]
        if (!isEvent(event)) return [{ path: [...path, 'event'], message: `there is no event ${event}` }]
        const wrongSet = sets.find(({ what, value }) => {
          const sensor = sensors.find(({ id }) => id === what)
          if (!sensor) return true
          return sensor.options ? !sensor.options.some(({ id }) => id === value) : typeof value !== 'number'
        })
        if (wrongSet) return [{ path: [...path, 'sets'], message: `${wrongSet.what} cannot show ${wrongSet.value}` }]
        const wrongAnswer = answers.find(
          ({ question, answer }) =>
            !questions.find(({ id }) => id === question)?.answers.some(({ id }) => id === answer),
        )
        return wrongAnswer
          ? [{ path: [...path, 'answers'], message: `${wrongAnswer.answer} is no answer to ${wrongAnswer.question}` }]
          : []
      }),
    ),
    ...(days[0]?.unseen ? [{ path: ['stage', 'days', 0, 'unseen'], message: 'the first one is shown' }] : []),
  ]
}
