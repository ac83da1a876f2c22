import type { assessments } from '@pix/api/contract'
import { type JSX, type ReactNode, Suspense } from 'react'
import styles from './question.module.css'
import { QuestionContent, useQuestionWords } from './question-content.tsx'
import { QuestionSkeleton } from './question-skeleton.tsx'
import { QuestionTitle, situationId } from './question-title.tsx'

/** A question as the title of its page; the answer comes below it. */
export function GivenQuestion({
  question,
  competenceName,
  isFromMemory = false,
  children,
}: {
  question: assessments.Question
  competenceName: string
  isFromMemory?: boolean
  children: ReactNode
}): JSX.Element {
  const { instruction } = useQuestionWords(question)
  return (
    <Suspense fallback={<QuestionSkeleton isSlow={false} />}>
      <QuestionContent question={question} situation={{ id: situationId, className: styles['situation'] }}>
        <QuestionTitle position={question.position} {...{ competenceName, instruction, isFromMemory }} />
      </QuestionContent>
      {children}
    </Suspense>
  )
}
