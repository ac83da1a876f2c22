// Timed questions: how long a person has, and whether an answer came in time. Everybody may take more time, or none of
// the clock: WCAG 2.2, success criterion 2.2.1, which asks for ten times at least or for switching off.
import { type Static, Type } from 'typebox'

/** The time a person chose to have, as a part of the time that the question gives. */
export const Timing = Type.Union([
  Type.Literal('standard'),
  Type.Literal('half-more'),
  Type.Literal('double'),
  Type.Literal('triple'),
  Type.Literal('off'),
])
export type Timing = Static<typeof Timing>

export const timings = ['standard', 'half-more', 'double', 'triple', 'off'] as const satisfies readonly Timing[]

const factors: Readonly<Record<Exclude<Timing, 'off'>, number>> = {
  standard: 1,
  'half-more': 1.5,
  double: 2,
  triple: 3,
}

/** Milliseconds for an answer to travel on a slow line, which nobody is to lose a question by. */
const grace = 5_000

/**
 * Milliseconds that a person has; null where they switched the clock off.
 * @param seconds that the question gives
 */
export function limitOf(seconds: number, timing: Timing): number | null {
  return timing === 'off' ? null : Math.round(seconds * 1000 * factors[timing])
}

/** Moments are in milliseconds since 1970. */
type Clock = { readonly begunAt: number; readonly limitMs: number | null }

/** Whether an answer came after its time. It is kept all the same, and is not a success (as in the reference service). */
export function isLate({ begunAt, limitMs }: Clock, answeredAt: number): boolean {
  return limitMs !== null && answeredAt - begunAt > limitMs + grace
}

/** Milliseconds that are left, 0 when the time is over; null without limit. */
export function timeLeft({ begunAt, limitMs }: Clock, now: number): number | null {
  return limitMs === null ? null : Math.min(limitMs, Math.max(0, begunAt + limitMs - now))
}
