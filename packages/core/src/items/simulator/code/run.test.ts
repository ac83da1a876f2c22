import { describe, expect, it } from 'vitest'
import { run } from './run.ts'

describe('a program that is run', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'counts cold days',
      'cold = 0\nfor t in [3, -2, -8]:\n  if t < 0:\n    cold += 1\nprint("cold:", cold)',
      [],
      ['cold: 2'],
    ],
    ['asks', 'n = int(input("How many?"))\nprint(n * 2)', ['21'], ['42']],
    [
      'calls functions in functions',
      'def twice(n):\n  return n * 2\ndef four(n):\n  return twice(twice(n))\nprint(four(3))',
      [],
      ['12'],
    ],
    [
      'leaves and goes on',
      'for i in range(1, 9):\n  if i % 2 == 0:\n    continue\n  if i > 6:\n    break\n  print(i)',
      [],
      ['1', '3', '5'],
    ],
    ['keeps a dictionary', 'd = {"a": 1}\nd["b"] = 2\nfor k in d:\n  print(k, d[k])', [], ['a 1', 'b 2']],
    ['changes texts', 'print("Zoé".upper(), "a,b".split(","), "na" * 2)', [], ["ZOÉ ['a', 'b'] nana"]],
    ['divides as Python does', 'print(-7 // 2, -7 % 2, 2 ** 3)', [], ['-4 1 8']],
  ])('%s', (_says, source, input, output) => {
    expect(run(source, input)).toMatchObject({ output, fault: null })
  })

  it('tells the variables at the end', () => {
    expect(run('a = [1, "x"]\nb = a[-1] == "x"', []).variables).toEqual({ a: "[1, 'x']", b: 'True' })
  })

  it.each<[string, string, number, string]>([
    ['an endless loop', 'n = 0\nwhile True:\n  n += 1', 3, 'too-many-steps'],
    ['an endless loop of nothing', 'while True:\n  pass', 1, 'too-many-steps'],
    ['a text that doubles', 't = "ab"\nwhile True:\n  t = t + t', 3, 'too-much-memory'],
    ['a function that calls itself', 'def f(n):\n  return f(n)\nf(1)', 2, 'too-many-calls'],
    ['a name that was never set', 'a = 1\nprint(b)', 2, 'unknown-name'],
    ['a place beyond the end', 'a = [1]\nprint(a[1])', 2, 'no-such-place'],
    ['a text and a number', 'print("a" + 1)', 1, 'wrong-type'],
    ['a division by zero', 'print(1 / 0)', 1, 'divided-by-zero'],
    ['what is no number', 'n = int(input())', 1, 'not-a-number'],
    ['a question too many', 'input()\ninput()', 2, 'no-input-left'],
    ['a return outside', 'return 3', 1, 'misplaced'],
    ['too few values', 'def f(a, b):\n  return a\nf(1)', 3, 'wrong-count'],
  ])('stops at %s, and names the line', (_says, source, line, fault) => {
    expect(run(source, ['ten']).fault).toEqual({ line, fault })
  })

  it('is the same each time, also with lists in themselves', () => {
    const source = 'a = []\nfor i in range(50):\n  a.append(a)\nb = [a]\nprint(a == b)'
    expect(run(source, [])).toEqual(run(source, []))
  })
})
