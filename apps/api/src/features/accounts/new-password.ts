import { type PasswordProblem, passwordProblems } from '@pix/core/accounts'
import type { Services } from '../../http/services.ts'
import { guessablePasswords } from './guessable-passwords.ts'

/**
 * Says everything that is wrong with a password that somebody chooses for themselves: besides the rules, it is neither
 * their address or username, nor one that is tried first.
 */
export function newPasswordCheck({ releases }: Services): (password: string, identifier: string) => PasswordProblem[] {
  const isEasyToGuess = guessablePasswords(releases.current.release)
  return (password, identifier) =>
    passwordProblems(password, (lowerCase) => lowerCase.trim() === identifier.toLowerCase() || isEasyToGuess(lowerCase))
}
