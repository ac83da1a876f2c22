// A robot on squares.
import type { Block } from './block.ts'
import { plain, unpainted } from './choices.ts'
import { type Place, Stopped, type Told } from './execute.ts'
import type { RunFacts } from './schema.ts'
import type { Colour, Facing, GridStage, World } from './stage.ts'

export type Square = {
  readonly row: number
  readonly column: number
  readonly isWall: boolean
  readonly isGoal: boolean
  /** Empty for plain ground. */
  readonly ground: string
  readonly painted: Colour | ''
  /** Kinds of what lies there. */
  readonly items: readonly string[]
  readonly visited: boolean
}

export type GridView = {
  readonly type: 'grid'
  readonly row: number
  readonly column: number
  readonly facing: Facing
  readonly carried: readonly string[]
  readonly squares: readonly (readonly Square[])[]
}

const facings: readonly Facing[] = ['north', 'east', 'south', 'west']
const ahead: Readonly<Record<Facing, readonly [number, number]>> = {
  north: [-1, 0],
  east: [0, 1],
  south: [1, 0],
  west: [0, -1],
}

function turned(facing: Facing, by: number): Facing {
  return facings[(facings.indexOf(facing) + by + 4) % 4] ?? facing
}

export function startOfWorld({ grounds, items }: GridStage, { rows, start }: World): GridView {
  return {
    type: 'grid',
    ...start,
    carried: [],
    squares: rows.map((signs, row) =>
      [...signs].map((sign, column) => ({
        row: row + 1,
        column: column + 1,
        isWall: sign === '#',
        isGoal: sign === 'G',
        ground: grounds.find((one) => one.sign === sign)?.id ?? '',
        painted: '',
        items: items.filter((one) => one.sign === sign).map(({ id }) => id),
        visited: row + 1 === start.row && column + 1 === start.column,
      })),
    ),
  }
}

export function squareAt({ squares }: GridView, row: number, column: number): Square | undefined {
  return squares[row - 1]?.[column - 1]
}

type Deed = { readonly deed: string; readonly row: number; readonly column: number; readonly on: string }

export function gridPlace(stage: GridStage, world: World): Place<GridView> & { readonly deeds: Deed[] } {
  let view = startOfWorld(stage, world)
  const deeds: Deed[] = []
  const here = (): Square | undefined => squareAt(view, view.row, view.column)
  const become = (changed: Partial<Square>): void => {
    view = {
      ...view,
      squares: view.squares.map((row) =>
        row.map((square) =>
          square.row === view.row && square.column === view.column ? { ...square, ...changed } : square,
        ),
      ),
    }
  }
  const toward = (facing: Facing): Square | undefined => {
    const [rows, columns] = ahead[facing]
    const square = squareAt(view, view.row + rows, view.column + columns)
    return square?.isWall ? undefined : square
  }
  const perform = (block: Block): Told => {
    const { items = [], ground = '' } = here() ?? {}
    const { choice = '' } = block
    switch (block.kind) {
      case 'forward': {
        const next = toward(view.facing)
        if (!next) throw new Stopped('crashed')
        view = { ...view, row: next.row, column: next.column }
        if (!next.visited) become({ visited: true })
        return { is: 'moved' }
      }
      case 'pick-up': {
        const [item, ...left] = items
        if (item === undefined) throw new Stopped('nothing-here')
        become({ items: left })
        view = { ...view, carried: [...view.carried, item] }
        return { is: 'picked', id: item }
      }
      case 'put-down': {
        const item = view.carried.at(-1)
        if (item === undefined) throw new Stopped('nothing-carried')
        become({ items: [...items, item] })
        view = { ...view, carried: view.carried.slice(0, -1) }
        return { is: 'put', id: item }
      }
      case 'paint':
        become({ painted: stage.colours.find((colour) => colour === choice) ?? '' })
        return { is: 'painted', id: choice }
      case 'deed':
        deeds.push({ deed: choice, row: view.row, column: view.column, on: ground })
        become({ ground: stage.deeds.find(({ id }) => id === choice)?.makes ?? ground })
        return { is: 'deed', id: choice }
      default:
        view = { ...view, facing: turned(view.facing, choice === 'left' ? -1 : 1) }
        return { is: 'turned' }
    }
  }
  const read = (what: string): boolean | string => {
    switch (what) {
      case 'wall-ahead':
        return toward(view.facing) === undefined
      case 'wall-left':
        return toward(turned(view.facing, -1)) === undefined
      case 'wall-right':
        return toward(turned(view.facing, 1)) === undefined
      case 'item-here':
        return (here()?.items.length ?? 0) > 0
      case 'at-goal':
        return here()?.isGoal === true
      case 'carrying':
        return view.carried.length > 0
      case 'ground':
        return here()?.ground || plain
      case 'painted':
        return here()?.painted || unpainted
      default:
        return ''
    }
  }
  return { perform, read, view: () => view, deeds }
}

/** What goals may ask of the squares at the end. */
export function gridFacts({ model }: World, view: GridView, deeds: readonly Deed[]): Partial<RunFacts> {
  const free = view.squares.flat().filter(({ isWall }) => !isWall)
  return {
    row: view.row,
    column: view.column,
    facing: view.facing,
    atGoal: squareAt(view, view.row, view.column)?.isGoal === true,
    carried: [...view.carried],
    squares: free.map(({ row, column, ground, painted, items, visited }) => ({
      row,
      column,
      ground,
      painted,
      items: [...items],
      visited,
    })),
    deeds: deeds.map((deed) => ({ ...deed })),
    ...(model && {
      likeModel: free.every(
        ({ row, column, painted }) =>
          painted === (model.find((one) => one.row === row && one.column === column)?.colour ?? ''),
      ),
    }),
  }
}
