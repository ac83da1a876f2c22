import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'
import { SyntaxMistake } from './syntax.ts'

function mistakeOf(source: string): string {
  try {
    parse(source)
    return 'none'
  } catch (mistake) {
    if (!(mistake instanceof SyntaxMistake)) throw mistake
    return `${mistake.line} ${mistake.mistake} ${mistake.detail}`.trim()
  }
}

describe('a program', () => {
  it('is read with its blocks and their lines', () => {
    const source =
      'total = 0\nfor day in range(3):\n    if day > 1: # late\n        total += day\n    else:\n        pass\n\nprint(total)'
    expect(parse(source)).toMatchObject([
      { is: 'assign', line: 1 },
      {
        is: 'for',
        line: 2,
        body: [
          {
            is: 'if',
            line: 3,
            branches: [{ body: [{ sign: '+=', line: 4 }] }, { test: null, body: [{ is: 'pass' }] }],
          },
        ],
      },
      { is: 'expression', line: 8 },
    ])
  })

  it('counts as Python does', () => {
    expect(parse('-2 ** 2 + 3 * 4')).toMatchObject([
      {
        value: {
          sign: '+',
          left: { is: 'unary', of: { sign: '**' } },
          right: { sign: '*' },
        },
      },
    ])
    expect(parse('a - b - c')).toMatchObject([{ value: { sign: '-', left: { sign: '-' }, right: { name: 'c' } } }])
    expect(parse('not a == b and c')).toMatchObject([
      { value: { sign: 'and', left: { is: 'unary', of: { is: 'compare', rest: [{ sign: '==' }] } } } },
    ])
  })

  it.each([
    ['a block that is not set in', 'if a:\nprint(1)', '1 block-missing'],
    ['a line that is set in for nothing', 'a = 1\n  b = 2', '2 indentation'],
    ['a line between two depths', 'if a:\n    b = 1\n  c = 2', '3 indentation'],
    ['a head without its colon', 'while a < 3\n  a += 1', '1 colon-missing while'],
    ['one equals sign in a test', 'if a = 3:\n  b = 1', '1 equals-in-test'],
    ['a text without an end', 'a = "one', '1 unfinished-text'],
    ['a curly quote', 'print(“one”)', '1 curly-quote “'],
    ['a sign of no meaning', 'a = 3 €', '1 unknown-sign €'],
    ['a bracket that stays open', '\nprint(3', '2 bracket-open'],
    ['a bracket too many', 'print(3))', '1 bracket-alone )'],
    ['a value on the left', '3 = a', '1 unexpected ='],
    ['two words side by side', 'print "a"', '1 unexpected a'],
    ['an else alone', 'a = 1\nelse:\n  b = 1', '2 unexpected else'],
    ['a word of Python that is not known here', 'class A:\n  pass', '1 not-known-here class'],
    ['brackets without end', `a = ${'('.repeat(500)}${')'.repeat(500)}`, '1 too-deep'],
    ['signs without end', `a = ${'-'.repeat(5000)}1`, '1 too-deep'],
  ])('is refused with its line for %s', (_says, source, expected) => {
    expect(mistakeOf(source)).toBe(expected)
  })
})
