import { reportInbox } from '@pix/api/contract'
import { reportEndings } from '@pix/core/reports'
import { type JSX, useState } from 'react'
import { call } from '../../api.ts'
import { useMoment } from '../../language/use-moment.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { NoteForm } from './note-form.tsx'
import { ReplyForm } from './reply-form.tsx'
import styles from './report-card.module.css'
import { ReportedQuestion } from './reported-question.tsx'
import { useOperatorChange } from './use-operator-change.ts'

/** One report: what is wrong, the question, a reply, a note, the end. */
export function ReportCard({
  challengeId,
  report,
}: {
  challengeId: string
  report: reportInbox.ReceivedReport
}): JSX.Element {
  const say = useMessages()
  const moment = useMoment()
  const [isShown, setShown] = useState(false)
  const { reportId, category, detail, state, text } = report
  const change = useOperatorChange((wanted: typeof state) =>
    call(reportInbox.updateReport, { params: { challengeId, reportId }, body: { state: wanted } }),
  )
  const browser = [report.browser, report.system].filter((name) => name !== '').join(', ')
  const facts = [
    say(`operator.asked-in-${report.askedIn}`),
    say(`operator.place-${report.place}`),
    say(`operator.language-${report.language}`),
    say('operator.version', { version: report.challengeVersion }),
    browser || say('operator.browser-unknown'),
  ]
  const titleId = `report-${reportId}`
  return (
    <article className={styles['card']} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId} className={styles['title']}>
          {say(`reports.category-${category}`)}
          {detail !== null && <> – {say(`reports.detail-${detail}`)}</>}
        </h2>
        <p className="muted small">
          {say('operator.received', { date: moment(report.reportedAt) })} – {facts.join(', ')}
        </p>
      </div>
      {text === null ? (
        <p className="muted">{say('operator.erased')}</p>
      ) : text === '' ? (
        <p className="muted">{say('operator.no-words')}</p>
      ) : (
        <p className={styles['words']} lang={report.language}>
          {text}
        </p>
      )}
      <details onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{say('operator.question')}</summary>
        {isShown && <ReportedQuestion challengeId={challengeId} report={report} />}
      </details>
      <ReplyForm challengeId={challengeId} report={report} />
      <NoteForm challengeId={challengeId} report={report} />
      {change.isError && <ErrorNotice error={change.error} />}
      <fieldset className="actions">
        <legend className="visually-hidden">{say('operator.close')}</legend>
        <span role="status">
          <span className={`tag ${state === 'open' ? 'tag-notice' : 'tag-positive'}`}>
            {state === 'open' || report.closedAt === null
              ? say('operator.is-open')
              : say('operator.closed-on', { ending: say(`operator.ending-${state}`), date: moment(report.closedAt) })}
          </span>
        </span>
        {state === 'open' ? (
          <>
            <span>{say('operator.close-as')}</span>
            {reportEndings.map((ending) => (
              <button
                key={ending}
                type="button"
                className="button button-soft"
                aria-disabled={change.isPending}
                onClick={() => change.isPending || change.mutate(ending)}
              >
                {say(`operator.ending-${ending}`)}
              </button>
            ))}
          </>
        ) : (
          <button
            type="button"
            className="button button-quiet"
            aria-disabled={change.isPending}
            onClick={() => change.isPending || change.mutate('open')}
          >
            {say('operator.open-again')}
          </button>
        )}
      </fieldset>
    </article>
  )
}
