import type { FilmFacts, FilmSource } from '@pix/core/simulators/code/film'
import type { JSX, ReactNode } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import code from '../code.module.css'
import styles from './film.module.css'

/** The film as the project has it: pictures, sound, what is said and what is written under it, each when it comes. */
export function FilmStrip({ facts, sources }: { facts: FilmFacts; sources: readonly FilmSource[] }): JSX.Element {
  const say = useMessages()
  const { clips, length, sounds, captions, spoken } = facts
  const part = (from: number, to: number): { insetInlineStart: string; width: string } => ({
    insetInlineStart: `${(from * 100) / Math.max(length, 0.1)}%`,
    width: `${((to - from) * 100) / Math.max(length, 0.1)}%`,
  })
  return (
    <section className={styles['film']}>
      <h4>{say('code.film', { length })}</h4>
      {/* The same is told in the tables. */}
      <div className={styles['lanes']} aria-hidden="true">
        <div className={styles['lane']}>
          {clips.map(({ source, from, to, at }) => (
            <span key={at} className={styles['clip']} style={part(at, at + to - from)}>
              {source}
            </span>
          ))}
        </div>
        <div className={styles['lane']}>
          {spoken.map(({ text, at, until, whole }) => (
            <span key={`${at}${text}`} className={styles['said']} data-whole={whole} style={part(at, until)}>
              {text}
            </span>
          ))}
        </div>
        <div className={styles['lane']}>
          {captions.map(({ from, to, text }) => (
            <span key={`${from}${text}`} className={styles['caption']} style={part(from, Math.min(to, length))}>
              {text}
            </span>
          ))}
        </div>
      </div>
      <MomentTable caption={say('code.clips')} what={say('code.recording')}>
        {clips.map(({ source, from, to, at }) => (
          <tr key={at}>
            <td>{say('code.span', { from: at, to: at + to - from })}</td>
            <td>{say('code.says', { speaker: source, text: shotsIn(sources, source, from, to).join(', ') })}</td>
          </tr>
        ))}
      </MomentTable>
      <MomentTable caption={say('code.heard')} what={say('code.words')}>
        {spoken.map(({ at, until, speaker, text, whole }) => (
          <tr key={`${at}${text}`}>
            <td>{say('code.span', { from: at, to: until })}</td>
            <td>
              {say('code.says', { speaker, text })}
              {!whole && ` – ${say('code.cut-off')}`}
            </td>
          </tr>
        ))}
      </MomentTable>
      <MomentTable caption={say('code.captions')} what={say('code.words')}>
        {captions.map(({ from, to, speaker, text, speed }) => (
          <tr key={`${from}${text}`}>
            <td>{say('code.span', { from, to })}</td>
            <td>
              {speaker === '' ? text : say('code.says', { speaker, text })}{' '}
              <span className={code['hint']}>{say('code.signs-a-second', { speed })}</span>
            </td>
          </tr>
        ))}
      </MomentTable>
      <ul className={styles['levels']}>
        {sounds.map(({ id, heard }) => (
          <li key={id}>
            <span>{say('code.level', { name: id, heard })}</span>
            <meter min={-60} max={0} value={Math.max(-60, Math.min(0, heard))} aria-label={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What comes when: the rows have two cells. */
function MomentTable({ caption, what, children }: { caption: string; what: string; children: ReactNode }): JSX.Element {
  const say = useMessages()
  return (
    <table className={styles['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('code.in-film')}</th>
          <th scope="col">{what}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function shotsIn(sources: readonly FilmSource[], name: string, from: number, to: number): string[] {
  const shots = sources.find((one) => one.name === name)?.shots ?? []
  return shots
    .filter((shot, place) => shot.from < to && (shots[place + 1]?.from ?? to) > from)
    .map(({ shows }) => shows)
}
