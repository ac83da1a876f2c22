// Tasks of skills of the map, played the right way and wrong ways.
import { describe, expect, it } from 'vitest'
import { chartData } from './chart.ts'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { reduce } from './reduce.ts'
import type { SpreadsheetScenario } from './schema.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import type { SpreadsheetFacts } from './schema-facts.ts'
import type { SpreadsheetState } from './sheet.ts'
import { start } from './start.ts'

function stateAfter(scenario: SpreadsheetScenario, actions: readonly SpreadsheetAction[]): SpreadsheetState | null {
  return actions.reduce<SpreadsheetState | null>((one, action) => one && reduce(one, action), start(scenario, 'en'))
}

function after(scenario: SpreadsheetScenario, ...actions: SpreadsheetAction[]): SpreadsheetFacts | null {
  const state = stateAfter(scenario, actions)
  return state && facts(state)
}

const enter = (cell: string, text: string): SpreadsheetAction => ({ type: 'enter', cell, text })

describe('a badly laid-out list is rebuilt', () => {
  const list: SpreadsheetScenario = {
    name: 'Choir',
    sheets: [
      {
        id: 's',
        name: 'Members',
        header: 2,
        rows: [
          ['Who', 'Address'],
          ['Name', 'Street, code, town'],
          ['Ada', '2 rue Haute, 01000, Bourg'],
          ['Bo', '9 quai Bas, 38000, Grenoble'],
          ['Cy', '1 place Nord, 01000, Bourg'],
        ],
        merged: ['A1:B1'],
        tones: [{ range: 'A4', tone: 'green' }],
        notes: [{ cell: 'A4', text: 'Green: has paid' }],
      },
    ],
  }
  const sort: SpreadsheetAction = {
    type: 'sort',
    range: 'A1:B5',
    header: true,
    by: [{ column: 'A', order: 'falling' }],
  }
  const split: SpreadsheetAction = { type: 'split', range: 'B3:B5', sign: ',', texts: true }

  it('whose heading has to be unmerged before rows are moved', () => {
    expect(after(list)?.sheets[0]).toMatchObject({ merged: ['A1:B1'], cells: { A4: { note: 'Green: has paid' } } })
    expect(after(list, sort)?.notice).toBe('merged')
    expect(after(list, enter('B1', 'hidden'))?.notice).toBe('merged')
    expect(after(list, { type: 'unmerge', range: 'A1' }, sort)).toMatchObject({
      notice: 'sorted',
      sheets: [{ merged: [] }],
    })
    expect(after(list, { type: 'unmerge', range: 'A3' })).toBe(null)
  })

  it('whose addresses are cut into columns, codes as they are written', () => {
    const found = after(list, split)
    expect(found?.notice).toBe('split')
    expect(found?.sheets[0]?.cells).toMatchObject({
      B3: { value: '2 rue Haute' },
      C3: { value: '01000', format: 'text' },
      D5: { value: 'Bourg' },
    })
    expect(after(list, { ...split, texts: false })?.sheets[0]?.cells['C3']?.value).toBe(1000)
    expect(after(list, { ...split, sign: '|' })?.sheets[0]?.cells['B3']?.value).toBe('2 rue Haute, 01000, Bourg')
  })

  it('with an identifier and a column in place of the colour', () => {
    const found = after(
      list,
      { type: 'delete-rows', from: 1, to: 1 },
      split,
      enter('E1', 'Paid'),
      enter('E3', 'yes'),
      { type: 'tone', range: 'A2:A4', tone: 'none' },
      { type: 'insert-columns', before: 1, count: 1 },
      enter('A1', 'Number'),
      enter('A2', 'M08'),
      { type: 'series', from: 'A2', to: 'A2:A4' },
    )
    expect(found?.sheets[0]).toMatchObject({
      merged: [],
      columns: [{ title: 'Number', different: 3 }, { title: 'Name' }, {}, {}, {}, { title: 'Paid', filled: 1 }],
      cells: { A4: { value: 'M10' } },
    })
  })

  it('merges cells of which the first one stays', () => {
    const merged = after(list, { type: 'merge', range: 'A3:A5' })
    expect(merged?.sheets[0]).toMatchObject({ merged: ['A1:B1', 'A3:A5'], cells: { A3: { value: 'Ada' } } })
    expect(merged?.sheets[0]?.cells['A5']).toBe(undefined)
    expect(after(list, { type: 'merge', range: 'B1:B3' })?.notice).toBe('merged')
    expect(
      after(list, { type: 'merge', range: 'A3:A5' }, { type: 'delete-rows', from: 4, to: 4 })?.sheets[0]?.merged,
    ).toEqual(['A1:B1', 'A3:A4'])
  })
})

