import type { FilmMistake } from '@pix/core/simulators/code/film'
import type { Mistake } from '@pix/core/simulators/code/site'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './site.module.css'

/** What is wrong in the signs of a file. */
export function Mistakes({
  mistakes,
  onGoTo,
}: {
  mistakes: readonly (Mistake | FilmMistake)[]
  onGoTo: (line: number) => void
}): JSX.Element {
  const say = useMessages()
  const listed = mistakes.map((one, at) => ({ ...one, at }))
  return (
    <section aria-label={say('code.checked')} className={styles['mistakes']}>
      <p role="status">{say('code.mistakes', { count: mistakes.length })}</p>
      {mistakes.length > 0 && (
        <ul>
          {listed.map(({ at, line, reason, detail }) => (
            <li key={at}>
              <button type="button" className="button button-quiet" onClick={() => onGoTo(line)}>
                {say('code.at-line', { line })}
              </button>
              <span>{say(`code.sign-${reason}`, { detail })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Brings the caret to a line of what is typed, and chooses it. */
export function goToLine(area: HTMLTextAreaElement | null, text: string, line: number): void {
  const lines = text.split('\n')
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  area?.focus()
  area?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
}
