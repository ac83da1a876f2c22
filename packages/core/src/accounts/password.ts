// What a password must be: docs of the product ask for 8 characters or more, upper case, lower case, digit, and not
// one of those known to have leaked.

export type PasswordProblem = 'too-short' | 'too-long' | 'no-upper-case' | 'no-lower-case' | 'no-digit' | 'leaked'

const fewestCharacters = 8
/** Hashing costs time for each byte: a bound keeps a password of a million signs from being a weapon. */
const mostCharacters = 200

/**
 * Everything that is wrong with a password, so that a person mends it in one go; empty when it is good.
 * @param isLeaked whether the password, in lower case, is in the list of leaked ones
 */
export function passwordProblems(password: string, isLeaked: (lowerCase: string) => boolean): PasswordProblem[] {
  const length = [...password].length
  const problems: PasswordProblem[] = []
  if (length < fewestCharacters) problems.push('too-short')
  if (length > mostCharacters) problems.push('too-long')
  if (!/\p{Lu}/u.test(password)) problems.push('no-upper-case')
  if (!/\p{Ll}/u.test(password)) problems.push('no-lower-case')
  if (!/\p{Nd}/u.test(password)) problems.push('no-digit')
  if (isLeaked(password.toLowerCase())) problems.push('leaked')
  return problems
}
