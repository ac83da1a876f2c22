// Times as whole minutes, on a wall clock or on the universal one. A zone is its offset and the table of its changes:
// nothing is asked of the machine.
import type { CalendarZone, Weekday } from './schema.ts'

/** Minutes since the beginning of 1970 on some wall clock. */
export type Wall = number
/** The same on the universal clock. */
export type Utc = number

export const minutesOfDay = 1440

export const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** Of `2026-03-12`, or `2026-03-12T14:00`. */
export function wallOf(text: string): Wall {
  const [year, month, day, hour, minute] = text.split(/[-T:]/).map(Number)
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0) / 60_000
}

/** `2026-03-12T14:00`. */
export function textOf(wall: Wall): string {
  return new Date(wall * 60_000).toISOString().slice(0, 16)
}

/** `2026-03-12`. */
export function dayOf(wall: Wall): string {
  return textOf(wall).slice(0, 10)
}

/** Whether there is such a day and time, within a lifetime: a year that is half typed is none. */
export function isReal(text: string): boolean {
  const wall = wallOf(text)
  return text >= '1990' && text < '2100' && !Number.isNaN(wall) && textOf(wall).startsWith(text)
}

/** The beginning of the day. */
export function midnightOf(wall: Wall): Wall {
  return Math.floor(wall / minutesOfDay) * minutesOfDay
}

/** From 0 for Monday. */
export function weekdayOf(wall: Wall): number {
  // The first day of 1970 was a Thursday.
  return modulo(Math.floor(wall / minutesOfDay) + 3, 7)
}

/** The beginning of Monday. */
export function mondayOf(wall: Wall): Wall {
  return midnightOf(wall) - weekdayOf(wall) * minutesOfDay
}

export function partsOf(wall: Wall): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 1970, month = 1, day = 1] = dayOf(wall).split('-').map(Number)
  return { year, month, day }
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor
}

type Clock = {
  readonly changes: readonly { readonly at: Utc; readonly offset: number }[]
  /** Every one that it ever has, the greatest first. */
  readonly offsets: readonly number[]
}

const clocks = new WeakMap<CalendarZone, Clock>()

/** A zone is as immutable as its scenario: its table is read once. */
function clockOfZone(zone: CalendarZone): Clock {
  const known = clocks.get(zone)
  if (known) return known
  const changes = (zone.changes ?? []).map(({ at, offset }) => ({ at: wallOf(at), offset }))
  const offsets = [zone.offset, ...changes.map(({ offset }) => offset)].sort((one, other) => other - one)
  const clock = { changes, offsets }
  clocks.set(zone, clock)
  return clock
}

/** Minutes ahead of the universal clock at that moment. */
function offsetAt(zone: CalendarZone, utc: Utc): number {
  return clockOfZone(zone).changes.findLast(({ at }) => at <= utc)?.offset ?? zone.offset
}

/** What the clock of the zone shows. */
export function wallAt(zone: CalendarZone, utc: Utc): Wall {
  return utc + offsetAt(zone, utc)
}

/**
 * The moment at which the clock of the zone shows this. An hour that comes twice is meant the first time; one that is
 * skipped is as much later as the clock went forward.
 */
export function utcAt(zone: CalendarZone, wall: Wall): Utc {
  const { offsets } = clockOfZone(zone)
  const greatest = offsets[0] ?? zone.offset
  const right = offsets.find((offset) => offsetAt(zone, wall - offset) === offset)
  return wall - (right ?? offsetAt(zone, wall - greatest))
}
