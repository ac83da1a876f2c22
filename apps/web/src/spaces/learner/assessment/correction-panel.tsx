import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import styles from '../../../corrections/correction.module.css'
import { Correction } from '../../../corrections/correction.tsx'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { ReportButton } from '../reports/report-button.tsx'
import { correctionQuery } from './assessment-queries.ts'

/** Loads and shows the correction of one question. */
export function CorrectionPanel({
  assessmentId,
  position,
  isBesideQuestion = false,
}: {
  assessmentId: string
  position: number
  isBesideQuestion?: boolean
}): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(correctionQuery(assessmentId, position, language))
  if (data) {
    return (
      <Correction
        correction={data}
        isBesideQuestion={isBesideQuestion}
        reporting={
          !isBesideQuestion && (
            <ReportButton
              run={{ kind: 'assessment', runId: assessmentId }}
              question={data.question}
              place="correction"
              isAmongOthers
            />
          )
        }
        wayToQuestion={
          <Link
            className={styles['again'] ?? ''}
            to="/learner/assessments/$assessmentId/questions/$position"
            params={{ assessmentId, position: String(position) }}
          >
            {say('correction.see-question')}
            <span className="visually-hidden"> {say('correction.of-question', { position })}</span>
          </Link>
        }
      />
    )
  }
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />
  return <p className="muted">{say('correction.loading')}</p>
}
