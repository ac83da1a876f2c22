import type { Commit } from '@pix/core/simulators/code'

/** What stands in each lane beside a change: nothing, the way of another one, or the change itself. */
export type Lane = { readonly key: string; readonly shows: 'nothing' | 'way' | 'change' }

/** The lanes beside each change. @param commits the newest first */
export function lanesOf(commits: readonly Pick<Commit, 'id' | 'parents'>[]): Lane[][] {
  /** What each lane leads to. */
  const waits: (string | null)[] = []
  return commits.map(({ id, parents }) => {
    const found = waits.indexOf(id)
    const free = waits.indexOf(null)
    const own = found >= 0 ? found : free >= 0 ? free : waits.length
    const lanes = Array.from({ length: Math.max(waits.length, own + 1) }, (_none, place): Lane => {
      const shows = place === own ? 'change' : (waits[place] ?? null) === null ? 'nothing' : 'way'
      return { key: `${place}`, shows }
    })
    for (const [place, wanted] of waits.entries()) if (wanted === id) waits[place] = null
    const [first = null, second] = parents
    const awaited = first === null ? -1 : waits.indexOf(first)
    // The way that was there first goes on.
    if (awaited < 0 || awaited > own) {
      if (awaited >= 0) waits[awaited] = null
      waits[own] = first
    }
    if (second !== undefined && !waits.includes(second)) {
      const place = waits.indexOf(null)
      waits[place >= 0 ? place : waits.length] = second
    }
    return lanes
  })
}
