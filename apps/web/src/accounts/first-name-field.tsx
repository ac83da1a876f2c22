import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { Field } from '../ui/field.tsx'

/** How the person is greeted, if they wish; read by the name `firstName`. */
export function FirstNameField({ defaultValue }: { defaultValue?: string }): JSX.Element {
  return (
    <Field
      id="first-name"
      label={<Message id="accounts.first-name" />}
      hint={<Message id="accounts.first-name-hint" />}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          name="firstName"
          defaultValue={defaultValue}
          autoComplete="given-name"
          maxLength={80}
        />
      )}
    </Field>
  )
}
