import { addressParts, type Field, listAt, textAt } from '@pix/core/simulators/form'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import { TypedLine } from '../typed.tsx'
import { EntriesField } from './entries-field.tsx'
import {
  describedBy,
  FieldGroup,
  type FieldProps,
  Help,
  isWrongAt,
  Optional,
  Wrong,
  wrongMark,
} from './field-parts.tsx'
import styles from './form.module.css'
import { GridField } from './grid-field.tsx'
import { LineField } from './line-field.tsx'
import { UploadField } from './upload-field.tsx'

type Of<Type extends Field['type']> = Extract<Field, { type: Type }>

/** A field with its label, its help and what is wrong with it. */
export function FieldView(props: FieldProps): JSX.Element {
  const { field } = props
  switch (field.type) {
    case 'note':
      return (
        <div className={styles['note']}>
          <Icon name="info" />
          <Paragraphs text={field.label} />
        </div>
      )
    case 'consent':
      return <ConsentField {...props} field={field} />
    case 'several':
      return <SeveralField {...props} field={field} />
    case 'slot':
      return <SlotField {...props} field={field} />
    case 'address':
      return <AddressField {...props} field={field} />
    case 'grid':
      return <GridField {...props} field={field} />
    case 'upload':
      return <UploadField {...props} field={field} />
    case 'entries':
      return <EntriesField {...props} field={field} />
    default:
      return <LineField {...props} part={field} at={field.id} />
  }
}

function ConsentField(props: FieldProps<Of<'consent'>>): JSX.Element {
  const { field, prefix, values, problems, act } = props
  const { id, label, help, required } = field
  return (
    <div className={styles['group']} data-wrong={wrongMark(problems, id)}>
      <Wrong {...props} at={id} />
      <label className={styles['choice']}>
        <input
          type="checkbox"
          id={`${prefix}-${id}`}
          checked={values[id] === true}
          aria-describedby={describedBy(props, id, help)}
          onChange={(event) => act({ type: 'fill', at: id, value: event.target.checked })}
        />
        <span>
          {label}
          <Optional required={required} />
        </span>
      </label>
      <Help id={`${prefix}-${id}-help`} help={help} />
    </div>
  )
}

function SeveralField(props: FieldProps<Of<'several'>>): JSX.Element {
  const { field, prefix, values, act } = props
  const ticked = listAt(values, field.id)
  return (
    <FieldGroup {...props}>
      {field.options.map(({ id, label, help }, place) => (
        <label key={id} className={styles['choice']}>
          <input
            type="checkbox"
            id={place === 0 ? `${prefix}-${field.id}` : undefined}
            checked={ticked.includes(id)}
            onChange={(event) =>
              act({
                type: 'fill',
                at: field.id,
                value: event.target.checked ? [...ticked, id] : ticked.filter((one) => one !== id),
              })
            }
          />
          <span>
            {label}
            {help !== undefined && <span className={styles['small']}> {help}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

function SlotField(props: FieldProps<Of<'slot'>>): JSX.Element {
  const say = useMessages()
  const { field, prefix, values, act } = props
  const [first] = field.days.flatMap(({ slots }) => slots).filter(({ taken }) => !taken)
  return (
    <FieldGroup {...props}>
      <div className={styles['days']}>
        {field.days.map((day) => (
          <div key={day.label} className={styles['day']}>
            <p>{day.label}</p>
            {day.slots.map(({ id, label, taken }) => (
              <label key={id} className={styles['choice']} data-taken={taken || undefined}>
                <input
                  type="radio"
                  id={id === first?.id ? `${prefix}-${field.id}` : undefined}
                  name={`${prefix}-${field.id}`}
                  checked={textAt(values, field.id) === id}
                  disabled={taken}
                  onChange={() => act({ type: 'fill', at: field.id, value: id })}
                />
                <span>
                  <span className="visually-hidden">{day.label} </span>
                  {taken ? say('form.taken', { slot: label }) : label}
                </span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}

function AddressField(props: FieldProps<Of<'address'>>): JSX.Element {
  const say = useMessages()
  const { field, prefix, values, problems, act } = props
  return (
    <FieldGroup {...props}>
      {addressParts.map((part) => {
        const at = `${field.id}.${part}`
        const id = `${prefix}-${at}`
        const described = describedBy(props, at)
        return (
          <div key={part} className={styles['field']} data-wrong={wrongMark(problems, at)}>
            <label htmlFor={id}>{say(`form.address-${part}`)}</label>
            <Wrong {...props} at={at} />
            <div className={styles['line']} data-short={part === 'postcode' || undefined}>
              <TypedLine
                id={id}
                value={textAt(values, at)}
                maxLength={200}
                isWrong={isWrongAt(problems, at)}
                {...(described !== undefined && { describedBy: described })}
                onTyped={(text) => act({ type: 'fill', at, value: text })}
              />
            </div>
          </div>
        )
      })}
    </FieldGroup>
  )
}
