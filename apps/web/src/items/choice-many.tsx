import type { JSX } from 'react'
import { Group } from '../ui/group.tsx'
import { Line } from '../ui/line.tsx'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import styles from './choices.module.css'
import { controlId, flawProps, heldProps, type ItemPlayer, type PlayerProps } from './item-player.ts'
import { labelsOf } from './labels.ts'

function ChoiceManyPlayer({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
  labelledBy,
}: PlayerProps<'choice-many'>): JSX.Element {
  const tick = (id: string, ticked: boolean): void => {
    const wanted = (option: string): boolean => (option === id ? ticked : value.options.includes(option))
    // In the order shown, whatever the order of the ticks.
    onChange({ kind: 'choice-many', options: view.options.map((option) => option.id).filter(wanted) })
  }
  return (
    <Group labelledBy={labelledBy} className={styles['choices']}>
      {view.options.map(({ id, label }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            id={controlId(id)}
            checked={value.options.includes(id)}
            {...heldProps({ readOnly, isSent })}
            onChange={(event) => tick(id, event.target.checked)}
            {...flawProps(flaw, id)}
          />
          <span>
            <Line line={label} />
          </span>
        </label>
      ))}
      <AnswerFlawSentence flaw={flaw} />
    </Group>
  )
}

export const choiceMany: ItemPlayer<'choice-many'> = {
  Player: ChoiceManyPlayer,
  start: () => ({ kind: 'choice-many', options: [] }),
  firstMissing: (view, { options }) => (options.length === 0 ? (view.options[0]?.id ?? null) : null),
  picked: ({ asked }, { options }) => (asked === undefined ? null : { given: options.length, asked }),
  inWords: (view, { options }) => ({ type: 'lines', lines: labelsOf(view.options, options) }),
}
