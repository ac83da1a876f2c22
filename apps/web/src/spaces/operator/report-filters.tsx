import { reportCategories } from '@pix/core/reports'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { ReportFilter } from './operator-search.ts'
import styles from './report-filters.module.css'

const states = ['open', 'closed', 'all'] as const

/** Which reports are shown: by state and by category. */
export function ReportFilters({
  filter,
  onChange,
}: {
  filter: ReportFilter
  onChange: (filter: ReportFilter) => void
}): JSX.Element {
  const say = useMessages()
  return (
    <search className={styles['filters']} aria-label={say('operator.filter')}>
      <SelectField<ReportFilter['state']>
        id="filter-state"
        label={say('operator.state')}
        values={states}
        value={filter.state}
        labelOf={(state) => say(`operator.state-${state}`)}
        onChange={(state) => onChange({ ...filter, state, page: 1 })}
      />
      <SelectField<ReportFilter['category']>
        id="filter-category"
        label={say('operator.category')}
        values={['all', ...reportCategories]}
        value={filter.category}
        labelOf={(category) =>
          category === 'all' ? say('operator.category-all') : say(`reports.category-${category}`)
        }
        onChange={(category) => onChange({ ...filter, category, page: 1 })}
      />
    </search>
  )
}
