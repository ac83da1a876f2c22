import type { assessments } from '@pix/api/contract'
import { type JSX, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './correction-list.module.css'
import { CorrectionPanel } from './correction-panel.tsx'
import { OutcomeTag } from './outcome-tag.tsx'

/** Questions that were answered, with how each went; each opens its correction in place. */
export function CorrectionList({
  assessmentId,
  corrections,
}: {
  assessmentId: string
  corrections: readonly assessments.CorrectionSummary[]
}): JSX.Element {
  const say = useMessages()
  // What was opened once stays loaded, and is there when the page is printed.
  const [opened, setOpened] = useState<readonly number[]>([])
  return (
    <ol className={styles['list']}>
      {corrections.map(({ position, title, outcome }) => (
        <li key={position}>
          <details
            onToggle={(event) => {
              if (event.currentTarget.open)
                setOpened((before) => (before.includes(position) ? before : [...before, position]))
            }}
          >
            <summary className={styles['summary']}>
              <span className={styles['title']}>
                <span className={styles['number']}>
                  <span className="visually-hidden">{say('test.question', { position })} : </span>
                  <span aria-hidden="true">{position}.</span>
                </span>{' '}
                {title}
              </span>
              <OutcomeTag outcome={outcome} />
            </summary>
            <div className={styles['panel']}>
              {opened.includes(position) && <CorrectionPanel assessmentId={assessmentId} position={position} />}
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}
