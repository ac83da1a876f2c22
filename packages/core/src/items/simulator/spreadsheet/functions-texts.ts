// Texts: pieces of them, cleaning, joining.
import type { Context, Single, Spread } from './context.ts'
import { patternOf, toBoolean, toNumber, toText } from './operators.ts'
import { fault, folded, isFault, isMatrix, longestText, type Value } from './values.ts'

function notTooLong(result: Value): Value {
  return typeof result === 'string' && result.length > longestText ? fault('#VALUE!') : result
}

/** A function whose first inputs are texts, as many as said, and the others numbers. */
function of(
  inputs: Single['inputs'],
  texts: number,
  work: (texts: readonly string[], numbers: readonly number[], spend: Context['spend']) => Value,
): Single {
  return {
    inputs,
    work: (values, { language, spend }) => {
      const words: string[] = []
      const numbers: number[] = []
      for (const [place, value] of values.entries()) {
        if (isFault(value)) return value
        if (place < texts) words.push(toText(value, language))
        else {
          const number = toNumber(value, language)
          if (isFault(number)) return number
          numbers.push(Math.trunc(number))
        }
      }
      return notTooLong(work(words, numbers, spend))
    },
  }
}

/** Where a text stands in another, from 1. */
function placeIn(text: string, wanted: string, from: number): Value {
  const place = from < 1 ? -1 : text.indexOf(wanted, from - 1)
  return place < 0 ? fault('#VALUE!') : place + 1
}

/** As `placeIn`, without case, and with the signs `*` and `?`. */
function searchIn(text: string, wanted: string, from: number, spend: Context['spend']): Value {
  const said = folded(text)
  if (!/[*?]/.test(wanted)) return placeIn(said, folded(wanted), from)
  const fits = patternOf(`${wanted}*`, spend)
  for (let place = Math.max(0, from - 1); place < said.length; place += 1) {
    // Every beginning is a search of its own.
    if (!spend(1 + (said.length >> 4))) return fault('#LONG!')
    if (fits(said.slice(place))) return place + 1
  }
  return fault('#VALUE!')
}

function withCapitals(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}

function substituted(text: string, old: string, by: string, which: number | undefined): Value {
  if (old === '') return text
  const parts = text.split(old)
  if (which === undefined) {
    const length = text.length + (parts.length - 1) * (by.length - old.length)
    return length > longestText ? fault('#VALUE!') : parts.join(by)
  }
  return parts.length <= which ? text : `${parts.slice(0, which).join(old)}${by}${parts.slice(which).join(old)}`
}

export const textFunctions: Readonly<Record<string, Single>> = {
  LEN: of([1, 1], 1, ([text = '']) => text.length),
  LEFT: of([1, 2], 1, ([text = ''], [count = 1]) => (count < 0 ? fault('#VALUE!') : text.slice(0, count))),
  RIGHT: of([1, 2], 1, ([text = ''], [count = 1]) =>
    count < 0 ? fault('#VALUE!') : text.slice(Math.max(0, text.length - count)),
  ),
  MID: of([3, 3], 1, ([text = ''], [from = 1, count = 0]) =>
    from < 1 || count < 0 ? fault('#VALUE!') : text.slice(from - 1, from - 1 + count),
  ),
  TRIM: of([1, 1], 1, ([text = '']) => text.trim().replace(/ +/g, ' ')),
  UPPER: of([1, 1], 1, ([text = '']) => text.toUpperCase()),
  LOWER: of([1, 1], 1, ([text = '']) => text.toLowerCase()),
  PROPER: of([1, 1], 1, ([text = '']) => withCapitals(text)),
  EXACT: of([2, 2], 2, ([one, other]) => one === other),
  FIND: of([2, 3], 2, ([wanted = '', text = ''], [from = 1]) => placeIn(text, wanted, from)),
  SEARCH: of([2, 3], 2, ([wanted = '', text = ''], [from = 1], spend) => searchIn(text, wanted, from, spend)),
  SUBSTITUTE: of([3, 4], 3, ([text = '', old = '', by = ''], [which]) => substituted(text, old, by, which)),
  REPLACE: {
    inputs: [4, 4],
    work: ([text = null, from = null, count = null, by = null], { language }) => {
      const [start, length] = [toNumber(from, language), toNumber(count, language)]
      if (isFault(start)) return start
      if (isFault(length)) return length
      const whole = toText(text, language)
      return notTooLong(`${whole.slice(0, start - 1)}${toText(by, language)}${whole.slice(start - 1 + length)}`)
    },
  },
  VALUE: { inputs: [1, 1], work: ([value = null], { language }) => toNumber(value, language) },
}

function joined(values: readonly Value[], between: string, { language }: Context): Value {
  const faulty = values.find(isFault)
  if (faulty) return faulty
  return notTooLong(values.map((value) => toText(value, language)).join(between))
}

const join: Spread = {
  inputs: [1, 60],
  work: (inputs, context) =>
    joined(
      inputs.flatMap((one) => (isMatrix(one) ? one.rows.flat() : [one])),
      '',
      context,
    ),
}

export const textSpreadFunctions: Readonly<Record<string, Spread>> = {
  CONCAT: join,
  CONCATENATE: join,
  TEXTJOIN: {
    inputs: [3, 60],
    work: ([between = null, leaveOut = null, ...inputs], context) => {
      if (isMatrix(between) || isMatrix(leaveOut)) return fault('#VALUE!')
      const isWithoutEmpty = toBoolean(leaveOut)
      if (isFault(isWithoutEmpty)) return isWithoutEmpty
      const values = inputs.flatMap((one) => (isMatrix(one) ? one.rows.flat() : [one]))
      const kept = isWithoutEmpty ? values.filter((value) => value !== null && value !== '') : values
      return joined(kept, toText(between, context.language), context)
    },
  },
}
