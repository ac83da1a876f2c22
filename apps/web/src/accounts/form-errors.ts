import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { MessageKey } from '../messages/catalogue.ts'

export type FormErrors<FieldName extends string> = Partial<Record<FieldName, MessageKey>>

type FormErrorsState<FieldName extends string> = {
  form: RefObject<HTMLFormElement | null>
  errors: FormErrors<FieldName>
  /** Shows the errors and puts the focus in the first field that has one. Each goes when its field is changed. */
  showErrors: (errors: FormErrors<FieldName>) => void
}

/** `found` when the form was sent, and what is left of it. */
type Shown<FieldName extends string> = { errors: FormErrors<FieldName>; found: FormErrors<FieldName> }

export function useFormErrors<FieldName extends string>(): FormErrorsState<FieldName> {
  const form = useRef<HTMLFormElement>(null)
  const [{ errors, found }, setErrors] = useState<Shown<FieldName>>({ errors: {}, found: {} })
  const showErrors = useCallback((all: FormErrors<FieldName>) => setErrors({ errors: all, found: all }), [])

  useEffect(() => {
    if (Object.keys(found).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [found])

  useEffect(() => {
    const shown = form.current
    if (shown === null || Object.keys(errors).length === 0) return
    // What is being mended is no longer called wrong; sending the form tells whether it is.
    const takeBack = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement) || !(target.name in errors)) return
      setErrors({ found, errors: { ...errors, [target.name]: undefined } })
    }
    shown.addEventListener('input', takeBack)
    return () => shown.removeEventListener('input', takeBack)
  }, [errors, found])

  return { form, errors, showErrors }
}

/** What is typed in a field of a form. */
export function fieldText(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}

/** Null when the address may be one; the server has the last word. */
export function emailProblem(email: string): 'accounts.email-missing' | 'accounts.email-odd' | null {
  if (email.trim() === '') return 'accounts.email-missing'
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? null : 'accounts.email-odd'
}
