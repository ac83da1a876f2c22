// Names of files as people read and type them.

/** The letters after the last point, in small letters; a name that begins with its only point has none. */
export function extensionOf(name: string): string {
  const point = name.lastIndexOf('.')
  return point > 0 ? name.slice(point + 1).toLowerCase() : ''
}

/** The name without its extension. */
export function baseOf(name: string): string {
  return extensionOf(name) === '' ? name : name.slice(0, name.lastIndexOf('.'))
}

/** Without case and accents, so that a search finds what is meant and an order is that of a dictionary. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
}

/** Names in the order of a dictionary, numbers by their value: `photo 2` before `photo 10`. */
export function compareNames(one: string, other: string): number {
  const ones = plain(one).split(/(\d+)/)
  const others = plain(other).split(/(\d+)/)
  for (const [place, part] of ones.entries()) {
    const against = others[place]
    if (against === undefined) return 1
    if (part === against) continue
    if (place % 2 === 1 && Number(part) !== Number(against)) return Number(part) - Number(against)
    return part < against ? -1 : 1
  }
  return ones.length - others.length
}

/** `name`, or `name (2)`, `name (3)`… when it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  const known = taken.map(plain)
  if (!known.includes(plain(name))) return name
  const base = baseOf(name)
  const end = name.slice(base.length)
  for (let count = 2; ; count++) {
    const next = `${base} (${count})${end}`
    if (!known.includes(plain(next))) return next
  }
}

/** The day that stands in a name, as `2026-03-01`, whether or not it was written with hyphens; else nothing. */
export function dayIn(name: string): string {
  const [, year = '', month = '', day = ''] = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(name) ?? []
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  return isDay ? `${year}-${month}-${day}` : ''
}

/** The version that stands in a name, as `2` for `v2` and `V02`; else nothing. */
export function versionIn(name: string): string {
  const found = /(?:^|[^a-z])v0*(\d+(?:\.\d+)*)/i.exec(baseOf(name))
  return found?.[1] ?? ''
}
