import type { Labelled } from '@pix/core/items'

export type TickMark = 'ticked-right' | 'ticked-wrong' | 'left-out'

/** What there is to say of each option of a "tick all that fit"; options rightly left alone say nothing. */
export function tickMarks(
  options: readonly Labelled[],
  given: readonly string[],
  right: readonly string[],
): { option: Labelled; mark: TickMark }[] {
  return options.flatMap((option) => {
    const mark = markOf(given.includes(option.id), right.includes(option.id))
    return mark ? [{ option, mark }] : []
  })
}

function markOf(isTicked: boolean, fits: boolean): TickMark | null {
  if (isTicked) return fits ? 'ticked-right' : 'ticked-wrong'
  return fits ? 'left-out' : null
}
