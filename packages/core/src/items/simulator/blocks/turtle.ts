// A turtle that draws where it goes.
import type { Block, Value } from './block.ts'
import type { Place, Told } from './execute.ts'
import { inOnePiece, isSameDrawing, type Line } from './lines.ts'
import type { RunFacts } from './schema.ts'
import type { Colour, TurtleStage } from './stage.ts'

export type TurtleView = {
  readonly type: 'turtle'
  readonly x: number
  readonly y: number
  /** Degrees, to the right from the top. */
  readonly heading: number
  readonly isDown: boolean
  readonly colour: Colour
  readonly lines: readonly Line[]
}

export function startOfSheet({ start, colours }: TurtleStage): TurtleView {
  return { type: 'turtle', ...start, isDown: true, colour: colours[0] ?? 'black', lines: [] }
}

/** The model of a sheet as lines. */
export function modelOf({ model = [] }: TurtleStage): Line[] {
  return model.map(([fromX = 0, fromY = 0, toX = 0, toY = 0]) => ({ fromX, fromY, toX, toY, colour: 'black' }))
}

export function turtlePlace(stage: TurtleStage): Place<TurtleView> {
  let view = startOfSheet(stage)
  const perform = (block: Block, numberOf: (value: Value | undefined) => number): Told => {
    switch (block.kind) {
      case 'move': {
        const far = numberOf(block.value)
        const x = settled(view.x + far * sine(view.heading))
        const y = settled(view.y + far * sine(90 - view.heading))
        const line = { fromX: view.x, fromY: view.y, toX: x, toY: y, colour: view.colour }
        view = { ...view, x, y, lines: view.isDown && far !== 0 ? [...view.lines, line] : view.lines }
        return { is: view.isDown ? 'drew' : 'moved' }
      }
      case 'pen-up':
      case 'pen-down':
        view = { ...view, isDown: block.kind === 'pen-down' }
        return { is: block.kind }
      case 'colour': {
        const colour = stage.colours.find((one) => one === block.choice) ?? view.colour
        view = { ...view, colour }
        return { is: 'colour', id: colour }
      }
      default: {
        const by = numberOf(block.value) * (block.choice === 'left' ? -1 : 1)
        view = { ...view, heading: (((view.heading + by) % 360) + 360) % 360 }
        return { is: 'rotated' }
      }
    }
  }
  return { perform, read: () => '', view: () => view }
}

/** The engines of browsers and servers may differ in the last digits of theirs: this one is the same everywhere. */
function sine(degrees: number): number {
  const whole = ((degrees % 360) + 360) % 360
  if (whole > 180) return -sine(whole - 180)
  const x = ((whole > 90 ? 180 - whole : whole) * Math.PI) / 180
  let term = x
  let sum = x
  for (let power = 3; power <= 19; power += 2) {
    term = (-term * x * x) / (power * (power - 1))
    sum += term
  }
  return sum
}

/** Errors of the last digits do not add up. */
function settled(length: number): number {
  return Math.round(length * 1e6) / 1e6
}

/** What goals may ask of the drawing. */
export function turtleFacts(stage: TurtleStage, { x, y, heading, lines }: TurtleView): Partial<RunFacts> {
  return {
    x: Math.round(x),
    y: Math.round(y),
    heading: Math.round(heading) % 360,
    lines: inOnePiece(lines).map(({ fromX, fromY, toX, toY, colour }) => ({
      fromX: Math.round(fromX),
      fromY: Math.round(fromY),
      toX: Math.round(toX),
      toY: Math.round(toY),
      colour,
    })),
    ...(stage.model && { likeModel: isSameDrawing(lines, modelOf(stage)) }),
  }
}
