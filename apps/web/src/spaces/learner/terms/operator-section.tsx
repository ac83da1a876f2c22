import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { findOperator } from '../../../operator.ts'
import { terms } from './terms.ts'

/** Who runs the service, and where to write to them. */
export function OperatorSection({ heading: Heading = 'h2' }: { heading?: 'h2' | 'h3' }): JSX.Element {
  const { operator } = terms[useLanguage().language]
  const { name, contact } = findOperator()
  return (
    <section>
      <Heading>{operator.heading}</Heading>
      <p>{name === null ? operator.unnamed : operator.named(name)}</p>
      {contact === null ? (
        <p>{operator.noContact}</p>
      ) : (
        <p>
          {operator.contact} <a href={contact.href}>{contact.words}</a>
        </p>
      )}
    </section>
  )
}
