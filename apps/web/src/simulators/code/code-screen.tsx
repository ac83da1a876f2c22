import {
  type CodeAction,
  type CodeState,
  change,
  filesNow,
  filesOf,
  isSameSources,
  mainName,
  nameProblem,
  replayed,
  shownTrials,
  standingOf,
  takesModules,
} from '@pix/core/simulators/code'
import { type JSX, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { CasesPanel } from './cases-panel.tsx'
import styles from './code.module.css'
import { CodeEditor } from './code-editor.tsx'
import { FilesNow, GivenFiles, TypedLines } from './given-data.tsx'
import { RepositoryPanel } from './repository-panel.tsx'
import { RequestPanel } from './request-panel.tsx'
import { DecisionsPanel, ReviewPanel } from './review-panel.tsx'
import { RunEnd } from './run-end.tsx'
import { Printed, Variables } from './run-result.tsx'
import { SheetTabs } from './sheet-tabs.tsx'
import { WalkPanel } from './walk-panel.tsx'

/** A program in an editor, run as a whole or step by step, and what it prints; beside it what its task is about. */
export function CodeScreen({ state, act }: ScreenProps<CodeState, CodeAction>): JSX.Element {
  const say = useMessages()
  const stopId = useId()
  const trialId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const walkButton = useRef<HTMLButtonElement>(null)
  const { scenario, ran } = state
  const main = mainName(scenario)
  /** The text in the editor; the program when its name is empty. */
  const [wanted, setWanted] = useState('')
  const sheet = state.sheets.find(({ name, hidden }) => name === wanted && !hidden)
  const open = sheet ? wanted : ''
  const settled = sheet?.text ?? state.program
  /** What is typed and not yet counted. */
  const [typed, setTyped] = useState<string | null>(null)
  const [line, setLine] = useState(1)
  const [trial, setTrial] = useState('')
  /** The step that comes next in the run of that number. */
  const [walk, setWalk] = useState<{ readonly run: number; readonly step: number } | null>(null)
  const step = walk?.run === state.runs ? walk.step : null
  const run = useMemo(() => replayed(state, step ?? undefined), [state, step])
  const before = useMemo(() => (step === null || step === 0 ? null : replayed(state, step - 1)), [state, step])
  /** A line that is looked for in a text that opens first. */
  const [goal, setGoal] = useState<{ readonly sheet: string; readonly line: number } | null>(null)
  useEffect(() => {
    if (!goal || goal.sheet !== open) return
    setGoal(null)
    const lines = settled.split('\n')
    const from = lines.slice(0, goal.line - 1).join('\n').length + (goal.line > 1 ? 1 : 0)
    area.current?.focus()
    area.current?.setSelectionRange(from, from + (lines[goal.line - 1]?.length ?? 0))
  }, [goal, open, settled])

  const text = typed ?? settled
  const isOld = ran !== null && (text !== settled || !isSameSources(ran, state))
  const settle = (written: string): void => {
    const action = change(settled, written)
    if (action) act({ ...action, ...(open !== '' && { sheet: open }) })
    setTyped(null)
  }
  /** What is typed counts before what is done elsewhere. */
  const actThen = (action: CodeAction): void => {
    settle(text)
    act(action)
  }
  const start = (isStepped: boolean, module?: string): void => {
    actThen({ type: 'run', ...(trial !== '' && { trial }), ...(module !== undefined && { sheet: module }) })
    setWalk(isStepped ? { run: state.runs + 1, step: 0 } : null)
  }
  const openText = (name: string): void => {
    settle(text)
    setWanted(name === main ? '' : name)
    setLine(1)
  }
  const goTo = (name: string, to: number): void => {
    openText(name)
    setGoal({ sheet: name === main ? '' : name, line: to })
  }
  /** The name of the text that a module of a run is. */
  const textOf = (module: string): string => (module === '' ? (ran?.sheet ?? main) : `${module}.py`)
  const isIn = (module: string): boolean => textOf(module) === (open === '' ? main : open)

  // What was wrong may be put right by now.
  const stop = isOld ? null : (run?.fault ?? null)
  const next = run?.pausedAt ?? null
  const nextText = textOf(run?.pausedIn ?? '')
  const marked = isOld
    ? null
    : next !== null
      ? isIn(run?.pausedIn ?? '')
        ? { line: next, why: 'next' as const }
        : null
      : stop && isIn(stop.module)
        ? { line: stop.line, why: 'wrong' as const }
        : null
  const trials = shownTrials(scenario)
  const files = filesOf(scenario, trial === '' ? null : trial)
  const hasSheets = takesModules(scenario) || state.sheets.some(({ hidden }) => !hidden)
  const stoppedIn = stop && textOf(stop.module)
  const unseen = state.sheets.flatMap(({ name, hidden }) => (hidden ? [name] : []))
  const isUnseen = stoppedIn !== null && unseen.includes(stoppedIn)
  const shownName = open === '' ? main : open
  const isModule = open.endsWith('.py')
  const noted = new Set(state.marks.filter((mark) => mark.sheet === shownName).map((mark) => mark.line))
  const standing = standingOf(state)
  const repository = standing && <RepositoryPanel state={state} standing={standing} act={actThen} />
  const panels = [
    scenario.assistant && <RequestPanel key="assistant" state={state} act={actThen} />,
    scenario.cases && (
      <CasesPanel
        key="cases"
        state={state}
        form={scenario.cases.form}
        act={act}
        onTry={() => actThen({ type: 'try-cases' })}
      />
    ),
    scenario.review && (
      <ReviewPanel
        key="review"
        state={state}
        at={{ sheet: open, name: shownName, line, text }}
        act={actThen}
        onGoTo={goTo}
      />
    ),
    scenario.decisions && <DecisionsPanel key="decisions" state={state} act={act} />,
    !scenario.prose && repository && <div key="repository">{repository}</div>,
  ].filter(Boolean)
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
          {hasSheets && (
            <SheetTabs
              state={state}
              open={open}
              onOpen={openText}
              onAdd={(name) => {
                actThen({ type: 'add-sheet', name })
                if (nameProblem(name, main, state.sheets) === null) setWanted(name)
              }}
              onRemove={(name) => actThen({ type: 'remove-sheet', sheet: name })}
            />
          )}
          <CodeEditor
            area={area}
            text={text}
            name={hasSheets || scenario.prose ? shownName : undefined}
            isLocked={sheet?.locked === true}
            isProse={scenario.prose === true}
            noted={noted}
            marked={marked}
            describedBy={stop ? stopId : undefined}
            onType={setTyped}
            onCursor={setLine}
            onLine={settle}
            onLeave={() => settle(text)}
            onRun={() => {
              if (!scenario.prose) start(false)
            }}
          />
          {!scenario.prose && (
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
                {hasSheets ? say('code.run-text', { name: main }) : say('code.run')}
              </button>
              {isModule && (
                <button type="button" className="button button-soft" onClick={() => start(false, open)}>
                  <Icon name="play" />
                  {say('code.run-text', { name: open })}
                </button>
              )}
              <button ref={walkButton} type="button" className="button button-soft" onClick={() => start(true)}>
                {say('code.walk')}
              </button>
            </div>
          )}
        </div>
        <div className={styles['half']}>
          {scenario.prose && repository}
          {scenario.input !== undefined && (
            <TypedLines text={state.input} onTyped={(lines) => act({ type: 'input', text: lines })} />
          )}
          {run && isOld && <p className={styles['old']}>{say('code.old')}</p>}
          {state.notice === 'put-back-first' && (
            <p role="alert" className={styles['old']}>
              {say('code.put-back-first')}
            </p>
          )}
          {run && step !== null && (
            <WalkPanel
              step={step}
              next={
                next === null || !ran
                  ? null
                  : {
                      line: next,
                      text: textIn(ran, nextText, main).split('\n')[next - 1] ?? '',
                      where: hasSheets || unseen.includes(nextText) ? nextText : null,
                    }
              }
              onStep={(to) => setWalk({ run: state.runs, step: to })}
              onEnd={() => {
                setWalk(null)
                walkButton.current?.focus()
              }}
            />
          )}
          <RunEnd
            id={stopId}
            run={step === null && !isOld ? run : null}
            stop={stop}
            where={hasSheets || isUnseen ? stoppedIn : null}
            onGoTo={isUnseen ? null : (to) => goTo(stoppedIn ?? main, to)}
          />
          {run && (
            <>
              <Printed run={run} />
              {(step !== null || !stop || Object.keys(run.variables).length > 0) && (
                <Variables run={run} before={before} />
              )}
            </>
          )}
          {!run && !scenario.prose && <p className={styles['hint']}>{say('code.not-run')}</p>}
          {scenario.lasting ? (
            <Lasting state={state} onPutBack={() => actThen({ type: 'put-back' })} />
          ) : (
            files.length > 0 && <GivenFiles files={files} />
          )}
        </div>
      </div>
      {panels.length > 0 && <div className={styles['panels']}>{panels}</div>}
    </div>
  )
}

/** A text of the project; nothing of one that is not to be seen. */
function textIn({ program, sheets }: Pick<CodeState, 'program' | 'sheets'>, name: string, main: string): string {
  return name === main ? program : (sheets.find((sheet) => sheet.name === name && !sheet.hidden)?.text ?? '')
}

function Lasting({ state, onPutBack }: { state: CodeState; onPutBack: () => void }): JSX.Element {
  const say = useMessages()
  const { scenario, done } = state
  const { files } = useMemo(() => filesNow(scenario, done), [scenario, done])
  return (
    <>
      <FilesNow files={files} />
      {done.length > 0 && (
        <button type="button" className="button button-soft" onClick={onPutBack}>
          <Icon name="undo" />
          {say('code.put-back')}
        </button>
      )}
    </>
  )
}
