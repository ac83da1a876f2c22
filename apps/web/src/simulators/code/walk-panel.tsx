import { type JSX, useEffect, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './code.module.css'

type WalkPanelProps = {
  /** Steps done. */
  step: number
  /** The line that comes next; null at the end. */
  next: { readonly line: number; readonly text: string; readonly where: string | null } | null
  onStep: (step: number) => void
  onEnd: () => void
}

/** A program gone through line by line, forwards and back. It takes the focus. */
export function WalkPanel({ step, next, onStep, onEnd }: WalkPanelProps): JSX.Element {
  const say = useMessages()
  const doLine = useRef<HTMLButtonElement>(null)
  useEffect(() => doLine.current?.focus(), [])
  return (
    <div className={styles['walk']}>
      <p role="status">
        {next !== null && next.where !== null && `${say('code.in-text', { name: next.where })} `}
        {next ? say('code.next', { step: step + 1, line: next.line }) : say('code.walked', { step })}
        {next && <code dir="ltr">{next.text.trim()}</code>}
      </p>
      <div className={styles['steps']}>
        <button
          ref={doLine}
          type="button"
          className="button button-soft"
          aria-disabled={next === null || undefined}
          onClick={() => {
            if (next) onStep(step + 1)
          }}
        >
          {say('code.do-line')}
          <Icon name="chevron-right" />
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={step === 0 || undefined}
          onClick={() => {
            if (step > 0) onStep(step - 1)
          }}
        >
          <Icon name="chevron-left" />
          {say('code.previous')}
        </button>
        <button type="button" className="button button-quiet" onClick={onEnd}>
          {say('code.to-the-end')}
        </button>
      </div>
    </div>
  )
}
