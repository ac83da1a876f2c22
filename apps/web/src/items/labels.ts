import type { Labelled } from '@pix/core/items'
import type { Line } from '@pix/core/rich-text'

/** The label of an id of the list, or null when the list does not have it. */
export function labelOf(list: readonly Labelled[], id: string | undefined): Line | null {
  return list.find((one) => one.id === id)?.label ?? null
}

/** The labels of those ids that the list has, in the order of the ids. */
export function labelsOf(list: readonly Labelled[], ids: readonly string[]): Line[] {
  return ids.flatMap((id) => list.filter((one) => one.id === id).map((one) => one.label))
}

/** The words of a label where no mark can be shown, such as in a drop-down. */
export function plainLabel(line: Line): string {
  return line.map((inline) => inline.text).join('')
}
