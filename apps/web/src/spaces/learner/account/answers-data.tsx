import type { myData } from '@pix/api/contract'
import type { JSX } from 'react'
import { AnswerWords } from '../../../corrections/answer-words.tsx'
import { OutcomeTag } from '../../../corrections/outcome-tag.tsx'
import { answerInWords } from '../../../items/any-item.ts'
import { useMoment } from '../../../language/use-moment.ts'
import { type Say, useMessages } from '../../../messages/use-messages.ts'
import { Line } from '../../../ui/line.tsx'
import { durationInWords } from '../assessment/duration.ts'
import styles from './data-page.module.css'

type Answer = myData.MyData['tests'][number]['answers'][number]

type AnswersDataProps = {
  title: string
  answers: readonly Answer[]
  /** Of a test: what it left to be estimated. */
  estimates?: myData.MyData['tests'][number]['estimates']
}

/** The answers of a test or an exercise, with all that is kept of each. */
export function AnswersData({ title, answers, estimates = [] }: AnswersDataProps): JSX.Element {
  const say = useMessages()
  const date = useMoment()
  return (
    <details className={styles['test']}>
      <summary>{title}</summary>
      <ol>
        {answers.map((answer) => {
          const { question, given, outcome, answeredAt } = answer
          const words = given.kind === 'skipped' ? null : answerInWords(question.item, given)
          return (
            <li key={question.position} className={styles['answer']}>
              <p>
                <strong>
                  <Line line={question.instruction} />
                </strong>
              </p>
              {words === null ? <p>{say('past.skipped')}</p> : <AnswerWords words={words} />}
              <p className="muted">
                {outcome === null ? say('data.outcome-later') : <OutcomeTag outcome={outcome} />} {date(answeredAt)}
              </p>
              {conditionsOf(answer, say, date).map((line) => (
                <p key={line} className="muted">
                  {line}
                </p>
              ))}
            </li>
          )
        })}
      </ol>
      {estimates.length > 0 && (
        <>
          <p className={styles['estimates']}>{say('data.estimates')}</p>
          <ul>
            {estimates.map(({ skill, probability }) => (
              <li key={skill}>{say('data.estimate', { skill, probability })}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

/** The time that the person chose to have, and how often they left a question to be answered from memory. */
function conditionsOf({ timer, away }: Answer, say: Say, date: (at: number) => string): string[] {
  const lines: string[] = []
  if (timer) {
    const begun = date(timer.begunAt)
    lines.push(
      timer.limitMs === null
        ? say('data.timer-off', { date: begun })
        : say('data.timer', { date: begun, time: durationInWords(say, timer.limitMs) }),
    )
  }
  if (away) lines.push(say('data.away', { times: away.times, time: durationInWords(say, away.ms) }))
  return lines
}
