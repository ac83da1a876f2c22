// Ways into the facts of a simulator: `values.$wifi`, `messages.*.folder`.
/** Every value that the path leads to. A segment is a key, a place from 0, the `id` of an entry, or `*`. */
export function valuesAt(document: unknown, path: string): readonly unknown[] {
  return segmentsOf(path).reduce<readonly unknown[]>(
    (places, segment) => places.flatMap((place) => step(place, segment)),
    [document],
  )
}

/** An empty path is the value itself. */
function segmentsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('.')
}

function step(place: unknown, segment: string): readonly unknown[] {
  if (typeof place !== 'object' || place === null) return []
  if (segment === '*') return Object.values(place)
  if (Array.isArray(place)) {
    const found = place.find((entry) => hasId(entry, segment)) ?? place[Number(segment)]
    return found === undefined ? [] : [found]
  }
  return Object.hasOwn(place, segment) ? [Reflect.get(place, segment)] : []
}

function hasId(entry: unknown, id: string): boolean {
  return typeof entry === 'object' && entry !== null && Reflect.get(entry, 'id') === id
}
