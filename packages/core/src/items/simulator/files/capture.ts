// Pictures of the screen of the computer: of the whole of it, or of a part.
import type { FilesAction } from './action.ts'
import { namesIn, said, whyNotInto } from './changes.ts'
import { freeName } from './names.ts'
import type { FilesDesktop } from './schema.ts'
import { type Area, desktop, type Entry, type FilesState, takes } from './state.ts'

/** A hand is not more exact than this, in points of the screen. */
const slack = 8

/** The windows that are whole in an area, and those of which anything is seen there. */
export function windowsIn(
  { windows }: FilesDesktop,
  area: Area,
): { readonly whole: readonly string[]; readonly seen: readonly string[] } {
  const common = windows.map((one) => ({
    ...one,
    across: Math.min(one.x + one.width, area.x + area.width) - Math.max(one.x, area.x),
    down: Math.min(one.y + one.height, area.y + area.height) - Math.max(one.y, area.y),
  }))
  return {
    whole: common
      .filter(({ across, down, width, height }) => across >= width - 2 * slack && down >= height - 2 * slack)
      .map(({ id }) => id),
    seen: common.filter(({ across, down }) => across > slack && down > slack).map(({ id }) => id),
  }
}

export function capture(
  state: FilesState,
  { x, y, width, height }: Extract<FilesAction, { type: 'capture' }>,
): FilesState | null {
  const screen = state.scenario.desktop
  if (!screen || state.here !== desktop || state.search || !takes(state, screen.to)) return null
  if (width < 1 || height < 1 || x + width > screen.width || y + height > screen.height) return null
  const size = width * height
  const fault = whyNotInto(state, screen.to, size)
  if (fault) return said(state, fault)
  const picture: Entry = {
    id: `n${state.made + 1}`,
    kind: 'file',
    name: freeName(`${screen.name}.png`, namesIn(state, screen.to)),
    in: screen.to,
    size,
    changed: state.scenario.now,
    shot: { x, y, width, height },
  }
  return said({ ...state, made: state.made + 1, entries: [...state.entries, picture] }, 'captured')
}
