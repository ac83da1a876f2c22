import type { assessments } from '@pix/api/contract'
import { type JSX, lazy, type ReactNode, Suspense } from 'react'
import { ExhibitList } from '../../../exhibits/exhibit-list.tsx'
import { useComfortWord } from '../../../layout/comfort.ts'
import { RichText } from '../../../ui/rich-text.tsx'
import styles from './question.module.css'
import { QuestionTitle, situationId } from './question-title.tsx'

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
    <>
      <div id={situationId} className={styles['situation']}>
        <RichText text={situation} />
      </div>
      <QuestionTitle position={question.position} competenceName={competenceName} instruction={instruction} />
      {(question.illustration || question.downloads) && (
        <Suspense>
          <QuestionFiles {...question} />
        </Suspense>
      )}
      <ExhibitList exhibits={question.exhibits} />
      {children}
    </>
  )
}
