import { levels, numbersOf, pagesOf, readText } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** The headings, by which one goes to a part or moves it whole. */
export function OutlinePanel({ state, act, onGo }: PartProps & { onGo: (id: string) => void }): JSX.Element {
  const say = useMessages()
  const numbers = numbersOf(state)
  const pages = pagesOf(state)
  const headings = state.blocks.flatMap((block, place) => {
    const level = block.type === 'paragraph' ? levels[block.style] : undefined
    if (block.type !== 'paragraph' || level === undefined) return []
    return [
      { id: block.id, level, text: `${numbers[block.id] ?? ''} ${readText(block.pieces)}`.trim(), page: pages[place] },
    ]
  })
  return (
    <>
      <h4>{say('document.tool-outline')}</h4>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={state.numbered}
          onChange={() => act({ type: 'number-headings', on: !state.numbered })}
        />
        {say('document.number-headings')}
      </label>
      {headings.length === 0 && <p>{say('document.no-heading')}</p>}
      <ul className={styles['plain']}>
        {headings.map(({ id, level, text, page }) => (
          <li key={id} className={styles['outlined']} data-level={level}>
            <button type="button" className={styles['choose']} onClick={() => onGo(id)}>
              {text} <span className={styles['tag']}>{say('document.level-and-page', { level, page: page ?? 1 })}</span>
            </button>
            <span className={styles['tight']}>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'move-part', block: id, by: -1 })}
              >
                <Icon name="arrow-up" label={say('document.part-up', { text })} />
              </button>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'move-part', block: id, by: 1 })}
              >
                <Icon name="arrow-down" label={say('document.part-down', { text })} />
              </button>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
