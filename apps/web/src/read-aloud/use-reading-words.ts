import { useIntl } from 'react-intl'
import { useMessages } from '../messages/use-messages.ts'
import type { ReadingWords } from './spoken-blocks.ts'

export function useReadingWords(): ReadingWords {
  const say = useMessages()
  const intl = useIntl()
  return {
    option: (place, label, isChosen) => say(isChosen ? 'reading.option-chosen' : 'reading.option', { place, label }),
    blank: say('reading.blank'),
    list: (options) => say('reading.list', { options: intl.formatList(options, { type: 'disjunction' }) }),
    sameList: say('reading.same-list'),
    button: (label) => say('reading.button', { label }),
    cell: (column, value) => say('reading.cell', { column, value }),
  }
}
