import { type CodeAction, type CodeState, change, filesOf, replayed, shownTrials } from '@pix/core/simulators/code'
import { type JSX, useId, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './code.module.css'
import { CodeEditor } from './code-editor.tsx'
import { GivenFiles, TypedLines } from './given-data.tsx'
import { RunEnd } from './run-end.tsx'
import { Printed, Variables } from './run-result.tsx'
import { WalkPanel } from './walk-panel.tsx'

/** A program in an editor, run as a whole or step by step, and what it prints. */
export function CodeScreen({ state, act }: ScreenProps<CodeState, CodeAction>): JSX.Element {
  const say = useMessages()
  const stopId = useId()
  const trialId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const walkButton = useRef<HTMLButtonElement>(null)
  const { scenario, program, ran } = state
  /** What is typed and not yet counted. */
  const [typed, setTyped] = useState<string | null>(null)
  const [trial, setTrial] = useState('')
  /** The step that comes next in the run of that number. */
  const [walk, setWalk] = useState<{ readonly run: number; readonly step: number } | null>(null)
  const step = walk?.run === state.runs ? walk.step : null
  const run = useMemo(() => replayed(state, step ?? undefined), [state, step])
  const before = useMemo(() => (step === null || step === 0 ? null : replayed(state, step - 1)), [state, step])

  const text = typed ?? program
  const isOld = ran !== null && ran.program !== text
  const settle = (written: string): void => {
    const action = change(program, written)
    if (action) act(action)
    setTyped(null)
  }
  const start = (isStepped: boolean): void => {
    settle(text)
    act({ type: 'run', ...(trial !== '' && { trial }) })
    setWalk(isStepped ? { run: state.runs + 1, step: 0 } : null)
  }
  const goTo = (line: number): void => {
    const from =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0)
    area.current?.focus()
    area.current?.setSelectionRange(from, from + (text.split('\n')[line - 1]?.length ?? 0))
  }

  // What was wrong may be put right by now.
  const stop = isOld ? null : (run?.fault ?? null)
  const next = run?.pausedAt ?? null
  const marked = isOld
    ? null
    : next !== null
      ? { line: next, why: 'next' as const }
      : stop && { line: stop.line, why: 'wrong' as const }
  const trials = shownTrials(scenario)
  const files = filesOf(scenario, trial === '' ? null : trial)
  return (
    <div className={styles['app']}>
      <div className={styles['bar']}>
        <h3 className={styles['name']}>
          <Icon name="code" />
          {scenario.name}
        </h3>
      </div>
      <div className={styles['halves']}>
        <div className={styles['half']}>
          <CodeEditor
            area={area}
            text={text}
            marked={marked}
            describedBy={stop ? stopId : undefined}
            onType={setTyped}
            onLine={settle}
            onLeave={() => settle(text)}
            onRun={() => start(false)}
          />
          <div className={styles['runs']}>
            {trials.length > 0 && (
              <div className={styles['data']}>
                <label htmlFor={trialId}>{say('code.data')}</label>
                <select id={trialId} value={trial} onChange={(event) => setTrial(event.target.value)}>
                  <option value="">{say('code.own-data')}</option>
                  {trials.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <button type="button" className="button" onClick={() => start(false)}>
              <Icon name="play" />
              {say('code.run')}
            </button>
            <button ref={walkButton} type="button" className="button button-soft" onClick={() => start(true)}>
              {say('code.walk')}
            </button>
          </div>
        </div>
        <div className={styles['half']}>
          {scenario.input !== undefined && (
            <TypedLines text={state.input} onTyped={(lines) => act({ type: 'input', text: lines })} />
          )}
          {run && isOld && <p className={styles['old']}>{say('code.old')}</p>}
          {run && step !== null && (
            <WalkPanel
              step={step}
              next={next === null || !ran ? null : { line: next, text: ran.program.split('\n')[next - 1] ?? '' }}
              onStep={(to) => setWalk({ run: state.runs, step: to })}
              onEnd={() => {
                setWalk(null)
                walkButton.current?.focus()
              }}
            />
          )}
          <RunEnd id={stopId} run={step === null && !isOld ? run : null} stop={stop} onGoTo={goTo} />
          {run ? (
            <>
              <Printed run={run} />
              {(step !== null || !stop || Object.keys(run.variables).length > 0) && (
                <Variables run={run} before={before} />
              )}
            </>
          ) : (
            <p className={styles['hint']}>{say('code.not-run')}</p>
          )}
          {files.length > 0 && <GivenFiles files={files} />}
        </div>
      </div>
    </div>
  )
}
