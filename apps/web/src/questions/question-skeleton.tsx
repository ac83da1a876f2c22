import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import styles from './question.module.css'

/** The place of a situation, an instruction and a few answers, so that nothing jumps when they arrive. */
export function QuestionSkeleton({ isSlow }: { isSlow: boolean }): JSX.Element {
  const say = useMessages()
  return (
    <>
      <p role="status" className={isSlow ? 'muted' : 'visually-hidden'}>
        {say(isSlow ? 'common.still-trying' : 'test.loading')}
      </p>
      <div className={styles['lines']} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
    </>
  )
}
