import { linesPerPage } from '@pix/core/operators'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'

/** The pages of a list that is longer than one. */
export function Pages({ page, total }: { page: number; total: number }): JSX.Element | null {
  const say = useMessages()
  const last = Math.max(1, Math.ceil(total / linesPerPage))
  if (last === 1 && page === 1) return null
  return (
    <nav className="actions" aria-label={say('operator.page', { page, last })}>
      {page > 1 && (
        <Link
          className="button button-soft"
          from="/admin/$"
          to="."
          search={(search) => ({ ...search, page: page - 1 })}
        >
          <Icon name="arrow-left" />
          {say('operator.previous')}
        </Link>
      )}
      <span>{say('operator.page', { page, last })}</span>
      {page < last && (
        <Link
          className="button button-soft"
          from="/admin/$"
          to="."
          search={(search) => ({ ...search, page: page + 1 })}
        >
          {say('operator.next')}
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  )
}