describe('series go on', () => {
  const empty: SpreadsheetScenario = { name: 'Series', sheets: [{ id: 's', name: 'S', header: 0, rows: [['']] }] }
  it.each<[readonly string[], string, string | number]>([
    [['1'], 'A4', 4],
    [['10', '20'], 'A4', 40],
    [['09/03/2027'], 'A2', 46456],
    [['Lot 09'], 'A3', 'Lot 11'],
    [['Monday'], 'A3', 'Wednesday'],
    [['novembre'], 'A4', 'février'],
    [['yes'], 'A4', 'yes'],
    [['1', '2', '9'], 'A4', 1],
    [['=ROW()*2'], 'A4', 8],
  ])('%s', (first, cell, value) => {
    const typed = first.map((text, row) => enter(`A${row + 1}`, text))
    const from = first.length === 1 ? 'A1' : `A1:A${first.length}`
    const found = after(empty, ...typed, { type: 'series', from, to: 'A1:A4' })
    expect(found?.sheets[0]?.cells[cell]?.value).toBe(value)
  })
  it('along a row as well, and in one direction at a time', () => {
    const found = after(empty, enter('A1', 'T1'), { type: 'series', from: 'A1', to: 'A1:D1' })
    expect(found?.sheets[0]?.cells['D1']?.value).toBe('T4')
    expect(after(empty, { type: 'series', from: 'A1', to: 'A1:D4' })).toBe(null)
  })
})

describe('a table that several people fill in is made safe', () => {
  const shared: SpreadsheetScenario = {
    name: 'Bikes',
    sheets: [
      {
        id: 's',
        name: 'Loans',
        rows: [
          ['Day', 'Bike', 'Days', 'Code', 'Price'],
          ['2027-03-09', 'red', 3, '01000', '=C2*4'],
          [null, null, null, null, '=C3*4'],
        ],
        formats: [{ range: 'D2:D9', format: 'text' }],
      },
    ],
    trials: [
      {
        id: 'wrong',
        set: [
          { sheet: 's', cell: 'A3', value: '2026-03-09' },
          { sheet: 's', cell: 'B3', value: 'crimson' },
          { sheet: 's', cell: 'C3', value: 2.5 },
          { sheet: 's', cell: 'C3', value: 'three' },
          { sheet: 's', cell: 'D3', value: '1000' },
          { sheet: 's', cell: 'E3', value: 10 },
        ],
      },
      {
        id: 'right',
        set: [
          { sheet: 's', cell: 'A3', value: '2027-04-01' },
          { sheet: 's', cell: 'B3', value: 'Blue' },
          { sheet: 's', cell: 'C3', value: 30 },
          { sheet: 's', cell: 'D3', value: '38000' },
        ],
      },
    ],
  }
  const safe: SpreadsheetAction[] = [
    { type: 'limit', range: 'A2:A9', kind: 'date', from: '01/01/2027', to: '31/12/2027' },
    { type: 'choices', range: 'B2:B9', values: ['red', 'blue'] },
    { type: 'limit', range: 'C2:C9', kind: 'whole', from: '1', to: '30' },
    { type: 'limit', range: 'D2:D9', kind: 'length', from: '5', to: '5' },
    { type: 'protect', range: 'E2:E9', on: true },
    { type: 'note', cell: 'C1', text: 'How many days, from 1 to 30' },
  ]

  it('so that wrong entries are refused and right ones are not', () => {
    expect(after(shared)?.trials.map(({ refused }) => refused)).toEqual([0, 0])
    const found = after(shared, ...safe)
    expect(found?.trials).toMatchObject([{ refused: 6 }, { refused: 0, values: { s: { E3: 120 } } }])
    expect(found?.sheets[0]?.cells).toMatchObject({
      A2: { limit: { kind: 'date', from: 46388 } },
      C1: { note: 'How many days, from 1 to 30' },
      E2: { protected: true },
    })
  })

  it.each<[string, string, string]>([
    ['A3', '09/03/2026', 'out-of-limit'],
    ['A3', '12', 'out-of-limit'],
    ['C3', '31', 'out-of-limit'],
    ['C3', '09/03/2027', 'out-of-limit'],
    ['D3', '1000', 'out-of-limit'],
    ['E3', '5', 'locked'],
    ['C3', '30', ''],
    ['C3', '', ''],
    ['A3', '31/12/2027', ''],
  ])('and whoever types in %s %s is told', (cell, text, notice) => {
    expect(after(shared, ...safe, enter(cell, text))?.notice).toBe(notice)
  })

  it('and what is there already is counted, ends are read, protection is taken back', () => {
    const state = stateAfter(shared, [{ type: 'limit', range: 'C2:C9', kind: 'whole', from: '4', to: '' }])
    expect(state?.notice).toEqual({ code: 'limited', count: 1 })
    expect(after(shared, { type: 'limit', range: 'C2', kind: 'whole', from: '9', to: '4' })?.notice).toBe(
      'unreadable-limit',
    )
    expect(after(shared, { type: 'limit', range: 'A2', kind: 'date', from: '4', to: '' })?.notice).toBe(
      'unreadable-limit',
    )
    const open = after(shared, ...safe, { type: 'protect', range: 'E2:E9', on: false }, enter('E3', '5'))
    expect(open?.notice).toBe('')
    const free = after(shared, ...safe, { type: 'limit', range: 'C2:C9', kind: 'none', from: '', to: '' })
    expect(free?.sheets[0]?.cells['C2']?.limit.kind).toBe('none')
    expect(after(shared, ...safe, { type: 'delete-columns', from: 5, to: 5 })?.notice).toBe('locked')
  })
})

