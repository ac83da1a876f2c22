import { mostSteps, type Stop } from '@pix/core/simulators/code'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './code.module.css'

/** What stopped a program, in words of every day, and the way to its line. */
export function StopSentence({ id, stop, onGoTo }: { id: string; stop: Stop; onGoTo: () => void }): JSX.Element {
  const say = useMessages()
  const { line, fault, detail, python } = stop
  const sentence =
    detail === '' && fault === 'unexpected'
      ? say('code.line-ends-early')
      : detail === '' && fault === 'wrong-type'
        ? say('code.wrong-kind')
        : say(`code.fault-${fault}`, { detail, steps: mostSteps, straight: '"' })
  return (
    <div className={styles['stop']}>
      <p id={id}>
        <Icon name="alert" />
        <span>
          <strong>{say('code.stopped-at', { line })}</strong> {sentence}
          {python !== '' && <span className={styles['python']}>{say('code.python', { name: python })}</span>}
        </span>
      </p>
      <button type="button" className="button button-quiet" onClick={onGoTo}>
        {say('code.go-to-line', { line })}
      </button>
    </div>
  )
}
