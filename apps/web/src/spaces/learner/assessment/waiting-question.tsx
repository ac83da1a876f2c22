import { assessments } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import { type JSX, lazy, Suspense, useState } from 'react'
import { call } from '../../../api.ts'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { firstMissing } from '../../../items/any-item.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { AnswerForm, type FoundFlaw } from '../../../questions/answer-form.tsx'
import { GivenQuestion } from '../../../questions/given-question.tsx'
import { newAnswerId } from '../../../questions/new-answer-id.ts'
import styles from '../../../questions/question.module.css'
import { QuestionSkeleton } from '../../../questions/question-skeleton.tsx'
import { refusalOf } from '../../../questions/refusal.ts'
import { useAnswering } from '../../../questions/use-answering.ts'
import { Icon } from '../../../ui/icons.tsx'
import { ReportButton } from '../reports/report-button.tsx'
import { awayFrom } from './away.ts'
import { TestPage } from './test-page.tsx'
import { useAfterAnswer } from './use-after-answer.ts'
import { WhyDisclosure } from './why-disclosure.tsx'

const load = () => import('./question-conditions.ts')
const FocusPanel = lazy(async () => ({ default: (await load()).FocusPanel }))
const QuestionClock = lazy(async () => ({ default: (await load()).QuestionClock }))
const TimedBeginning = lazy(async () => ({ default: (await load()).TimedBeginning }))

/** The question that waits for an answer, and what happens to the answer. */
export function WaitingQuestion({
  assessment,
  question,
  receivedAt,
}: {
  assessment: assessments.Assessment
  question: assessments.Question | assessments.QuestionToBegin
  /** When the server said what is left of the time, by the clock of this device. */
  receivedAt: number
}): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { assessmentId, competence } = assessment
  const { preloadWhatFollows, showNext, reload, signIn } = useAfterAnswer(assessmentId)
  const isRegistered = useCurrentUser().data?.kind === 'registered'
  const [flaw, setFlaw] = useState<FoundFlaw | null>(null)
  const [notice, setNotice] = useState<'test.moved-on' | 'test.answer-again' | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const forgetRefusal = (): void => {
    setFlaw(null)
    setNotice(null)
    setFailure(null)
  }

  const answering = useAnswering(assessmentId, {
    post: (body, signal) => call(assessments.answerAndGetNext, { params: { assessmentId }, body, signal }),
    onAcknowledged: (acknowledged, pending) => {
      forgetRefusal()
      return showNext(acknowledged, pending)
    },
    onRefused: (error, pending) => {
      const { answer } = pending
      const refusal = refusalOf(error)
      switch (refusal.type) {
        case 'incomplete': {
          if (question.kind === 'to-begin') break
          const control = answer.kind === 'skipped' ? null : firstMissing(question.item, answer)
          setFlaw({ control: control ?? '', sentence: `item.missing-${question.item.kind}` })
          break
        }
        case 'not-a-number':
          setFlaw({ control: 'number', sentence: 'item.not-a-number' })
          break
        case 'outdated':
          setNotice(refusal.message)
          void reload(pending)
          break
        case 'login':
          if (isRegistered) void signIn()
          else setFailure(error)
          break
        case 'error':
          setFailure(refusal.error)
      }
      return { keep: refusal.type === 'login' && isRegistered }
    },
  })
  const send = (answer: assessments.GivenAnswer): void => {
    forgetRefusal()
    preloadWhatFollows()
    const { position } = question
    const away = question.kind === 'question' && question.focus && awayFrom(assessmentId, position)
    answering.send({ answerId: newAnswerId(), position, language, answer, ...(away && { away }) })
  }

  return (
    <TestPage competence={competence} position={question.position}>
      <div role="status">
        {notice && (
          <p className={`notice ${styles['notice']}`}>
            <Icon name="info" />
            {say(notice)}
          </p>
        )}
      </div>
      {question.kind === 'to-begin' ? (
        <Suspense fallback={<QuestionSkeleton isSlow={false} />}>
          <TimedBeginning
            key={question.position}
            assessment={assessment}
            question={question}
            sending={answering.state}
            onSkip={() => send({ kind: 'skipped' })}
            onTryNow={answering.tryNow}
          />
          {failure !== null && <ErrorNotice error={failure} />}
        </Suspense>
      ) : (
        <>
          <Suspense>
            {question.timer && <QuestionClock timer={question.timer} receivedAt={receivedAt} />}
            {question.focus && (
              <FocusPanel key={question.position} assessmentId={assessmentId} position={question.position} />
            )}
          </Suspense>
          <GivenQuestion question={question} competenceName={competence.name} isFromMemory={question.focus === true}>
            <AnswerForm
              key={question.position}
              runId={assessmentId}
              question={question}
              sending={answering.state}
              refusedFor={flaw}
              onSend={send}
              onTryNow={answering.tryNow}
            >
              {question.position > 1 && (
                <Link
                  className={styles['earlier']}
                  to="/learner/assessments/$assessmentId/questions/$position"
                  params={{ assessmentId, position: String(question.position - 1) }}
                >
                  <Icon name="arrow-left" />
                  {say('test.earlier')}
                </Link>
              )}
            </AnswerForm>
            {failure !== null && <ErrorNotice error={failure} />}
            <div className={styles['aside']}>
              <WhyDisclosure
                key={`why ${question.position}`}
                assessmentId={assessmentId}
                position={question.position}
              />
              <ReportButton run={{ kind: 'assessment', runId: assessmentId }} question={question} place="question" />
            </div>
          </GivenQuestion>
        </>
      )}
    </TestPage>
  )
}
