import { placesOf, type Told } from '@pix/core/simulators/blocks'
import { type JSX, useId } from 'react'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { type Words, whereWords } from './block-words.ts'
import styles from './blocks.module.css'
import { ByHand } from './by-hand.tsx'
import { CardsPicture } from './cards-picture.tsx'
import { GridInWords, GridPicture } from './grid-picture.tsx'
import type { BlocksProps } from './target.ts'
import { TestDay } from './test-day.tsx'
import { TurtleInWords, TurtlePicture } from './turtle-picture.tsx'
import { type Shown, speeds } from './use-run.ts'

type PanelProps = Pick<BlocksProps, 'state'> & { words: Words; shown: Shown }

/** Where the program is tried, and how it goes. */
export function StagePanel({ state, act, words, shown }: PanelProps & BlocksProps): JSX.Element {
  const { say } = words
  const { stage } = state.scenario
  const places = placesOf(stage)
  const seen = places.filter(({ unseen }) => !unseen)
  const hidden = places.length - seen.length
  return (
    <div className={styles['stage']} data-stage={stage.type}>
      <h3>{say(`blocks.stage-${stage.type}`)}</h3>
      {stage.type === 'cards' && stage.byHand && <ByHand stage={stage} state={state} act={act} words={words} />}
      {stage.type === 'cards' && stage.byHand && hasProgram(state) && <h4>{say('blocks.by-program')}</h4>}
      {hasProgram(state) && seen.length > 1 && (
        <div className={app['tools']}>
          {seen.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className={app['tool']}
              aria-pressed={id === shown.where}
              onClick={() => shown.choose(id)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {hasProgram(state) && (
        <>
          <Picture state={state} words={words} shown={shown} />
          <Controls words={words} shown={shown} isDay={stage.type === 'rules'} />
          <Outcome state={state} words={words} shown={shown} />
        </>
      )}
      {hasProgram(state) && hidden > 0 && (
        <p className={app['small']}>
          {say(stage.type === 'rules' ? 'blocks.unseen-days' : 'blocks.unseen', { count: hidden })}
        </p>
      )}
      {stage.type === 'grid' && shown.view?.type === 'grid' && (
        <GridInWords stage={stage} view={shown.view} where={shown.where} words={words} />
      )}
      {stage.type === 'turtle' && shown.view?.type === 'turtle' && (
        <TurtleInWords stage={stage} view={shown.view} words={words} />
      )}
    </div>
  )
}

/** Whether there is a program, or blocks to write one. */
export function hasProgram({ scenario }: BlocksProps['state']): boolean {
  return scenario.offers.length > 0 || scenario.program.length > 0
}

function Picture({ state, words, shown }: PanelProps): JSX.Element | null {
  const { stage } = state.scenario
  const { view, where } = shown
  if (stage.type === 'grid' && view?.type === 'grid') {
    return <GridPicture key={where} stage={stage} view={view} where={where} words={words} />
  }
  if (stage.type === 'turtle' && view?.type === 'turtle') {
    return <TurtlePicture stage={stage} view={view} words={words} />
  }
  if (stage.type === 'cards' && view?.type === 'cards') {
    const isRun = shown.run !== null
    return (
      <CardsPicture
        view={view}
        isRun={isRun}
        isOver={isRun && shown.place === null}
        hasWanted={stage.senses.some((sense) => sense === 'wanted-here' || sense === 'wanted-greater')}
        words={words}
      />
    )
  }
  if (stage.type === 'rules' && view?.type === 'day') {
    return (
      <TestDay
        stage={stage}
        view={view}
        where={where}
        isRun={shown.run !== null}
        isOver={shown.place === null}
        words={words}
      />
    )
  }
  return null
}

function Controls({ words: { say }, shown, isDay }: { words: Words; shown: Shown; isDay: boolean }): JSX.Element {
  const id = useId()
  return (
    <div className={styles['controls']}>
      <div className={app['tools']}>
        {shown.isPlaying ? (
          <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={shown.pause}>
            <Icon name="pause" />
            {say('blocks.pause')}
          </button>
        ) : (
          <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={shown.play}>
            <Icon name="play" />
            {say(isDay ? 'blocks.run-day' : 'blocks.run')}
          </button>
        )}
        <button type="button" className={app['tool']} onClick={shown.step}>
          <Icon name="chevron-right" />
          {say('blocks.step')}
        </button>
        <button
          type="button"
          className={app['tool']}
          aria-disabled={shown.run === null || undefined}
          onClick={shown.back}
        >
          <Icon name="undo" />
          {say('blocks.back')}
        </button>
      </div>
      <div className={styles['speed']}>
        <label htmlFor={`${id}-speed`}>{say('blocks.speed')}</label>
        <select
          id={`${id}-speed`}
          value={shown.speed}
          onChange={(event) => shown.setSpeed(speeds.find((one) => one === event.target.value) ?? 'normal')}
        >
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {say(`blocks.speed-${speed}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** What the last step did, where things are now, and what was said. */
function Outcome({ state, words, shown }: PanelProps): JSX.Element {
  const { say } = words
  const { run, place, view } = shown
  const step = run && place !== null ? run.steps[place] : undefined
  const isOver = run !== null && !step
  const line = step?.block ? say('blocks.at-line', { line: words.lineOf(step.block) }) : ''
  const told = step ? `${line} ${words.told(step.told, step.view)}`.trim() : ''
  const isWell = run?.end === 'finished'
  const saidSoFar = run === null ? [] : saidIn(run.steps.slice(0, place === null ? run.steps.length : place + 1))
  const variables = (step ? step.variables : run?.facts.variables) ?? {}
  return (
    <div className={styles['outcome']}>
      <p
        role="status"
        // Steps that follow each other quickly are not read out one by one: their end is.
        aria-live={shown.isPlaying && shown.speed === 'quick' ? 'off' : 'polite'}
        className={styles['told']}
        data-tone={isOver ? (isWell ? 'yes' : 'no') : undefined}
      >
        {isOver ? (view?.type === 'day' && isWell ? say('blocks.end-day') : words.ending(run.end, run.at)) : told}
      </p>
      {view && view.type !== 'day' && !(step && tellsWhere(step.told)) && (
        <p className={app['small']}>{whereWords(view, say)}</p>
      )}
      {view?.type === 'grid' && view.carried.length > 0 && (
        <p className={app['small']}>{say('blocks.carries', { names: view.carried.map(words.name).join(', ') })}</p>
      )}
      {run !== null && state.variables.length > 0 && (
        <dl className={styles['values']}>
          {state.variables.map(({ id, name }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{variables[id] ?? say('blocks.nothing-in-it')}</dd>
            </div>
          ))}
        </dl>
      )}
      {saidSoFar.length > 0 && (
        <p className={styles['bubble']}>{say('blocks.says', { text: saidSoFar.join(' · ') })}</p>
      )}
    </div>
  )
}

function saidIn(steps: NonNullable<Shown['run']>['steps']): readonly string[] {
  return steps.flatMap(({ told }) => (told.is === 'said' ? [told.text] : []))
}

/** Whether the words of a step say where it led. */
function tellsWhere({ is }: Told): boolean {
  return is === 'at-card' || is === 'swapped' || is === 'moved' || is === 'drew' || is === 'turned' || is === 'rotated'
}
