import { type Area, areaOf, columnOf, lettersOf, type Sheet, type Test } from '@pix/core/simulators/spreadsheet'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { ChoiceField } from '../choice-field.tsx'
import { AreaField, areaTyped } from './area-field.tsx'
import { columnsOf, shownAt, tableMeant } from './columns-of.ts'
import { LineField } from './line-field.tsx'
import panel from './panel.module.css'
import { PartChoice } from './part-choice.tsx'
import { SplitPart } from './split-part.tsx'
import type { PartProps } from './spreadsheet-screen.tsx'

const parts = ['sort', 'filter', 'clean', 'split'] as const

type DataProps = PartProps & { sheet: Sheet; area: Area }

/** Rows in order, rows out of sight, cleaning, and columns that are cut. */
export function DataPanel(props: DataProps): JSX.Element {
  const [part, setPart] = useState<(typeof parts)[number]>('sort')
  return (
    <>
      <PartChoice parts={parts} chosen={part} onChoose={setPart} />
      {part === 'sort' && <SortPart {...props} />}
      {part === 'filter' && <FilterPart {...props} />}
      {part === 'clean' && <CleanPart {...props} />}
      {part === 'split' && <SplitPart {...props} />}
    </>
  )
}

/** The column that a tool begins with: that of the cell, if the table has it. */
function firstColumn(table: string, area: Area): string {
  const whole = areaOf(areaTyped(table))
  return lettersOf(whole && area.left >= whole.left && area.left <= whole.right ? area.left : (whole?.left ?? 0))
}

const orders = ['rising', 'falling'] as const

function SortPart({ state, act, sheet, area }: DataProps): JSX.Element {
  const say = useMessages()
  const [table, setTable] = useState(() => tableMeant(sheet, area))
  const [hasHeader, setHeader] = useState(true)
  const [column, setColumn] = useState(() => firstColumn(table, area))
  const [order, setOrder] = useState<(typeof orders)[number]>('rising')
  const [second, setSecond] = useState('')
  const [secondOrder, setSecondOrder] = useState<(typeof orders)[number]>('rising')
  const columns = columnsOf(state, sheet, table, say)
  const orderWords = orders.map((one) => [one, say(`spreadsheet.order-${one}`)] as const)
  const sort = (): void => {
    const by = [{ column, order }, ...(second === '' ? [] : [{ column: second, order: secondOrder }])]
    act({ type: 'sort', range: areaTyped(table), header: hasHeader, by })
  }
  return (
    <section aria-label={say('spreadsheet.sort')}>
      <div className={panel['fields']}>
        <AreaField label={say('spreadsheet.area')} value={table} onType={setTable} />
        <ChoiceField label={say('spreadsheet.by-column')} value={column} values={columns} onChoose={setColumn} />
        <ChoiceField label={say('spreadsheet.order')} value={order} values={orderWords} onChoose={setOrder} />
        <ChoiceField
          label={say('spreadsheet.then-by')}
          value={second}
          values={[['', say('spreadsheet.none')], ...columns]}
          onChoose={setSecond}
        />
        {second !== '' && (
          <ChoiceField
            label={say('spreadsheet.order')}
            value={secondOrder}
            values={orderWords}
            onChoose={setSecondOrder}
          />
        )}
      </div>
      <label className={app['check']}>
        <input type="checkbox" checked={hasHeader} onChange={(event) => setHeader(event.target.checked)} />
        {say('spreadsheet.has-header')}
      </label>
      <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={sort}>
        <Icon name="sort" />
        {say('spreadsheet.sort-now')}
      </button>
    </section>
  )
}

const tests: readonly Test[] = [
  'equal',
  'other',
  'contains',
  'more',
  'at-least',
  'less',
  'at-most',
  'between',
  'empty',
  'filled',
]
const mostListed = 40

