import type { JSX, ReactNode } from 'react'
import { Icon } from './icons.tsx'

export type FieldWords = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

/** What the control inside a field needs so that its error, first, and its hint are read with it. */
export type DescribedControl = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type FieldProps = FieldWords & { children: (control: DescribedControl) => ReactNode }

/** Label above, then hint, control and error. */
export function Field({ id, label, hint, error, children }: FieldProps): JSX.Element {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children(describedControl({ id, hint, error }))}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}

export function describedControl({ id, hint, error }: Omit<FieldWords, 'label'>): DescribedControl {
  const descriptions = [error === undefined ? [] : `${id}-error`, hint === undefined ? [] : `${id}-hint`].flat()
  return {
    id,
    ...(descriptions.length === 0 ? {} : { 'aria-describedby': descriptions.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true }),
  }
}

export function FieldError({ id, children }: { id: string; children: ReactNode }): JSX.Element {
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  )
}
