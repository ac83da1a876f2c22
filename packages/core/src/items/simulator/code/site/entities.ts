const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ugrave: 'ù',
  icirc: 'î',
  euro: '€',
  copy: '©',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  hellip: '…',
  ndash: '–',
  mdash: '—',
}

/** A text with the signs that HTML writes by their name. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|([a-z]{2,8}));/gi,
    (whole, number: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name] ?? whole
      const code = Number(number)
      return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
    },
  )
}
