import type { JSX } from 'react'
import { Group } from '../ui/group.tsx'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import { controlId, flawProps, heldProps, type PlayerProps } from './item-player.ts'
import { plainLabel } from './labels.ts'
import styles from './picture-choices.module.css'

/** Radios that are pictures: what a picture shows is the name of its radio, and is not said a second time as a picture. */
export function PictureChoices({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
  labelledBy,
}: PlayerProps<'choice-image'>): JSX.Element {
  return (
    <div>
      <Group role="radiogroup" labelledBy={labelledBy} className={styles['pictures']}>
        {view.options.map(({ id, label, picture: { address, width, height } }) => (
          <label key={id} className={`choice ${styles['picture']}`}>
            <input
              type="radio"
              id={controlId(id)}
              name="answer"
              value={id}
              aria-label={plainLabel(label)}
              checked={value.option === id}
              {...heldProps({ readOnly, isSent })}
              onChange={() => onChange({ kind: 'choice-image', option: id })}
              {...flawProps(flaw, id)}
            />
            <img role="none" src={address} width={width} height={height} alt={plainLabel(label)} />
          </label>
        ))}
      </Group>
      <AnswerFlawSentence flaw={flaw} />
    </div>
  )
}
