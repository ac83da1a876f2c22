import { type PasswordProblem, passwordProblems } from '@pix/core/accounts'
import type { Services } from '../../http/services.ts'
import { guessablePasswords } from './guessable-passwords.ts'

/**
 * Says everything that is wrong with a password that somebody chooses for themselves: besides the rules, it is neither
 * the address nor the username of the account, nor one that is tried first.
 */
export function newPasswordCheck({
  releases,
}: Services): (
  password: string,
  account: { readonly email: string | null; readonly username: string | null },
) => PasswordProblem[] {
  const isEasyToGuess = guessablePasswords(releases.current.release)
  return (password, { email, username }) => {
    const own = [email, username].map((identifier) => identifier?.toLowerCase())
    return passwordProblems(password, (lowerCase) => own.includes(lowerCase.trim()) || isEasyToGuess(lowerCase))
  }
}
