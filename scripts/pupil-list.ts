// The list that a school gives: a line a pupil, as a spreadsheet saves it.
import type { NewPupil } from '../apps/api/src/features/accounts/create-pupil-account.ts'

export type PupilList = {
  readonly pupils: readonly Omit<NewPupil, 'language'>[]
  /** Empty when the whole list can be read; else a sentence for each line that cannot. */
  readonly problems: readonly string[]
}

/** Spreadsheets save with commas, in French with semicolons. */
const separator = /[,;\t]/

const longestName = 80

/** Reads `first name, last name` and, if known, the birthday as `day/month` in a third column. */
export function readPupilList(text: string): PupilList {
  const pupils: PupilList['pupils'][number][] = []
  const problems: string[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const [firstName = '', lastName = '', date = ''] = line.split(separator).map((field) =>
      field
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    const birthday = date === '' ? null : readBirthday(date)
    if (firstName === '' || lastName === '') {
      problems.push(`Line ${index + 1}: give a first name and a last name.`)
    } else if (firstName.length > longestName || lastName.length > longestName) {
      problems.push(`Line ${index + 1}: names have ${longestName} letters at most.`)
    } else if (birthday === undefined) {
      problems.push(`Line ${index + 1}: "${date}" is not a day and a month, such as 03/12 for 3 December.`)
    } else {
      pupils.push({ firstName, lastName, birthday })
    }
  }
  return { pupils, problems }
}

function readBirthday(text: string): NewPupil['birthday'] | undefined {
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(text)?.map(Number) ?? []
  if (day === undefined || month === undefined || day < 1 || day > 31 || month < 1 || month > 12) return undefined
  return { day, month }
}
