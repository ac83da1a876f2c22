// Numbers with decimals that are exact, and what is exactly kept of those that are not.

/** `units` divided by ten, `places` times. */
export class Decimal {
  readonly units: bigint
  readonly places: number

  constructor(units: bigint, places: number) {
    this.units = units
    this.places = places
  }
}

/** As many digits as a quotient has. */
const precision = 28

export function decimalFrom(text: string): Decimal | null {
  const found = /^\s*(?<sign>[+-]?)(?<whole>\d*)(?:\.(?<part>\d*))?\s*$/.exec(text)?.groups
  if (!found) return null
  const { sign, whole = '', part = '' } = found
  if (whole + part === '') return null
  const units = BigInt(whole + part)
  return new Decimal(sign === '-' ? -units : units, part.length)
}

/** The number that a machine really keeps: 0.1 has 55 decimals. */
export function exactly(value: number): Decimal {
  let units = value
  let halves = 0
  while (!Number.isInteger(units)) {
    // Exact: only the exponent of the number changes.
    units *= 2
    halves += 1
  }
  return new Decimal(BigInt(units) * 5n ** BigInt(halves), halves)
}

/** The nearest with so many places; from the middle, to the even one. */
export function rounded({ units, places }: Decimal, wanted: number): Decimal {
  if (wanted >= places) return new Decimal(units * 10n ** BigInt(wanted - places), wanted)
  const by = 10n ** BigInt(places - wanted)
  return new Decimal(nearest(units, by), wanted)
}

function nearest(units: bigint, by: bigint): bigint {
  const whole = units / by
  const twice = 2n * (units - whole * by)
  const rest = twice < 0n ? -twice : twice
  if (rest < by || (rest === by && whole % 2n === 0n)) return whole
  return units < 0n ? whole - 1n : whole + 1n
}

export function decimalText({ units, places }: Decimal): string {
  if (places <= 0) return String(units * 10n ** BigInt(-places))
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** Both with the same number of places. */
export function aligned(one: Decimal, other: Decimal): { readonly places: number; readonly units: [bigint, bigint] } {
  const places = Math.max(one.places, other.places, 0)
  return { places, units: [rounded(one, places).units, rounded(other, places).units] }
}

export function divided(one: Decimal, other: Decimal): Decimal {
  const { units } = aligned(one, other)
  const [above, below] = units
  const whole = String(above / below).replace('-', '')
  const places = Math.max(0, precision - (whole === '0' ? 0 : whole.length))
  return shortened(new Decimal(nearest(above * 10n ** BigInt(places), below < 0n ? -below : below), places), below)
}

function shortened(value: Decimal, below: bigint): Decimal {
  let units = below < 0n ? -value.units : value.units
  let { places } = value
  while (places > 0 && units % 10n === 0n) {
    units /= 10n
    places -= 1
  }
  return new Decimal(units, places)
}
