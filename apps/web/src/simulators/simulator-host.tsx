// What every simulator has around it: undo, start over, and the log of what was done, which is all that is sent.
import { type AnyAction, longestLog, mostActions, type Simulator } from '@pix/core/simulator-parts'
import { type ComponentType, type JSX, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { controlId } from '../items/item-player.ts'
import { useLanguage } from '../language/use-language.ts'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import { AskInPlace } from './ask-in-place.tsx'
import styles from './simulator-host.module.css'
import { useFocusAfter } from './use-focus-after.ts'

/** What the screen of a simulator gets. */
export type ScreenProps<State, Action> = {
  readonly state: State
  /** Does nothing while the answer is on its way, or is shown to be read again. */
  readonly act: (action: Action) => void
}

/** What a whole screen is told as well. */
export type WholeScreenProps<State, Action> = ScreenProps<State, Action> & {
  /** Shown to be read again: what is only looked at, such as another sheet, is still gone through. */
  readonly readOnly: boolean
}

export type HostProps = {
  /** The scenario, as JSON. */
  readonly scenario: string
  /** The actions so far, as JSON. */
  readonly log: string
  readonly onLog: (log: string) => void
  /** Shown to be read again. */
  readonly readOnly: boolean
  /** On its way to the server. */
  readonly isSent: boolean
}

/** Gives a simulator its screen. */
export function hostOf<Scenario, State, Action extends AnyAction, Facts>(
  simulator: Simulator<Scenario, State, Action, Facts>,
  Screen: ComponentType<WholeScreenProps<State, Action>>,
): ComponentType<HostProps> {
  return function SimulatorHost({ scenario, log, onLog, readOnly, isSent }: HostProps): JSX.Element {
    const { language } = useLanguage()
    const { actions, state } = useMemo(() => replay(simulator, scenario, log, language), [scenario, log, language])
    // What one event does before the page has followed: a screen may act twice in it.
    const ahead = useRef<{ readonly actions: readonly Action[]; readonly state: State } | null>(null)
    useEffect(() => {
      if (log) ahead.current = null
    }, [log])
    const act = (action: Action): void => {
      const now = ahead.current ?? { actions, state }
      const after = readOnly || isSent ? null : simulator.reduce(now.state, action)
      const longer = [...now.actions, action]
      const longerLog = JSON.stringify(longer)
      if (after === null || longer.length > mostActions || longerLog.length > longestLog) return
      ahead.current = { actions: longer, state: after }
      onLog(longerLog)
    }
    const isFull = actions.length >= mostActions || log.length > longestLog - 1000
    return (
      <>
        <fieldset
          className={styles['screen']}
          disabled={readOnly}
          aria-disabled={isSent || undefined}
          onKeyDown={keepForm}
        >
          <Screen state={state} act={act} readOnly={readOnly} />
        </fieldset>
        {!readOnly && (
          <Tools
            count={actions.length}
            isFull={isFull}
            isHeld={isSent}
            onUndo={() => onLog(JSON.stringify(actions.slice(0, -1)))}
            onStartOver={() => onLog('[]')}
          />
        )}
      </>
    )
  }
}

/** In a field of a simulator the Enter key is the simulator's: it does not send the answer. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}

/**
 * The state after a log. A log that does not fit, such as one kept in another language whose names were used, is cut where
 * it no longer does.
 */
function replay<Scenario, State, Action extends AnyAction, Facts>(
  simulator: Simulator<Scenario, State, Action, Facts>,
  scenario: string,
  log: string,
  language: 'fr' | 'en',
): { readonly actions: readonly Action[]; readonly state: State } {
  // The server's own words, and this page's.
  const given = JSON.parse(log) as readonly Action[]
  let state = simulator.start(JSON.parse(scenario) as Scenario, language)
  const actions: Action[] = []
  for (const action of given) {
    const after = simulator.reduce(state, action)
    // A draft may be of another task: what is no action of this simulator leads nowhere.
    if (!after) break
    state = after
    actions.push(action)
  }
  return { actions, state }
}

function Tools({
  count,
  isFull,
  isHeld,
  onUndo,
  onStartOver,
}: {
  count: number
  isFull: boolean
  isHeld: boolean
  onUndo: () => void
  onStartOver: () => void
}): JSX.Element {
  const say = useMessages()
  const [isAsking, setAsking] = useState(false)
  const startOver = useFocusAfter<HTMLButtonElement>(String(isAsking))
  const [said, setSaid] = useState<'simulator.undone' | 'simulator.started-over' | null>(null)
  const isIdle = isHeld || count === 0
  return (
    <div className={`actions ${styles['tools']}`}>
      {isAsking ? (
        <AskInPlace
          question={say('simulator.start-over-question')}
          yes={say('simulator.start-over-yes')}
          no={say('simulator.start-over-no')}
          onYes={() => {
            setAsking(false)
            setSaid('simulator.started-over')
            onStartOver()
          }}
          onNo={() => setAsking(false)}
        />
      ) : (
        <>
          <button
            type="button"
            id={controlId('undo')}
            className="button button-quiet"
            aria-disabled={isIdle || undefined}
            onClick={() => {
              if (isIdle) return
              setSaid('simulator.undone')
              onUndo()
            }}
          >
            <Icon name="undo" />
            {say('simulator.undo')}
          </button>
          <button
            ref={startOver}
            type="button"
            className="button button-quiet"
            aria-disabled={isIdle || undefined}
            onClick={() => {
              if (!isIdle) setAsking(true)
            }}
          >
            <Icon name="refresh" />
            {say('simulator.start-over')}
          </button>
        </>
      )}
      <p role="status" className={isFull ? 'notice' : 'visually-hidden'}>
        {isFull ? say('simulator.full') : said && `${say(said)} ${say('simulator.steps', { count })}`}
      </p>
    </div>
  )
}
