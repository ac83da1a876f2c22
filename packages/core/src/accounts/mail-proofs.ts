// How long what is sent by mail may be used. Figures of the reference service, and of consent.ts.
import { type Static, Type } from 'typebox'
import { consentWait, consentWithdrawal } from './consent.ts'

export const LinkPurpose = Type.Union([
  Type.Literal('verify-email'),
  Type.Literal('reset-password'),
  Type.Literal('ask-consent'),
  Type.Literal('withdraw-consent'),
])
export type LinkPurpose = Static<typeof LinkPurpose>

const hour = 3_600_000

const linkLifetimes: Readonly<Record<LinkPurpose, number>> = {
  'verify-email': 3 * 24 * hour,
  'reset-password': hour,
  'ask-consent': consentWait,
  'withdraw-consent': consentWithdrawal,
}

/** When a link sent now ends; in milliseconds since 1970. */
export function linkExpiry(purpose: LinkPurpose, now: number): number {
  return now + linkLifetimes[purpose]
}

/**
 * How many links for one purpose go to one account in an hour, whoever asks: nobody's mailbox is filled. Each works for an
 * hour at least, so that somebody who asks for one more has one that works.
 */
export const mostLinksInAnHour = 3

/** Since when links count, for one that would go now; in milliseconds since 1970. */
export function linksCountFrom(now: number): number {
  return now - hour
}

/** How long a code to type may be used, in milliseconds. */
export const codeLifetime = hour

/** Wrong codes after which a new one must be asked for. */
export const codeTries = 5

/** Letters and digits that nobody takes for one another; no vowel, so no word. */
export const unmistakableSigns = 'BCDFGHJKMPQRTVWXY2346789'
export const codeLength = 6

/**
 * A code to copy from a mail: 24 signs to the power of 6 are 191 million.
 * @param random a whole number from 0 to `below` - 1, unpredictable
 */
export function makeCode(random: (below: number) => number): string {
  return Array.from({ length: codeLength }, () => unmistakableSigns.charAt(random(unmistakableSigns.length))).join('')
}

/** A code as it was typed, in the form it is compared in: people add spaces and write small letters. */
export function typedCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase()
}
