// Sets the typography of each language in words typed with plain spaces and straight quotes. Never given code, nor
// anything a person may have to copy exactly; addresses met in the words are left as they are.
import type { Language } from '@pix/core/language'

const noBreak = '\u00a0'
const narrowNoBreak = '\u202f'
// The hyphen of the font, then a sign that does not show: few fonts have a hyphen of their own for this.
const noBreakHyphen = '-\u2060'
const address = /((?:https?:\/\/|www\.)[^\s"'“”«»()]+|[^\s"'“”«»()]+@[^\s"'“”«»()]+)/

/** In a telephone number, an account number or a date in figures: what is read in one go stays on one line. */
const betweenDigits = /(?<=\d) (?=\d)/g

/** A number and its unit: `600 Go`, `2 am`, `9 h 05`. */
const beforeUnit = /(?<=\d) (?=(?:[kKMGT]?[Bobm]|[kMG]bit|[ap]m|[km]?g|[cm]m|h|min|s|[kMG]?Hz|m?A|k?W)(?![\p{L}\d-]))/gu
const afterHour = /(?<=\d[ \u00a0]h) (?=\d)/g

// Words, and not a file name, an address or a code, in which a hyphen counts to the letter.
const hyphenated = /(?<![^\s\u00a0\u202f(«“‘*])[\p{L}’]+(?:-[\p{L}’]+)+(?=[.,;:!?…)»”]*(?:[\s\u00a0\u202f]|$))/gu

/** The last words of an inversion or of an order: `peut-elle`, `A-t-il`, `Dites-le-nous`. */
const attached =
  /-(?=(?:t|ce|je|tu|ils?|elles?|on|nous|vous|moi|toi|l[ae]|les|lui|leur|y|en|ci|là)(?:-|$))|(?<=(?:^|’)(?:wi|e))-(?=(?:fi|mails?)(?:$|’))/giu

function keepTogether(text: string): string {
  return text
    .replace(betweenDigits, noBreak)
    .replace(beforeUnit, noBreak)
    .replace(afterHour, noBreak)
    .replace(hyphenated, (word) => word.replace(attached, noBreakHyphen))
}

function french(text: string): string {
  const set = frenchSigns(text.replace(/'/g, '’'))
    .replace(/(?<=\d)[ \u202f]+(?=[%€])/g, noBreak)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, narrowNoBreak)
  return keepTogether(set)
}

function frenchSigns(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]+(?=[?!;])/g, narrowNoBreak)
    .replace(/[ \u00a0\u202f]+(?=:)/g, noBreak)
    .replace(/«[ \u00a0\u202f]*/g, `«${noBreak}`)
    .replace(/[ \u00a0\u202f]*»/g, `${noBreak}»`)
}

// A quote opens at the start, after a space or after another opening sign; otherwise it closes or is an apostrophe.
function english(text: string): string {
  const set = text
    .replace(/(?<=^|[\s([“‘—–])"/g, '“')
    .replace(/"/g, '”')
    .replace(/(?<=^|[\s([“—–])'(?=[^\s'][^']*'(?!\p{L}))/gu, '‘')
    .replace(/'/g, '’')
  return keepTogether(set)
}

const rules: Readonly<Record<Language, (text: string) => string>> = { fr: french, en: english }

/**
 * Words with the typography of their language.
 * @param before what stands just before them in the same line, so that a quote knows whether it opens or closes
 */
export function typeset(words: string, language: Language, before = ''): string {
  let previous = before
  const parts = words.split(address).map((part, place) => {
    const isAddress = place % 2 === 1
    // One stand-in character says that something precedes, and is taken away after.
    const context = /\S$/.test(previous) ? 'x' : ''
    const set = isAddress ? part : rules[language](context + part.replace(/\.{3}/g, '…')).slice(context.length)
    if (part !== '') previous = set
    return set
  })
  return parts.join('')
}

/** Words of one line that are not Markdown, such as a title or a button. */
export function typesetLine(words: string, language: Language): string {
  return typeset(words.trim().replace(/\s*\n\s*/g, ' '), language)
}

/**
 * Words whose signs never begin a line, and that otherwise stay to the letter: those that people may search, copy or
 * write again.
 */
export function keepSigns(words: string, language: Language): string {
  if (language !== 'fr') return words
  return words
    .split(address)
    .map((part, place) => (place % 2 === 1 ? part : frenchSigns(part)))
    .join('')
}
