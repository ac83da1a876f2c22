import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Line } from '../ui/line.tsx'
import { RichText } from '../ui/rich-text.tsx'
import styles from './correction.module.css'
import type { Reason } from './reasons.ts'

/** Options, each with why it does not fit. */
export function ReasonList({
  reasons,
  headingLevel,
  isPicked = false,
}: {
  reasons: readonly Reason[]
  /** Of the headings inside the explanations. */
  headingLevel: 3 | 5
  /** They are what the person chose. */
  isPicked?: boolean
}): JSX.Element {
  const say = useMessages()
  return (
    <dl className={styles['reasons']}>
      {reasons.map(({ id, option, text }) => (
        <div key={id}>
          <dt>
            {isPicked && <span className="muted">{say('correction.your-choice')} </span>}
            <Line line={option} />
          </dt>
          <dd>
            <RichText text={text} headingLevel={headingLevel} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
