import { describe, expect, it } from 'vitest'
import { backspace, type Edit, indent, newLine, outdent, type Typing } from './typing.ts'

/** A text with `|` at the caret, or one at each end of what is selected. */
function typingOf(marked: string): Typing {
  const from = marked.indexOf('|')
  const to = marked.lastIndexOf('|')
  return { text: marked.replaceAll('|', ''), from, to: to === from ? to : to - 1 }
}

function after({ text }: Typing, { from, to, put, select }: Edit): string {
  const whole = text.slice(0, from) + put + text.slice(to)
  const [start, end] = select
  const close = start === end ? '' : '|'
  return `${whole.slice(0, start)}|${whole.slice(start, end)}${close}${whole.slice(end)}`
}

describe('the keys of the editor', () => {
  it.each<[string, (typing: Typing) => Edit | null, string, string]>([
    ['a new line begins where the last did', newLine, '    a = 1|', '    a = 1\n    |'],
    ['a new line after a colon is set in', newLine, 'if a:|', 'if a:\n    |'],
    ['a colon in the middle does nothing', newLine, 'a = b[1:|2]', 'a = b[1:\n    |2]'],
    ['Tab goes to the next place', indent, 'ab|', 'ab  |'],
    ['Tab sets lines in', indent, '|a\nb|\nc', '|    a\n    b|\nc'],
    ['Shift and Tab set a line back out', outdent, '        a|', '    a|'],
    ['Shift and Tab set lines back out', outdent, '|    a\n  b|', '|a\nb|'],
    ['Backspace goes a step back', backspace, '        |a', '    |a'],
    ['Backspace goes to the step before', backspace, '      |a', '    |a'],
  ])('%s', (_says, key, before, expected) => {
    const typing = typingOf(before)
    const edit = key(typing)
    expect(edit && after(typing, edit)).toBe(expected)
  })

  it('leaves Backspace alone elsewhere', () => {
    expect(backspace(typingOf('ab|'))).toBeNull()
    expect(backspace(typingOf('|ab'))).toBeNull()
  })
})
