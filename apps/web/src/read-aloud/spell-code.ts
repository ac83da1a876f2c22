import type { Language } from '@pix/core/language'

const signs: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    '.': 'point',
    '@': 'arobase',
    '/': 'barre oblique',
    ':': 'deux-points',
    '-': 'tiret',
    _: 'tiret bas',
    '?': 'point d’interrogation',
    '=': 'égal',
    '&': 'esperluette',
    '\\': 'barre inversée',
    '#': 'dièse',
    '+': 'plus',
    '*': 'astérisque',
    '%': 'pour cent',
    '!': 'point d’exclamation',
  },
  en: {
    '.': 'dot',
    '@': 'at',
    '/': 'slash',
    ':': 'colon',
    '-': 'hyphen',
    _: 'underscore',
    '?': 'question mark',
    '=': 'equals',
    '&': 'ampersand',
    '\\': 'backslash',
    '#': 'hash',
    '+': 'plus',
    '*': 'asterisk',
    '%': 'percent',
    '!': 'exclamation mark',
  },
}

/**
 * An address, a file name, a command, as it is said: its signs by name, and a digit apart from the letters around it.
 * Whoever listens must be able to hear what whoever reads can see: `paypa1.example` is not `paypal.example`.
 */
export function spellCode(code: string, language: Language): string {
  const pieces = code.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu) ?? []
  return pieces.map((piece) => signs[language][piece] ?? piece).join(' ')
}
