// Usernames, for people without an e-mail address: pupils, whose school makes their account.

/** Letters that do not come apart into a plain one and its accent. */
const spelled: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** Longest part that comes from one name: a username must be short enough to be typed. */
const longestName = 30

/** For those whose names have no Latin letter. */
const nameless = 'pix'

/**
 * The username that somebody's names lead to, as the reference service makes them: `first.last`, then day and month of
 * birth, in plain letters and digits. Another person may have it: see `numberedUsername`.
 * @param birthday null when it is not known
 */
export function usernameFor(
  firstName: string,
  lastName: string,
  birthday: { readonly day: number; readonly month: number } | null,
): string {
  const names = [firstName, lastName]
    .map((name) =>
      plain(name)
        .replace(/[^a-z0-9]/g, '')
        .slice(0, longestName),
    )
    .filter((name) => name !== '')
  const digits = birthday === null ? '' : `${twoDigits(birthday.day)}${twoDigits(birthday.month)}`
  return `${names.join('.') || nameless}${digits}`
}

/** The first, second, third… username of people whose names lead to the same one. */
export function numberedUsername(username: string, place: number): string {
  return place === 1 ? username : `${username}.${place}`
}

/** A username as it was typed, in the form it is compared in: small letters, without accents or spaces. */
export function usernameKey(typed: string): string {
  return plain(typed).replace(/\s/g, '')
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æœßøđðłþı]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}
