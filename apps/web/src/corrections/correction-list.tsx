import type { assessments } from '@pix/api/contract'
import type { JSX, ReactNode } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import styles from './correction-list.module.css'
import { OutcomeTag } from './outcome-tag.tsx'
import { useCorrectionsView } from './use-corrections-view.ts'

/** Questions that were answered, with how each went; each opens its correction in place. */
export function CorrectionList({
  corrections,
  panelOf,
}: {
  corrections: readonly assessments.CorrectionSummary[]
  /** The correction of the question at this place, made when it is opened. */
  panelOf: (position: number) => ReactNode
}): JSX.Element {
  const say = useMessages()
  const [{ opened }, changeView] = useCorrectionsView()
  return (
    <ol className={styles['list']}>
      {corrections.map(({ position, title, outcome }) => (
        <li key={position}>
          <details
            open={opened.includes(position)}
            onToggle={(event) => {
              const isOpen = event.currentTarget.open
              if (opened.includes(position) === isOpen) return
              changeView(({ opened }) => ({
                opened: isOpen ? [...opened, position] : opened.filter((one) => one !== position),
              }))
            }}
          >
            <summary className={styles['summary']}>
              <span className={styles['words']}>
                <h3 className={styles['title']}>
                  <span className={styles['number']}>
                    <span className="visually-hidden">{say('correction.question', { position })} </span>
                    <span aria-hidden="true">{position}.</span>
                  </span>{' '}
                  {title}
                </h3>
                <OutcomeTag outcome={outcome} />
              </span>
            </summary>
            <div className={styles['panel']}>{opened.includes(position) && panelOf(position)}</div>
          </details>
        </li>
      ))}
    </ol>
  )
}
