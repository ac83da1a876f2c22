import { modelOf, type TurtleStage, type TurtleView } from '@pix/core/simulators/blocks'
import type { JSX } from 'react'
import app from '../application.module.css'
import type { Words } from './block-words.ts'
import styles from './blocks.module.css'

type TurtleProps = { stage: TurtleStage; view: TurtleView; words: Words }
type Line = TurtleView['lines'][number]

/** How many steps of the turtle a square of the sheet is wide. */
function unitOf({ reach }: TurtleStage): number {
  return reach <= 120 ? 20 : 50
}

/** The sheet, what is to be drawn, what is drawn, and the turtle. */
export function TurtlePicture({ stage, view, words: { say } }: TurtleProps): JSX.Element {
  const { reach } = stage
  const unit = unitOf(stage)
  const count = Math.floor(reach / unit)
  const steps = Array.from({ length: 2 * count + 1 }, (_none, place) => (place - count) * unit)
  return (
    <div className={styles['map']}>
      <svg
        viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
        className={styles['sheet']}
        role="img"
        aria-label={say('blocks.sheet-of', { count: view.lines.length })}
      >
        {steps.map((at) => (
          <path key={at} d={`M${at} ${-reach}V${reach}M${-reach} ${at}H${reach}`} className={styles['rule']} />
        ))}
        {modelOf(stage).map((line) => (
          <path
            key={`${line.fromX} ${line.fromY} ${line.toX} ${line.toY}`}
            d={pathOf(line)}
            className={styles['model']}
          />
        ))}
        <Drawn lines={view.lines} />
        <g
          className={styles['robot']}
          data-up={!view.isDown || undefined}
          style={{ transform: `translate(${view.x}px, ${-view.y}px) rotate(${view.heading}deg)` }}
        >
          <path d="M0-12 8 9 0 5-8 9Z" transform={`scale(${reach / 110})`} />
        </g>
      </svg>
      <p className={app['small']}>
        {say('blocks.unit', { unit })} {stage.model && say('blocks.model-how')}
      </p>
    </div>
  )
}

/** Lines of one colour are one path. */
function Drawn({ lines }: { lines: readonly Line[] }): JSX.Element {
  const colours = [...new Set(lines.map(({ colour }) => colour))]
  return (
    <>
      {colours.map((colour) => (
        <path
          key={colour}
          d={lines
            .filter((line) => line.colour === colour)
            .map(pathOf)
            .join('')}
          className={styles['drawn']}
          data-colour={colour}
        />
      ))}
    </>
  )
}

/** On a screen, y goes down. */
function pathOf({ fromX, fromY, toX, toY }: Line): string {
  return `M${fromX} ${-fromY}L${toX} ${-toY}`
}

/** The model and the drawing as lists of lines. */
export function TurtleInWords({ stage, view, words }: TurtleProps): JSX.Element {
  const { say } = words
  const model = modelOf(stage)
  const lineWords = (line: Line): string =>
    say('blocks.line-drawn', {
      fromX: Math.round(line.fromX),
      fromY: Math.round(line.fromY),
      toX: Math.round(line.toX),
      toY: Math.round(line.toY),
    })
  return (
    <details className={styles['details']}>
      <summary>{say('blocks.sheet-in-words')}</summary>
      <p>{say('blocks.sheet-how', { reach: stage.reach })}</p>
      {model.length > 0 && (
        <>
          <h4>{say('blocks.to-draw')}</h4>
          <ul>
            {model.map((line) => (
              <li key={`${line.fromX} ${line.fromY} ${line.toX} ${line.toY}`}>{lineWords(line)}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{say('blocks.drawn')}</h4>
      {view.lines.length === 0 ? (
        <p>{say('blocks.nothing-drawn')}</p>
      ) : (
        <ul>
          {placed(view.lines).map(({ place, line }) => (
            <li key={place}>
              {lineWords(line)} ({words.name(line.colour)})
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

/** Lines that are drawn stay where they are in the list. */
function placed(lines: readonly Line[]): readonly { readonly place: number; readonly line: Line }[] {
  return lines.map((line, place) => ({ place, line }))
}
