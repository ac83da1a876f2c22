import type { Layer } from '@pix/core/simulators/image-editor'
import type { Say } from '../../messages/use-messages.ts'

/** As its author called it, or what it is. */
export function titleOf({ name, kind, text }: Layer, say: Say): string {
  return name === '' ? `${say(`imageeditor.kind-${kind}`)} ${text}`.trim() : name
}
