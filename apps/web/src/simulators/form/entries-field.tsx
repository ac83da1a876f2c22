import { type Field, listAt } from '@pix/core/simulators/form'
import { type JSX, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { FieldGroup, type FieldProps } from './field-parts.tsx'
import styles from './form.module.css'
import { LineField } from './line-field.tsx'

/** The same few questions for each child, each journey… */
export function EntriesField(props: FieldProps<Extract<Field, { type: 'entries' }>>): JSX.Element {
  const say = useMessages()
  const { field, prefix, values, act } = props
  const entries = listAt(values, field.id)
  const add = useRef<HTMLButtonElement>(null)
  return (
    <FieldGroup {...props}>
      {entries.map((entry, place) => (
        <section key={entry} className={app['card']} aria-label={`${field.entry} ${place + 1}`}>
          <div className={app['head']}>
            <h4>
              {field.entry} {place + 1}
            </h4>
            <button
              type="button"
              className={app['tool']}
              onClick={() => {
                act({ type: 'remove-entry', field: field.id, entry })
                add.current?.focus()
              }}
            >
              <Icon name="trash" />
              {say('form.remove')}
              <span className="visually-hidden">
                {' '}
                {field.entry} {place + 1}
              </span>
            </button>
          </div>
          {field.parts.map((part) => (
            <LineField key={part.id} {...props} part={part} at={`${field.id}.${entry}.${part.id}`} />
          ))}
        </section>
      ))}
      {entries.length < (field.most ?? 20) && (
        <div>
          <button
            ref={add}
            type="button"
            id={`${prefix}-${field.id}`}
            className={app['tool']}
            onClick={() => act({ type: 'add-entry', field: field.id })}
          >
            <Icon name="folder-plus" />
            {say('form.add-entry', { entry: field.entry })}
          </button>
          <span role="status" className={styles['count']}>
            {entries.length > 0 && say('form.entries', { count: entries.length })}
          </span>
        </div>
      )}
    </FieldGroup>
  )
}
