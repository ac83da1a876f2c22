import { allFields, type Procedure, spentOn, type Values } from '@pix/core/simulators/form'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './procedure.module.css'

/** What all that is filled in takes of what there is. */
export function BudgetLine({ procedure, values }: { procedure: Procedure; values: Values }): JSX.Element | null {
  const say = useMessages()
  const { budget } = procedure
  if (!budget) return null
  const spent = spentOn(allFields(procedure), values)
  return (
    <p role="status" className={styles['budget']} data-over={spent > budget.most || undefined}>
      {say(spent > budget.most ? 'form.budget-over' : 'form.budget', {
        label: budget.label,
        spent,
        most: budget.most,
        unit: budget.unit,
      })}
    </p>
  )
}
