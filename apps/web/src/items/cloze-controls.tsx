import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Group } from '../ui/group.tsx'
import { Line } from '../ui/line.tsx'
import { AnswerFlawSentence } from './answer-flaw-sentence.tsx'
import styles from './cloze.module.css'
import { ClozeBlank } from './cloze-blank.tsx'
import { blanksOf, paragraphsOf, withTails, wordsBefore } from './cloze-text.ts'
import type { PlayerProps } from './item-player.ts'
import { labelOf, plainLabel } from './labels.ts'

// Of a list that takes the width of the smallest phone.
const fitsOnPhone = 26

export function ClozePlayer({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
  labelledBy,
}: PlayerProps<'cloze'>): JSX.Element {
  const say = useMessages()
  const blanks = blanksOf(view)
  const fill = (id: string, filled: string): void => {
    const others = value.blanks.filter((blank) => blank.id !== id)
    onChange({ kind: 'cloze', blanks: [...others, { id, value: filled }] })
  }
  const nameOf = (id: string): string => {
    const before = wordsBefore(view, id)
    const place = { number: blanks.findIndex((blank) => blank.id === id) + 1, total: blanks.length }
    return before === '' ? say('item.blank', place) : say('item.blank-after', { ...place, before })
  }
  return (
    <Group labelledBy={labelledBy} className={styles['cloze']}>
      {paragraphsOf(view).map((paragraph) => (
        <div key={paragraph.map(({ key }) => key).join()}>
          <p className={styles['paragraph']}>
            {withTails(paragraph).map((segment) =>
              segment.type === 'words' ? (
                <Line key={segment.key} line={segment.line} />
              ) : (
                <span key={segment.key} className={styles['blank']}>
                  <ClozeBlank
                    blank={segment}
                    label={nameOf(segment.id)}
                    value={value.blanks.find(({ id }) => id === segment.id)?.value ?? ''}
                    onChange={(filled) => fill(segment.id, filled)}
                    readOnly={readOnly}
                    isSent={isSent}
                    flaw={flaw}
                  />
                  {segment.tail}
                </span>
              ),
            )}
          </p>
          <Chosen paragraph={paragraph} value={value} />
          {paragraph.some((segment) => segment.type !== 'words' && segment.id === flaw?.control) && (
            <AnswerFlawSentence flaw={flaw} />
          )}
        </div>
      ))}
    </Group>
  )
}

/** What was chosen in the lists of a paragraph, written out where a narrow screen cuts it. */
function Chosen({
  paragraph,
  value,
}: {
  paragraph: ReturnType<typeof paragraphsOf>[number]
  value: PlayerProps<'cloze'>['value']
}): JSX.Element | null {
  const words = paragraph.flatMap((segment) => {
    if (segment.type !== 'choice') return []
    const chosen = value.blanks.find(({ id }) => id === segment.id)?.value
    const label = plainLabel(labelOf(segment.options, chosen) ?? [])
    return label.length > fitsOnPhone ? [label] : []
  })
  return words.length === 0 ? null : (
    <ul aria-hidden="true" className={styles['chosen']}>
      {words.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  )
}
