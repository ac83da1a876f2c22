import type { assessments } from '@pix/api/contract'
import { type JSX, lazy, type ReactNode } from 'react'
import { useComfortWord } from '../layout/comfort.ts'
import { RichText } from '../ui/rich-text.tsx'

// Many questions show nothing: whoever meets the first that does loads how it is drawn.
const ExhibitList = lazy(async () => ({ default: (await import('../exhibits/exhibit-list.tsx')).ExhibitList }))
const QuestionFiles = lazy(async () => ({ default: (await import('./question-files.tsx')).QuestionFiles }))

/** The words of a question, in easy ones for those who chose them. */
export function useQuestionWords(
  question: assessments.Question,
): Pick<assessments.Question, 'situation' | 'instruction'> {
  return (useComfortWord('easy') && question.easy) || question
}

/** What a question says and shows. Suspends while how its files and exhibits are drawn is loaded. */
export function QuestionContent({
  question,
  situation,
  children,
}: {
  question: assessments.Question
  /** Around the situation. */
  situation: { readonly id?: string; readonly className?: string | undefined; readonly headingLevel?: 2 | 3 }
  /** What follows the situation: the instruction, unless it is elsewhere on the page. */
  children?: ReactNode
}): JSX.Element {
  const { headingLevel = 2, ...box } = situation
  return (
    <>
      <div {...box}>
        <RichText text={useQuestionWords(question).situation} headingLevel={headingLevel} />
      </div>
      {children}
      {(question.illustration || question.downloads) && <QuestionFiles {...question} />}
      {question.exhibits.length > 0 && <ExhibitList exhibits={question.exhibits} />}
    </>
  )
}
