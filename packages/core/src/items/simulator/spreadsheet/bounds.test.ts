import { describe, expect, it } from 'vitest'
import { spreadsheet } from './index.ts'
import type { SpreadsheetScenario } from './schema.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import type { SpreadsheetState } from './sheet.ts'

const words = (row: number): string => `Word ${row} ${'a'.repeat(40)}`

/** As many rows as a sheet has, with texts and numbers. */
const scenario: SpreadsheetScenario = {
  name: 'Large',
  sheets: [
    {
      id: 's',
      name: 'S',
      rows: Array.from({ length: 990 }, (_none, row) => [words(row), words(row * 7), row, row % 9]),
    },
  ],
}

function after(actions: readonly SpreadsheetAction[], from: SpreadsheetScenario = scenario): SpreadsheetState {
  let state = spreadsheet.start(from, 'en')
  for (const action of actions) {
    const next = spreadsheet.reduce(state, action)
    if (next === null) throw new Error(`nobody can do this: ${JSON.stringify(action)}`)
    state = next
  }
  return state
}

const enter = (cell: string, text: string): SpreadsheetAction => ({ type: 'enter', cell, text })
const fill = (range: string): SpreadsheetAction => ({ type: 'fill', range, to: 'down' })
const worthOf = (state: SpreadsheetState, cell: string) => spreadsheet.facts(state).sheets[0]?.cells[cell]?.value

describe('a workbook takes no more than anybody needs', () => {
  const long = `=${'A1&'.repeat(150)}1`
  const heavy = '=SUMPRODUCT(COUNTIF(A1:A900,A1:A900))'
  const sort: SpreadsheetAction = {
    type: 'sort',
    range: 'A1:E990',
    header: true,
    by: [{ column: 'A', order: 'rising' }],
  }
  it.each<[string, SpreadsheetAction[]]>([
    ['a long formula in every row', [enter('E1', long), fill('E1:E990')]],
    [
      'formulas that are worked out again and again',
      Array.from({ length: 60 }, (_none, time) => [enter(`E${time + 2}`, heavy), sort]).flat(),
    ],
    [
      'copies of a whole sheet',
      Array.from(
        { length: 30 },
        (): SpreadsheetAction => ({
          type: 'copy',
          sheet: 's',
          from: 'A1:D990',
          to: 'A1',
          what: 'all',
        }),
      ),
    ],
    [
      'rows that come and go',
      [
        enter('E1', '=A1'),
        fill('E1:E990'),
        ...Array.from(
          { length: 200 },
          (_none, time): SpreadsheetAction =>
            time % 2 === 0 ? { type: 'insert-rows', before: 2, count: 1 } : { type: 'delete-rows', from: 2, to: 2 },
        ),
      ],
    ],
  ])('%s', (_what, actions) => {
    expect(after(actions).notice?.code).toBe('full')
  })

  it('what is refused has been weighed, and counts a little', () => {
    const refused = after([enter('E1', long), fill('E1:E990')])
    expect(refused.effort).toBeGreaterThan(after([enter('E1', long)]).effort)
    expect(refused.sheets[0]?.lines[1]?.cells[4]).toBeUndefined()
  })

  it('a row of a hundred formulas, some sorting and filtering are far from it', () => {
    const state = after([
      enter('E1', '=C1*2+D1'),
      fill('E1:E990'),
      { type: 'filter', range: 'A1:E990', column: 'D', test: 'equal', value: '3', to: '' },
      { type: 'unfilter', column: '' },
      { type: 'sort', range: 'A1:E990', header: true, by: [{ column: 'C', order: 'falling' }] },
    ])
    expect(state.notice?.code).toBe('sorted')
    expect(state.effort).toBeLessThan(300_000)
  })
})

describe('formulas', () => {
  it('texts that double from cell to cell end', () => {
    const state = after([enter('E1', 'ab'), enter('E2', '=E1&E1'), fill('E2:E60')])
    expect(worthOf(state, 'E5')).toBe('ab'.repeat(16))
    expect(worthOf(state, 'E40')).toBe('#VALUE!')
  })

  it.each([
    ['days that are counted', '=NETWORKDAYS(1,19000,C1:C900)'],
    ['conditions for every row', '=SUMPRODUCT(COUNTIF(A1:A900,A1:A900))'],
    ['shapes of words', '=COUNTIF(A1:A900,"*w*a*a*a*b*")'],
    ['a shape that begins anywhere', '=SEARCH("*a*a*a*b",A1&A2&A3)'],
  ])('%s in many cells ask for too much', (_what, formula) => {
    const state = after([enter('E1', formula), fill('E1:E400')])
    expect(worthOf(state, 'E400')).toBe('#LONG!')
  })

  it('trials together cost no more than the workbook', () => {
    const trials = Array.from({ length: 12 }, (_none, place) => ({
      id: `t${place}`,
      set: [{ sheet: 's', cell: 'A2', value: place }],
    }))
    const state = after([enter('E1', '=SUMPRODUCT(COUNTIF(A1:A100,A1:A100))'), fill('E1:E20')], { ...scenario, trials })
    const facts = spreadsheet.facts(state)
    expect(facts.trials[0]?.values['s']?.['E20']).toBe('#LONG!')
    expect(facts.sheets[0]?.cells['E1']?.value).toBe(100)
  })

  it('the modes and the ends of very many numbers are found', () => {
    const numbers = {
      ...scenario,
      sheets: [
        {
          id: 's',
          name: 'S',
          rows: Array.from({ length: 990 }, (_none, row) =>
            Array.from({ length: 39 }, (_nothing, column) => row * 39 + column),
          ),
        },
      ],
    }
    expect(worthOf(after([enter('AN1', '=MODE(A:AM,A:AM)')], numbers), 'AN1')).toBe(0)
  })
})

describe('what is drawn', () => {
  it('a chart has no more points than a column', () => {
    const chart = after([
      {
        type: 'chart',
        chart: '',
        kind: 'bars',
        labels: '',
        values: [{ name: '', range: 'A1:D990' }],
        title: '',
        across: '',
        up: '',
        from: null,
      },
    ])
    expect(chart.notice?.code).toBe('too-many-points')
    expect(chart.charts).toHaveLength(0)
  })

  it('a cross table that nobody could read gives its total', () => {
    const state = after([
      {
        type: 'pivot',
        pivot: '',
        range: 'A1:D990',
        rows: 'A',
        columns: 'B',
        values: 'C',
        summary: 'count',
        shares: 'none',
      },
    ])
    expect(Object.keys(spreadsheet.facts(state).pivots[0]?.cells ?? {})).toEqual(['total'])
  })
})
