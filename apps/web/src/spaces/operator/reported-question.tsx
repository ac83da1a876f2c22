import type { assessments, reportInbox } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { type JSX, Suspense } from 'react'
import { AnswerWords } from '../../corrections/answer-words.tsx'
import { answerInWords, startAnswer } from '../../items/any-item.ts'
import { ItemInput } from '../../items/item-input.tsx'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { QuestionContent, useQuestionWords } from '../../questions/question-content.tsx'
import { Line } from '../../ui/line.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { reportedQuestionQuery } from './operator-queries.ts'
import styles from './report-card.module.css'

const unchanged = (): void => undefined

/** The question as the person saw it, in their language, with the key and what they answered. */
export function ReportedQuestion({
  challengeId,
  report,
}: {
  challengeId: string
  report: reportInbox.ReceivedReport
}): JSX.Element {
  const say = useMessages()
  const { reportId, language } = report
  const { data, error, refetch } = useQuery(reportedQuestionQuery(challengeId, reportId, language))
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => refetch()} />
    ) : (
      <p role="status" className="muted">
        {say('common.loading')}
      </p>
    )
  }
  const { question, right, given, explanation } = data.correction
  const key = answerInWords(question.item, right)
  const theirs = given.kind === 'skipped' ? null : answerInWords(question.item, given)
  const instructionId = `instruction-${reportId}`
  return (
    <div className={styles['question']} lang={language}>
      <Suspense>
        <QuestionContent question={question} situation={{ headingLevel: 3 }}>
          <Instruction question={question} id={instructionId} />
        </QuestionContent>
      </Suspense>
      <Suspense fallback={<p role="status">{say('common.loading')}</p>}>
        <ItemInput
          view={question.item}
          value={given.kind === 'skipped' ? startAnswer(question.item) : given}
          onChange={unchanged}
          readOnly
          flaw={null}
          labelledBy={instructionId}
        />
      </Suspense>
      <div>
        <h3>{say('operator.right-answer')}</h3>
        {key && <AnswerWords words={key} />}
      </div>
      <div>
        <h3>{say('operator.their-answer')}</h3>
        {theirs ? (
          <AnswerWords words={theirs} />
        ) : (
          <p>{say(data.isAnswered ? 'operator.their-skip' : 'operator.not-answered')}</p>
        )}
      </div>
      <div>
        <h3>{say('operator.explanation')}</h3>
        <RichText text={explanation} headingLevel={4} />
      </div>
    </div>
  )
}

function Instruction({ question, id }: { question: assessments.Question; id: string }): JSX.Element {
  return (
    <p id={id} className={styles['instruction']}>
      <Line line={useQuestionWords(question).instruction} />
    </p>
  )
}
