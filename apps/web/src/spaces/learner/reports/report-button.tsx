import type { assessments, problemReports } from '@pix/api/contract'
import type { ReportPlace } from '@pix/core/reports'
import { type ComponentType, type JSX, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { ReportDialogProps } from './report-dialog.tsx'

/** The way to say that something is wrong with a question. What it opens is loaded then: hardly anybody needs it. */
export function ReportButton({
  isAmongOthers = false,
  ...about
}: {
  run: problemReports.Run
  question: assessments.Question
  place: ReportPlace
  /** On a page with a button for each of several questions: to a screen reader each says which. */
  isAmongOthers?: boolean
}): JSX.Element {
  const say = useMessages()
  const [Dialog, setDialog] = useState<ComponentType<ReportDialogProps> | null>(null)
  const [isOffline, setOffline] = useState(false)
  const open = async (): Promise<void> => {
    try {
      const { ReportDialog } = await import('./report-dialog.tsx')
      setOffline(false)
      setDialog(() => ReportDialog)
    } catch {
      setOffline(true)
    }
  }
  return (
    <div className="actions">
      <button type="button" className="button button-quiet" onClick={open}>
        <Icon name="flag" />
        {say('test.report')}
        {isAmongOthers && (
          <span className="visually-hidden">
            {' '}
            {say('correction.of-question', { position: about.question.position })}
          </span>
        )}
      </button>
      {isOffline && <div role="alert">{say('errors.no-connection')}</div>}
      {Dialog && <Dialog {...about} onClose={() => setDialog(null)} />}
    </div>
  )
}
