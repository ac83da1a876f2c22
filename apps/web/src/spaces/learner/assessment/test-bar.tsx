import { questionsPerCheckpoint } from '@pix/core/assessments'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './test-bar.module.css'

const tiles = Array.from({ length: questionsPerCheckpoint }, (_, place) => place)

function stateOf(tile: number, now: number): 'done' | 'now' | undefined {
  if (tile === now) return 'now'
  return tile < now ? 'done' : undefined
}

/** One line: what the test is about, how far the next pause is, and the way out, which loses nothing. */
export function TestBar({
  name,
  position,
  hasPause,
}: {
  name: string
  position?: number
  hasPause: boolean
}): JSX.Element {
  const say = useMessages()
  const now = position === undefined ? 0 : (position - 1) % questionsPerCheckpoint
  return (
    <header className={styles['bar']}>
      <p className={styles['name']}>{name}</p>
      {position !== undefined && (
        <span
          className="tiles"
          role="img"
          aria-label={say('test.progress', { place: now + 1, total: questionsPerCheckpoint })}
        >
          {tiles.map((tile) => (
            <i key={tile} data-state={stateOf(tile, now)} />
          ))}
        </span>
      )}
      {hasPause && (
        <Link to="/learner/profile" className={styles['pause']}>
          <Icon name="pause" />
          <span className={styles['long']}>{say('test.pause')}</span>
          <span className={styles['short']}>{say('test.pause-short')}</span>
          <span className={styles['kept']}>({say('test.kept')})</span>
        </Link>
      )}
    </header>
  )
}
