import { describe, expect, it } from 'vitest'
import { parse, SyntaxMistake } from './syntax.ts'

function mistakeOf(source: string): string {
  try {
    parse(source)
    return 'none'
  } catch (mistake) {
    if (!(mistake instanceof SyntaxMistake)) throw mistake
    return `${mistake.line} ${mistake.mistake}`
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
      { value: { sign: 'and', left: { is: 'unary', of: { sign: '==' } } } },
    ])
  })

  it.each([
    ['a block that is not set in', 'if a:\nprint(1)', '2 indentation'],
    ['a line that is set in for nothing', 'a = 1\n  b = 2', '2 indentation'],
    ['a head without its colon', 'while a < 3\n  a += 1', '1 colon-missing'],
    ['a text without an end', 'a = "one', '1 unfinished-text'],
    ['a sign of no meaning', 'a = 3 €', '1 unknown-sign'],
    ['a bracket that stays open', '\nprint(3', '2 unexpected'],
    ['a value on the left', '3 = a', '1 unexpected'],
    ['brackets without end', `a = ${'('.repeat(500)}`, '1 too-deep'],
    ['signs without end', `a = ${'-'.repeat(5000)}1`, '1 too-deep'],
  ])('is refused with its line for %s', (_says, source, expected) => {
    expect(mistakeOf(source)).toBe(expected)
  })
})
