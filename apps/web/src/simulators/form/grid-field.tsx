import { type Field, textAt } from '@pix/core/simulators/form'
import type { JSX } from 'react'
import { FieldGroup, type FieldProps } from './field-parts.tsx'
import styles from './form.module.css'

/** One answer in each row: a poll of dates, opinions. */
export function GridField(props: FieldProps<Extract<Field, { type: 'grid' }>>): JSX.Element {
  const { field, prefix, values, act } = props
  return (
    <FieldGroup {...props}>
      {field.rows.map((row, place) => {
        const at = `${field.id}.${row.id}`
        return (
          <fieldset key={row.id} className={styles['row']}>
            <legend>{row.label}</legend>
            <div className={styles['row-choices']}>
              {field.columns.map((column, columnPlace) => (
                <label key={column.id} className={styles['choice']}>
                  <input
                    type="radio"
                    id={place === 0 && columnPlace === 0 ? `${prefix}-${field.id}` : undefined}
                    name={`${prefix}-${at}`}
                    checked={textAt(values, at) === column.id}
                    onChange={() => act({ type: 'fill', at, value: column.id })}
                  />
                  <span>{column.label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )
      })}
    </FieldGroup>
  )
}
