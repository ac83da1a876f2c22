/** As words are compared: without case, accents and printed quotes. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .trim()
}
