// A program tried in one place: every step of it, and how it ends.

import { type CardsView, cardsFacts, cardsPlace, startOfRow } from './cards.ts'
import type { Variable } from './choices.ts'
import { type DayView, dayFacts, dayPlace, startOfDay } from './day.ts'
import { Executor, type Step, Stopped } from './execute.ts'
import { type GridView, gridFacts, gridPlace, startOfWorld } from './grid.ts'
import { blocksIn, type Program } from './program.ts'
import type { Ending, RunFacts } from './schema.ts'
import type { Stage } from './stage.ts'
import { startOfSheet, type TurtleView, turtleFacts, turtlePlace } from './turtle.ts'

export type View = GridView | TurtleView | DayView | CardsView

export type Run = {
  readonly steps: readonly Step<View>[]
  readonly end: Ending
  /** The block that was done when it ended. */
  readonly at: string | null
  /** How it looks at the end. */
  readonly view: View
  readonly facts: RunFacts
}

/** The only place of a stage for turtles. */
const sheet = 'sheet'

/** Worlds, days or the sheet: where the program is tried. */
export function placesOf(
  stage: Stage,
): readonly { readonly id: string; readonly name: string; readonly unseen?: boolean }[] {
  if (stage.type === 'grid') return stage.worlds
  if (stage.type === 'rules') return stage.days
  if (stage.type === 'cards') return stage.rows
  // A bench has no program.
  return stage.type === 'bench' ? [] : [{ id: sheet, name: '' }]
}

/** How a place looks before anything is done. */
export function startIn(stage: Stage, where: string): View | null {
  if (stage.type === 'turtle') return startOfSheet(stage)
  if (stage.type === 'rules') return startOfDay(stage)
  if (stage.type === 'bench') return null
  if (stage.type === 'cards') {
    const row = stage.rows.find(({ id }) => id === where)
    return row ? startOfRow(row) : null
  }
  const world = stage.worlds.find(({ id }) => id === where)
  return world ? startOfWorld(stage, world) : null
}

/** Tries a program. @param where the id of a place of the stage */
export function run(program: Program, variables: readonly Variable[], stage: Stage, where: string): Run | null {
  const main = blocksIn(program, { in: null, otherwise: false })
  if (stage.type === 'turtle') {
    const place = turtlePlace(stage)
    const executor = new Executor(program, variables, place)
    const end = endOf(() => executor.doAll(main))
    return ended(executor, place.view(), { id: where, end }, turtleFacts(stage, place.view()))
  }
  if (stage.type === 'grid') {
    const world = stage.worlds.find(({ id }) => id === where)
    if (!world) return null
    const place = gridPlace(stage, world)
    const executor = new Executor(program, variables, place)
    const end = endOf(() => executor.doAll(main))
    return ended(executor, place.view(), { id: where, end }, gridFacts(world, place.view(), place.deeds))
  }
  if (stage.type === 'bench') return null
  if (stage.type === 'cards') {
    const row = stage.rows.find(({ id }) => id === where)
    if (!row) return null
    const place = cardsPlace(row)
    const counted = variables.map((one) => (one.id === stage.countIn ? { ...one, value: row.cards.length } : one))
    const executor = new Executor(program, counted, place)
    const end = endOf(() => executor.doAll(main))
    return ended(executor, place.view(), { id: where, end }, cardsFacts(place.view()))
  }
  const day = stage.days.find(({ id }) => id === where)
  if (!day) return null
  const place = dayPlace(stage, day)
  const executor = new Executor(program, variables, place)
  const end = endOf(() => place.play(program, executor))
  return ended(executor, place.view(), { id: where, end }, dayFacts(stage, place.view()))
}

function endOf(doIt: () => void): Ending {
  try {
    doIt()
    return 'finished'
  } catch (stop) {
    if (stop instanceof Stopped) return stop.end
    throw stop
  }
}

function ended<One extends View>(
  { steps, block, said, values }: Executor<One>,
  view: One,
  known: Pick<RunFacts, 'id' | 'end'>,
  ofStage: Partial<RunFacts>,
): Run {
  return {
    steps,
    end: known.end,
    at: block,
    view,
    facts: { ...known, steps: steps.length, said: [...said], variables: values, ...ofStage },
  }
}
