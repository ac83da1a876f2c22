// Days as numbers, as spreadsheets have them: 1 is 31 December 1899, and the hour is the part after the point.

const epoch = 25_569

export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** The number of a day. Months and days beyond their end go on into the next. */
export function serialOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1
  const y = Math.floor(months / 12)
  const m = months - y * 12 + 1
  // Counted from March, so that the day of a leap year comes last.
  const shifted = m > 2 ? y : y - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5)
  return (
    era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear + day - 1 - 719_468 + epoch
  )
}

export function dayOf(serial: number): Day {
  const days = Math.floor(serial) - epoch + 719_468
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  return serialOf(year, month + 1, 1) - serialOf(year, month, 1)
}

/** The seconds of a day that have gone. */
export function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400
}

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && year >= 1900 && year <= 2999

/** In which order the parts of a date stand. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** The time of day as a part of a day: `14:05`, `14:05:30`, `14 h 05`. */
export function readTime(text: string): number | null {
  const [, hour, minute = '0', second = '0'] = /^(\d{1,2})(?::|\s?h\s?)(\d{2})?(?::(\d{2}))?$/i.exec(text) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400
}

export type ReadDate = { readonly serial: number; readonly format: 'date' | 'date-time' }

/** A date in figures, with or without a time. The year comes first where it has four figures there. */
export function readDate(text: string, order: DateOrder): ReadDate | null {
  const [, first = '', second = '', third = '', rest = ''] =
    /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[\sT]+(\S.*))?$/.exec(text) ?? []
  if (first === '') return null
  const isIso = first.length === 4
  if (!isIso && order === 'ymd' && first.length !== 2) return null
  const [y, m, d] =
    isIso || order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second]
  if (y.length === 3 || y.length === 1) return null
  const year = Number(y) + (y.length === 2 ? 2000 : 0)
  if (!isDay(year, Number(m), Number(d))) return null
  const serial = serialOf(year, Number(m), Number(d))
  if (rest === '') return { serial, format: 'date' }
  const time = readTime(rest)
  return time === null ? null : { serial: serial + time, format: 'date-time' }
}
