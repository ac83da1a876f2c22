import type { JSX } from 'react'
import { Group } from '../ui/group.tsx'
import { Icon } from '../ui/icons.tsx'
import { Line } from '../ui/line.tsx'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import { controlId, flawProps, heldProps, type PlayerProps } from './item-player.ts'
import { plainLabel } from './labels.ts'
import styles from './places.module.css'
import { outlineOf, PictureWithPlaces } from './places.tsx'

/**
 * Places to touch. Each is a radio or a box of its own name, laid over the picture: a keyboard and a screen reader meet
 * all of them, the right ones and the others.
 */
export function PicturePlaces({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
  labelledBy,
}: PlayerProps<'hotspot'>): JSX.Element {
  const isOne = view.pick === 'one'
  const touch = (id: string, isTouched: boolean): void => {
    const wanted = (region: string): boolean => (region === id ? isTouched : !isOne && value.regions.includes(region))
    onChange({ kind: 'hotspot', regions: view.regions.map((region) => region.id).filter(wanted) })
  }
  const picked = view.regions.filter(({ id }) => value.regions.includes(id))
  return (
    <Group role={isOne ? 'radiogroup' : 'group'} labelledBy={labelledBy}>
      {/* Above the picture, which may be as high as the screen. */}
      {flaw !== null && (
        <div className={styles['missing']}>
          <AnswerFlawSentence flaw={flaw} />
        </div>
      )}
      <PictureWithPlaces picture={view.picture} regions={view.regions}>
        {(region) => ({
          ...(value.regions.includes(region.id) && { mark: 'picked' }),
          inside: (
            <>
              <input
                type={isOne ? 'radio' : 'checkbox'}
                id={controlId(region.id)}
                {...(isOne && { name: 'answer' })}
                aria-label={plainLabel(region.label)}
                checked={value.regions.includes(region.id)}
                {...heldProps({ readOnly, isSent })}
                onChange={(event) => touch(region.id, event.target.checked)}
                style={outlineOf(region)}
                {...flawProps(flaw, region.id)}
              />
              {value.regions.includes(region.id) && (
                <span className={styles['tick']}>
                  <Icon name="check" />
                </span>
              )}
            </>
          ),
        })}
      </PictureWithPlaces>
      {/* What was touched, in words: a finger hides what is under it. */}
      <ul className={styles['picked']} aria-hidden="true">
        {picked.map(({ id, label }) => (
          <li key={id}>
            <Icon name="check" />
            <Line line={label} />
          </li>
        ))}
      </ul>
    </Group>
  )
}
