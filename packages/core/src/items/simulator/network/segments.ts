// The networks behind one router, and the rules that say what goes from one to another.
import { addressAt, isIn, isPrivate, overlaps, type Range, rangeOf } from './range.ts'
import type { Device } from './schema.ts'

/** Either end of what goes through a router: a device in one of its networks, or the internet. */
export type End = { readonly device: string; readonly network: string } | 'internet'

/** What fits none of the services of the plan. */
export const otherService = 'other'

/** The range of one network, unless it is none or shares addresses with another network of the router. */
export function soundRange({ router }: Device, id: string): Range | null {
  const networks = router?.networks ?? []
  const own = rangeOf(networks.find((one) => one.id === id)?.range ?? '')
  if (!own) return null
  const isShared = networks.some((other) => {
    const range = other.id === id ? null : rangeOf(other.range)
    return range !== null && overlaps(own, range)
  })
  return isShared ? null : own
}

/** What the range of a network is like, for the screen and for goals. */
export function rangeWords(router: Device, id: string): 'sound' | 'none' | 'shared' | 'public' {
  const own = rangeOf(router.router?.networks?.find((one) => one.id === id)?.range ?? '')
  if (!own) return 'none'
  if (!soundRange(router, id)) return 'shared'
  return isPrivate(own) ? 'sound' : 'public'
}

/** The address of the router in one of its networks. */
export function gatewayIn(range: Range): string {
  return addressAt(range.first + 1)
}

export function maskOf({ size }: Range): string {
  return addressAt(2 ** 32 - size)
}

/** The address that a router gives to the device at this place of a network; null when the range is full. */
export function addressIn(range: Range, place: number): string | null {
  const address = addressAt(range.first + 2 + place)
  return isIn(range, address) ? address : null
}

/** Whether a router lets a service through: the first rule that fits decides. What answers comes back by itself. */
export function letsThrough({ router }: Device, from: End, to: End, service: string): boolean {
  const rule = router?.rules?.find(
    (one) => fits(one.from, from) && fits(one.to, to) && (one.service === 'any' || one.service === service),
  )
  return rule ? rule.allow : router?.others !== 'stop'
}

function fits(written: string, end: End): boolean {
  if (written === 'any') return true
  return end === 'internet' ? written === 'internet' : written === end.network || written === end.device
}
