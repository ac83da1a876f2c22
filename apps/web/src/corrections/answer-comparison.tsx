import type { assessments } from '@pix/api/contract'
import { type JSX, lazy, Suspense } from 'react'
import { answerInWords } from '../items/any-item.ts'
import type { AnswerInWords } from '../items/item-player.ts'
import type { Part } from '../items/part-marks.ts'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import { AnswerWords } from './answer-words.tsx'
import styles from './correction.module.css'
import { PairTable } from './pair-table.tsx'
import { PartCount } from './part-count.tsx'
import { PartHeading, type PartPlace } from './part-heading.tsx'
import { partsOf } from './parts-of.ts'
import { PlacesCompared } from './places-compared.tsx'
import { TickList } from './tick-list.tsx'

const TaskComparison = lazy(async () => ({
  default: (await import('../simulators/task-comparison.tsx')).TaskComparison,
}))

function Side({
  title,
  place,
  words,
  tone,
  parts = [],
}: {
  title: string
  place: PartPlace
  words: AnswerInWords
  tone: 'own' | 'right'
  parts?: readonly Part[]
}): JSX.Element {
  return (
    <div className={styles['side']} data-tone={tone}>
      <PartHeading place={place}>
        {tone === 'right' && <Icon name="check" />}
        {title}
      </PartHeading>
      <PartCount parts={parts} />
      <AnswerWords words={words} parts={parts} />
    </div>
  )
}

/** What was answered beside what was right, each part in words. */
export function AnswerComparison({
  correction,
  place,
}: {
  correction: assessments.Correction
  place: PartPlace
}): JSX.Element | null {
  const { given, right, outcome } = correction
  const view = correction.question.item
  const own = given.kind === 'skipped' ? null : answerInWords(view, given)
  const best = answerInWords(view, right)
  if (!best) return null

  if (view.kind === 'simulator') {
    return (
      <Suspense>
        <TaskComparison correction={correction} view={view} place={place} />
      </Suspense>
    )
  }
  if (view.kind === 'choice-many' && given.kind === 'choice-many' && right.kind === 'choice-many') {
    return <TickList view={view} given={given} right={right} />
  }
  const parts = partsOf(correction)
  if (best.type === 'pairs') {
    return (
      <div>
        {own && <PartCount parts={parts} />}
        <PairTable
          given={own?.type === 'pairs' ? own : null}
          right={best}
          parts={parts}
          withExhibits={place.position !== null}
        />
      </div>
    )
  }
  const sides = <Sides {...{ place, outcome, own, best, parts }} />
  if (view.kind !== 'hotspot' || right.kind !== 'hotspot') return sides
  return (
    <div className="stack">
      <PlacesCompared view={view} given={given.kind === 'hotspot' ? given.regions : []} right={right} />
      {sides}
    </div>
  )
}

function Sides({
  place,
  outcome,
  own,
  best,
  parts,
}: {
  place: PartPlace
  outcome: assessments.Correction['outcome']
  /** Null where nothing was answered. */
  own: AnswerInWords | null
  best: AnswerInWords
  parts: readonly Part[]
}): JSX.Element {
  const say = useMessages()
  if (own && (outcome === 'right' || outcome === 'late')) {
    return <Side title={say('correction.yours-right')} place={place} words={own} tone="right" />
  }
  return (
    <div className={own ? styles['sides'] : undefined}>
      {own && <Side title={say('correction.yours')} place={place} words={own} tone="own" parts={parts} />}
      <Side title={say('correction.right')} place={place} words={best} tone="right" />
    </div>
  )
}
