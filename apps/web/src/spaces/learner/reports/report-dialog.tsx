import type { assessments, problemReports } from '@pix/api/contract'
import type { ReportPlace } from '@pix/core/reports'
import { type JSX, useEffect, useRef, useState } from 'react'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { ReportForm } from './report-form.tsx'
import { type ReplyComes, ReportSent } from './report-sent.tsx'

export type ReportDialogProps = {
  run: problemReports.Run
  question: assessments.Question
  place: ReportPlace
  onClose: () => void
}

/** Over the page: what is wrong, then thanks. Closing it keeps what was written. */
export function ReportDialog({ onClose, ...about }: ReportDialogProps): JSX.Element {
  const say = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-label={say('test.report')} onClose={onClose}>
      <AreaMessages areas={['reports']} placeholder={<p role="status">{say('common.loading')}</p>}>
        <Steps {...about} onLeave={() => dialog.current?.close()} />
      </AreaMessages>
    </dialog>
  )
}

function Steps({ onLeave, ...about }: Omit<ReportDialogProps, 'onClose'> & { onLeave: () => void }): JSX.Element {
  const [replyComes, setReplyComes] = useState<ReplyComes | null>(null)
  return replyComes === null ? (
    <ReportForm {...about} onSent={setReplyComes} onLeave={onLeave} />
  ) : (
    <ReportSent replyComes={replyComes} onLeave={onLeave} />
  )
}
