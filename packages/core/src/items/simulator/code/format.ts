// How a value is written in a text: `{total:.2f}`.
import { Decimal, decimalText, exactly, rounded } from './decimal.ts'
import { Stopped } from './meter.ts'
import { floatOf, isNumeric, type Numeric, numericOf, shown, type Value } from './values.ts'

const shape =
  /^(?:(?<fill>.)?(?<align>[<>^]))?(?<sign>[+ ])?(?<zero>0)?(?<width>\d{1,3})?(?<comma>,)?(?:\.(?<places>\d{1,2}))?(?<type>[dfeEgGbxXosn%])?$/u

/** The value as the format asks. Throws when the format is none. */
export function formatted(value: Value, format: string): string {
  if (format === '') return shown(value, false)
  const asked = shape.exec(format)?.groups
  if (!asked) throw new Stopped('wrong-value', format)
  const { align, fill, sign = '', zero, width = '0', comma, places, type } = asked
  const isNumber = isNumeric(value) && typeof value !== 'boolean' && type !== 's'
  if (!isNumber && type !== undefined && type !== 's') throw new Stopped('wrong-value', format)
  const plain = isNumber ? numberText(numericOf(value), places, type) : shown(value, false).slice(0, cut(places))
  const negative = isNumber && plain.startsWith('-')
  const digits = negative ? plain.slice(1) : plain
  const before = negative ? '-' : isNumber ? sign : ''
  const body = comma === undefined ? digits : grouped(digits)
  const room = Math.max(0, Number(width) - before.length - [...body].length)
  if (zero !== undefined && align === undefined && isNumber) return before + '0'.repeat(room) + body
  const side = align ?? (isNumber ? '>' : '<')
  const start = side === '>' ? room : side === '^' ? Math.floor(room / 2) : 0
  return (fill ?? ' ').repeat(start) + before + body + (fill ?? ' ').repeat(room - start)
}

function cut(places: string | undefined): number {
  return places === undefined ? Number.POSITIVE_INFINITY : Number(places)
}

function grouped(digits: string): string {
  const [whole = '', ...rest] = digits.split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.')
}

function numberText(value: Numeric, places: string | undefined, type: string | undefined): string {
  const radix = type === undefined ? undefined : { b: 2, o: 8, x: 16, X: 16 }[type]
  if (radix !== undefined || type === 'd') {
    if (typeof value !== 'bigint') throw new Stopped('wrong-value', type)
    const text = value.toString(radix ?? 10)
    return type === 'X' ? text.toUpperCase() : text
  }
  if (type === '%') return `${fixed(floatOf(value) * 100, Number(places ?? 6))}%`
  if (type === 'f' || (places !== undefined && type === undefined && value instanceof Decimal)) {
    return fixed(value, Number(places ?? 6))
  }
  if (places === undefined && type === undefined) return shown(value, false)
  throw new Stopped('wrong-value', `.${places ?? ''}${type ?? ''}`)
}

function fixed(value: Numeric, places: number): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return shown(value, false)
    const text = decimalText(rounded(exactly(value), places))
    return value < 0 && !text.startsWith('-') ? `-${text}` : text
  }
  return decimalText(rounded(value instanceof Decimal ? value : new Decimal(value, 0), places))
}
