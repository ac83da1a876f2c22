import type { JSX, ReactNode } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './browser.module.css'

/** What the browser keeps, or that it keeps nothing. */
export function Entries({ children }: { children: readonly ReactNode[] }): JSX.Element {
  const say = useMessages()
  return children.length === 0 ? <p>{say('browser.nothing')}</p> : <ul className={styles['entries']}>{children}</ul>
}

/** Takes an entry out of a panel. It goes with the entry: whoever pressed it is at the head of the panel. */
export function Remove({ name, onRemove }: { name: string; onRemove: () => void }): JSX.Element {
  const say = useMessages()
  return (
    <button
      type="button"
      className="button button-quiet"
      onClick={({ currentTarget }) => {
        onRemove()
        currentTarget.closest('section')?.querySelector('h3')?.focus()
      }}
    >
      <span className="visually-hidden">{say('browser.remove-one', { name })}</span>
      <span aria-hidden="true">{say('browser.remove')}</span>
    </button>
  )
}
