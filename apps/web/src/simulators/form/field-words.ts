import {
  addressParts,
  type Field,
  type FieldPart,
  type FormProblem,
  listAt,
  type Paper,
  textAt,
  type Values,
} from '@pix/core/simulators/form'
import { useMessages } from '../../messages/use-messages.ts'
import { useDay } from './use-day.ts'

/** The field or the part of one at a place. */
function lineAt(field: Field, at: string): Field | FieldPart {
  const part = at.split('.')[2]
  return (field.type === 'entries' && field.parts.find(({ id }) => id === part)) || field
}

/** Says what is wrong at a place of a field, and what to do. */
export function useProblemWords(): (field: Field, problem: FormProblem) => string {
  const say = useMessages()
  const day = useDay()
  return (field, { at, code }) => {
    const line = lineAt(field, at)
    const bound = (key: string): string => String(Reflect.get(line, key) ?? '')
    const dates = {
      earliest: line.type === 'date' && line.earliest !== undefined ? day(line.earliest) : '',
      latest: line.type === 'date' && line.latest !== undefined ? day(line.latest) : '',
    }
    const isPicked = line.type === 'choice' || line.type === 'several' || line.type === 'slot'
    const wrong = code === 'required' && isPicked ? 'choose' : code
    return say(`form.problem-${wrong}`, {
      ...dates,
      least: bound('least'),
      most: bound('most'),
      shortest: bound('shortest'),
      longest: bound('longest'),
      unit: bound('unit'),
      shape: bound('shape'),
      accepts: line.type === 'upload' ? line.accepts.join(', ') : '',
      kb: bound('mostKb'),
    })
  }
}

/** Names a place of a field: “Address: town”. */
export function usePlaceName(): (field: Field, at: string, values: Values) => string {
  const say = useMessages()
  return (field, at, values) => {
    const [id, first = '', second] = at.split('.')
    if (first === '') return field.label
    if (field.type === 'address') {
      const part = addressParts.find((one) => one === first) ?? 'street'
      return say('form.part-of', { field: field.label, part: say(`form.address-${part}`) })
    }
    if (field.type === 'grid') {
      return say('form.part-of', { field: field.label, part: field.rows.find((row) => row.id === first)?.label ?? '' })
    }
    if (field.type !== 'entries') return field.label
    const number = listAt(values, id ?? '').indexOf(first) + 1
    const part = field.parts.find((one) => one.id === second)?.label ?? ''
    return say('form.part-of', { field: `${field.entry} ${number}`, part })
  }
}

/** What stands in a field, in words; several where it has several parts. */
export function useValueWords(papers: readonly Paper[]): (field: Field, values: Values) => string[] {
  const say = useMessages()
  const labelOf = (options: readonly { id: string; label: string }[], id: string): string =>
    options.find((option) => option.id === id)?.label ?? ''
  const line = (field: FieldPart, at: string, values: Values): string => {
    const text = textAt(values, at).trim()
    if (field.type === 'choice') return labelOf(field.options, text)
    return field.type === 'number' && field.unit !== undefined && text !== '' ? `${text} ${field.unit}` : text
  }
  const words = (field: Field, values: Values): string[] => {
    const list = listAt(values, field.id)
    switch (field.type) {
      case 'note':
        return []
      case 'consent':
        return [say(values[field.id] === true ? 'form.ticked' : 'form.not-ticked')]
      case 'several':
        return list.map((id) => labelOf(field.options, id))
      case 'upload':
        return list.map((id) => papers.find((paper) => paper.id === id)?.name ?? '')
      case 'slot':
        return field.days.flatMap((day) =>
          day.slots
            .filter(({ id }) => id === textAt(values, field.id))
            .map(({ label }) => say('form.place-of', { field: day.label, part: label })),
        )
      case 'grid':
        return field.rows.map((row) =>
          say('form.place-of', {
            field: row.label,
            part: labelOf(field.columns, textAt(values, `${field.id}.${row.id}`)),
          }),
        )
      case 'address':
        return addressParts.map((part) => textAt(values, `${field.id}.${part}`)).filter((text) => text.trim() !== '')
      case 'entries':
        return list.map((entry) =>
          field.parts
            .map((part) => line(part, `${field.id}.${entry}.${part.id}`, values))
            .filter((text) => text !== '')
            .join(', '),
        )
      default: {
        const text = line(field, field.id, values)
        return text === '' ? [] : [text]
      }
    }
  }
  return (field, values) => {
    const said = words(field, values)
    return said.length === 0 ? [say('form.nothing')] : said
  }
}
