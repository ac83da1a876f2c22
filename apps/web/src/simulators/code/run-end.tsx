import { mostSteps, type Run, type Stop } from '@pix/core/simulators/code'
import type { JSX } from 'react'
import { type Say, useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './code.module.css'

type RunEndProps = {
  id: string
  /** Null before anything was run, and while the program is gone through step by step. */
  run: Run | null
  stop: Stop | null
  /** The name of the text where it stopped; null where that is plain. */
  where: string | null
  /** Null where its text cannot be seen. */
  onGoTo: ((line: number) => void) | null
}

/** How a run ended: at the end, or stopped, with what Python calls it and the way to the line. It is said when it comes. */
export function RunEnd({ id, run, stop, where, onGoTo }: RunEndProps): JSX.Element {
  const say = useMessages()
  return (
    <div className={stop ? styles['stop'] : undefined}>
      <div role="status">
        {stop ? (
          <p id={id}>
            <Icon name="alert" />
            <span>
              <strong>
                {where !== null && `${say('code.in-text', { name: where })} `}
                {say('code.stopped-at', { line: stop.line })}
              </strong>{' '}
              {stopWords(stop, say)}
              {stop.python !== '' && (
                <span className={styles['python']}>{say('code.python', { name: stop.python })}</span>
              )}
            </span>
          </p>
        ) : (
          run && <p className={styles['ended']}>{say('code.ended', { steps: run.steps })}</p>
        )}
      </div>
      {stop && onGoTo && (
        <button type="button" className="button button-quiet" onClick={() => onGoTo(stop.line)}>
          {say('code.go-to-line', { line: stop.line })}
        </button>
      )}
    </div>
  )
}

/** What stopped a program, in words of every day. */
function stopWords({ fault, detail, near }: Stop, say: Say): string {
  if (near !== '') return say('code.meant', { detail, near })
  if (detail === '' && fault === 'unexpected') return say('code.line-ends-early')
  if (detail === '' && fault === 'wrong-type') return say('code.wrong-kind')
  if (detail !== '' && fault === 'check-failed') return say('code.check-says', { detail })
  return say(`code.fault-${fault}`, { detail, steps: mostSteps, straight: '"' })
}