describe('a chain from a service is built to be done again', () => {
  const chain: SpreadsheetScenario = {
    name: 'Air',
    sheets: [{ id: 'c', name: 'Control', header: 0, rows: [['Total'], ['Alert']] }],
    services: [
      {
        id: 'air',
        name: 'Stations',
        replies: [
          {
            id: 'first',
            rows: [
              ['Code', 'Value'],
              ['A', 4],
              ['B', 6],
            ],
          },
          {
            id: 'more',
            rows: [
              ['Code', 'Value'],
              ['A', 5],
              ['B', 6],
              ['C', 9],
            ],
          },
        ],
      },
    ],
    trials: [
      {
        id: 'renamed',
        replies: [
          {
            service: 'air',
            rows: [
              ['Code', 'Level'],
              ['A', 1],
            ],
          },
        ],
      },
      { id: 'cut', replies: [{ service: 'air', rows: [['Code', 'Value']] }] },
    ],
  }
  const connect: SpreadsheetAction = { type: 'connect', service: 'air' }
  const home: SpreadsheetAction = { type: 'sheet', sheet: 'c' }
  const alert = enter('B2', '=IF(Stations!B1<>"Value","renamed",IF(COUNT(Stations!B:B)<2,"cut","ok"))')

  it('with formulas that follow what the service answers next', () => {
    const found = after(chain, connect, home, enter('B1', '=SUM(Stations!B:B)'), alert, {
      type: 'refresh',
      service: 'air',
    })
    expect(found).toMatchObject({
      notice: 'refreshed',
      services: [{ id: 'air', sheet: 'air', reply: 'more', refreshed: 1 }],
      sheets: [{ cells: { B1: { value: 20 }, B2: { value: 'ok' } } }, { id: 'air', lastRow: 4 }],
      trials: [
        { id: 'renamed', values: { c: { B1: 1, B2: 'renamed' } } },
        { id: 'cut', values: { c: { B1: 0, B2: 'cut' } } },
      ],
    })
  })

  it('and not with figures that were typed', () => {
    const found = after(chain, connect, home, enter('B1', '10'), alert, { type: 'refresh', service: 'air' })
    expect(found?.trials[0]?.values['c']).toEqual({ B2: 'renamed' })
  })

  it('keeps what stands beside the reply, and links a sheet once', () => {
    const found = after(chain, connect, enter('D2', 'mine'), { type: 'refresh', service: 'air' })
    expect(found?.sheets[1]?.cells).toMatchObject({ D2: { value: 'mine' }, A4: { value: 'C' } })
    expect(after(chain, connect, connect)).toBe(null)
    expect(after(chain, { type: 'refresh', service: 'air' })).toBe(null)
    expect(after(chain)?.services).toEqual([{ id: 'air', sheet: '', reply: '', refreshed: 0 }])
  })
})

