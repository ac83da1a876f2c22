import type { JSX } from 'react'
import { Line } from '../../../ui/line.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import styles from './correction.module.css'
import type { Reason } from './reasons.ts'

/** Options, each with why it does not fit. */
export function ReasonList({
  reasons,
  headingLevel,
}: {
  reasons: readonly Reason[]
  /** Of the headings inside the explanations. */
  headingLevel: 3 | 5
}): JSX.Element {
  return (
    <dl className={styles['reasons']}>
      {reasons.map(({ id, option, text }) => (
        <div key={id}>
          <dt>
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
