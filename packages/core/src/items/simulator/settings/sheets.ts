// What a printer would give: which pages stand on which side of which sheet.
import type { Control } from './controls.ts'
import { type SettingsState, stands } from './stand.ts'

type Sheets = Extract<Control, { type: 'sheets' }>
type Layout = Required<Omit<NonNullable<Sheets['layout']>[number], 'when'>>

/** Where a page stands. Pages are numbered from 1; 0 is a place that stays white. */
type Place = { readonly key: string; readonly page: number }
type Sheet = { readonly number: number; readonly front: readonly Place[]; readonly back: readonly Place[] }

export type Print = Layout & {
  readonly pages: number[]
  readonly copies: number
  readonly sheets: readonly Sheet[]
  readonly count: number
  readonly cut: number[]
  readonly upsideDown: boolean
}

const plain: Layout = {
  perSide: 1,
  bothSides: false,
  edge: 'long',
  booklet: false,
  sideways: false,
  fits: false,
  notes: false,
  grey: false,
}

/** What comes out as things stand. */
export function printOf(state: SettingsState, { pages, only, copies, layout = [] }: Sheets): Print {
  const over = layout.filter(({ when }) => stands(state, when)).map(({ when: _when, ...one }) => one)
  const chosen: Layout = Object.assign({ ...plain }, ...over)
  // A booklet is two pages on each side of a sheet that lies, whatever else is chosen.
  const laidOut = chosen.booklet ? { ...chosen, perSide: 2, bothSides: true, sideways: true } : chosen
  const { perSide, bothSides, booklet, sideways, fits, edge } = laidOut
  const wanted = pagesIn(String(only === undefined ? '' : (state.values[only] ?? '')), pages.length)
  const times = copies === undefined ? 1 : Number(state.values[copies])
  const many = Number.isFinite(times) && times >= 0 ? Math.floor(times) : 0
  const sides = booklet ? bookletSides(wanted) : chunks(wanted, perSide)
  const sheets = chunks(sides, bothSides ? 2 : 1).map(([front = [], back = []], place) => ({
    number: place + 1,
    front: placed(front),
    back: placed(back),
  }))
  // Pages side by side lie as the sheet does when there are two of them, and stand when there are four.
  const lies = perSide === 2 || sideways
  return {
    ...laidOut,
    pages: wanted,
    copies: many,
    sheets,
    count: sheets.length * many,
    cut: wanted.filter((page) => pages[page - 1]?.wide === true && !sideways && !fits && perSide === 1),
    upsideDown: bothSides && wanted.length > 1 && (edge === 'short') !== lies,
  }
}

function placed(side: readonly number[]): Place[] {
  return side.map((page, place) => ({ key: String(place), page }))
}

/** The pages that `2, 5-7` names, in order; all of them where nothing is named. */
function pagesIn(text: string, last: number): number[] {
  const all = Array.from({ length: last }, (_, place) => place + 1)
  if (text.trim() === '') return all
  const spans = text
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[,;\s]+/)
    .flatMap((piece) => {
      const found = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(piece)
      return found ? [{ from: Number(found[1]), to: Number(found[2] ?? found[1]) }] : []
    })
  return all.filter((page) => spans.some(({ from, to }) => page >= from && page <= to))
}

/** Folded in the middle, the sheets read from first to last. */
function bookletSides(pages: readonly number[]): number[][] {
  const places = Math.ceil(pages.length / 4) * 4
  const at = (place: number): number => pages[place] ?? 0
  return Array.from({ length: places / 2 }, (_, side) =>
    side % 2 === 0 ? [at(places - 1 - side), at(side)] : [at(side), at(places - 1 - side)],
  )
}

function chunks<One>(list: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, place) =>
    list.slice(place * size, (place + 1) * size),
  )
}
