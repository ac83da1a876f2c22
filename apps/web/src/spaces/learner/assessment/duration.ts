import type { Say } from '../../../messages/use-messages.ts'

/** A time in words, such as “1 minute 30 seconds”. Inside the messages of the area `timed`. */
export function durationInWords(say: Say, milliseconds: number): string {
  const total = Math.round(milliseconds / 1000)
  const minutes = Math.floor(total / 60)
  const seconds = total % 60
  if (minutes === 0) return say('timed.seconds', { count: seconds })
  if (seconds === 0) return say('timed.minutes', { count: minutes })
  return say('timed.both', {
    minutes: say('timed.minutes', { count: minutes }),
    seconds: say('timed.seconds', { count: seconds }),
  })
}

/** As a clock shows it, such as `1:05`. What has begun is not over: 0.2 seconds are one still. */
export function durationOnClock(milliseconds: number): string {
  const total = Math.ceil(milliseconds / 1000)
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`
}
