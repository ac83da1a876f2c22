// HTML by a tagged template that escapes every value put in it. Markup made by `html` or declared safe by `trusted` goes
// in as it is; nothing else does.

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

/** Markup that is safe to write. A class, so that no string read from outside can pass for it. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

function write(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (typeof value === 'object') return value.map(write).join('')
  return escapeHtml(String(value))
}

/** Attributes must be quoted in the template: escaping keeps a value inside quotes, not inside bare words. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, index) => part + (index < values.length ? write(values[index]) : '')).join(''))
}

/** Only for constants of ours: drawings, style sheets, scripts. */
export function trusted(markup: string): Html {
  return new Html(markup)
}
