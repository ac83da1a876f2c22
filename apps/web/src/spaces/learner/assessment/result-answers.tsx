import type { assessments } from '@pix/api/contract'
import { type JSX, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { CorrectionList } from './correction-list.tsx'
import styles from './results.module.css'

/** All the answers of a test with their corrections; those that were not yet right can be shown alone. */
export function ResultAnswers({
  assessmentId,
  corrections,
}: {
  assessmentId: string
  corrections: readonly assessments.CorrectionSummary[]
}): JSX.Element {
  const say = useMessages()
  const [onlyNotYet, setOnlyNotYet] = useState(false)
  const notYet = corrections.filter(({ outcome }) => outcome !== 'right')
  const total = corrections.length
  return (
    <section aria-labelledby="answers">
      <div className={styles['heading']}>
        <h2 id="answers">{say('results.answers')}</h2>
        <button type="button" className="button button-quiet no-print" onClick={() => window.print()}>
          {say('results.print')}
        </button>
      </div>
      <p>
        {say('results.summary', { right: total - notYet.length, total })}.
        {notYet.length > 0 && <span className="no-print"> {say('results.learn')}</span>}
      </p>
      {notYet.length > 0 && notYet.length < total && (
        <label className={`no-print ${styles['filter']}`}>
          <input type="checkbox" checked={onlyNotYet} onChange={(event) => setOnlyNotYet(event.target.checked)} />
          {say('results.only-not-yet', { count: notYet.length })}
        </label>
      )}
      <CorrectionList assessmentId={assessmentId} corrections={onlyNotYet ? notYet : corrections} />
    </section>
  )
}
