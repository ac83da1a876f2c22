// Parameters of items as a table: what a calibration writes, and what anchors and reports are read from.
import { readFileSync } from 'node:fs'
import type { ItemOfResult } from '../../packages/core/src/adaptive/calibration/calibrate.ts'
import { checkBank, isGraded } from '../../packages/core/src/adaptive/models/item.ts'
import type { ItemWithErrors } from '../../packages/core/src/adaptive/quality/drift.ts'
import { fieldsOf, fieldToWrite, separatorOf } from './csv-line.ts'
import { FileNotUsable } from './response-file.ts'

const columns = [
  'item',
  'discrimination',
  'difficulty',
  'guessing',
  'thresholds',
  'discrimination_error',
  'difficulty_error',
  'guessing_error',
  'thresholds_error',
  'answers',
  'anchor',
] as const

/** Thresholds are separated by spaces. Numbers are written with all their digits. */
export function parametersAsTable(items: readonly ItemOfResult[]): string {
  const lines = items.map((item) => {
    const errors = item.standardErrors
    return [
      fieldToWrite(item.id),
      item.discrimination,
      isGraded(item) ? '' : item.difficulty,
      isGraded(item) ? '' : (item.guessing ?? ''),
      isGraded(item) ? item.thresholds.join(' ') : '',
      errors?.discrimination ?? '',
      errors?.difficulty ?? '',
      errors?.guessing ?? '',
      errors?.thresholds?.join(' ') ?? '',
      item.answers,
      item.isAnchor ? 'yes' : 'no',
    ].join(',')
  })
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

/** @throws {FileNotUsable} for a file that is not there, a line that cannot be read, an item that cannot be used */
export function readParameters(file: string): ItemWithErrors[] {
  const [header = '', ...lines] = textOf(file).split(/\r?\n/)
  const separator = separatorOf(header)
  const names = fieldsOf(header, separator).map((name) => name.toLowerCase())
  if (!names.includes('item') || !names.includes('discrimination'))
    throw new FileNotUsable(`${file}, line 1: it must name item, discrimination and difficulty (or thresholds)`)
  const items = lines.flatMap((line, place): ItemWithErrors[] => {
    if (line === '') return []
    const fields = fieldsOf(line, separator)
    if (fields.length !== names.length)
      throw new FileNotUsable(
        `${file}, line ${place + 2}: ${fields.length} fields, and there are ${names.length} columns`,
      )
    return [itemOf((name) => fields[names.indexOf(name)] ?? '', `${file}, line ${place + 2}`)]
  })
  try {
    checkBank(items)
  } catch (error) {
    throw new FileNotUsable(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
  return items
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw new FileNotUsable(`there is no file ${file}`)
  }
}

function itemOf(field: (name: string) => string, where: string): ItemWithErrors {
  const number = (name: string, text: string) => {
    const value = text === '' ? Number.NaN : Number(text)
    if (Number.isNaN(value))
      throw new FileNotUsable(`${where}: the ${name} is ${text === '' ? 'empty' : text}, not a number`)
    return value
  }
  const id = field('item')
  if (id === '') throw new FileNotUsable(`${where}: no item`)
  const discrimination = number('discrimination', field('discrimination'))
  const thresholds = field('thresholds')
  if (thresholds !== '')
    return { id, discrimination, thresholds: thresholds.split(/\s+/).map((text) => number('threshold', text)) }
  const guessing = field('guessing')
  return {
    id,
    discrimination,
    difficulty: number('difficulty', field('difficulty')),
    ...(guessing === '' ? {} : { guessing: number('guessing', guessing) }),
    ...(field('difficulty_error') === '' || field('discrimination_error') === ''
      ? {}
      : {
          standardErrors: {
            discrimination: number('error of the discrimination', field('discrimination_error')),
            difficulty: number('error of the difficulty', field('difficulty_error')),
          },
        }),
  }
}
