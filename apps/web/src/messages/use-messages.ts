import { useIntl } from 'react-intl'
import type { MessageKey } from './catalogue.ts'

export type MessageValues = Readonly<Record<string, string | number | Date>>

/** `say('profile.total', { pix: 12 })` in the language shown. For a message with elements inside, see `Message`. */
export type Say = (key: MessageKey, values?: MessageValues) => string

export function useMessages(): Say {
  const intl = useIntl()
  return (key, values) => intl.formatMessage({ id: key }, fillable(intl.messages[key], values))
}

/** A message that is a plain text takes no values: giving some would ask for the parser, which is not in the app. */
export function fillable<Values>(message: unknown, values: Values | undefined): Values | undefined {
  return Array.isArray(message) ? values : undefined
}
