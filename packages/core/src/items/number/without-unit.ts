// The unit stands after the field; many people write it all the same.

const euro = ['€', 'euros', 'eur']

/** A word as it is compared: without accents, capitals and the point of an abbreviation. */
const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}|\.$/gu, '')
    .toLowerCase()

/** What was typed, without the unit of the field after it, in full or by its first letters: `225 hours`, `225h`. */
export function withoutUnit(typed: string, unit: string): string {
  const names = euro.includes(bare(unit)) ? euro : [bare(unit)]
  const text = names === euro ? typed.replace(/^\s*€\s*/u, '') : typed
  const [, number, word] = /^(.*\p{Nd}[.,]?)\s*(\P{Nd}*\S)\s*$/su.exec(text) ?? []
  if (number === undefined || word === undefined || bare(word) === '') return text
  return names.some((name) => name.startsWith(bare(word))) ? number : text
}
