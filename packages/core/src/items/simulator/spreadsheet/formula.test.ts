import { describe, expect, it } from 'vitest'
import type { Language } from '../../../language.ts'
import { formulaText, readEntry } from './entry.ts'
import { facts } from './facts.ts'
import { functionNamed, functionNames } from './function-names.ts'
import { start } from './start.ts'

type Row = (string | number | boolean | null)[]

/** What a formula comes to in F1, beside some rows from A1. */
function worth(formula: string, rows: Row[] = [[]], language: Language = 'en'): unknown {
  const [first = [], ...rest] = rows
  const sheets = [
    { id: 's', name: 'Main', header: 0, rows: [[...first, ...Array(5 - first.length).fill(null), formula], ...rest] },
    { id: 't', name: 'Other one', header: 0, rows: [[7], [8]] },
  ]
  return facts(start({ name: 'x', today: '2027-03-09', sheets }, language)).sheets[0]?.cells['F1']?.value
}

const numbers: Row[] = [
  [3, 'a', true],
  [1, 'b'],
  [4, 'a'],
  [null, 'Ab'],
  ['x', 'a*'],
]

describe('formulas', () => {
  it.each<[string, unknown]>([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^3^1', 8],
    ['=0.1+0.2=0.3', true],
    ['=10%', 0.1],
    ['="a"&1.5&TRUE', 'a1.5TRUE'],
    ['=1/0', '#DIV/0!'],
    ['="x"+1', '#VALUE!'],
    ['="3"+1', 4],
    ['=NOTHING(1)', '#NAME?'],
    ['=word', '#NAME?'],
    ['=Missing!A1', '#REF!'],
    ["='Other one'!A1+1", 8],
    ["=SUM('Other one'!A:A)", 15],
    ['=A9', 0],
    ['=1<2', true],
    ['="B">"a"', true],
  ])('work out %s', (formula, expected) => {
    expect(worth(formula)).toBe(expected)
  })

  it.each<[string, unknown]>([
    ['=SUM(A1:A5)', 8],
    ['=SUM(A1:A5,2,"3")', 13],
    ['=AVERAGE(A1:A5)', 2.66666666666667],
    ['=MIN(A:A)', 1],
    ['=MAX(A1,A2:A3)', 4],
    ['=COUNT(A1:A5)', 3],
    ['=COUNTA(A1:A5)', 4],
    ['=COUNTBLANK(A1:A5)', 1],
    ['=MEDIAN(A1:A5)', 3],
    ['=COUNTIF(B1:B5,"a")', 2],
    ['=COUNTIF(B1:B5,"a*")', 4],
    ['=COUNTIF(B1:B5,"a~*")', 1],
    ['=COUNTIF(A1:A5,">=3")', 2],
    ['=COUNTIF(A1:A5,"<>3")', 4],
    ['=COUNTIFS(B1:B3,"a",A1:A3,">3")', 1],
    ['=SUMIF(B1:B3,"a",A1:A3)', 7],
    ['=SUMIFS(A1:A3,B1:B3,"a",A1:A3,"<4")', 3],
    ['=AVERAGEIF(B1:B3,"z",A1:A3)', '#DIV/0!'],
    ['=MAXIFS(A1:A3,B1:B3,"a")', 4],
    ['=SUMPRODUCT(A1:A3,A1:A3)', 26],
    ['=SUMPRODUCT((B1:B3="a")*A1:A3)', 7],
    ['=SUMPRODUCT(1/COUNTIF(B1:B3,B1:B3))', 2],
    ['=MIN(COUNTIFS(B1:B3,B1:B3))', 1],
    ['=RANK(3,A1:A3)', 2],
    ['=RANK(3,A1:A3,1)', 2],
    ['=LARGE(A1:A3,1)', 4],
    ['=SMALL(A1:A3,9)', '#NUM!'],
    ['=ROUND(STDEV.S(A1:A3),3)', 1.528],
    ['=QUARTILE(A1:A3,1)', 2],
    ['=IF(A1>2,"yes","no")', 'yes'],
    ['=IF(A1>2,1/0,1)', '#DIV/0!'],
    ['=IF(A1<2,1/0,1)', 1],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFNA(VLOOKUP(9,A1:B3,2,FALSE),"none")', 'none'],
    ['=AND(A1>2,A2>2)', false],
    ['=OR(A1>2,A2>2)', true],
    ['=NOT(C1)', false],
    ['=ISBLANK(A4)', true],
    ['=VLOOKUP(4,A1:B3,2,FALSE)', 'a'],
    ['=VLOOKUP("z",B1:B3,1,FALSE)', '#N/A'],
    ['=VLOOKUP(1,A1:B3,3,FALSE)', '#REF!'],
    ['=XLOOKUP("b",B1:B3,A1:A3)', 1],
    ['=XLOOKUP("z",B1:B3,A1:A3,"?")', '?'],
    ['=INDEX(A1:A3,MATCH("b",B1:B3,0))', 1],
    ['=ROWS(A1:B3)+COLUMNS(A1:B3)+ROW()+COLUMN(B1)', 8],
  ])('of areas: %s', (formula, expected) => {
    expect(worth(formula, numbers)).toBe(expected)
  })

  it.each<[string, unknown]>([
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUNDUP(2.1,0)', 3],
    ['=INT(-1.5)', -2],
    ['=MOD(-1,3)', 2],
    ['=SQRT(-1)', '#NUM!'],
    ['=LEN("été")', 3],
    ['=LEFT("abc",2)&RIGHT("abc",1)&MID("abc",2,1)', 'abcb'],
    ['=TRIM("  a  b ")', 'a b'],
    ['=PROPER("éric o\'neil")', "Éric O'Neil"],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=SEARCH("B","abc")', 2],
    ['=FIND("B","abc")', '#VALUE!'],
    ['=TEXTJOIN(", ",TRUE,"a","","b")', 'a, b'],
    ['=VALUE("1,250.5")', 1250.5],
    ['=YEAR(DATE(2024,2,30))*100+MONTH(DATE(2024,2,30))', 202403],
    ['=DATE(2027,3,1)-DATE(2027,2,1)', 28],
    ['=WEEKDAY(DATE(2027,3,9),2)', 2],
    ['=WORKDAY(DATE(2027,3,9),4)=DATE(2027,3,15)', true],
    ['=WORKDAY(DATE(2027,3,9),4,DATE(2027,3,12))=DATE(2027,3,16)', true],
    ['=WORKDAY(DATE(2027,3,15),-1)=DATE(2027,3,12)', true],
    ['=NETWORKDAYS(DATE(2027,3,9),DATE(2027,3,15))', 5],
    ['=NETWORKDAYS(DATE(2027,3,9),DATE(2027,3,15),DATE(2027,3,12))', 4],
    ['=ISOWEEKNUM(DATE(2027,1,3))', 53],
    ['=ISOWEEKNUM(DATE(2027,3,9))', 10],
    ['=DATEVALUE("09/03/2027")=DATE(2027,3,9)', true],
    ['=DATEVALUE("soon")', '#VALUE!'],
    ['=TIME(6,30,0)*24', 6.5],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=CHOOSE(3,"a","b")', '#VALUE!'],
    ['=FLOOR(37,10)', 30],
    ['=CEILING(37,10)', 40],
    ['=ISFORMULA(A1)', false],
    ['=TODAY()-DATE(2027,3,1)', 8],
    ['=DAY(EOMONTH(DATE(2024,1,31),1))', 29],
    ['=DAY(EDATE(DATE(2023,1,31),1))', 28],
    ['=DATEDIF(DATE(2000,3,10),TODAY(),"y")', 26],
    ['=HOUR("14:30")+MINUTE("14:30")', 44],
  ])('of single values: %s', (formula, expected) => {
    expect(worth(formula)).toBe(expected)
  })

  it('say which cells go round in a circle, however long it is', () => {
    expect(worth('=F1+1')).toBe('#CIRC!')
    expect(worth('=SUM(A1:A2)', [[1], ['=F1']])).toBe('#CIRC!')
    expect(worth('=IFERROR(A1,0)', [['=A1']])).toBe(0)
  })

  it('work out a chain as long as the sheet, and stop at what has no end', () => {
    const chain: Row[] = Array.from({ length: 999 }, (_none, row) => [row === 0 ? 1 : `=A${row}+1`])
    expect(worth('=A999', chain)).toBe(999)
    const heavy: Row[] = Array.from({ length: 900 }, () => Array(4).fill('=SUM($H$1:$AN$1000)'))
    const sheets = [{ id: 's', name: 'Main', header: 0, rows: heavy }]
    expect(facts(start({ name: 'x', sheets }, 'en')).sheets[0]?.cells['D900']?.value).toBe('#LONG!')
  })

  it.each<[string, string, Language]>([
    ['=SOMME(A1:A3;2,5)', '=SUM(A1:A3,2.5)', 'fr'],
    ['=somme(a1:a3', '=SUM(A1:A3)', 'fr'],
    ['=SUM(A1,2.5)', '=SUM(A1,2.5)', 'fr'],
    ['=médiane(A1:A3)', '=MEDIAN(A1:A3)', 'fr'],
    ['=NB.SI.ENS($B$2:$B$9;">="&C1)', '=COUNTIFS($B$2:$B$9,">="&C1)', 'fr'],
    ['=SI(VRAI;"oui";)', '=IF(TRUE,"oui",)', 'fr'],
    ["=AUJOURD'HUI()", '=TODAY()', 'fr'],
    ["='Feuille 2'!B:B", "='Feuille 2'!B:B", 'fr'],
    ['= A1 × 2', '=A1*2', 'en'],
    ['=SUM(A1;A2)', '=SUM(A1,A2)', 'en'],
    ['=AVERAGE( B2 : B3 )', '=AVERAGE(B2:B3)', 'en'],
  ])('are kept in English: %s', (typed, kept, language) => {
    const entry = readEntry(typed, language, 'general')
    expect('formula' in entry ? `=${entry.formula}` : '').toBe(kept)
  })

  it('are shown in the language of the person, and read again as the same', () => {
    const kept = 'IF(AND(A1>=2.5,B$2<>"a;b"),SUMIF($A:$B,TRUE,C1:C2),#REF!)'
    const shown = formulaText(kept, 'fr')
    expect(shown).toBe('SI(ET(A1>=2,5;B$2<>"a;b");SOMME.SI($A:$B;VRAI;C1:C2);#REF!)')
    expect(readEntry(`=${shown}`, 'fr', 'general')).toEqual({ formula: kept })
  })

  it.each([
    ['=1+', 'unfinished'],
    ['=(1))', 'parenthesis'],
    ['="a', 'quotes'],
    ['=1 2', 'sign'],
    ['=A1?', 'sign'],
    [`=${'('.repeat(50)}1`, 'long'],
  ])('that cannot be read are told why: %s', (typed, problem) => {
    expect(readEntry(typed, 'en', 'general')).toEqual({ problem })
  })

  it('know every function by both of its names', () => {
    const known = (name: string): unknown => functionNamed(name)
    expect(functionNames('fr').map(known)).not.toContain(null)
    expect(functionNames('fr').map(known).toSorted()).toEqual(functionNames('en'))
    for (const name of functionNames('en')) expect(worth(`=${name}()`)).not.toBe('#NAME?')
  })
})

describe('what is typed', () => {
  it.each<[string, Language, unknown, string | null]>([
    ['12,5', 'fr', 12.5, null],
    ['1 250', 'fr', 1250, null],
    ['1,250', 'en', 1250, null],
    ['12 %', 'fr', 0.12, 'percent'],
    ['3,50 €', 'fr', 3.5, 'amount'],
    ['€3.50', 'en', 3.5, 'amount'],
    ['09/03/2027', 'fr', 46455, 'date'],
    ['2027-03-09', 'en', 46455, 'date'],
    ['09/03/2027 12:00', 'en', 46455.5, 'date-time'],
    ['31/02/2027', 'fr', '31/02/2027', null],
    ['12 h 30', 'fr', 12.5 / 24, 'time'],
    ['vrai', 'fr', true, null],
    ["'012", 'fr', '012', null],
    ['Léa', 'fr', 'Léa', null],
    ['=', 'fr', '=', null],
  ])('%s in %s', (typed, language, value, format) => {
    expect(readEntry(typed, language, 'general')).toEqual({ value, format })
  })

  it('is a text where the cell has that format', () => {
    expect(readEntry('01230', 'fr', 'text')).toEqual({ value: '01230', format: null })
  })
})
