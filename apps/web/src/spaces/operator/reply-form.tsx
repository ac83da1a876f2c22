import { reportInbox } from '@pix/api/contract'
import { longestReportText } from '@pix/core/reports'
import { type FormEvent, type JSX, useState } from 'react'
import { call } from '../../api.ts'
import { useMoment } from '../../language/use-moment.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import styles from './report-card.module.css'
import { useOperatorChange } from './use-operator-change.ts'

/** The one reply to a report: what was sent, or the form to write it. */
export function ReplyForm({
  challengeId,
  report,
}: {
  challengeId: string
  report: reportInbox.ReceivedReport
}): JSX.Element {
  const say = useMessages()
  const moment = useMoment()
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { reportId, repliedAt, reply, readBy } = report
  const send = useOperatorChange(() =>
    call(reportInbox.replyToReport, { params: { challengeId, reportId }, body: { text } }),
  )
  if (repliedAt !== null) {
    return (
      <div role="status">
        <p className="muted small">{say('operator.reply-sent', { date: moment(repliedAt) })}</p>
        {reply !== null && <p className={styles['words']}>{reply}</p>}
      </div>
    )
  }
  if (readBy === 'nobody') return <p className="muted">{say('operator.reply-nobody')}</p>
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (!send.isPending && text.trim() !== '') send.mutate()
  }
  const language = say(`operator.language-${report.language}`)
  return (
    <details>
      <summary>{say('operator.reply')}</summary>
      <form className="stack" noValidate onSubmit={submit}>
        <TextAreaField
          id={`reply-${reportId}`}
          name="reply"
          label={say('operator.reply')}
          hint={`${say(readBy === 'mail' ? 'operator.reply-by-mail' : 'operator.reply-on-page')} ${say('operator.reply-language', { language })}`}
          error={isMissing ? say('operator.text-missing') : undefined}
          value={text}
          maxLength={longestReportText}
          onChange={setText}
        />
        {send.isError && <ErrorNotice error={send.error} />}
        <p>
          <button type="submit" className="button" aria-disabled={send.isPending}>
            {say(send.isPending ? 'common.working' : 'operator.reply-send')}
          </button>
        </p>
      </form>
    </details>
  )
}
