import { areaOf } from '@pix/core/simulators/spreadsheet'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { FieldError } from '../../ui/field.tsx'

/** The name of an area, as it is typed: in capitals, and without the signs that keep it in place. */
export function areaTyped(text: string): string {
  return text.toUpperCase().replace(/[\s$]/g, '')
}

/** A field for an area such as B2:D9. */
export function AreaField({
  label,
  value,
  isOptional = false,
  onType,
}: {
  label: string
  value: string
  isOptional?: boolean
  onType: (text: string) => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const isWrong = areaOf(areaTyped(value)) === null && !(isOptional && value === '')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onChange={(event) => onType(event.target.value)}
      />
      {isWrong && <FieldError id={id}>{say('spreadsheet.area-wrong', { area: 'B2:D9' })}</FieldError>}
    </div>
  )
}
