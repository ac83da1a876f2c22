import { assessments } from '@pix/api/contract'
import { limitOf, timings } from '@pix/core/assessments'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type JSX, useState } from 'react'
import { call } from '../../../api.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { OneMoment } from '../../../layout/one-moment.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from '../../../questions/question.module.css'
import { QuestionSkeleton } from '../../../questions/question-skeleton.tsx'
import { QuestionTitle, situationId } from '../../../questions/question-title.tsx'
import { refusalOf } from '../../../questions/refusal.ts'
import { SendingStatus } from '../../../questions/sending-status.tsx'
import type { SendingState } from '../../../questions/use-answering.ts'
import { assessmentKey, assessmentQuery } from './assessment-queries.ts'
import { durationInWords } from './duration.ts'

type TimedBeginningProps = {
  readonly assessment: assessments.Assessment
  readonly question: assessments.QuestionToBegin
  /** Of the wish to skip. */
  readonly sending: SendingState
  readonly onSkip: () => void
  readonly onTryNow: () => void
}

/** Before a timed question: how much time it gives, and how much the person wants. */
export function TimedBeginning(props: TimedBeginningProps): JSX.Element {
  return (
    <AreaMessages areas={['timed']} placeholder={<QuestionSkeleton isSlow={false} />}>
      <Beginning {...props} />
    </AreaMessages>
  )
}

function Beginning({ assessment, question, sending, onSkip, onTryNow }: TimedBeginningProps): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const queryClient = useQueryClient()
  const { assessmentId, competence } = assessment
  const { position, seconds } = question
  const [timing, setTiming] = useState(question.timing)
  const [isBeginning, setBeginning] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBeginning || sending !== 'idle') return
    setBeginning(true)
    setFailure(null)
    try {
      const params = { assessmentId, position: String(position) }
      const begun = await call(assessments.beginQuestion, { params, body: { timing, language } })
      const { queryKey } = assessmentQuery(assessmentId, language)
      queryClient.setQueryData(queryKey, (state) => state && { ...state, question: begun })
    } catch (error) {
      // Another tab went on: this one follows.
      if (refusalOf(error).type === 'outdated')
        await queryClient.invalidateQueries({ queryKey: assessmentKey(assessmentId) })
      else setFailure(error)
    } finally {
      setBeginning(false)
    }
  }

  return (
    <form onSubmit={begin}>
      <QuestionTitle
        position={position}
        competenceName={competence.name}
        instruction={[{ text: say('timed.title') }]}
      />
      <p id={situationId}>{say('timed.text', { time: durationInWords(say, seconds * 1000) })}</p>
      <fieldset className={styles['timings']}>
        <legend>{say('timed.choice')}</legend>
        {timings.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="timing" checked={timing === one} onChange={() => setTiming(one)} />
            <span>{say(`timed.${one}`, { time: durationInWords(say, limitOf(seconds, one) ?? 0) })}</span>
          </label>
        ))}
      </fieldset>
      <SendingStatus state={sending} onTryNow={onTryNow} />
      {failure !== null && <ErrorNotice error={failure} />}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={isBeginning || undefined}>
          {say('timed.begin')}
        </button>
        <OneMoment isPending={isBeginning} />
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={sending !== 'idle' || undefined}
          onClick={onSkip}
        >
          {say('test.skip')}
        </button>
      </div>
    </form>
  )
}
