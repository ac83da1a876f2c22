// What a password must be: long, or shorter and mixed; and not one that others try first. See docs/adr/0015-passwords.md.

export type PasswordProblem =
  | 'too-short'
  | 'too-long'
  | 'no-upper-case'
  | 'no-lower-case'
  | 'no-digit'
  | 'easy-to-guess'
  | 'made-of-own-names'

/** From this length on (NIST SP 800-63B-4, a password used alone), no kind of character is asked for. */
const longEnoughAlone = 15
const fewestCharacters = 8
/** Hashing costs time for each byte: a bound keeps a password of a million signs from being a weapon. */
const mostCharacters = 200

/**
 * Everything that is wrong with a password, so that a person mends it in one go; empty when it is good. Of one that is
 * not long enough to stand alone, what it lacks to be a shorter one.
 * @param isEasyToGuess whether the password, in lower case, is one that attackers try first
 */
export function passwordProblems(password: string, isEasyToGuess: (lowerCase: string) => boolean): PasswordProblem[] {
  const length = characterCount(password)
  const problems: PasswordProblem[] = []
  if (length > mostCharacters) problems.push('too-long')
  if (!isLongEnoughAlone(password)) {
    if (length < fewestCharacters) problems.push('too-short')
    if (!/\p{Lu}/u.test(password)) problems.push('no-upper-case')
    if (!/\p{Ll}/u.test(password)) problems.push('no-lower-case')
    if (!/\p{Nd}/u.test(password)) problems.push('no-digit')
  }
  if (isEasyToGuess(password.toLowerCase())) problems.push('easy-to-guess')
  return problems
}

/** Shorter parts are in too many words: Al, Jo, an initial. */
const shortestName = 3
/** So few letters beside one's own names are an ending, not a word. */
const mostLettersBeside = 3

/**
 * Whether a password is hardly more than the person's own names, such as Aicha1405: who knows them tries that first.
 * @param names first name, username, address: what is known of the person, in parts or not
 */
export function isMadeOfOwnNames(password: string, names: readonly string[]): boolean {
  const parts = names
    .flatMap((name) => lettersOnly(name, ' ').split(' '))
    .filter((part) => part.length >= shortestName)
    .toSorted((a, b) => b.length - a.length)
  const letters = lettersOnly(password, '')
  const beside = parts.reduce((rest, part) => rest.replaceAll(part, ''), letters)
  return beside.length < letters.length && beside.length <= mostLettersBeside
}

/** In small letters, without accents; anything else becomes `other`. */
function lettersOnly(text: string, other: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\P{L}/gu, other)
}

/** Whether a password is long enough to need no mix of characters. */
export function isLongEnoughAlone(password: string): boolean {
  return characterCount(password) >= longEnoughAlone
}

// As people count, not units of the encoding.
function characterCount(text: string): number {
  return [...text].length
}
