import { type JSX, useId } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import app from './application.module.css'

/** What a message, a post or a part of the screen is marked as; nothing at first. */
export function MarkChoice({
  of,
  marks,
  value,
  onMark,
}: {
  /** What is marked, for whoever does not see where the list stands. */
  of: string
  marks: readonly { readonly id: string; readonly label: string }[]
  value: string
  onMark: (mark: string) => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <div className={app['mark']} data-marked={value !== '' || undefined}>
      <label htmlFor={id}>
        {say('simulator.mark')}
        <span className="visually-hidden"> : {of}</span>
      </label>
      <select id={id} value={value} onChange={(event) => onMark(event.target.value)}>
        <option value="">{say('simulator.no-mark')}</option>
        {marks.map((mark) => (
          <option key={mark.id} value={mark.id}>
            {mark.label}
          </option>
        ))}
      </select>
    </div>
  )
}
