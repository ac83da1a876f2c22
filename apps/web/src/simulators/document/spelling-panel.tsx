import { readText } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** What a checker thinks is spelled wrong: people judge. */
export function SpellingPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  return (
    <>
      <h4>{say('document.tool-spelling')}</h4>
      <ul className={styles['plain']}>
        {state.scenario.flags?.map(({ id, block: where, words, suggestions }) => {
          const block = state.blocks.find((one) => one.id === where)
          const text = block?.type === 'paragraph' ? readText(block.pieces) : ''
          const at = text.indexOf(words)
          const decided = state.flags[id]
          return (
            <li key={id} className={styles['card']} data-resolved={decided !== undefined || undefined}>
              <p id={`flag-${id}`}>
                {at < 0 ? (
                  say('document.flag-gone', { words })
                ) : (
                  <>
                    …{text.slice(Math.max(0, at - 30), at)}
                    <strong>{words}</strong>
                    {text.slice(at + words.length, at + words.length + 30)}…
                  </>
                )}
              </p>
              {decided && (
                <p className={styles['tag']}>
                  {decided.kept ? say('document.flag-kept') : say('document.flag-corrected', { by: decided.by })}
                </p>
              )}
              {at >= 0 && (
                <div className={styles['line']}>
                  {suggestions.map((by) => (
                    <button
                      key={by}
                      type="button"
                      className="button button-soft"
                      aria-describedby={`flag-${id}`}
                      onClick={() => act({ type: 'correct', flag: id, by })}
                    >
                      {by}
                    </button>
                  ))}
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-describedby={`flag-${id}`}
                    onClick={() => act({ type: 'keep', flag: id })}
                  >
                    {say('document.flag-keep')}
                  </button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