describe('charts and cross tables that are given', () => {
  const given: SpreadsheetScenario = {
    name: 'Pool',
    sheets: [
      {
        id: 's',
        name: 'Visits',
        rows: [
          ['Town', 'Visits', 'Aim', 'Mean'],
          ['Ay', 90, 80, 3],
          ['Bu', 96, 95, 5],
          ['Ay', 94, 80, 4],
        ],
      },
    ],
    charts: [
      {
        id: 'c',
        sheet: 's',
        kind: 'bars',
        labels: 'A2:A4',
        values: [{ name: 'Visits', range: 'B2:B4' }],
        title: 'Bu explodes',
        across: '',
        up: '',
        from: 88,
        look: 'hues',
      },
    ],
    pivots: [
      {
        id: 'p',
        sheet: 's',
        range: 'A1:D4',
        rows: 'A',
        columns: '',
        values: 'D',
        summary: 'average',
        shares: 'none',
      },
    ],
  }
  const repaired: SpreadsheetAction = {
    type: 'chart',
    chart: 'c',
    kind: 'bars',
    labels: 'A2:A4',
    values: [
      { name: 'Visits', range: 'B2:B4' },
      { name: 'Aim', range: 'C2:C4', as: 'line' },
    ],
    title: 'Visits',
    across: '',
    up: '',
    from: 0,
    to: 120,
    written: true,
  }

  it('are repaired, with two kinds together and scales that can be compared', () => {
    expect(after(given)?.charts).toMatchObject([{ id: 'c', from: 88, to: 108, drawn: 'bars', look: 'hues' }])
    expect(after(given, repaired)?.charts).toMatchObject([
      { id: 'c', from: 0, to: 120, drawn: 'bars,line', look: 'patterns', written: true, names: ['Visits', 'Aim'] },
    ])
    const state = stateAfter(given, [{ ...repaired, to: -5 }])
    expect(state?.charts.map((chart) => chartData(state, chart).to)).toEqual([100])
  })

  it('are worked out in another way', () => {
    expect(after(given)?.pivots[0]?.cells).toMatchObject({ Ay: { total: 3.5 } })
    const found = after(given, {
      type: 'pivot',
      pivot: 'p',
      range: 'A1:D4',
      rows: 'A',
      columns: '',
      values: 'B',
      summary: 'sum',
      shares: 'none',
    })
    expect(found?.pivots).toMatchObject([{ id: 'p', values: 'B', cells: { Ay: { total: 184 } } }])
  })

  it('have areas that their sheet has', () => {
    expect(problems(given)).toEqual([])
    const lost = { ...given, charts: (given.charts ?? []).map((chart) => ({ ...chart, labels: 'A2:A400' })) }
    expect(problems(lost)).toMatchObject([{ path: ['charts', 0] }])
  })
})

describe('weights and names', () => {
  const choice: SpreadsheetScenario = {
    name: 'Choice',
    sheets: [
      {
        id: 's',
        name: 'Marks',
        rows: [
          ['Aim', 'Weight', 'Ha', 'Bo'],
          ['Price', 2, 4, 1],
          ['Ease', 1, 1, 5],
        ],
        limits: [{ range: 'B2:B3', kind: 'whole', from: 0, to: 5, slider: 1 }],
      },
    ],
    names: [{ name: 'Weights', sheet: 's', range: 'B2:B3' }],
  }
  const total = enter('C4', '=SUMPRODUCT(weights,C2:C3)')
  const other = enter('D4', '=SUMPRODUCT(Weights,D2:D3)')

  it('change what comes first', () => {
    expect(after(choice, total, other)?.sheets[0]?.cells).toMatchObject({ C4: { value: 9 }, D4: { value: 7 } })
    expect(after(choice, total, other, enter('B3', '3'))?.sheets[0]?.cells).toMatchObject({
      C4: { value: 11 },
      D4: { value: 17 },
    })
    expect(after(choice, enter('B3', '9'))?.notice).toBe('out-of-limit')
  })

  it('follow their area, are given and taken away', () => {
    const found = after(choice, total, { type: 'insert-columns', before: 1, count: 1 })
    expect(found).toMatchObject({
      names: [{ id: 'Weights', range: 'C2:C3' }],
      sheets: [{ cells: { D4: { value: 9 } } }],
    })
    const named = after(choice, { type: 'name', name: 'Ha', range: 'C2:C3' }, enter('E2', '=SUM(ha)'))
    expect(named?.sheets[0]?.cells['E2']).toMatchObject({ value: 5, formula: '=SUM(ha)' })
    const lost = after(choice, enter('C4', '=SUM(Weights)'), { type: 'remove-name', name: 'Weights' })
    expect(lost?.sheets[0]?.cells['C4']?.value).toBe('#NAME?')
    expect(after(choice, { type: 'name', name: 'B2', range: 'C2' })?.notice).toBe('unreadable-name')
    expect(problems({ ...choice, names: [{ name: 'A1', sheet: 's', range: 'A1' }] })).toHaveLength(1)
  })
})
