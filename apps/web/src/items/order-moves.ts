/** The list with the entry at `from` moved to `to`; unchanged when `to` is outside the list. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): Entry[] {
  const entry = list[from]
  if (entry === undefined || to < 0 || to >= list.length) return [...list]
  const others = list.filter((_, place) => place !== from)
  return [...others.slice(0, to), entry, ...others.slice(to)]
}

/** Where the row `from` lands when it is dropped with its middle at `middle`. */
export function landingPlace(
  rows: readonly { readonly top: number; readonly height: number }[],
  from: number,
  middle: number,
): number {
  const passed = rows.filter(({ top, height }, place) => place !== from && top + height / 2 < middle)
  return passed.length
}

/** How far a row slides while the row `from` hangs over the place `to`, in rows: -1, 0 or 1. */
export function slide(place: number, from: number, to: number): -1 | 0 | 1 {
  if (place > from && place <= to) return -1
  if (place < from && place >= to) return 1
  return 0
}
