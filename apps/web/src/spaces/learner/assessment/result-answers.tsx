import type { assessments } from '@pix/api/contract'
import { type JSX, useState } from 'react'
import { CorrectionList } from '../../../corrections/correction-list.tsx'
import { useCorrectionsView } from '../../../corrections/use-corrections-view.ts'
import { useMessages } from '../../../messages/use-messages.ts'
import { CorrectionPanel } from './correction-panel.tsx'
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
  const [{ onlyNotYet, opened }, changeView] = useCorrectionsView()
  const notYet = corrections.filter(({ outcome }) => outcome !== 'right')
  const [areAllOpen, setAllOpen] = useState(false)
  const shown = onlyNotYet ? notYet : corrections
  const total = corrections.length
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className={styles['heading']}>
        {say('results.answers')}
      </h2>
      <p>
        {say('results.summary', { right: total - notYet.length, total })}.
        {notYet.length > 0 && <span className="no-print"> {say('results.learn')}</span>}
      </p>
      <div className={`no-print ${styles['tools']}`}>
        {notYet.length > 0 && notYet.length < total && (
          <label className={styles['filter']}>
            <input
              type="checkbox"
              checked={onlyNotYet}
              onChange={(event) => {
                const isOn = event.target.checked
                changeView(() => ({ onlyNotYet: isOn }))
              }}
            />
            {say('results.only-not-yet', { count: notYet.length })}
          </label>
        )}
        <div>
          <p className="actions">
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                setAllOpen(true)
                changeView(() => ({ opened: shown.map(({ position }) => position) }))
              }}
            >
              {say('results.open-all')}
            </button>
            {!onlyNotYet && notYet.length > 0 && notYet.length < total && (
              <button
                type="button"
                className="button button-quiet"
                onClick={() => changeView(() => ({ opened: notYet.map(({ position }) => position) }))}
              >
                {say('results.open-not-yet', { count: notYet.length })}
              </button>
            )}
            <button
              type="button"
              className="button button-quiet"
              aria-describedby="print-hint"
              onClick={() => window.print()}
            >
              {say('results.print')}
            </button>
          </p>
          <p id="print-hint" className="small muted">
            {say('results.print-hint', { opened: shown.filter(({ position }) => opened.includes(position)).length })}
          </p>
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {areAllOpen && say('results.opened')}
      </p>
      <CorrectionList
        corrections={shown}
        panelOf={(position) => <CorrectionPanel assessmentId={assessmentId} position={position} />}
      />
    </section>
  )
}
