import { assessments } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
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
import { refusalOf } from '../../../questions/refusal.ts'
import { useAnswering } from '../../../questions/use-answering.ts'
import { Icon } from '../../../ui/icons.tsx'
import { TestPage } from './test-page.tsx'
import { useAfterAnswer } from './use-after-answer.ts'

/** The question that waits for an answer, and what happens to the answer. */
export function WaitingQuestion({
  assessment,
  question,
}: {
  assessment: assessments.Assessment
  question: assessments.Question
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
    answering.send({ answerId: newAnswerId(), position: question.position, language, answer })
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
      <GivenQuestion question={question} competenceName={competence.name}>
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
      </GivenQuestion>
    </TestPage>
  )
}
