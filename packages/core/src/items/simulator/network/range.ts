// Ranges of addresses, such as 192.168.10.0/24.
import { isAddress } from './address.ts'

export type Range = { readonly first: number; readonly size: number }

/** An address as one number. */
function numberOf(address: string): number {
  return address
    .trim()
    .split('.')
    .reduce((number, part) => number * 256 + Number(part), 0)
}

export function addressAt(number: number): string {
  return [16777216, 65536, 256, 1].map((unit) => Math.floor(number / unit) % 256).join('.')
}

/** Null for what is no range, also when the address is not the first of it. */
export function rangeOf(text: string): Range | null {
  const [address = '', bits = '', ...more] = text.trim().split('/')
  if (more.length > 0 || !isAddress(address) || !/^\d{1,2}$/.test(bits)) return null
  const prefix = Number(bits)
  if (prefix < 8 || prefix > 30) return null
  const size = 2 ** (32 - prefix)
  const first = numberOf(address)
  return first % size === 0 ? { first, size } : null
}

export function overlaps(one: Range, other: Range): boolean {
  return one.first < other.first + other.size && other.first < one.first + one.size
}

export function isIn({ first, size }: Range, address: string): boolean {
  const number = numberOf(address)
  // The first address names the range, the last one is for all of it.
  return number > first && number < first + size - 1
}

/** Of the addresses that anybody may use at home. */
export function isPrivate(range: Range): boolean {
  return ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].some((text) => {
    const own = rangeOf(text)
    return own !== null && range.first >= own.first && range.first + range.size <= own.first + own.size
  })
}

/** The size of the network that a mask such as 255.255.255.0 tells; null for what is no mask. */
export function sizeOfMask(mask: string): number | null {
  if (!isAddress(mask)) return null
  const size = 2 ** 32 - numberOf(mask)
  return Number.isInteger(Math.log2(size)) ? size : null
}

/** Whether a mask takes two addresses for neighbours. */
export function areNear(one: string, other: string, mask: string): boolean {
  const size = sizeOfMask(mask)
  return size !== null && Math.floor(numberOf(one) / size) === Math.floor(numberOf(other) / size)
}
