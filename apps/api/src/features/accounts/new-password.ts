import { isMadeOfOwnNames, type PasswordProblem, passwordProblems } from '@pix/core/accounts'
import type { Services } from '../../http/services.ts'
import { guessablePasswords } from './guessable-passwords.ts'

/**
 * Says everything that is wrong with a password that somebody chooses for themselves: besides the rules, it is neither
 * one that is tried first nor made of the person's own names.
 */
export function newPasswordCheck({
  releases,
}: Services): (
  password: string,
  account: { readonly email: string | null; readonly username: string | null; readonly firstName: string },
) => PasswordProblem[] {
  const isEasyToGuess = guessablePasswords(releases.current.release)
  return (password, { email, username, firstName }) => {
    const own = [email, username].map((identifier) => identifier?.toLowerCase())
    const problems = passwordProblems(
      password,
      (lowerCase) => own.includes(lowerCase.trim()) || isEasyToGuess(lowerCase),
    )
    const isOwn = isMadeOfOwnNames(password, [firstName, username ?? '', email ?? ''])
    return isOwn && !problems.includes('easy-to-guess') ? [...problems, 'made-of-own-names'] : problems
  }
}
