// Draws that need no memory: the same seed and place give the same number, whatever was drawn before. A test that is
// taken up again, or replayed, draws what it drew.

/**
 * A number in [0, 1) from a seed, a stream and a place in it: two rounds of MurmurHash3's finalizer (Austin Appleby,
 * public domain) over the three.
 */
export function draw(seed: number, stream: number, place: number): number {
  return mixed(mixed(seed ^ Math.imul(stream + 1, 0x9e3779b1)) ^ Math.imul(place + 1, 0x85ebca77)) / 4294967296
}

/** Another 32-bit seed, for what has a number of its own: a candidate of a simulation, a round. */
export function seedOf(seed: number, number: number): number {
  return mixed(mixed(seed ^ 0x2545f491) ^ Math.imul(number + 1, 0xc2b2ae3d))
}

function mixed(value: number): number {
  let bits = (value + 0x6d2b79f5) >>> 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
