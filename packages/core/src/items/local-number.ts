// Numbers as people write them: digits of any script, with the separators of their language.
import type { Language } from '../language.ts'

const signs = /^[+\-\u2212]/

/** ASCII digits for the decimal digits of any script (Unicode keeps the ten digits of a script in a row). */
function withAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1
      value += 1
    }
    return String(value)
  })
}

/**
 * Reads a number typed by a person, or null when it is not one.
 * French: spaces group, comma or point is the decimal sign. English: commas between groups of three, point is the
 * decimal sign, and a lone comma that cannot group (`2,5`) is one too.
 */
export function parseLocalNumber(typed: string, language: Language): number | null {
  const text = withAsciiDigits(typed).replace(/[\s\u00a0\u202f'’]/g, '').replace('٫', '.').replace(/٬/g, '')
  const negative = /^[-\u2212]/.test(text)
  const unsigned = text.replace(signs, '')
  const grouped = language === 'en' && /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(unsigned)
  const plain = grouped ? unsigned.replace(/,/g, '') : unsigned.replace(',', '.')
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null
  return negative ? -Number(plain) : Number(plain)
}
