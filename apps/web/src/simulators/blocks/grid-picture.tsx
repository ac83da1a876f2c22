import type { Colour, Facing, GridStage, GridView, Square, World } from '@pix/core/simulators/blocks'
import type { JSX } from 'react'
import app from '../application.module.css'
import type { Words } from './block-words.ts'
import styles from './blocks.module.css'

const side = 40

/** Marks of grounds and items, by their order: nothing is told by colour alone. */
const grounds = [
  'M10 30v-8m6 8v-12m6 12v-8m6 8v-12',
  'M6 16q7-6 14 0t14 0M6 26q7-6 14 0t14 0',
  'M12 12v.01M28 12v.01M20 20v.01M12 28v.01M28 28v.01',
  'M6 34 34 6M6 20 20 6M20 34l14-14',
  'M10 10h20v20H10Z',
]
const items = [
  'M20 10 30 20 20 30 10 20Z',
  'M20 11a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  'M20 10 31 29H9Z',
  'M12 12h16v16H12Z',
]

const degrees: Readonly<Record<Facing, number>> = { north: 0, east: 90, south: 180, west: 270 }

type GridProps = { stage: GridStage; view: GridView; where: string; words: Words }

function worldOf({ worlds }: GridStage, where: string): World | undefined {
  return worlds.find(({ id }) => id === where)
}

/** Squares, what is on them, and the robot. Below it stands the same in words. */
export function GridPicture({ stage, view, where, words }: GridProps): JSX.Element {
  const rows = view.squares.length
  const columns = view.squares[0]?.length ?? 0
  const { say } = words
  const squares = view.squares.flat()
  const model = worldOf(stage, where)?.model ?? []
  return (
    <div className={styles['map']}>
      <svg
        viewBox={`-14 -14 ${columns * side + 16} ${rows * side + 16}`}
        className={styles['grid']}
        style={{ maxWidth: `${columns * 3.2 + 1}rem` }}
        role="img"
        aria-label={say('blocks.grid-of', { rows, columns })}
      >
        {view.squares.map((row) => (
          <text key={row[0]?.row} x={-8} y={((row[0]?.row ?? 1) - 0.5) * side} className={styles['axis']}>
            {row[0]?.row}
          </text>
        ))}
        {view.squares[0]?.map(({ column }) => (
          <text key={column} x={(column - 0.5) * side} y={-7} className={styles['axis']}>
            {column}
          </text>
        ))}
        {squares.map((square) => (
          <SquarePicture key={`${square.row} ${square.column}`} square={square} stage={stage} words={words} />
        ))}
        {model.map(({ row, column, colour }) => (
          <rect
            key={`${row} ${column}`}
            x={(column - 1) * side + 5}
            y={(row - 1) * side + 5}
            width={side - 10}
            height={side - 10}
            className={styles['wanted']}
            data-colour={colour}
          />
        ))}
        <g
          className={styles['robot']}
          style={{
            transform: `translate(${(view.column - 0.5) * side}px, ${(view.row - 0.5) * side}px) rotate(${degrees[view.facing]}deg)`,
          }}
        >
          <path d="M0-15 11 12 0 6-11 12Z" />
        </g>
      </svg>
      <Legend stage={stage} view={view} words={words} />
    </div>
  )
}

function SquarePicture({ square, stage, words }: { square: Square; stage: GridStage; words: Words }): JSX.Element {
  const at = `translate(${(square.column - 1) * side} ${(square.row - 1) * side})`
  const ground = stage.grounds.findIndex(({ id }) => id === square.ground)
  const kinds = [...new Set(square.items)]
  return (
    <g transform={at}>
      <rect
        width={side}
        height={side}
        className={square.isWall ? styles['wall'] : styles['square']}
        data-colour={stage.grounds[ground]?.colour}
      />
      {ground >= 0 && <path d={grounds[ground % grounds.length]} className={styles['ground']} />}
      {square.painted !== '' && (
        <>
          <rect
            x={3}
            y={3}
            width={side - 6}
            height={side - 6}
            className={styles['paint']}
            data-colour={square.painted}
          />
          <text x={9} y={13} className={styles['letter']}>
            {initialOf(square.painted, words)}
          </text>
        </>
      )}
      {square.isGoal && <path d="M13 33V8l16 6-16 6" className={styles['goal']} />}
      {kinds.map((kind) => (
        <path
          key={kind}
          d={items[stage.items.findIndex(({ id }) => id === kind) % items.length]}
          className={styles['item']}
        />
      ))}
    </g>
  )
}

