// Exhibits as authors write them, made into exhibits as they travel: long texts become rich text, words get the
// typography of the language. Addresses, headers and file names stay to the letter: people inspect and copy them.
import type { Exhibit, WrittenExhibit } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import type { RichText } from '@pix/core/rich-text'
import { parseRichText, type TextProblem } from './markdown.ts'
import { typesetLine } from './typography.ts'

/** Something wrong in one field of an exhibit. */
export type ExhibitProblem = TextProblem & { readonly field: string }

/** Whether a text is to be read letter by letter: a password, a path, a command… rather than words. */
export function looksLikeCode(text: string): boolean {
  if (/:\/\/|[=\\<>{}|]|(^|\s)[-/$]{1,2}\w/.test(text)) return true
  const word = text.trim()
  return !/\s/.test(word) && !/^[\p{L}’'-]*[.,;:!?…]*$/u.test(word)
}

type Optional<Key extends string, Value> = { readonly [key in Key]?: Value }

/** The field when it is there: a release has no key without a value. */
function optional<Key extends string, From, To>(
  key: Key,
  value: From | undefined,
  make: (value: From) => To,
): Optional<Key, To> {
  if (value === undefined) return {}
  const made: Partial<Record<Key, To>> = {}
  made[key] = make(value)
  return made
}

const same = <Value>(value: Value): Value => value

/** Makes the exhibit of a release from a written one. */
export function readExhibit(
  written: WrittenExhibit,
  language: Language,
): { value: Exhibit; problems: ExhibitProblem[] } {
  const problems: ExhibitProblem[] = []
  const words = (text: string): string => typesetLine(text, language)
  const list = (texts: readonly string[]): string[] => texts.map(words)
  const data = (text: string): string => (looksLikeCode(text) ? text : words(text))
  const body = (markdown: string): RichText => {
    const parsed = parseRichText(markdown, language)
    problems.push(...parsed.problems.map((problem) => ({ ...problem, field: 'body' })))
    return parsed.value
  }
  return { value: convert(), problems }

  function convert(): Exhibit {
    switch (written.kind) {
      case 'mail':
        return {
          kind: 'mail',
          from: { name: words(written.from.name), ...optional('address', written.from.address, same) },
          ...optional('to', written.to, words),
          subject: words(written.subject),
          ...optional('date', written.date, words),
          body: body(written.body),
          ...optional('links', written.links, (links) =>
            links.map((link) => ({ text: data(link.text), ...optional('address', link.address, same) })),
          ),
          ...optional('attachments', written.attachments, same),
          ...optional('headers', written.headers, same),
        }
      case 'inbox':
        return {
          kind: 'inbox',
          messages: written.messages.map((message) => ({
            from: words(message.from),
            ...optional('address', message.address, same),
            subject: words(message.subject),
            ...optional('excerpt', message.excerpt, words),
            ...optional('date', message.date, words),
          })),
        }
      case 'messages':
        return {
          kind: 'messages',
          with: words(written.with),
          ...optional('note', written.note, words),
          messages: written.messages.map((message) => ({
            from: words(message.from),
            text: words(message.text),
            ...optional('time', message.time, words),
          })),
        }
      case 'browser':
        return {
          kind: 'browser',
          address: written.address,
          ...optional('connection', written.connection, same),
          title: words(written.title),
          ...optional('body', written.body, body),
          ...optional('fields', written.fields, list),
          ...optional('buttons', written.buttons, list),
        }
      case 'settings':
        return {
          kind: 'settings',
          title: words(written.title),
          rows: written.rows.map((row) => ({
            label: data(row.label),
            ...optional('value', row.value, data),
            ...optional('state', row.state, same),
            ...optional('note', row.note, words),
          })),
        }
      case 'table':
        return {
          kind: 'table',
          ...optional('app', written.app, same),
          title: words(written.title),
          columns: list(written.columns),
          rows: written.rows.map((cells) => cells.map(data)),
        }
      case 'notice':
        return {
          kind: 'notice',
          title: words(written.title),
          body: body(written.body),
          ...optional('buttons', written.buttons, list),
        }
      case 'document':
        return { kind: 'document', title: words(written.title), body: body(written.body) }
    }
  }
}
