import { Fragment, type JSX } from 'react'
import type { AnswerInWords } from '../../../items/item-player.ts'
import { type Part, partIsRight } from '../../../items/part-marks.ts'
import { useMessages } from '../../../messages/use-messages.ts'
import { Line } from '../../../ui/line.tsx'
import styles from './correction.module.css'

/** An answer as a person reads it. `parts` says of each blank of a text how it went. */
export function AnswerWords({ words, parts = [] }: { words: AnswerInWords; parts?: readonly Part[] }): JSX.Element {
  const say = useMessages()
  const markOf = (id: string): string => {
    const isRight = partIsRight(parts, id)
    return isRight === null ? '' : ` (${say(isRight ? 'correction.part-right' : 'correction.part-wrong')})`
  }
  switch (words.type) {
    case 'typed':
      return <p className={styles['typed']}>{words.text}</p>
    case 'lines':
    case 'ordered': {
      const List = words.type === 'ordered' ? 'ol' : 'ul'
      return (
        <List>
          {words.lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never move
            <li key={place}>
              <Line line={line} />
            </li>
          ))}
        </List>
      )
    }
    case 'pairs':
      return (
        <ul>
          {words.pairs.map(({ id, of, given }) => (
            <li key={id}>
              <Line line={of} />
              {' → '}
              {given ? <Line line={given} /> : say('correction.nothing')}
            </li>
          ))}
        </ul>
      )
    case 'filled':
      return (
        <>
          {words.paragraphs.map((pieces, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of an answer never move
            <p key={place}>
              {pieces.map((piece, part) =>
                piece.type === 'words' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an answer never move
                  <Line key={part} line={piece.line} />
                ) : (
                  <Fragment key={piece.id}>
                    <strong className={styles['filled']}>
                      {piece.given ? <Line line={piece.given} /> : say('correction.nothing')}
                    </strong>
                    <small>{markOf(piece.id)}</small>
                  </Fragment>
                ),
              )}
            </p>
          ))}
        </>
      )
  }
}
