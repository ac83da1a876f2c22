import type { mistakes } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './mistakes.module.css'

/** Which of the mistakes are shown: an address each, so that the browser's Back button returns to the other ones. */
export function MistakeFilters({
  code,
  show,
  notYet,
  done,
}: {
  code: string
  show: mistakes.MistakeFilter
  notYet: number
  done: number
}): JSX.Element {
  const say = useMessages()
  const filters = [
    ['not-yet', notYet],
    ['done', done],
    ['all', notYet + done],
  ] as const
  return (
    <nav className={`no-print ${styles['filters']}`} aria-label={say('mistakes.filter')}>
      {filters.map(([filter, count]) => (
        <Link
          key={filter}
          to="/learner/mistakes/$code"
          params={{ code }}
          search={filter === 'not-yet' ? {} : { show: filter }}
          activeOptions={{ exact: true }}
          className={`button ${filter === show ? 'button-soft' : 'button-quiet'}`}
          resetScroll={false}
        >
          {say(`mistakes.show-${filter}`, { count })}
        </Link>
      ))}
    </nav>
  )
}
