// Seeded randomness: the same seed gives the same draw on every engine, so that what was shown to a person can be
// shown again years later. Never for secrets.

/** A generator of numbers in [0, 1) from a 32-bit seed (mulberry32, Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A copy of `list` in random order (Fisher–Yates). */
export function shuffled<Value>(list: readonly Value[], random: () => number): Value[] {
  const remaining = [...list]
  const drawn: Value[] = []
  while (remaining.length > 0) {
    drawn.push(...remaining.splice(Math.floor(random() * remaining.length), 1))
  }
  return drawn
}

/** A 32-bit seed from a text (FNV-1a), for instance from an id. */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
