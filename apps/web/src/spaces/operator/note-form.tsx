import { reportInbox } from '@pix/api/contract'
import { longestReportText } from '@pix/core/reports'
import { type FormEvent, type JSX, useState } from 'react'
import { call } from '../../api.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { useOperatorChange } from './use-operator-change.ts'

/** What operators tell one another about a report; the person never sees it. */
export function NoteForm({
  challengeId,
  report,
}: {
  challengeId: string
  report: reportInbox.ReceivedReport
}): JSX.Element {
  const say = useMessages()
  const { reportId } = report
  const [note, setNote] = useState(report.note)
  const keep = useOperatorChange(() =>
    call(reportInbox.updateReport, { params: { challengeId, reportId }, body: { note } }),
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!keep.isPending) keep.mutate()
  }
  return (
    <details open={report.note !== ''}>
      <summary>{say('operator.note')}</summary>
      <form className="stack" noValidate onSubmit={submit}>
        <TextAreaField
          id={`note-${reportId}`}
          name="note"
          label={say('operator.note')}
          value={note}
          maxLength={longestReportText}
          onChange={(text) => {
            keep.reset()
            setNote(text)
          }}
        />
        {keep.isError && <ErrorNotice error={keep.error} />}
        <p className="actions">
          <button type="submit" className="button button-soft" aria-disabled={keep.isPending}>
            {say(keep.isPending ? 'common.working' : 'operator.note-save')}
          </button>
          <span role="status">{keep.isSuccess && say('operator.note-saved')}</span>
        </p>
      </form>
    </details>
  )
}
