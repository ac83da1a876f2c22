import type { CardsView } from '@pix/core/simulators/blocks'
import type { JSX } from 'react'
import app from '../application.module.css'
import type { Words } from './block-words.ts'
import styles from './cards.module.css'

/** Cards face down, with a marker: while a program runs one sees the card it stands on and the next, at its end all. */
export function CardsPicture({
  view,
  isRun,
  isOver,
  hasWanted,
  words: { say },
}: {
  view: CardsView
  isRun: boolean
  isOver: boolean
  /** The program can tell the card that is wanted. */
  hasWanted: boolean
  words: Words
}): JSX.Element {
  const isSeen = (place: number): boolean => isOver || (isRun && (place === view.at || place === view.at + 1))
  return (
    <>
      <ol className={styles['cards']}>
        {view.cards.map((card, index) => {
          const place = index + 1
          return (
            <li key={place} className={styles['card']} data-at={place === view.at || undefined}>
              <span className={styles['place']}>{place}</span>
              <span className={styles['face']}>{isSeen(place) ? card : '?'}</span>
              {place === view.at && <span className="visually-hidden">{say('blocks.marker-here')}</span>}
            </li>
          )
        })}
      </ol>
      <p className={app['small']}>
        {[
          ...(hasWanted && view.wanted !== null ? [say('blocks.wanted', { card: view.wanted })] : []),
          ...(isRun ? [say('blocks.counted', { comparisons: view.comparisons, swaps: view.swaps })] : []),
        ].join(' · ')}
      </p>
    </>
  )
}
