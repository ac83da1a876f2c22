// Numbers as people write them: digits of any script, with the separators of their language.
import type { Language } from '../language.ts'

/** Minus signs: the hyphens and the en dash that word processors put in their place too. */
const minus = /^[-\u2010-\u2013\u2212]/

/** White space or an apostrophe that three digits and no fourth follow. */
const betweenGroups = /(?<=\p{Nd})[\s'’](?=\p{Nd}{3}(?!\p{Nd}))/gu

/** ASCII digits for the decimal digits of any script (Unicode keeps them in rows of ten; rows may touch). */
function withAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0
    let steps = 0
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1
      steps += 1
    }
    return String(steps % 10)
  })
}

/**
 * Reads a number typed by a person, or null when it is not one.
 * Spaces and apostrophes stand between groups of three digits only: `1 5` may be two numbers.
 * French: comma or point is the decimal sign. English: commas between groups of three, point is the decimal sign, and
 * a lone comma that cannot group (`2,5`, `0,125`) is one too.
 */
export function parseLocalNumber(typed: string, language: Language): number | null {
  const shown = typed
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .replace(betweenGroups, '')
  const text = withAsciiDigits(shown).replace('٫', '.').replace(/٬/g, '')
  const negative = minus.test(text)
  const unsigned = (negative ? text.slice(1) : text.replace(/^\+/, '')).trimStart()
  const grouped = language === 'en' && /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(unsigned)
  const plain = grouped ? unsigned.replace(/,/g, '') : unsigned.replace(',', '.')
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null
  return negative ? -Number(plain) : Number(plain)
}
