import { mostSteps, type Stop } from '@pix/core/simulators/code'
import type { JSX } from 'react'
import { type Say, useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './code.module.css'

/** What stopped a program, in words of every day. */
export function stopWords({ fault, detail }: Stop, say: Say): string {
  if (detail === '' && fault === 'unexpected') return say('code.line-ends-early')
  if (detail === '' && fault === 'wrong-type') return say('code.wrong-kind')
  return say(`code.fault-${fault}`, { detail, steps: mostSteps, straight: '"' })
}

/** What stopped a program, what Python calls it, and the way to its line. */
export function StopSentence({ id, stop, onGoTo }: { id: string; stop: Stop; onGoTo: () => void }): JSX.Element {
  const say = useMessages()
  const { line, python } = stop
  return (
    <div className={styles['stop']}>
      <p id={id}>
        <Icon name="alert" />
        <span>
          <strong>{say('code.stopped-at', { line })}</strong> {stopWords(stop, say)}
          {python !== '' && <span className={styles['python']}>{say('code.python', { name: python })}</span>}
        </span>
      </p>
      <button type="button" className="button button-quiet" onClick={onGoTo}>
        {say('code.go-to-line', { line })}
      </button>
    </div>
  )
}
