import { assessments } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { call } from '../../../api.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { assessmentKey } from './assessment-queries.ts'

type WhyThisQuestionProps = { assessmentId: string; position: number }

/** In plain words, from the reason that was stored with the question. Nothing of it helps to answer. */
export function WhyThisQuestion(props: WhyThisQuestionProps): JSX.Element {
  return (
    <AreaMessages areas={['why']} placeholder={null}>
      <Reason {...props} />
    </AreaMessages>
  )
}

function Reason({ assessmentId, position }: WhyThisQuestionProps): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: [...assessmentKey(assessmentId), 'reason', position, language],
    queryFn: ({ signal }) =>
      call(assessments.getReason, {
        params: { assessmentId, position: String(position) },
        query: { language },
        signal,
      }),
  })
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />
  if (!data) {
    return (
      <p role="status" className="muted">
        {say('common.loading')}
      </p>
    )
  }
  return (
    <>
      <p>{say(`why.${data.rule}`)}</p>
      {data.tube === null ? (
        <>
          <p>{say('why.both')}</p>
          <p>{say('why.tube-later')}</p>
        </>
      ) : (
        <p>{say('why.tube', { tube: data.tube })}</p>
      )}
    </>
  )
}
