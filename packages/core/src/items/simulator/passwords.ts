// What passwords are worth, and new ones: the same for the same place, since nothing here is left to chance.

const signs = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A long password without meaning; another one each time that one is asked for. */
export function madePassword(id: string, times: number): string {
  let seed = 2166136261
  for (const sign of `${id} ${times}`) seed = Math.imul(seed ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0
  const next = (): string => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    // The high bits: the low ones of such a row repeat.
    return signs[(seed >>> 16) % signs.length] ?? ''
  }
  return Array.from({ length: 4 }, () => next() + next() + next() + next()).join('-')
}

const wellKnown = ['password', 'motdepasse', 'azerty', 'qwerty', '12345678', '123456', 'abcdef']

/** Twelve signs that vary, without what everybody tries first. */
export function strengthOf(password: string): 'none' | 'weak' | 'strong' {
  if (password.trim() === '') return 'none'
  const rest = wellKnown.reduce((left, known) => left.replaceAll(known, ''), password.toLowerCase())
  return rest.length >= 12 && new Set(rest).size >= 6 ? 'strong' : 'weak'
}

/** Whether a word stands in a password, also with digits that look like letters; everybody's first guesses do for any. */
export function holdsGuess(password: string, guesses: readonly string[]): boolean {
  const typed = bare(password)
  return [...wellKnown, ...guesses].some((guess) => bare(guess) !== '' && typed.includes(bare(guess)))
}

const instead: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }

/** Small words that any two phrases may share. */
const joining = new Set(
  'a au aux avec dans de des du en et la le les par pour sans sous sur un une an and at by for in of on the to under with'.split(
    ' ',
  ),
)

/**
 * Without what people change to make another one: case, accents, punctuation, digits that look like letters; and without
 * small words.
 */
function bare(password: string): string {
  return password
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}@$]+/u)
    .filter((word) => !joining.has(word))
    .map((word) => [...word].map((sign) => instead[sign] ?? sign).join(''))
    .join('')
}

const sharedSigns = 5

/** Whether whoever knows one of two passwords would soon guess the other: they are built on the same piece. */
export function areAlike(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [bare(one), bare(other)].sort((a, b) => a.length - b.length)
  if (shorter === '') return false
  if (shorter.length <= sharedSigns) return longer.includes(shorter)
  return Array.from({ length: shorter.length - sharedSigns + 1 }, (_, place) =>
    shorter.slice(place, place + sharedSigns),
  ).some((piece) => longer.includes(piece))
}
