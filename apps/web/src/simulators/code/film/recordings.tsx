import type { FilmSource } from '@pix/core/simulators/code/film'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import site from '../site/site.module.css'
import styles from './film.module.css'

/** What was recorded, and when each word is said in it: what captions are held against. */
export function Recordings({ sources }: { sources: readonly FilmSource[] }): JSX.Element {
  const say = useMessages()
  return (
    <details className={site['structure']} open>
      <summary>{say('code.recordings')}</summary>
      {sources.map(({ name, length, loudness, said = [] }) => (
        <div key={name}>
          <p>{say('code.recorded', { name, length, loudness })}</p>
          {said.length > 0 && (
            <ul className={styles['words']}>
              {said.map(({ from, to, speaker, text }) => (
                <li key={`${from}${text}`}>
                  {say('code.span', { from, to })} – {say('code.says', { speaker, text })}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </details>
  )
}
