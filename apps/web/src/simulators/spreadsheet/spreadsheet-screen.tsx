import {
  type Area,
  addressOf,
  areaName,
  cellAt,
  editText,
  type FormulaProblem,
  readEntry,
  type SpreadsheetAction,
  type SpreadsheetState,
  showValue,
  valuesOf,
} from '@pix/core/simulators/spreadsheet'
import { type JSX, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { WholeScreenProps } from '../simulator-host.tsx'
import { CellHint } from './cell-hint.tsx'
import { CellStatus } from './cell-status.tsx'
import { DataPanel } from './data-panel.tsx'
import { Drawn } from './drawn.tsx'
import { EditPanel } from './edit-panel.tsx'
import { drawnOut, fillOf } from './fill.ts'
import { FormatPanel } from './format-panel.tsx'
import { FormulaBar } from './formula-bar.tsx'
import { Grid } from './grid.tsx'
import { ImportPanel } from './import-panel.tsx'
import { MakePanel } from './make-panel.tsx'
import panelStyles from './panel.module.css'
import { RulesPanel } from './rules-panel.tsx'
import {
  type Cursor,
  cursorAfter,
  firstCell,
  onSheet,
  type Selection,
  selectedArea,
  selectionOf,
  stepFrom,
  wholeArea,
} from './selection.ts'
import { SelectionSummary } from './selection-summary.tsx'
import { ServicesPart } from './services-part.tsx'
import { SheetTabs } from './sheet-tabs.tsx'
import { SliderField } from './slider-field.tsx'
import styles from './spreadsheet.module.css'
import { type Tool, ToolChoice } from './tool-choice.tsx'

export type PartProps = { state: SpreadsheetState; act: (action: SpreadsheetAction) => void }

/** What is being typed, and where a reference that is pointed at is put in. */
type Draft = {
  readonly sheet: string
  readonly text: string
  readonly pointed: { readonly from: number; readonly anchor: Cursor } | null
}

/** A sheet with the field of its cell above, tools that open in place, and what is drawn from it below. */
export function SpreadsheetScreen({
  state: given,
  act,
  readOnly,
}: WholeScreenProps<SpreadsheetState, SpreadsheetAction>): JSX.Element | null {
  const say = useMessages()
  const hint = useId()
  // Shown to be read again, sheets are only looked at: until the next step, which shows the sheet it is done on.
  const [looked, setLooked] = useState<{ at: SpreadsheetState; sheet: string } | null>(null)
  const state = looked?.at === given ? { ...given, sheet: looked.sheet } : given
  const grid = useRef<HTMLTableElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLElement>(null)
  const [selections, setSelections] = useState<Readonly<Record<string, Selection>>>({})
  const list = useRef<HTMLSelectElement>(null)
  const [kept, setKept] = useState<Draft | null>(null)
  // What is typed as of now: the field is left before the page has followed.
  const typed = useRef<Draft | null>(null)
  const [problem, setProblem] = useState<FormulaProblem | null>(null)
  const [tool, setTool] = useState<Tool | null>(null)
  const [isLonger, setLonger] = useState(false)
  const [isFormulas, setFormulas] = useState(false)
  const filled = useRef<Area | null>(null)
  const [copied, setCopied] = useState<{ sheet: string; range: string } | null>(null)
  const { language } = state
  const sheet = state.sheets.find(({ id }) => id === state.sheet)
  const draft = kept?.sheet === state.sheet ? kept : null
  const values = valuesOf(state).get(state.sheet)
  const shown = useMemo(
    () =>
      (sheet?.lines ?? []).map((_line, row) =>
        (sheet?.columns ?? []).map((_column, column) => {
          if (!sheet) return ''
          const cell = cellAt(sheet, column, row)
          return isFormulas && cell.formula !== null
            ? editText(cell, language)
            : showValue(values?.[row]?.[column] ?? null, cell, language)
        }),
      ),
    [sheet, values, language, isFormulas],
  )
  const selection = sheet ? onSheet(selections[sheet.id] ?? firstCell, sheet) : firstCell
  const area = sheet ? wholeArea(sheet, selection) : selectedArea(selection)
  const active = selection.anchor
  const name = areaName(area)
  const head = addressOf(selection.head.column, selection.head.row)
  useEffect(() => {
    // The cell that the keys reached comes into sight.
    const end = grid.current?.querySelector(`[data-cell="${head}"]`)
    if (grid.current?.contains(document.activeElement)) end?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [head])
  if (!sheet) return null
  const cell = cellAt(sheet, active.column, active.row)
  const cellName = addressOf(active.column, active.row)
  const isKept = cell.locked || cell.isProtected
  const isHinted = cell.note !== '' || cell.limit !== null
  const setDraft = (next: Draft | null): void => {
    typed.current = next
    setKept(next)
  }
  const select = (next: Selection): void => setSelections({ ...selections, [sheet.id]: next })
  const focusCell = ({ column, row }: Cursor): void =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${addressOf(column, row)}"]`)?.focus()
  /** What was pressed is gone: the sheet goes on from its cell. */
  const focusSheet = (): void => grid.current?.querySelector<HTMLElement>('[data-active]')?.focus()
  /** Enters what was typed; false when it cannot be read, and the field is gone on with. */
  const commit = (): boolean => {
    const now = typed.current
    if (now === null || now.sheet !== sheet.id) return true
    const entry = readEntry(now.text, language, cell.format)
    if ('problem' in entry && !isKept) {
      setProblem(entry.problem)
      return false
    }
    setDraft(null)
    if (now.text !== editText(cell, language)) act({ type: 'enter', cell: cellName, text: now.text })
    setProblem(null)
    return true
  }
  const edit = (text: string): void => {
    if (readOnly) return
    setDraft({ sheet: sheet.id, text, pointed: null })
    setProblem(null)
    // At once: the next key may come before the page has followed.
    field.current?.focus()
    requestAnimationFrame(() => {
      if (field.current?.value === text) field.current.setSelectionRange(text.length, text.length)
    })
  }
  const editCell = (): void => {
    // A protected cell says that it is.
    if (isKept) act({ type: 'enter', cell: cellName, text: editText(cell, language) })
    else if (cell.choices.length > 0) list.current?.focus()
    else edit(editText(cell, language))
  }
  const writeReference = (place: Cursor, isEnd: boolean): boolean => {
    if (draft === null || !draft.text.startsWith('=')) return false
    const caret = field.current?.selectionStart ?? draft.text.length
    const before = draft.pointed ? draft.text.slice(0, draft.pointed.from) : draft.text.slice(0, caret)
    if (!draft.pointed && !/[=(;,:+\-*/^&<>]\s*$/.test(before)) return false
    const anchor = draft.pointed && isEnd ? draft.pointed.anchor : place
    if (draft.pointed && !isEnd && !/[=(;,:+\-*/^&<>]\s*$/.test(before)) return false
    const after = draft.pointed
      ? draft.text.slice(draft.pointed.from).replace(/^[A-Z]+\d+(:[A-Z]+\d+)?/, '')
      : draft.text.slice(caret)
    const reference = areaName(selectedArea({ anchor, head: place }))
    const text = `${before}${reference}${after}`
    setDraft({ sheet: sheet.id, text, pointed: { from: before.length, anchor } })
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(before.length + reference.length, before.length + reference.length)
    })
    return true
  }
  const point = (place: Cursor, isEnd: boolean): void => {
    if (writeReference(place, isEnd)) return
    if (!commit()) {
      field.current?.focus()
      return
    }
    select(isEnd || isLonger ? { anchor: active, head: place } : { anchor: place, head: place })
    focusCell(isEnd || isLonger ? active : place)
  }
  const goOn = (columns: number, rows: number): void => {
    if (!commit()) return
    const next = stepFrom(sheet, active, columns, rows)
    select({ anchor: next, head: next })
    focusCell(next)
  }
  const onKey = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event
    const isFar = event.ctrlKey || event.metaKey
    const letter = isFar ? key.toLowerCase() : ''
    const shortcut = shortcuts[letter]
    if (shortcut) {
      event.preventDefault()
      shortcut()
      return
    }
    if (key === 'Enter') {
      event.preventDefault()
      goOn(0, shiftKey ? -1 : 1)
    } else if (key === 'F2') {
      event.preventDefault()
      editCell()
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault()
      act({ type: 'clear', range: name })
    } else if (key === ' ' && (isFar || shiftKey)) {
      event.preventDefault()
      if (isFar) wholeColumn(active.column, false)
      else wholeRow(active.row, false)
    } else if (key.length === 1 && !isFar && !event.altKey) {
      event.preventDefault()
      if (isKept || cell.choices.length > 0) editCell()
      else edit(key)
    } else {
      const next = cursorAfter(sheet, shiftKey ? selection.head : active, { key, isFar })
      if (!next) return
      event.preventDefault()
      select(shiftKey ? { anchor: active, head: next } : { anchor: next, head: next })
      if (!shiftKey) focusCell(next)
    }
  }
  const wholeColumn = (column: number, isEnd: boolean): void => {
    if (!commit()) return
    select({
      anchor: { column: isEnd ? active.column : column, row: 0 },
      head: { column, row: sheet.lines.length - 1 },
    })
  }
  const wholeRow = (row: number, isEnd: boolean): void => {
    if (!commit()) return
    select({ anchor: { column: 0, row: isEnd ? active.row : row }, head: { column: sheet.columns.length - 1, row } })
  }
  const copy = (): void => setCopied({ sheet: sheet.id, range: name })
  const paste = (what: 'all' | 'values'): void => {
    if (copied) act({ type: 'copy', sheet: copied.sheet, from: copied.range, to: addressOf(area.left, area.top), what })
  }
  const fillTo = (to: Cursor | null): void => {
    if (!commit()) return
    const from = filled.current ?? area
    if (to === null) {
      filled.current = null
      const action = fillOf(sheet, from, area)
      if (action) act(action)
      return
    }
    filled.current = from
    const { right, bottom } = drawnOut(from, to)
    select({ anchor: { column: from.left, row: from.top }, head: { column: right, row: bottom } })
  }
  const shortcuts: Readonly<Record<string, () => void>> = {
    c: copy,
    v: () => paste('all'),
    d: () => act({ type: 'fill', range: name, to: 'down' }),
    r: () => act({ type: 'fill', range: name, to: 'end' }),
    b: () => act({ type: 'bold', range: name, on: !cell.bold }),
    a: () =>
      select({
        anchor: { column: 0, row: 0 },
        head: { column: sheet.columns.length - 1, row: sheet.lines.length - 1 },
      }),
  }
  const part = { state, act }
  const { files = [], services = [] } = state.scenario
  return (
    <div className={styles['app']}>
      <div className={app['bar']}>
        <h3 className={app['name']}>
          <Icon name="table" />
          {state.scenario.name}
        </h3>
        <ToolChoice
          state={state}
          tool={tool}
          onTool={(next) => {
            setTool(next)
            if (next) requestAnimationFrame(() => panel.current?.focus())
          }}
        />
      </div>
      {tool && (
        <section
          ref={panel}
          tabIndex={-1}
          aria-label={say(`spreadsheet.tool-${tool}`)}
          className={panelStyles['panel']}
        >
          {tool === 'edit' && (
            <EditPanel
              {...part}
              sheet={sheet}
              area={area}
              copied={copied?.range ?? null}
              isLonger={isLonger}
              onLonger={setLonger}
              onCopy={copy}
              onPaste={paste}
              onFunction={(chosen) => edit(`${draft?.text || '='}${chosen}(`)}
              isFormulas={isFormulas}
              onFormulas={setFormulas}
            />
          )}
          {tool === 'format' && <FormatPanel act={act} range={name} cell={cell} />}
          {tool === 'rules' && <RulesPanel {...{ act, area, cell }} key={`${sheet.id} ${name}`} />}
          {tool === 'data' && <DataPanel {...part} sheet={sheet} area={area} key={sheet.id} />}
          {tool === 'make' && <MakePanel {...part} sheet={sheet} area={area} key={sheet.id} />}
          {tool === 'import' && services.length > 0 && <ServicesPart {...part} />}
          {tool === 'import' && files.length > 0 && (
            <ImportPanel
              {...part}
              onDone={() => {
                setTool(null)
                // The imported sheet is there by then.
                requestAnimationFrame(focusSheet)
              }}
            />
          )}
        </section>
      )}
      <FormulaBar
        key={sheet.id}
        name={name}
        cell={cellName}
        text={draft?.text ?? editText(cell, language)}
        choices={cell.choices}
        slider={
          cell.limit?.slider && cell.formula === null && !isKept && !readOnly ? (
            <SliderField
              key={cellName}
              cell={cellName}
              value={typeof cell.value === 'number' ? cell.value : (cell.limit.from ?? 0)}
              limit={cell.limit}
              language={language}
              onMoved={(text) => act({ type: 'enter', cell: cellName, text })}
            />
          ) : null
        }
        isLocked={isKept}
        isEditing={draft !== null}
        problem={problem}
        field={field}
        list={list}
        onGo={(typed) => {
          const next = selectionOf(typed, sheet)
          if (!next || !commit()) return false
          select(next)
          focusCell(next.anchor)
          return true
        }}
        onType={(text) => {
          setDraft({ sheet: sheet.id, text, pointed: null })
          setProblem(null)
        }}
        onChoose={(text) => act({ type: 'enter', cell: cellName, text })}
        onDone={goOn}
        onCancel={() => {
          setDraft(null)
          setProblem(null)
          focusCell(active)
        }}
        onLeave={commit}
      />
      <CellHint id={hint} cell={cell} />
      <CellStatus state={state} sheet={sheet} active={active} />
      <Grid
        sheet={sheet}
        shown={shown}
        area={area}
        active={active}
        draft={draft?.text ?? null}
        grid={grid}
        label={say('spreadsheet.sheet', { name: sheet.name })}
        onKey={onKey}
        onPoint={point}
        onColumn={wholeColumn}
        onRow={wholeRow}
        onEdit={editCell}
        onFill={fillTo}
        hint={isHinted ? hint : undefined}
      />
      <SelectionSummary state={state} sheet={sheet} area={area} />
      <SheetTabs
        {...part}
        readOnly={readOnly}
        onSheet={(id) => (readOnly ? setLooked({ at: given, sheet: id }) : act({ type: 'sheet', sheet: id }))}
      />
      <Drawn {...part} sheet={sheet} onRemove={focusSheet} />
    </div>
  )
}
