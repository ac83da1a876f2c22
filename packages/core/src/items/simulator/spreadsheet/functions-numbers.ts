// Sums, averages, spread and roundings.
import type { Context, Single, Spread } from './context.ts'
import { toNumber } from './operators.ts'
import { type Fault, fault, isFault, isMatrix, type Result, tidy, type Value } from './values.ts'

/** The numbers among the inputs. In areas, what is no number is left out; a fault is the result. */
function numbersOf(inputs: readonly Result[], { language }: Context): readonly number[] | Fault {
  const numbers: number[] = []
  for (const input of inputs) {
    for (const value of isMatrix(input) ? input.rows.flat() : [input]) {
      if (isFault(value)) return value
      if (isMatrix(input) && typeof value !== 'number') continue
      if (value === null) continue
      const number = toNumber(value, language)
      if (isFault(number)) return number
      numbers.push(number)
    }
  }
  return numbers
}

const many = [1, 60] as const

function ofNumbers(work: (numbers: readonly number[]) => number | Fault): Spread {
  return {
    inputs: many,
    work: (inputs, context) => {
      const numbers = numbersOf(inputs, context)
      return 'fault' in numbers ? numbers : work(numbers)
    },
  }
}

const sumOf = (numbers: readonly number[]): number => tidy(numbers.reduce((sum, number) => sum + number, 0))

function averageOf(numbers: readonly number[]): number | Fault {
  return numbers.length === 0 ? fault('#DIV/0!') : tidy(sumOf(numbers) / numbers.length)
}

function variance(numbers: readonly number[], fewer: 0 | 1): number | Fault {
  if (numbers.length <= fewer) return fault('#DIV/0!')
  const middle = sumOf(numbers) / numbers.length
  return tidy(sumOf(numbers.map((number) => (number - middle) ** 2)) / (numbers.length - fewer))
}

function deviation(numbers: readonly number[], fewer: 0 | 1): number | Fault {
  const found = variance(numbers, fewer)
  return isFault(found) ? found : tidy(Math.sqrt(found))
}

/** The value below which a part of the numbers lies, between two of them where none is there. */
function percentile(numbers: readonly number[], part: number): number | Fault {
  if (numbers.length === 0 || part < 0 || part > 1) return fault('#NUM!')
  const sorted = numbers.toSorted((one, other) => one - other)
  const place = part * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? 0
  return tidy(low + (high - low) * (place - Math.floor(place)))
}

function mode(numbers: readonly number[]): number | Fault {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return most < 2 ? fault('#N/A') : (numbers.find((number) => counts.get(number) === most) ?? 0)
}

/** A function of an area and a number. */
function ofArea(work: (numbers: readonly number[], number: number) => number | Fault): Spread {
  return {
    inputs: [2, 2],
    work: ([area = null, given = null], context) => {
      const numbers = numbersOf([area], context)
      if ('fault' in numbers) return numbers
      const number = isMatrix(given) ? fault('#VALUE!') : toNumber(given, context.language)
      return isFault(number) ? number : work(numbers, number)
    },
  }
}

function correlation(one: Result, other: Result): number | Fault {
  const [left, right] = [one, other].map((input) => (isMatrix(input) ? input.rows.flat() : [input]))
  if (!left || !right || left.length !== right.length) return fault('#N/A')
  const pairs = left.flatMap((x, place): [number, number][] => {
    const y = right[place]
    return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : []
  })
  const [x, y] = [averageOf(pairs.map(([a]) => a)), averageOf(pairs.map(([, b]) => b))]
  if (isFault(x) || isFault(y)) return fault('#DIV/0!')
  const both = sumOf(pairs.map(([a, b]) => (a - x) * (b - y)))
  const spread = Math.sqrt(sumOf(pairs.map(([a]) => (a - x) ** 2)) * sumOf(pairs.map(([, b]) => (b - y) ** 2)))
  return spread === 0 ? fault('#DIV/0!') : tidy(both / spread)
}

function sumOfProducts(inputs: readonly Result[]): Value {
  const rows = inputs.map((input) => (isMatrix(input) ? input.rows : [[input]]))
  const [first = []] = rows
  if (rows.some((one) => one.length !== first.length || one[0]?.length !== first[0]?.length)) return fault('#VALUE!')
  const flat = rows.map((one) => one.flat())
  let sum = 0
  for (const place of (flat[0] ?? []).keys()) {
    let product = 1
    for (const values of flat) {
      const value = values[place] ?? null
      if (isFault(value)) return value
      product *=
        typeof value === 'number' ? value : inputs.length === 1 && typeof value === 'boolean' ? Number(value) : 0
    }
    sum = tidy(sum + product)
  }
  return sum
}

function countWhere(is: (value: Value) => boolean): Spread {
  return {
    inputs: many,
    work: (inputs) => inputs.flatMap((input) => (isMatrix(input) ? input.rows.flat() : [input])).filter(is).length,
  }
}

