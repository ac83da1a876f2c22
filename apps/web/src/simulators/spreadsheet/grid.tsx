import { type Area, addressOf, type Cell, lettersOf, type Sheet } from '@pix/core/simulators/spreadsheet'
import {
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useMemo,
  useRef,
} from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import styles from './grid.module.css'
import type { Cursor } from './selection.ts'

type GridProps = {
  sheet: Sheet
  /** What the cells show, by row. */
  shown: readonly (readonly string[])[]
  area: Area
  active: Cursor
  /** What is being typed into the active cell. */
  draft: string | null
  grid: RefObject<HTMLTableElement | null>
  label: string
  onKey: (event: KeyboardEvent) => void
  /** A cell is pressed, with Shift or while the pointer is down also where it goes on. */
  onPoint: (cursor: Cursor, isLonger: boolean) => void
  onColumn: (column: number, isLonger: boolean) => void
  onRow: (row: number, isLonger: boolean) => void
  onEdit: () => void
  /** The corner of the selection is drawn out to a cell; null: it is let go. */
  onFill: (cursor: Cursor | null) => void
  /** The name of what says more of the active cell. */
  hint: string | undefined
}

type Spans = ReadonlyMap<number, 'covered' | { readonly columns: number; readonly rows: number }>

/** By row, then by column: how far a merged cell goes in sight, and the cells that it covers. */
function spansOf({ merged, lines, columns }: Sheet): ReadonlyMap<number, Spans> {
  const spans = new Map<number, Map<number, 'covered' | { readonly columns: number; readonly rows: number }>>()
  for (const { left, top, right, bottom } of merged) {
    const size = {
      columns: columns.slice(left, right + 1).filter(({ isHidden }) => !isHidden).length,
      rows: lines.slice(top, bottom + 1).filter(({ isHidden }) => !isHidden).length,
    }
    for (let row = top; row <= bottom; row += 1) {
      const own = spans.get(row) ?? new Map()
      for (let column = left; column <= right; column += 1) {
        own.set(column, row === top && column === left ? size : 'covered')
      }
      spans.set(row, own)
    }
  }
  return spans
}

/** Between the texts of a row. */
const apart = '\u001f'

/** The place of the cell that an event is about; -1 where it is about the edge of the sheet. */
function cursorOf(target: EventTarget): Cursor | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell ? { column: Number(cell.dataset['column']), row: Number(cell.dataset['row']) } : null
}

