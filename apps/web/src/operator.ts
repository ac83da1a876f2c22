// Who runs this service. The server writes it into the document: it is there before any request, and never changes.

export type Operator = {
  /** Null when they did not say. */
  readonly name: string | null
  /** Where to write to them: an address for a link, and the words to show. */
  readonly contact: { readonly href: string; readonly words: string } | null
  /** Whether mails of this service reach anybody. */
  readonly sendsMail: boolean
  /** Under this age, an account needs a school or a parent; null where no age is asked for. */
  readonly consentAge: number | null
  /** The address of the source of this version. */
  readonly source: string | null
}

export function findOperator(): Operator {
  const { operator, contact, source, mail, consentAge } = document.documentElement.dataset
  return {
    name: operator ?? null,
    contact: contact === undefined ? null : { href: contact, words: contact.replace(/^(mailto:|https:\/\/)/, '') },
    sendsMail: mail === 'sent',
    consentAge: consentAge === undefined ? null : Number(consentAge),
    source: source ?? null,
  }
}
