import type { JSX } from 'react'
import { Group } from '../ui/group.tsx'
import { Line } from '../ui/line.tsx'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import styles from './choices.module.css'
import { controlId, flawProps, heldProps, type ItemPlayer, type PlayerProps } from './item-player.ts'
import { labelsOf } from './labels.ts'

function ChoiceOnePlayer({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
  labelledBy,
}: PlayerProps<'choice-one'>): JSX.Element {
  return (
    <Group role="radiogroup" labelledBy={labelledBy} className={styles['choices']}>
      {view.options.map(({ id, label }) => (
        <label key={id} className="choice">
          <input
            type="radio"
            id={controlId(id)}
            name="answer"
            value={id}
            checked={value.option === id}
            {...heldProps({ readOnly, isSent })}
            onChange={() => onChange({ kind: 'choice-one', option: id })}
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

export const choiceOne: ItemPlayer<'choice-one'> = {
  Player: ChoiceOnePlayer,
  start: () => ({ kind: 'choice-one', option: '' }),
  firstMissing: (view, { option }) => (option === '' ? (view.options[0]?.id ?? null) : null),
  inWords: (view, { option }) => ({ type: 'lines', lines: labelsOf(view.options, [option]) }),
}
