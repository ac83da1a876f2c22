import type { JSX } from 'react'
import { Group } from '../ui/group.tsx'
import { Line } from '../ui/line.tsx'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import styles from './categorize.module.css'
import { Illustrated } from './illustrated.tsx'
import { controlId, flawId, heldProps, type PlayerProps } from './item-player.ts'
import { plainLabel } from './labels.ts'

// Categories longer than this many characters stand under each other rather than side by side.
const longestSideBySide = 28

export function CategorizePlayer({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
  labelledBy,
}: PlayerProps<'categorize'>): JSX.Element {
  const place = (entry: string, category: string): void => {
    const others = value.placements.filter((placement) => placement.entry !== entry)
    onChange({ kind: 'categorize', placements: [...others, { entry, category }] })
  }
  const isShort = view.categories.every(({ label }) => plainLabel(label).length <= longestSideBySide)
  return (
    <Group labelledBy={labelledBy} className={styles['entries']}>
      {view.entries.map((entry) => {
        const placed = value.placements.find((placement) => placement.entry === entry.id)?.category
        return (
          <fieldset
            key={entry.id}
            className={styles['entry']}
            {...(flaw?.control === entry.id ? { 'aria-describedby': flawId } : {})}
          >
            <legend className={styles['legend']}>
              <Line line={entry.label} />
            </legend>
            <Illustrated exhibit={entry.exhibit}>
              <div className={isShort ? styles['segments'] : styles['rows']}>
                {view.categories.map((category, position) => (
                  <label key={category.id} className={`choice ${styles['segment']}`}>
                    <input
                      type="radio"
                      // The first radio stands for the whole entry when it is the one that waits.
                      id={position === 0 ? controlId(entry.id) : `${controlId(entry.id)}-${category.id}`}
                      name={`answer-${entry.id}`}
                      checked={placed === category.id}
                      {...heldProps({ readOnly, isSent })}
                      onChange={() => place(entry.id, category.id)}
                    />
                    <span>
                      <Line line={category.label} />
                    </span>
                  </label>
                ))}
              </div>
              <AnswerFlawSentence flaw={flaw} control={entry.id} />
            </Illustrated>
          </fieldset>
        )
      })}
    </Group>
  )
}
