import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Group } from '../ui/group.tsx'
import { Line } from '../ui/line.tsx'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import { Illustrated } from './illustrated.tsx'
import { controlId, flawProps, heldProps, type PlayerProps } from './item-player.ts'
import { labelOf, plainLabel } from './labels.ts'
import styles from './match.module.css'

// A closed drop-down cuts what does not fit: beyond this many characters the choice is written out below it.
const fitsOnPhone = 32

export function MatchPlayer({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
  labelledBy,
}: PlayerProps<'match'>): JSX.Element {
  const say = useMessages()
  const choose = (left: string, right: string): void => {
    const others = value.pairs.filter((pair) => pair.left !== left)
    onChange({ kind: 'match', pairs: right === '' ? others : [...others, { left, right }] })
  }
  return (
    <Group labelledBy={labelledBy} className={styles['pairs']}>
      {view.left.map(({ id, label, exhibit }) => {
        const chosen = value.pairs.find((pair) => pair.left === id)?.right ?? ''
        const words = plainLabel(labelOf(view.right, chosen) ?? [])
        return (
          <div key={id} className={exhibit ? styles['illustrated'] : styles['pair']}>
            <label htmlFor={controlId(id)}>
              <Line line={label} />
            </label>
            <Illustrated exhibit={exhibit}>
              <div>
                <select
                  id={controlId(id)}
                  value={chosen}
                  {...heldProps({ readOnly, isSent })}
                  onChange={(event) => choose(id, event.target.value)}
                  {...flawProps(flaw, id)}
                >
                  <option value="">{say('item.choose')}</option>
                  {view.right.map((right) => (
                    <option key={right.id} value={right.id}>
                      {plainLabel(right.label)}
                    </option>
                  ))}
                </select>
                {words.length > fitsOnPhone && (
                  <span aria-hidden="true" className={styles['chosen']}>
                    {words}
                  </span>
                )}
                <AnswerFlawSentence flaw={flaw} control={id} />
              </div>
            </Illustrated>
          </div>
        )
      })}
    </Group>
  )
}
