import { readEntry } from '@pix/core/simulators/spreadsheet'

/** A number that was typed in a field, or null. */
export function readNumber(typed: string, language: 'fr' | 'en'): number | null {
  const entry = readEntry(typed, language, 'general')
  return 'value' in entry && typeof entry.value === 'number' ? entry.value : null
}
