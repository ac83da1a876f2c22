import type { JSX } from 'react'
import type { MessageKey } from '../messages/catalogue.ts'
import { useMessages } from '../messages/use-messages.ts'
import { Line } from '../ui/line.tsx'
import { RichText } from '../ui/rich-text.tsx'
import styles from './correction.module.css'
import type { Reason } from './reasons.ts'

/** Options, each with why it does not fit. */
export function ReasonList({
  reasons,
  headingLevel,
  lead = null,
}: {
  reasons: readonly Reason[]
  /** Of the headings inside the explanations. */
  headingLevel: 3 | 5
  /** What they are to the person. */
  lead?: MessageKey | null
}): JSX.Element {
  const say = useMessages()
  return (
    <dl className={styles['reasons']}>
      {reasons.map(({ id, option, text }) => (
        <div key={id}>
          <dt>
            {lead && <span className="muted">{say(lead)} </span>}
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
