// What the lists show stands in the address: a list comes back as it was left.
import { type ReportCategory, reportCategories } from '@pix/core/reports'
import type { OperatorSearch } from '../../router.tsx'

export type ReportFilter = {
  readonly state: 'open' | 'closed' | 'all'
  readonly category: ReportCategory | 'all'
  /** From 1. */
  readonly page: number
}

/** What an address asks for; what it says wrongly counts as not said. */
export function reportFilter({ state, category, page }: OperatorSearch): ReportFilter {
  return {
    state: state === 'closed' || state === 'all' ? state : 'open',
    category: reportCategories.find((one) => one === category) ?? 'all',
    page: pageNumber(page),
  }
}

export function mailFilter({ state, page }: OperatorSearch): {
  readonly state: 'waiting' | 'failed'
  readonly page: number
} {
  return { state: state === 'failed' ? 'failed' : 'waiting', page: pageNumber(page) }
}

function pageNumber(page: unknown): number {
  const number = Number(page)
  return Number.isInteger(number) && number >= 1 && number <= 99_999 ? number : 1
}