export const spreadFunctions: Readonly<Record<string, Spread>> = {
  SUM: ofNumbers(sumOf),
  AVERAGE: ofNumbers(averageOf),
  MIN: ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  MEDIAN: ofNumbers((numbers) => percentile(numbers, 0.5)),
  MODE: ofNumbers(mode),
  PRODUCT: ofNumbers((numbers) => tidy(numbers.reduce((product, number) => product * number, 1))),
  'STDEV.S': ofNumbers((numbers) => deviation(numbers, 1)),
  'STDEV.P': ofNumbers((numbers) => deviation(numbers, 0)),
  'VAR.S': ofNumbers((numbers) => variance(numbers, 1)),
  'VAR.P': ofNumbers((numbers) => variance(numbers, 0)),
  COUNT: countWhere((value) => typeof value === 'number'),
  COUNTA: countWhere((value) => value !== null),
  COUNTBLANK: countWhere((value) => value === null || value === ''),
  LARGE: ofArea((numbers, place) => numbers.toSorted((one, other) => other - one)[place - 1] ?? fault('#NUM!')),
  SMALL: ofArea((numbers, place) => numbers.toSorted((one, other) => one - other)[place - 1] ?? fault('#NUM!')),
  PERCENTILE: ofArea(percentile),
  QUARTILE: ofArea((numbers, quarter) => percentile(numbers, Math.floor(quarter) / 4)),
  RANK: {
    inputs: [2, 3],
    work: ([given = null, area = null, rising = null], context) => {
      const numbers = numbersOf([area], context)
      if ('fault' in numbers) return numbers
      const number = isMatrix(given) ? fault('#VALUE!') : toNumber(given, context.language)
      if (isFault(number)) return number
      if (!numbers.includes(number)) return fault('#N/A')
      const isRising = rising !== null && rising !== 0 && rising !== false
      return numbers.filter((one) => (isRising ? one < number : one > number)).length + 1
    },
  },
  SUMPRODUCT: { inputs: many, work: sumOfProducts },
  CORREL: { inputs: [2, 2], work: ([one = null, other = null]) => correlation(one, other) },
}

/** A function of numbers alone. */
function of(least: number, most: number, work: (...numbers: number[]) => number): Single {
  return {
    inputs: [least, most],
    work: (values, { language }) => {
      const numbers: number[] = []
      for (const value of values) {
        const number = toNumber(value, language)
        if (isFault(number)) return number
        numbers.push(number)
      }
      const result = work(...numbers)
      return Number.isFinite(result) ? tidy(result) : fault('#NUM!')
    },
  }
}

/** Rounded to some places after the point, or before it. */
function rounded(round: (value: number) => number): Single {
  return of(1, 2, (number, places = 0) => {
    const power = 10 ** Math.trunc(places)
    const size = round(tidy(Math.abs(number) * power)) / power
    return number < 0 ? -size : size
  })
}

/** A whole number of steps. */
function ofSteps(round: (value: number) => number): Single {
  return of(1, 2, (number, step = 1) => (step === 0 ? 0 : round(tidy(number / step)) * step))
}

function isWhere(is: (value: Value) => boolean): Single {
  return { inputs: [1, 1], work: ([value = null]) => is(value) }
}

export const numberFunctions: Readonly<Record<string, Single>> = {
  ABS: of(1, 1, Math.abs),
  INT: of(1, 1, Math.floor),
  SIGN: of(1, 1, Math.sign),
  SQRT: of(1, 1, Math.sqrt),
  PI: of(0, 0, () => Math.PI),
  POWER: of(2, 2, (base = 0, power = 0) => base ** power),
  MOD: {
    inputs: [2, 2],
    work: ([left = null, right = null], { language }) => {
      const [number, by] = [toNumber(left, language), toNumber(right, language)]
      if (isFault(number)) return number
      if (isFault(by)) return by
      return by === 0 ? fault('#DIV/0!') : tidy(number - by * Math.floor(number / by))
    },
  },
  ROUND: rounded(Math.round),
  ROUNDUP: rounded(Math.ceil),
  ROUNDDOWN: rounded(Math.floor),
  FLOOR: ofSteps(Math.floor),
  CEILING: ofSteps(Math.ceil),
  NOT: {
    inputs: [1, 1],
    work: ([value = null], { language }) => {
      const number = toNumber(value, language)
      return isFault(number) ? number : number === 0
    },
  },
  ISBLANK: isWhere((value) => value === null),
  ISNUMBER: isWhere((value) => typeof value === 'number'),
  ISTEXT: isWhere((value) => typeof value === 'string'),
  ISERROR: isWhere(isFault),
  ISNA: isWhere((value) => isFault(value) && value.fault === '#N/A'),
}
