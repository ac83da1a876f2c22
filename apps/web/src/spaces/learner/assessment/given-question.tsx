import type { assessments } from '@pix/api/contract'
import type { JSX, ReactNode } from 'react'
import { ExhibitsContext } from '../../../exhibits/entry-exhibit.tsx'
import { ExhibitList } from '../../../exhibits/exhibit-list.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import styles from './question.module.css'
import { QuestionTitle, situationId } from './question-title.tsx'

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
  const inAnswer = placesInAnswer(question.item)
  return (
    <>
      <div id={situationId} className={styles['situation']}>
        <RichText text={question.situation} />
      </div>
      <QuestionTitle position={question.position} competenceName={competenceName} instruction={question.instruction} />
      <ExhibitList exhibits={question.exhibits.filter((_, place) => !inAnswer.has(place))} />
      <ExhibitsContext value={question.exhibits}>{children}</ExhibitsContext>
    </>
  )
}

/** The places of the exhibits that stand beside an entry of the answer. */
function placesInAnswer(item: assessments.Question['item']): ReadonlySet<number | undefined> {
  const entries = item.kind === 'categorize' ? item.entries : item.kind === 'match' ? item.left : []
  return new Set(entries.map(({ exhibit }) => exhibit))
}
