import type { assessments } from '@pix/api/contract'
import type { JSX } from 'react'
import { answerInWords } from '../../../items/any-item.ts'
import type { AnswerInWords } from '../../../items/item-player.ts'
import type { Part } from '../../../items/part-marks.ts'
import { useMessages } from '../../../messages/use-messages.ts'
import { AnswerWords } from './answer-words.tsx'
import styles from './correction.module.css'
import { PairTable } from './pair-table.tsx'
import { TickList } from './tick-list.tsx'

function Side({
  title,
  words,
  tone,
  parts = [],
}: {
  title: string
  words: AnswerInWords
  tone: 'own' | 'right'
  parts?: readonly Part[]
}): JSX.Element {
  return (
    <div className={styles['side']} data-tone={tone}>
      <h3>{title}</h3>
      <AnswerWords words={words} parts={parts} />
    </div>
  )
}

/** What was answered beside what was right, each part in words. */
export function AnswerComparison({ correction }: { correction: assessments.Correction }): JSX.Element | null {
  const say = useMessages()
  const { given, right, parts, outcome } = correction
  const view = correction.question.item
  const own = given.kind === 'skipped' ? null : answerInWords(view, given)
  const best = answerInWords(view, right)
  if (!best) return null

  if (view.kind === 'choice-many' && given.kind === 'choice-many' && right.kind === 'choice-many') {
    return <TickList view={view} given={given} right={right} />
  }
  if (best.type === 'pairs') {
    return <PairTable given={own?.type === 'pairs' ? own : null} right={best} parts={parts} />
  }
  if (own && outcome === 'right') return <Side title={say('correction.yours-right')} words={own} tone="right" />
  return (
    <div className={own ? styles['sides'] : undefined}>
      {own && <Side title={say('correction.yours')} words={own} tone="own" parts={parts} />}
      <Side title={say('correction.right')} words={best} tone="right" />
    </div>
  )
}
