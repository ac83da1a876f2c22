import type { RecordField, RecordsBlock, RecordValue, RecordValues } from '@pix/core/simulators/browser'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import styles from './records.module.css'

/** What a record says, to be filled in and then saved at once. */
export function RecordForm({
  block,
  title,
  values,
  onSave,
  onLeave,
}: {
  block: RecordsBlock
  title: string
  values: RecordValues
  /** What is other than before. Something that is needed may be missing: `isWhole` says that nothing is. */
  onSave: (changed: RecordValues, isWhole: boolean) => void
  onLeave: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const first = useRef<HTMLHeadingElement>(null)
  const [draft, setDraft] = useState<RecordValues>({})
  const [isTried, setTried] = useState(false)
  useEffect(() => first.current?.focus(), [])
  const fields = block.fields.filter(({ fixed }) => !fixed)
  const now = { ...values, ...draft }
  const missing = fields.filter(({ needed, id: field }) => needed && String(now[field] ?? '').trim() === '')
  return (
    <Group labelledBy={id} className={styles['form']}>
      <h5 ref={first} tabIndex={-1} id={id}>
        {title}
      </h5>
      {fields.map((field) => (
        <FormField
          key={field.id}
          field={field}
          value={now[field.id] ?? ''}
          isMissing={isTried && missing.includes(field)}
          onChange={(value) => setDraft({ ...draft, [field.id]: value })}
        />
      ))}
      <div className={styles['row']}>
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            setTried(true)
            onSave(draft, missing.length === 0)
          }}
        >
          {say('browser.save')}
        </button>
        <button type="button" className="button button-quiet" onClick={onLeave}>
          {say('browser.cancel')}
        </button>
      </div>
    </Group>
  )
}

function FormField({
  field: { label, kind, options = [], needed },
  value,
  isMissing,
  onChange,
}: {
  field: RecordField
  value: RecordValue
  isMissing: boolean
  onChange: (value: RecordValue) => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  if (kind === 'tick') {
    return (
      <label className={styles['tick']}>
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        {label}
      </label>
    )
  }
  const common = {
    id,
    value: String(value),
    'aria-invalid': isMissing || undefined,
    'aria-describedby': isMissing ? `${id}-missing` : undefined,
  }
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>
        {label} {needed && <span className={styles['small']}>{say('browser.needed')}</span>}
      </label>
      {kind === 'choice' ? (
        <select {...common} onChange={(event) => onChange(event.target.value)}>
          <option value="">{say('browser.choose')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : kind === 'long' ? (
        <textarea {...common} rows={6} maxLength={2000} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type={kind === 'day' ? 'date' : kind === 'number' ? 'number' : 'text'}
          maxLength={300}
          autoComplete="off"
          onChange={({ target }) =>
            onChange(kind === 'number' && target.value !== '' ? Number(target.value) : target.value)
          }
        />
      )}
      {isMissing && (
        <span id={`${id}-missing`} className={styles['small']}>
          {say('browser.field-missing')}
        </span>
      )}
    </div>
  )
}
