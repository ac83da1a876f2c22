import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'

/** What can be said of something on the screen. @param name what it is, for whoever hears the button alone */
export function MarkTool({
  what,
  name,
  state,
  act,
}: BrowserProps & { what: string; name: string }): JSX.Element | null {
  const say = useMessages()
  const { marks = [] } = state.scenario
  const [only] = marks
  const as = state.marks[what] ?? ''
  if (!only) return null
  const mark = (value: string): void => act({ type: 'mark', what, ...(value !== '' && { as: value }) })
  if (marks.length === 1) {
    return (
      <button
        type="button"
        className={`button button-soft ${styles['mark']}`}
        aria-pressed={as !== ''}
        onClick={() => mark(as === '' ? only.id : '')}
      >
        {only.label}
        <span className="visually-hidden"> : {name}</span>
      </button>
    )
  }
  return (
    <label className={styles['mark']} data-marked={as !== '' || undefined}>
      {say('browser.mark')}
      <span className="visually-hidden"> : {name}</span>{' '}
      <select value={as} onChange={(event) => mark(event.target.value)}>
        <option value="">{say('browser.no-mark')}</option>
        {marks.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