function initialOf(colour: Colour, words: Words): string {
  return words.name(colour).slice(0, 1).toUpperCase()
}

/** What the marks mean that are on this grid. */
function Legend({ stage, view, words }: Omit<GridProps, 'where'>): JSX.Element {
  const squares = view.squares.flat()
  const { say } = words
  return (
    <ul className={styles['legend']}>
      {squares.some(({ isWall }) => isWall) && (
        <li>
          <svg viewBox="0 0 40 40" aria-hidden="true">
            <rect width={40} height={40} className={styles['wall']} />
          </svg>
          {say('blocks.wall')}
        </li>
      )}
      {squares.some(({ isGoal }) => isGoal) && (
        <li>
          <svg viewBox="0 0 40 40" aria-hidden="true">
            <path d="M13 33V8l16 6-16 6" className={styles['goal']} />
          </svg>
          {stage.goal ?? say('blocks.goal')}
        </li>
      )}
      {stage.grounds.map(({ id, name, colour }, place) => (
        <li key={id}>
          <svg viewBox="0 0 40 40" aria-hidden="true">
            <rect width={40} height={40} className={styles['square']} data-colour={colour} />
            <path d={grounds[place % grounds.length]} className={styles['ground']} />
          </svg>
          {name}
        </li>
      ))}
      {stage.items.map(({ id, name }, place) => (
        <li key={id}>
          <svg viewBox="0 0 40 40" aria-hidden="true">
            <path d={items[place % items.length]} className={styles['item']} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

/** The grid row by row, to be read or heard. */
export function GridInWords({ stage, view, where, words }: GridProps): JSX.Element {
  const { say } = words
  const model = worldOf(stage, where)?.model ?? []
  const squareWords = (square: Square): string => {
    const { row, column, isWall, isGoal, ground, painted, items: kinds } = square
    const wanted = model.find((one) => one.row === row && one.column === column)
    const parts = [
      ...(isWall ? [say('blocks.wall')] : []),
      ...(isGoal ? [stage.goal ?? say('blocks.goal')] : []),
      ...(ground === '' ? [] : [words.name(ground)]),
      ...kinds.map(words.name),
      ...(painted === '' ? [] : [say('blocks.is-painted', { colour: words.name(painted) })]),
      ...(wanted ? [say('blocks.to-paint', { colour: words.name(wanted.colour) })] : []),
      ...(row === view.row && column === view.column ? [say('blocks.robot')] : []),
    ]
    return parts.length === 0 ? say('blocks.free') : parts.join(', ')
  }
  return (
    <details className={styles['details']}>
      <summary>{say('blocks.grid-in-words')}</summary>
      <ul className={styles['rows']}>
        {view.squares.map((row) => (
          <li key={row[0]?.row}>
            <b>{say('blocks.row', { row: row[0]?.row ?? 0 })}</b>{' '}
            {alike(row.map(squareWords))
              .map(({ from, to, what }) =>
                say(from === to ? 'blocks.one-column' : 'blocks.columns', { from, to, what }),
              )
              .join(' · ')}
          </li>
        ))}
      </ul>
      <p className={app['small']}>{say('blocks.facing-how')}</p>
    </details>
  )
}

type Stretch = { readonly from: number; readonly to: number; readonly what: string }

/** Squares beside each other of which the same is said, by their columns. */
function alike(squares: readonly string[]): readonly Stretch[] {
  const starts = squares.flatMap((what, place) => (what === squares[place - 1] ? [] : [place]))
  return starts.map((start, place) => ({
    from: start + 1,
    to: starts[place + 1] ?? squares.length,
    what: squares[start] ?? '',
  }))
}
