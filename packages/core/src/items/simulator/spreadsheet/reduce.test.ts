import { describe, expect, it } from 'vitest'
import { chartData } from './chart.ts'
import { showValue } from './entry.ts'
import { facts } from './facts.ts'
import { reduce } from './reduce.ts'
import type { SpreadsheetScenario } from './schema.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import type { SpreadsheetFacts } from './schema-facts.ts'
import type { SpreadsheetState } from './sheet.ts'
import { start } from './start.ts'

const scenario: SpreadsheetScenario = {
  name: 'Club',
  sheets: [
    {
      id: 's',
      name: 'Sales',
      rows: [
        ['Day', 'Who', 'Price', 'Count', 'Total'],
        ['2027-03-09', 'Léa', 2, 3, '=C2*D2'],
        ['2027-03-01', 'Tom', 10, 1, '=C3*D3'],
        ['2027-03-05', 'léa', 4, 2, '=C4*D4'],
        ['2027-03-02', 'Noé', 1, 5, '=C5*D5'],
      ],
      unlinked: ['A', 'C', 'D', 'E'],
    },
    {
      id: 't',
      name: 'Sum',
      header: 0,
      rows: [['Total', '=SUM(Sales!E2:E5)'], ['Fixed', 5], ['Choice']],
      locked: ['B2'],
      choices: [{ range: 'B3', values: ['Keep', 'Remove'] }],
    },
  ],
  files: [
    {
      id: 'f',
      name: 'towns.csv',
      encoding: 'latin-1',
      text: 'Ville;Prix;Jour;Code\nÉtel;1,5;09/03/2027;012\nSète;;10/03/2027;034',
    },
  ],
  trials: [
    {
      id: 'x',
      set: [
        { sheet: 's', cell: 'C2', value: 100 },
        { sheet: 't', cell: 'B3', value: 'perhaps' },
      ],
    },
  ],
}

function stateAfter(...actions: SpreadsheetAction[]): SpreadsheetState | null {
  return actions.reduce<SpreadsheetState | null>((one, action) => one && reduce(one, action), start(scenario, 'en'))
}

function after(...actions: SpreadsheetAction[]): SpreadsheetFacts | null {
  const state = stateAfter(...actions)
  return state && facts(state)
}

const enter = (cell: string, text: string): SpreadsheetAction => ({ type: 'enter', cell, text })
const toSum: SpreadsheetAction = { type: 'sheet', sheet: 't' }

function cells(found: SpreadsheetFacts | null, sheet = 0): SpreadsheetFacts['sheets'][number]['cells'] {
  return found?.sheets[sheet]?.cells ?? {}
}