function FilterPart({ state, act, sheet, area }: DataProps): JSX.Element {
  const say = useMessages()
  const filterNow = useRef<HTMLButtonElement>(null)
  const [table, setTable] = useState(() => tableMeant(sheet, area))
  const [column, setColumn] = useState(() => firstColumn(table, area))
  const [test, setTest] = useState<Test>('equal')
  const [value, setValue] = useState('')
  const [to, setTo] = useState('')
  const columns = columnsOf(state, sheet, table, say)
  const whole = areaOf(areaTyped(table))
  const listed = whole
    ? [
        ...new Set(
          Array.from({ length: whole.bottom - whole.top }, (_none, place) =>
            shownAt(state, sheet, columnOf(column), whole.top + 1 + place),
          ).filter((text) => text !== ''),
        ),
      ].toSorted()
    : []
  const isList = (test === 'equal' || test === 'other') && listed.length > 0 && listed.length <= mostListed
  const chosen = isList && !listed.includes(value) ? (listed[0] ?? '') : value
  const needsValue = test !== 'empty' && test !== 'filled'
  return (
    <section aria-label={say('spreadsheet.filter')}>
      <div className={panel['fields']}>
        <AreaField label={say('spreadsheet.area')} value={table} onType={setTable} />
        <ChoiceField label={say('spreadsheet.column')} value={column} values={columns} onChoose={setColumn} />
        <ChoiceField
          label={say('spreadsheet.test')}
          value={test}
          values={tests.map((one) => [one, say(`spreadsheet.test-${one}`)] as const)}
          onChoose={setTest}
        />
        {needsValue && isList && (
          <ChoiceField
            label={say('spreadsheet.value')}
            value={chosen}
            values={listed.map((one) => [one, one] as const)}
            onChoose={setValue}
          />
        )}
        {needsValue && !isList && <LineField label={say('spreadsheet.value')} value={value} onType={setValue} />}
        {test === 'between' && <LineField label={say('spreadsheet.value-to')} value={to} onType={setTo} />}
      </div>
      <button
        ref={filterNow}
        type="button"
        className={`${app['tool']} ${app['strong']}`}
        onClick={() =>
          act({
            type: 'filter',
            range: areaTyped(table),
            column,
            test,
            value: needsValue ? chosen : '',
            to: test === 'between' ? to : '',
          })
        }
      >
        <Icon name="filter" />
        {say('spreadsheet.filter-now')}
      </button>
      {sheet.filters.length > 0 && (
        <ul className={panel['list']}>
          {sheet.filters.map((filter) => {
            const letters = lettersOf(filter.column)
            return (
              <li key={letters}>
                <span>
                  {say('spreadsheet.filter-words', {
                    column: letters,
                    test: say(`spreadsheet.test-${filter.test}`),
                    value: [filter.value, filter.to].filter((one) => one !== '').join(' – '),
                  })}
                </span>
                <button
                  type="button"
                  className={app['tool']}
                  onClick={() => {
                    // The button goes with its filter.
                    filterNow.current?.focus()
                    act({ type: 'unfilter', column: letters })
                  }}
                >
                  <Icon name="close" />
                  {say('spreadsheet.unfilter', { column: letters })}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function CleanPart({ state, act, sheet, area }: DataProps): JSX.Element {
  const say = useMessages()
  const [table, setTable] = useState(() => tableMeant(sheet, area))
  const [find, setFind] = useState('')
  const [by, setBy] = useState('')
  const [isWhole, setWhole] = useState(false)
  const [compared, setCompared] = useState<readonly string[]>([])
  const columns = columnsOf(state, sheet, table, say)
  return (
    <section aria-label={say('spreadsheet.clean')}>
      <div className={panel['fields']}>
        <AreaField label={say('spreadsheet.area')} value={table} onType={setTable} />
        <LineField label={say('spreadsheet.find')} value={find} onType={setFind} />
        <LineField label={say('spreadsheet.replace-by')} value={by} onType={setBy} />
      </div>
      <label className={app['check']}>
        <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} />
        {say('spreadsheet.whole-cell')}
      </label>
      <button
        type="button"
        className={app['tool']}
        aria-disabled={find === '' || undefined}
        onClick={() => {
          if (find !== '') act({ type: 'replace', range: areaTyped(table), find, by, whole: isWhole })
        }}
      >
        {say('spreadsheet.replace')}
      </button>
      <fieldset className={panel['columns']}>
        <legend>{say('spreadsheet.same-in')}</legend>
        {columns.map(([letters, words]) => (
          <label key={letters} className={app['check']}>
            <input
              type="checkbox"
              checked={compared.includes(letters)}
              onChange={(event) =>
                setCompared(event.target.checked ? [...compared, letters] : compared.filter((one) => one !== letters))
              }
            />
            {words}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className={app['tool']}
        aria-disabled={compared.length === 0 || undefined}
        onClick={() => {
          if (compared.length > 0) act({ type: 'remove-duplicates', range: areaTyped(table), columns: [...compared] })
        }}
      >
        {say('spreadsheet.remove-duplicates')}
      </button>
    </section>
  )
}
