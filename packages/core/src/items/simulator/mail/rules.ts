// Which folder a message that comes is put into.
import type { MailMessage, MailRule } from './schema.ts'

type Arrival = Omit<MailMessage, 'folder' | 'read'>

/** The first rule that fits decides; a blocked sender decides before any. */
export function folderOf(
  message: Arrival,
  rules: readonly MailRule[],
  blocked: readonly string[],
): { readonly folder: string; readonly rule: string } {
  if (blocked.includes(message.from.address.toLowerCase())) return { folder: 'spam', rule: '' }
  const found = rules.find((rule) => fits(message, rule))
  return found ? { folder: found.folder, rule: found.id } : { folder: 'inbox', rule: '' }
}

function fits(message: Arrival, { match, tests, unless }: MailRule): boolean {
  const passes = ({ field, has }: MailRule['tests'][number]): boolean =>
    plain(textOf(message, field)).includes(plain(has))
  const wanted = match === 'all' ? tests.every(passes) : tests.some(passes)
  return wanted && !unless.some(passes)
}

function textOf({ from, to, cc = [], subject, body }: Arrival, field: MailRule['tests'][number]['field']): string {
  const words = ({ name, address }: MailMessage['from']): string => `${name} ${address}`
  switch (field) {
    case 'from':
      return words(from)
    case 'to':
      return [...to, ...cc].map(words).join(' ')
    case 'subject':
      return subject
    case 'body':
      return body
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .trim()
}
