/** The form under which an address is looked up: mail providers do not tell upper from lower case. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

/** A name, one @, a domain with a dot: anything stricter refuses real addresses; only a mail that arrives proves more. */
export function looksLikeEmail(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim())
}