/** The cells of a sheet. One of them is reached with the Tab key, the arrows lead to the others. */
export function Grid({
  sheet,
  shown,
  area,
  active,
  draft,
  grid,
  label,
  onKey,
  onPoint,
  onColumn,
  onRow,
  onEdit,
  onFill,
  hint,
}: GridProps): JSX.Element {
  const say = useMessages()
  const isFilling = useRef(false)
  const spans = useMemo(() => spansOf(sheet), [sheet])
  const press = (event: MouseEvent): void => {
    const place = cursorOf(event.target)
    if (!place || event.button !== 0) return
    event.preventDefault()
    if (event.target instanceof Element && event.target.closest('[data-handle]')) isFilling.current = true
    else if (place.row < 0) onColumn(place.column, event.shiftKey)
    else if (place.column < 0) onRow(place.row, event.shiftKey)
    else onPoint(place, event.shiftKey)
  }
  const drag = (event: PointerEvent): void => {
    // A finger that moves scrolls.
    const place = event.buttons === 1 && event.pointerType === 'mouse' ? cursorOf(event.target) : null
    if (!place) return
    if (place.row < 0 || place.column < 0) return
    if (isFilling.current) onFill(place)
    else onPoint(place, true)
  }
  const letGo = (): void => {
    if (isFilling.current) onFill(null)
    isFilling.current = false
  }
  // Arrows lead through its cells, of which one is reached with the Tab key: what the role of a grid is for.
  const asGrid = {
    role: 'grid',
    'aria-label': label,
    'aria-multiselectable': true,
    'aria-rowcount': sheet.lines.length + 1,
    'aria-colcount': sheet.columns.length + 1,
    onKeyDown: onKey,
    onMouseDown: press,
    onPointerOver: drag,
    onPointerUp: letGo,
    onPointerLeave: letGo,
    onDoubleClick: (event: MouseEvent) => {
      const place = cursorOf(event.target)
      if (place && place.row >= 0 && place.column >= 0) onEdit()
    },
  }
  const filtered = new Set(sheet.filters.map(({ column }) => column))
  return (
    <div className={styles['scroll']}>
      <table ref={grid} {...asGrid} className={styles['grid']}>
        <thead>
          <tr aria-rowindex={1}>
            <td className={styles['corner']} />
            {sheet.columns.map(({ isHidden }, column) =>
              isHidden ? null : (
                <th
                  key={lettersOf(column)}
                  scope="col"
                  aria-colindex={column + 2}
                  data-column={column}
                  data-row={-1}
                  data-selected={(column >= area.left && column <= area.right) || undefined}
                >
                  {lettersOf(column)}
                  {filtered.has(column) && <Icon name="filter" label={say('spreadsheet.filtered')} />}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map(({ isHidden, cells }, row) =>
            isHidden ? null : (
              <GridRow
                key={addressOf(0, row)}
                row={row}
                cells={cells}
                shown={shown[row]?.join(apart) ?? ''}
                columns={sheet.columns}
                isHeader={row < sheet.header}
                from={row >= area.top && row <= area.bottom ? area.left : -1}
                to={row >= area.top && row <= area.bottom ? area.right : -1}
                active={active.row === row ? active.column : -1}
                draft={active.row === row ? draft : null}
                spans={spans.get(row)}
                isEnd={row === area.bottom}
                hint={active.row === row ? hint : undefined}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  row: number
  cells: readonly Cell[]
  /** What the cells show, in one text: a row that shows the same is not drawn again. */
  shown: string
  columns: Sheet['columns']
  isHeader: boolean
  /** The selected stretch, -1 when there is none. */
  from: number
  to: number
  active: number
  draft: string | null
  /** Merged cells of the row. */
  spans: Spans | undefined
  /** Whether the selection ends in this row. */
  isEnd: boolean
  hint: string | undefined
}

function asCell(isActive: boolean, isSelected: boolean) {
  return { role: 'gridcell', tabIndex: isActive ? 0 : -1, 'aria-selected': isSelected }
}

const GridRow = memo(function GridRow({
  row,
  cells,
  shown,
  columns,
  isHeader,
  from,
  to,
  active,
  draft,
  spans,
  isEnd,
  hint,
}: RowProps): JSX.Element {
  const say = useMessages()
  const texts = shown.split(apart)
  const read = (name: string, text: string, cell: Cell | undefined): string => {
    const value = text === '' ? say('spreadsheet.empty') : text
    const words = cell?.formula
      ? say('spreadsheet.cell-formula', { cell: name, value })
      : say('spreadsheet.cell', { cell: name, value })
    return cell?.note ? say('spreadsheet.cell-note', { words }) : words
  }
  return (
    <tr aria-rowindex={row + 2} data-header={isHeader || undefined}>
      <th
        scope="row"
        aria-colindex={1}
        data-column={-1}
        data-row={row}
        data-selected={from >= 0 || undefined}
        className={styles['number']}
      >
        {row + 1}
      </th>
      {columns.map(({ isHidden }, column) => {
        const span = spans?.get(column)
        if (isHidden || span === 'covered') return null
        const cell = cells[column]
        const text = texts[column] ?? ''
        const isActive = column === active
        return (
          <td
            key={lettersOf(column)}
            {...asCell(isActive, from >= 0 && column >= from && column <= to)}
            colSpan={span?.columns}
            rowSpan={span?.rows}
            aria-colindex={column + 2}
            aria-describedby={isActive ? hint : undefined}
            aria-label={isActive ? read(addressOf(column, row), text, cell) : undefined}
            data-cell={addressOf(column, row)}
            data-column={column}
            data-row={row}
            data-active={isActive || undefined}
            data-tone={cell && cell.tone !== 'none' ? cell.tone : undefined}
            data-number={typeof cell?.value === 'number' || /^[-€]?\d/.test(cell?.formula ? text : '') || undefined}
            data-fault={text.startsWith('#') || undefined}
            data-locked={cell?.locked || cell?.isProtected || undefined}
            data-note={(cell && cell.note !== '') || undefined}
            data-choices={(cell && cell.choices.length > 0) || undefined}
            data-bold={cell?.bold || undefined}
          >
            <div>{isActive && draft !== null ? draft : text}</div>
            {isEnd && column === to && <span data-handle aria-hidden="true" className={styles['handle']} />}
          </td>
        )
      })}
    </tr>
  )
})
