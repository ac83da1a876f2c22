import { textOf, type Wall } from '@pix/core/simulators/calendar'
import { type JSX, useState } from 'react'
import styles from './event.module.css'

/** A day and a time. They count once the field is left: a date that is half typed is none. */
export function TypedMoment({
  id,
  value,
  label,
  dayOnly,
  onTyped,
}: {
  id: string
  value: Wall
  /** Of each field, since both belong to one thing. */
  label: { readonly day: string; readonly time: string }
  dayOnly: boolean
  onTyped: (moment: string) => void
}): JSX.Element {
  const [day = '', time = ''] = textOf(value).split('T')
  return (
    <div className={styles['moment']}>
      <div>
        <label htmlFor={`${id}-day`}>{label.day}</label>
        <TypedPart id={`${id}-day`} type="date" value={day} onTyped={(typed) => onTyped(`${typed}T${time}`)} />
      </div>
      {!dayOnly && (
        <div>
          <label htmlFor={`${id}-time`}>{label.time}</label>
          <TypedPart id={`${id}-time`} type="time" value={time} onTyped={(typed) => onTyped(`${day}T${typed}`)} />
        </div>
      )}
    </div>
  )
}

export function TypedPart({
  id,
  type,
  value,
  onTyped,
}: {
  id: string
  type: 'date' | 'time'
  value: string
  onTyped: (text: string) => void
}): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null)
  const settle = (): void => {
    if (typed !== null && typed !== '' && typed !== value) onTyped(typed)
    setTyped(null)
  }
  return (
    <input
      id={id}
      type={type}
      className={styles['typed']}
      value={typed ?? value}
      {...(type === 'date' && { min: '1990-01-01', max: '2099-12-31' })}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
