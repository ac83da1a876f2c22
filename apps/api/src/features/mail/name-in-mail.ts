/**
 * A first name, unless it is a message: anybody may have a mail sent to anybody, by making an account with their address.
 * Null where a mail does without.
 */
export function nameInMail(firstName: string): string | null {
  return /^[\p{L}\p{M} '’-]{1,40}$/u.test(firstName) ? firstName : null
}
