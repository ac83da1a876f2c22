import { type FieldPart, textAt } from '@pix/core/simulators/form'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { TypedLine, TypedText } from '../typed.tsx'
import { describedBy, type FieldProps, Help, isWrongAt, Optional, Wrong, wrongMark } from './field-parts.tsx'
import styles from './form.module.css'

/** A field of one line: a text, a number, a date, one of several. It may stand in an entry. */
export function LineField({ part, at, ...props }: FieldProps & { part: FieldPart; at: string }): JSX.Element {
  const say = useMessages()
  const { prefix, values, problems, act } = props
  const id = `${prefix}-${at}`
  const value = textAt(values, at)
  const help = part.help ?? (part.type === 'date' ? say('form.date-help') : undefined)
  const described = describedBy(props, at, help)
  const fill = (text: string): void => act({ type: 'fill', at, value: text })
  const isWrong = isWrongAt(problems, at)
  if (part.type === 'choice' && !part.folded) {
    return (
      <fieldset className={styles['group']} aria-describedby={described} data-wrong={wrongMark(problems, at)}>
        <legend>
          {part.label}
          <Optional required={part.required} />
        </legend>
        <Help id={`${id}-help`} help={help} />
        <Wrong {...props} at={at} />
        {part.options.map((option, place) => (
          <label key={option.id} className={styles['choice']}>
            <input
              type="radio"
              id={place === 0 ? id : undefined}
              name={id}
              checked={value === option.id}
              onChange={() => fill(option.id)}
            />
            <span>
              {option.label}
              {option.help !== undefined && <span className={styles['small']}> {option.help}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    )
  }
  const typed = { id, value, isWrong, ...(described !== undefined && { describedBy: described }), onTyped: fill }
  return (
    <div className={styles['field']} data-wrong={wrongMark(problems, at)}>
      <label htmlFor={id}>
        {part.label}
        <Optional required={part.required} />
      </label>
      <Help id={`${id}-help`} help={help} />
      <Wrong {...props} at={at} />
      {part.type === 'choice' ? (
        <select
          id={id}
          value={value}
          aria-describedby={described}
          aria-invalid={isWrong || undefined}
          onChange={(event) => fill(event.target.value)}
        >
          <option value="">{say('form.choose')}</option>
          {part.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : part.type === 'text' && (part.lines ?? 1) > 1 ? (
        <TypedText {...typed} maxLength={2000} />
      ) : (
        <div className={styles['line']} data-short={part.type !== 'text' || undefined}>
          <TypedLine {...typed} maxLength={300} />
          {part.type === 'number' && part.unit !== undefined && <span>{part.unit}</span>}
        </div>
      )}
    </div>
  )
}