describe('spreadsheet', () => {
  it('starts with what was written', () => {
    const found = after()
    expect(cells(found)['A2']).toMatchObject({ value: 46455, kind: 'number', format: 'date' })
    expect(cells(found)['E2']).toMatchObject({ value: 6, formula: '=C2*D2' })
    expect(cells(found, 1)['B1']).toMatchObject({ value: 29 })
    expect(found?.sheets[0]).toMatchObject({ lastRow: 5, shown: 4, torn: false })
  })

  it('tries its formulas on other values', () => {
    expect(after()?.trials).toMatchObject([{ id: 'x', refused: 1, values: { s: { E2: 300 }, t: { B1: 323 } } }])
  })

  it.each<[string, string, object]>([
    ['F2', '=E2*10%', { value: 0.6, formula: '=E2*10%' }],
    ['F2', '=A2+7', { value: 46462, format: 'date' }],
    ['F2', '=A2-A3', { value: 8, format: 'general' }],
    ['F2', '12%', { value: 0.12, format: 'percent' }],
    ['F2', '=sum(e2:e5', { value: 29, formula: '=SUM(E2:E5)' }],
  ])('takes in %s what is typed: %s', (cell, text, expected) => {
    expect(cells(after(enter(cell, text)))[cell]).toMatchObject(expected)
  })

  it.each<[string, SpreadsheetAction[], string]>([
    ['a formula that cannot be read', [enter('F2', '=1+')], 'unreadable'],
    ['a locked cell', [toSum, enter('B2', '6')], 'locked'],
    ['a locked cell that is cleared', [toSum, { type: 'clear', range: 'A1:B3' }], 'locked'],
    ['a value that is none of the choices', [toSum, enter('B3', 'perhaps')], 'not-a-choice'],
    ['a name that is taken', [{ type: 'add-sheet', name: 'sum' }], 'name-taken'],
  ])('says why not: %s', (_says, actions, notice) => {
    expect(after(...actions)?.notice).toBe(notice)
  })

  it('takes a choice whatever its case', () => {
    expect(cells(after(toSum, enter('B3', 'keep')), 1)['B3']?.value).toBe('Keep')
  })

  it('fills down, along and copies with references that follow', () => {
    const down = after(enter('F2', '=E2/$E$3+C$2'), { type: 'fill', range: 'F2:F4', to: 'down' })
    expect(cells(down)['F4']?.formula).toBe('=E4/$E$3+C$2')
    const along = after(enter('C6', '=SUM(C2:C5)'), { type: 'fill', range: 'C6:E6', to: 'end' })
    expect(cells(along)['E6']).toMatchObject({ formula: '=SUM(E2:E5)', value: 29 })
    const copied = after({ type: 'copy', sheet: 's', from: 'E2:E3', to: 'G4', what: 'all' })
    expect(cells(copied)['G5']?.formula).toBe('=E5*F5')
    const plain = after({ type: 'copy', sheet: 's', from: 'E2:E3', to: 'G4', what: 'values' })
    expect(cells(plain)['G5']).toMatchObject({ formula: '', value: 10 })
    const lost = after({ type: 'copy', sheet: 's', from: 'E2', to: 'A7', what: 'all' })
    expect(cells(lost)['A7']?.value).toBe('#REF!')
  })

  it('copies from one sheet to another', () => {
    const found = after(toSum, { type: 'copy', sheet: 's', from: 'B2:B3', to: 'A5', what: 'all' })
    expect(cells(found, 1)['A6']?.value).toBe('Tom')
  })

  it('sorts whole rows, and says of a column sorted alone that the table is torn', () => {
    const by = [{ column: 'A', order: 'rising' } as const]
    const whole = after({ type: 'sort', range: 'A1:E5', header: true, by })?.sheets[0]
    expect(whole).toMatchObject({ torn: false, rows: { '2': { now: 5 }, '3': { now: 2 } } })
    expect(whole?.columns[0]?.sorted).toBe('rising')
    expect(whole?.cells['E2']).toMatchObject({ formula: '=C2*D2', value: 10 })
    expect(after({ type: 'sort', range: 'A1:A5', header: true, by })?.sheets[0]).toMatchObject({
      torn: true,
      rows: { '2': { now: 2 } },
    })
  })

  it('sorts by several columns, and what is empty comes last', () => {
    const found = after(
      { type: 'clear', range: 'C2' },
      {
        type: 'sort',
        range: 'A1:E5',
        header: true,
        by: [
          { column: 'B', order: 'rising' },
          { column: 'C', order: 'falling' },
        ],
      },
    )
    expect([2, 3, 4, 5].map((row) => cells(found)[`B${row}`]?.value)).toEqual(['léa', 'Léa', 'Noé', 'Tom'])
  })

  it.each<[string, Extract<SpreadsheetAction, { type: 'filter' }>['test'], string, string, string, number]>([
    ['a name', 'equal', 'B', 'léa', '', 2],
    ['other names', 'other', 'B', 'léa', '', 2],
    ['a part of a name', 'contains', 'B', 'o', '', 2],
    ['more', 'more', 'C', '2', '', 2],
    ['at least', 'at-least', 'C', '2', '', 3],
    ['days', 'between', 'A', '02/03/2027', '05/03/2027', 2],
    ['days until', 'at-most', 'A', '02/03/2027', '', 2],
    ['what a formula gives', 'less', 'E', '8', '', 2],
    ['what is filled', 'filled', 'B', '', '', 4],
  ])('filters by %s', (_says, test, column, value, to, shown) => {
    const found = after({ type: 'filter', range: 'A1:E5', column, test, value, to })
    expect(found?.sheets[0]?.shown).toBe(shown)
    expect(found?.sheets[0]?.filters).toHaveLength(1)
  })

  it('holds filters together, counts what is left, and touches no hidden row', () => {
    const filters: SpreadsheetAction[] = [
      { type: 'filter', range: 'A1:E5', column: 'B', test: 'equal', value: 'léa', to: '' },
      { type: 'filter', range: 'A1:E5', column: 'C', test: 'more', value: '3', to: '' },
      enter('G1', '=SUBTOTAL(9,E2:E5)'),
      enter('H1', '=SUM(E2:E5)'),
    ]
    const found = after(...filters)
    expect(found?.sheets[0]).toMatchObject({ shown: 1, rows: { '2': { shown: false }, '4': { shown: true } } })
    expect(cells(found)['G1']?.value).toBe(8)
    expect(cells(found)['H1']?.value).toBe(29)
    const touched = after(
      ...filters,
      { type: 'tone', range: 'A2:A5', tone: 'yellow' },
      { type: 'delete-rows', from: 2, to: 5 },
    )
    expect(touched?.sheets[0]?.rows['4']).toBe(undefined)
    expect(touched?.sheets[0]?.rows['2']?.tones['A']).toBe('none')
    expect(after(...filters, { type: 'unfilter', column: '' })?.sheets[0]?.shown).toBe(4)
  })

  it('lets formulas, filters and charts follow rows and columns', () => {
    const inserted = after(
      { type: 'insert-rows', before: 3, count: 2 },
      { type: 'insert-columns', before: 1, count: 1 },
    )
    expect(cells(inserted, 1)['B1']?.formula).toBe('=SUM(Sales!F2:F7)')
    expect(cells(inserted)['F5']).toMatchObject({ formula: '=D5*E5', value: 10 })
    expect(inserted?.sheets[0]?.columns.map(({ from }) => from)).toEqual(['', 'A', 'B', 'C', 'D', 'E'])
    const deleted = after({ type: 'delete-rows', from: 2, to: 3 }, { type: 'delete-columns', from: 1, to: 1 })
    expect(cells(deleted, 1)['B1']).toMatchObject({ formula: '=SUM(Sales!D2:D3)', value: 13 })
    expect(cells(after({ type: 'delete-columns', from: 3, to: 3 }))['D2']?.value).toBe('#REF!')
  })

  it('knows the smallest group of people who look the same', () => {
    expect(after()?.sheets[0]?.smallestGroup).toBe(1)
    expect(after(enter('B3', 'Noé'))?.sheets[0]?.smallestGroup).toBe(2)
    expect(after({ type: 'delete-columns', from: 2, to: 2 })?.sheets[0]?.smallestGroup).toBe(4)
  })

  it('replaces, and takes rows away that say the same', () => {
    const replaced = after({ type: 'replace', range: 'B2:B5', find: 'L', by: 'T', whole: false })
    expect(cells(replaced)['B4']?.value).toBe('Téa')
    const fewer = after({ type: 'remove-duplicates', range: 'A1:E5', columns: ['B'] })
    expect(fewer?.sheets[0]).toMatchObject({ lastRow: 4, shown: 3 })
  })

  it('draws charts of what is shown', () => {
    const chart: SpreadsheetAction = {
      type: 'chart',
      chart: '',
      kind: 'bars',
      labels: 'B2:B5',
      values: [{ name: 'Price', range: 'C2:C5' }],
      title: 'Prices',
      across: '',
      up: '€',
      from: null,
    }
    expect(after(chart)?.charts).toMatchObject([
      { id: 'n1', sheet: 's', kind: 'bars', labels: 'B2:B5', ranges: 'C2:C5', from: 0, firstLabel: 'Léa', points: 4 },
    ])
    const state = stateAfter(chart, { type: 'filter', range: 'A1:E5', column: 'C', test: 'more', value: '3', to: '' })
    expect(state?.charts.map((one) => chartData(state, one))).toMatchObject([
      { labels: ['Tom', 'léa'], series: [{ values: [10, 4] }], from: 0, to: 10 },
    ])
    expect(after(chart, { ...chart, chart: 'n1', kind: 'line', from: 5 })?.charts).toMatchObject([
      { kind: 'line', from: 5 },
    ])
    expect(after(chart, { type: 'remove-chart', chart: 'n1' })?.charts).toEqual([])
  })

  it('crosses tables', () => {
    const pivot: SpreadsheetAction = {
      type: 'pivot',
      pivot: '',
      range: 'A1:E5',
      rows: 'B',
      columns: '',
      values: 'C',
      summary: 'average',
      shares: 'none',
    }
    expect(after(pivot)?.pivots[0]?.cells).toEqual({
      Léa: { total: 3 },
      Noé: { total: 1 },
      Tom: { total: 10 },
      total: { total: 4.25 },
    })
    expect(after({ ...pivot, summary: 'sum', shares: 'all' })?.pivots[0]?.cells['Tom']).toEqual({
      total: 0.588235294117647,
    })
    expect(
      after({ ...pivot, values: 'B', rows: 'D', columns: 'B', summary: 'different' })?.pivots[0]?.cells['total'],
    ).toEqual({
      Léa: 1,
      Noé: 1,
      Tom: 1,
      total: 3,
    })
  })

  it.each<[string, Partial<Extract<SpreadsheetAction, { type: 'import' }>>, object]>([
    ['right', {}, { A2: { value: 'Étel' }, B2: { value: 1.5 }, C2: { value: 46455 }, D2: { value: '012' } }],
    ['in another encoding', { encoding: 'utf-8' }, { A2: { value: '\ufffdtel' } }],
    ['with another sign in numbers', { decimal: 'point' }, { B2: { value: '1,5' } }],
    ['with months first', { dates: 'mdy' }, { C2: { value: 46633 } }],
    ['without a code as a text', { texts: [] }, { D2: { value: 12 } }],
    [
      'at another sign',
      { delimiter: 'comma' },
      { A1: { value: 'Ville;Prix;Jour;Code' }, B2: { value: '5;09/03/2027;012' } },
    ],
  ])('imports a file %s', (_says, choices, expected) => {
    const found = after({
      type: 'import',
      file: 'f',
      encoding: 'latin-1',
      delimiter: 'semicolon',
      decimal: 'comma',
      dates: 'dmy',
      texts: ['D'],
      ...choices,
    })
    expect(cells(found, 2)).toMatchObject(expected)
    expect(found).toMatchObject({ sheet: 'n1', imports: [{ file: 'f', sheet: 'n1' }] })
  })

  it('does nothing that nobody could do', () => {
    const impossible: SpreadsheetAction[] = [
      enter('AA900', '1'),
      { type: 'sheet', sheet: 'q' },
      { type: 'fill', range: 'A1', to: 'down' },
      { type: 'sort', range: 'A1:B5', header: true, by: [{ column: 'E', order: 'rising' }] },
      { type: 'filter', range: 'A1:B5', column: 'E', test: 'filled', value: '', to: '' },
      { type: 'unfilter', column: '' },
      { type: 'remove-chart', chart: 'n1' },
      { type: 'delete-rows', from: 5, to: 2 },
      { type: 'hide-columns', from: 1, to: 8 },
    ]
    expect(impossible.map((action) => after(action))).toEqual(impossible.map(() => null))
  })

  it('takes no more work than anybody needs', () => {
    let state: SpreadsheetState | null = start(scenario, 'en')
    for (let count = 0; state && count < 200; count += 1) {
      state = reduce(state, { type: 'filter', range: 'A1:E5', column: 'C', test: 'filled', value: '', to: '' })
    }
    expect(state?.notice?.code).toBe('full')
  })
})

describe('what cells show', () => {
  it.each([
    [1234.5, 'general', 'fr', '1234,5'],
    [1234.5, 'number', 'fr', '1\u202f234,50'],
    [1234.5, 'number', 'en', '1,234.50'],
    [-0.125, 'percent', 'en', '-13%'],
    [0.12, 'percent', 'fr', '12\u00a0%'],
    [3.5, 'amount', 'fr', '3,50\u00a0€'],
    [-3.5, 'amount', 'en', '-€3.50'],
    [46455, 'date', 'en', '09/03/2027'],
    [46455.5, 'date-time', 'fr', '09/03/2027 12:00'],
    [0.25, 'time', 'fr', '06:00'],
    [1.005, 'number', 'en', '1.01'],
    [true, 'general', 'fr', 'VRAI'],
  ] as const)('%s as %s in %s', (value, format, language, shown) => {
    expect(showValue(value, { format, decimals: null }, language)).toBe(shown)
  })
})
