import type { JSX } from 'react'
import { type IconName, icons } from './icons.ts'

/** An icon goes with words beside it. Where there are none, the label is its text alternative. */
export function Icon({ name, label }: { name: IconName; label?: string }): JSX.Element {
  const path = <path d={icons[name]} />
  return label === undefined ? (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {path}
    </svg>
  ) : (
    <svg className="icon" viewBox="0 0 24 24" role="img" aria-label={label}>
      {path}
    </svg>
  )
}
