import { type PasswordProblem, passwordProblems } from '@pix/core/accounts'
import type { Services } from '../../http/services.ts'
import { guessablePasswords } from './guessable-passwords.ts'

/**
 * Says everything that is wrong with a password that somebody chooses for themselves: besides the rules, it is neither
 * their address nor one that is tried first.
 */
export function newPasswordCheck({ releases }: Services): (password: string, email: string) => PasswordProblem[] {
  const isEasyToGuess = guessablePasswords(releases.current.release)
  return (password, email) =>
    passwordProblems(password, (lowerCase) => lowerCase.trim() === email.toLowerCase() || isEasyToGuess(lowerCase))
}
