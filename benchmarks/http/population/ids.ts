// Ids as the application makes them (UUID version 7), at any moment of the year that the population signed up in.
import { randomBytes } from 'node:crypto'

const day = 24 * 3_600_000
export const populationAge = 365 * day

/** A UUIDv7 of that moment. */
export function idOfMoment(milliseconds: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
