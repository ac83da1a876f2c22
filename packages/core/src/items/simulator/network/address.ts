// Addresses of the fourth version of the protocol. All networks of a plan share one rule: the first three numbers are the
// network, the last one is the device; it is what routers of homes do, and enough to see what a wrong number does.

/** Four numbers from 0 to 255. */
export function isAddress(text: string): boolean {
  const parts = text.trim().split('.')
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
}

/** The first three numbers. */
export function networkOf(address: string): string {
  return address.trim().split('.').slice(0, 3).join('.')
}

/** The same address however it was typed. */
export function plainAddress(text: string): string {
  return text.trim().split('.').map(Number).join('.')
}
