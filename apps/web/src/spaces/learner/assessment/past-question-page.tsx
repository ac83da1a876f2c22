import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type JSX, Suspense } from 'react'
import { isApiError } from '../../../api.ts'
import { startAnswer } from '../../../items/any-item.ts'
import { ItemInput } from '../../../items/item-input.tsx'
import { useLanguage } from '../../../language/use-language.ts'
import { LeadTo } from '../../../layout/lead-to.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { GivenQuestion } from '../../../questions/given-question.tsx'
import questionStyles from '../../../questions/question.module.css'
import { instructionId } from '../../../questions/question-title.tsx'
import { ReportButton } from '../reports/report-button.tsx'
import { assessmentQuery, pastQuestionQuery } from './assessment-queries.ts'
import { CorrectionPanel } from './correction-panel.tsx'
import { PastNavigation } from './past-navigation.tsx'
import styles from './past-question.module.css'
import { TestArrival } from './test-arrival.tsx'
import { TestMessage } from './test-message.tsx'
import { TestPage } from './test-page.tsx'
import { WhyDisclosure } from './why-disclosure.tsx'

const route = getRouteApi('/learner/assessments/$assessmentId/questions/$position')
const noSuchQuestion: ReadonlySet<string> = new Set(['question-not-found', 'invalid-request'])
const unchanged = (): void => undefined

/** A question that was answered, to be read again with what was answered. */
export function PastQuestionPage(): JSX.Element {
  const say = useMessages()
  const params = route.useParams()
  const { assessmentId } = params
  const position = Number(params.position)
  const { language } = useLanguage()
  const { data: assessment, ...state } = useQuery(assessmentQuery(assessmentId, language))
  const { data: past, ...question } = useQuery(pastQuestionQuery(assessmentId, position, language))
  // What is wrong with the test is said first: of a question alone it could be read wrongly.
  const error = state.error ?? (assessment ? question.error : null)
  const competence = assessment?.competence ?? null

  if (!assessment || !past) {
    // It still waits, perhaps to be begun.
    if (assessment?.question?.position === position) return <LeadTo path={`/learner/assessments/${assessmentId}`} />
    if (assessment && isApiError(error) && noSuchQuestion.has(error.code)) {
      return (
        <TestPage competence={assessment.competence}>
          <TestMessage title="past.unknown-title" text="past.unknown-text">
            <PastNavigation assessment={assessment} position={null} />
          </TestMessage>
        </TestPage>
      )
    }
    return (
      <TestArrival
        {...{ assessmentId, competence, error }}
        isSlow={state.failureCount + question.failureCount > 0}
        onRetry={() => Promise.all([state.refetch(), question.refetch()])}
      />
    )
  }
  const { given, correctionIsVisible } = past
  if (!given) return <LeadTo path={`/learner/assessments/${assessmentId}`} />
  const isSkipped = given.kind === 'skipped'
  const { item } = past.question
  return (
    <TestPage competence={competence}>
      <p className={styles['about']}>
        <strong>{say('past.title', { position })}</strong> {say(isSkipped ? 'past.skipped' : 'past.answered')}
      </p>
      <GivenQuestion question={past.question} competenceName={assessment.competence.name}>
        <Suspense fallback={<p role="status">{say('common.loading')}</p>}>
          <div className={styles['answer']}>
            <ItemInput
              view={item}
              value={isSkipped ? startAnswer(item) : given}
              onChange={unchanged}
              readOnly
              flaw={null}
              labelledBy={instructionId}
            />
          </div>
          <section className={styles['correction']}>
            {correctionIsVisible ? (
              <details>
                <summary>{say('correction.show')}</summary>
                <CorrectionPanel assessmentId={assessmentId} position={position} isBesideQuestion />
              </details>
            ) : (
              <p className="muted">{say('past.correction-later')}</p>
            )}
          </section>
          <div className={questionStyles['aside']}>
            <WhyDisclosure key={position} assessmentId={assessmentId} position={position} />
            <ReportButton
              run={{ kind: 'assessment', runId: assessmentId }}
              question={past.question}
              place={correctionIsVisible ? 'correction' : 'question'}
            />
          </div>
          <PastNavigation assessment={assessment} position={position} />
        </Suspense>
      </GivenQuestion>
    </TestPage>
  )
}
