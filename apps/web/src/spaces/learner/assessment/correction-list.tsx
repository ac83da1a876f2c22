import type { assessments } from '@pix/api/contract'
import type { Dispatch, JSX, SetStateAction } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './correction-list.module.css'
import { CorrectionPanel } from './correction-panel.tsx'
import { OutcomeTag } from './outcome-tag.tsx'

/** Positions of the questions whose correction is open. */
export type OpenedCorrections = readonly number[]

/** Questions that were answered, with how each went; each opens its correction in place. */
export function CorrectionList({
  assessmentId,
  corrections,
  opened,
  onOpenedChange,
}: {
  assessmentId: string
  corrections: readonly assessments.CorrectionSummary[]
  opened: OpenedCorrections
  onOpenedChange: Dispatch<SetStateAction<OpenedCorrections>>
}): JSX.Element {
  const say = useMessages()
  return (
    <ol className={styles['list']}>
      {corrections.map(({ position, title, outcome }) => (
        <li key={position}>
          <details
            open={opened.includes(position)}
            onToggle={(event) => {
              const isOpen = event.currentTarget.open
              onOpenedChange((before) => {
                if (before.includes(position) === isOpen) return before
                return isOpen ? [...before, position] : before.filter((one) => one !== position)
              })
            }}
          >
            <summary className={styles['summary']}>
              <span className={styles['title']}>
                <span className={styles['number']}>
                  <span className="visually-hidden">{say('correction.question', { position })} </span>
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
