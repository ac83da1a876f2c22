import type { assessments } from '@pix/api/contract'
import { type JSX, lazy, type ReactNode, Suspense } from 'react'
import { useComfortWord } from '../../../layout/comfort.ts'
import { RichText } from '../../../ui/rich-text.tsx'
import styles from './question.module.css'
import { QuestionSkeleton } from './question-skeleton.tsx'
import { QuestionTitle, situationId } from './question-title.tsx'

// Many questions show nothing: whoever meets the first that does loads how it is drawn.
const ExhibitList = lazy(async () => ({ default: (await import('../../../exhibits/exhibit-list.tsx')).ExhibitList }))
const QuestionFiles = lazy(async () => ({ default: (await import('./question-files.tsx')).QuestionFiles }))

/** What a question says and shows; the answer comes below it. */
export function GivenQuestion({
  question,
  competenceName,
  children,
}: {
  question: assessments.Question
  competenceName: string
  children: ReactNode
}): JSX.Element {
  const isEasy = useComfortWord('easy')
  const { situation, instruction } = (isEasy && question.easy) || question
  return (
    <Suspense fallback={<QuestionSkeleton isSlow={false} />}>
      <div id={situationId} className={styles['situation']}>
        <RichText text={situation} />
      </div>
      <QuestionTitle position={question.position} competenceName={competenceName} instruction={instruction} />
      {(question.illustration || question.downloads) && <QuestionFiles {...question} />}
      {question.exhibits.length > 0 && <ExhibitList exhibits={question.exhibits} />}
      {children}
    </Suspense>
  )
}
