import { type RefObject, useEffect, useRef, useState } from 'react'
import type { MessageKey } from '../messages/catalogue.ts'

export type FormErrors<FieldName extends string> = Partial<Record<FieldName, MessageKey>>

type FormErrorsState<FieldName extends string> = {
  form: RefObject<HTMLFormElement | null>
  errors: FormErrors<FieldName>
  /** Shows the errors and puts the focus in the first field that has one. */
  showErrors: (errors: FormErrors<FieldName>) => void
}

export function useFormErrors<FieldName extends string>(): FormErrorsState<FieldName> {
  const form = useRef<HTMLFormElement>(null)
  const [errors, showErrors] = useState<FormErrors<FieldName>>({})

  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

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
