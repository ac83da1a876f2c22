import { questionsPerCheckpoint } from '@pix/core/assessments'
import { Link } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import type { ApiError } from '../../../api.ts'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { ComfortButton } from '../../../layout/comfort-button.tsx'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { LanguageSwitch } from '../../../layout/language-switch.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from '../../../questions/question-bar.module.css'
import { Icon } from '../../../ui/icons.tsx'

const tiles = Array.from({ length: questionsPerCheckpoint }, (_, place) => place)

function stateOf(tile: number, now: number): 'done' | 'now' | undefined {
  if (tile === now) return 'now'
  return tile < now ? 'done' : undefined
}

/** One line: what the test is about, how far the next pause is, ease of reading, another language, and the way out, which loses nothing. */
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
  const isAnonymous = useCurrentUser().data?.kind === 'anonymous'
  const [failure, setFailure] = useState<ApiError | null>(null)
  const now = position === undefined ? 0 : (position - 1) % questionsPerCheckpoint
  return (
    <header>
      <div className={styles['bar']}>
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
        <div className={styles['ways']}>
          <ComfortButton onFailure={setFailure} />
          <LanguageSwitch isShort onFailure={setFailure} />
          {hasPause && (
            <Link to="/learner/profile" className={styles['pause']}>
              <Icon name="pause" />
              <span className={styles['long']}>{say('test.pause')}</span>
              <span className={styles['short']}>{say('test.pause-short')}</span>
              <span className={styles['kept']}>({say(isAnonymous ? 'test.kept-anonymous' : 'test.kept')})</span>
            </Link>
          )}
        </div>
      </div>
      {failure !== null && (
        <div className={styles['failure']}>
          <ErrorNotice error={failure} />
        </div>
      )}
    </header>
  )
}
