import type { Line as LineData } from '@pix/core/rich-text'
import { type JSX, lazy, Suspense } from 'react'
import type { AnswerInWords } from '../items/item-player.ts'
import { type Part, partIsRight } from '../items/part-marks.ts'
import { useMessages } from '../messages/use-messages.ts'
import { Line } from '../ui/line.tsx'
import styles from './correction.module.css'
import { PartMark } from './part-mark.tsx'

const DoneWords = lazy(async () => ({ default: (await import('../simulators/done-words.tsx')).DoneWords }))

/** An answer as a person reads it. `parts` says of each blank of a text, or of each line of an order, how it went. */
export function AnswerWords({ words, parts = [] }: { words: AnswerInWords; parts?: readonly Part[] }): JSX.Element {
  const say = useMessages()
  switch (words.type) {
    case 'typed':
      return <p className={styles['typed']}>{words.text}</p>
    case 'done':
      return (
        <Suspense>
          <DoneWords {...words} />
        </Suspense>
      )
    case 'lines':
      return (
        <ul>
          {words.lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never move
            <li key={place}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )
    case 'pictures':
      return (
        <>
          {words.pictures.map(({ id, label, picture }) => (
            <figure key={id} className={styles['picture']}>
              <img src={picture.address} width={picture.width} height={picture.height} alt="" />
              <figcaption>
                <Line line={label} />
              </figcaption>
            </figure>
          ))}
        </>
      )
    case 'ordered':
      return (
        <ol>
          {words.lines.map((line, place) => {
            const part = parts[place]
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never move
              <li key={place}>
                <Line line={line} />
                {part && (
                  <>
                    {' '}
                    <PartMark isRight={part.right} />
                  </>
                )}
              </li>
            )
          })}
        </ol>
      )
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
                  <Blank key={piece.id} given={piece.given} isRight={partIsRight(parts, piece.id)} />
                ),
              )}
            </p>
          ))}
        </>
      )
  }
}

function Blank({ given, isRight }: { given: LineData | null; isRight: boolean | null }): JSX.Element {
  const say = useMessages()
  return (
    <>
      <strong className={styles['filled']} data-mark={isRight === null ? undefined : isRight ? 'right' : 'wrong'}>
        {given ? <Line line={given} /> : say('correction.nothing')}
      </strong>
      {isRight !== null && (
        <>
          {' '}
          <PartMark isRight={isRight} />
        </>
      )}
    </>
  )
}
