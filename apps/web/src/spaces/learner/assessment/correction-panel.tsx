import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { correctionQuery } from './assessment-queries.ts'
import { Correction } from './correction.tsx'

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
  if (data) return <Correction assessmentId={assessmentId} correction={data} isBesideQuestion={isBesideQuestion} />
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />
  return (
    <p role="status" className="muted">
      {say('correction.loading')}
    </p>
  )
}
