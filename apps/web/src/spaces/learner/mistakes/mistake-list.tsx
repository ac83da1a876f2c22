import type { mistakes } from '@pix/api/contract'
import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import listStyles from '../../../corrections/correction-list.module.css'
import { OutcomeTag } from '../../../corrections/outcome-tag.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { CorrectionPanel } from '../assessment/correction-panel.tsx'
import styles from './mistakes.module.css'
import { practiceAddress } from './practice-address.ts'

/** Names a mistake among all those of a person. */
export function keyOf({ assessmentId, position }: Pick<mistakes.Mistake, 'assessmentId' | 'position'>): string {
  return `${assessmentId} ${position}`
}

type MistakeListProps = {
  mistakes: readonly mistakes.Mistake[]
  /** Keys of those whose correction is open. */
  opened: ReadonlySet<string>
  onOpenedChange: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void
}

/** Questions that were not right yet, each opening its correction in place, and the way to practise. */
export function MistakeList({ mistakes, opened, onOpenedChange }: MistakeListProps): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  return (
    <ol className={listStyles['list']}>
      {mistakes.map((mistake) => {
        const key = keyOf(mistake)
        const isOpen = opened.has(key)
        return (
          <li key={key}>
            <details
              open={isOpen}
              onToggle={({ currentTarget: { open } }) => {
                if (open !== isOpen) onOpenedChange((before) => toggled(before, key))
              }}
            >
              <summary className={listStyles['summary']}>
                <span className={listStyles['words']}>
                  <span>
                    <h3 className={listStyles['title']}>{mistake.title}</h3>
                    <span className={styles['about']}>
                      {mistake.tube.title} · {intl.formatDate(mistake.answeredAt, { dateStyle: 'medium' })}
                    </span>
                  </span>
                  {mistake.isDone ? (
                    <span className="tag tag-positive">
                      <Icon name="check" />
                      {say('mistakes.done')}
                    </span>
                  ) : (
                    <OutcomeTag outcome={mistake.outcome} />
                  )}
                </span>
              </summary>
              <div className={listStyles['panel']}>
                {isOpen && (
                  <>
                    <CorrectionPanel assessmentId={mistake.assessmentId} position={mistake.position} />
                    <p className={`actions ${styles['practise']}`}>
                      <a className="button button-soft" href={practiceAddress(mistake.tube.id)}>
                        {say('mistakes.practise')}
                        <span className="visually-hidden"> ({mistake.tube.title})</span>
                      </a>
                    </p>
                  </>
                )}
              </div>
            </details>
          </li>
        )
      })}
    </ol>
  )
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set(set.has(key) ? [...set].filter((one) => one !== key) : [...set, key])
}
