import { type JSX, useState } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Group } from '../ui/group.tsx'
import { Icon } from '../ui/icons.tsx'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import { controlId, flawProps, heldProps, type PlayerProps } from './item-player.ts'
import { plainLabel } from './labels.ts'
import { LargePicture } from './large-picture.tsx'
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
  const say = useMessages()
  const [large, setLarge] = useState<string | null>(null)
  const enlarged = view.options.find(({ id }) => id === large)
  return (
    <div>
      <Group role="radiogroup" labelledBy={labelledBy} className={styles['pictures']}>
        {view.options.map(({ id, label, picture: { address, width, height } }) => (
          <div key={id} className={styles['option']}>
            <label className={`choice ${styles['picture']}`}>
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
              <img aria-hidden="true" src={address} width={width} height={height} alt={plainLabel(label)} />
            </label>
            <button
              type="button"
              className={styles['enlarge']}
              aria-label={say('item.enlarge', { picture: plainLabel(label) })}
              onClick={() => setLarge(id)}
            >
              <Icon name="enlarge" />
            </button>
          </div>
        ))}
      </Group>
      <AnswerFlawSentence flaw={flaw} />
      {enlarged && (
        <LargePicture picture={enlarged.picture} label={plainLabel(enlarged.label)} onClose={() => setLarge(null)} />
      )}
    </div>
  )
}
