import type { Part } from '@pix/core/simulators/blocks'
import { type JSX, useState } from 'react'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { BenchPanel } from './bench-panel.tsx'
import { useWords } from './block-words.ts'
import styles from './blocks.module.css'
import { Palette } from './palette.tsx'
import { ProgramList } from './program-list.tsx'
import { hasProgram, StagePanel } from './stage-panel.tsx'
import { type BlocksProps, endOfProgram, targetOf } from './target.ts'
import { useRun } from './use-run.ts'

/** A program as a list of blocks, beside the stage where it is tried. */
export function BlocksScreen({ state, act }: BlocksProps): JSX.Element {
  const words = useWords(state)
  const { say } = words
  const shown = useRun(state, act)
  const [picked, setPicked] = useState<string | null>(null)
  const [aimed, setAimed] = useState<Part | null>(null)
  const block = state.program.find(({ id }) => id === picked)
  const target = aimed ?? targetOf(block)
  const isHere = 'after' in target || target.in === null || state.program.some(({ id }) => id === target.in)
  const pick = (id: string | null): void => {
    setPicked(id)
    setAimed(null)
  }
  const { most, stage } = state.scenario
  const step = shown.place === null ? null : (shown.run?.steps[shown.place] ?? null)
  const current = step?.block ?? (shown.run && shown.run.end !== 'finished' ? shown.run.at : null)
  return (
    <div className={styles['blocks']}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="list" />
          {state.scenario.name}
        </p>
        {hasProgram(state) && (
          <p className={styles['count']}>
            {most === undefined
              ? say('blocks.count', { count: state.program.length })
              : say('blocks.count-of', { count: state.program.length, most })}
          </p>
        )}
      </div>
      {stage.type === 'bench' && state.bench ? (
        <BenchPanel stage={stage} bench={state.bench} act={act} words={words} />
      ) : (
        <div className={hasProgram(state) ? styles['columns'] : undefined}>
          <StagePanel state={state} act={act} words={words} shown={shown} />
          {hasProgram(state) && (
            <div className={styles['program']}>
              <h3>{say(stage.type === 'rules' ? 'blocks.rules' : 'blocks.program')}</h3>
              <ProgramList
                state={state}
                act={act}
                words={words}
                current={current}
                picked={block?.id ?? null}
                onPick={pick}
                target={isHere ? target : endOfProgram}
                onAim={(part) => {
                  setPicked(null)
                  setAimed(part)
                }}
              />
              <Palette state={state} act={act} words={words} target={isHere ? target : endOfProgram} onAdded={pick} />
            </div>
          )}
        </div>
      )}
    </div>
  )
}
