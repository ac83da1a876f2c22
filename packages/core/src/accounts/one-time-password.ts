import { unmistakableSigns } from './mail-proofs.ts'

/**
 * How long a password that somebody else made may be used, in milliseconds. Seven days, as in the reference service: from
 * one weekly lesson to the next, and a list left on a desk opens no account for long.
 */
export const oneTimePasswordLifetime = 7 * 24 * 3_600_000

const groups = 2
const groupLength = 4

/**
 * A password to be written on paper and typed once, such as `KMPT-7349`: 24 signs to the power of 8 are 110 thousand
 * million, and an account takes 50 tries. Compare it in the form of `typedCode`.
 * @param random a whole number from 0 to `below` - 1, unpredictable
 */
export function makeOneTimePassword(random: (below: number) => number): string {
  const sign = (): string => unmistakableSigns.charAt(random(unmistakableSigns.length))
  return Array.from({ length: groups }, () => Array.from({ length: groupLength }, sign).join('')).join('-')
}
