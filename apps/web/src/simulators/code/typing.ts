// What keys do in the editor: how a text and the place of the caret change.

/** A text with what is selected in it. */
export type Typing = { readonly text: string; readonly from: number; readonly to: number }

/** Text in place of a stretch, and what is selected after it. */
export type Edit = {
  readonly from: number
  readonly to: number
  readonly put: string
  readonly select: [number, number]
}

const step = '    '

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** A sign in place of what is selected. */
export function putIn({ from, to }: Typing, put: string): Edit {
  return { from, to, put, select: [from + put.length, from + put.length] }
}

/** A new line begins where the one before does, and further in after a colon. */
export function newLine(typing: Typing): Edit {
  const before = typing.text.slice(lineStart(typing.text, typing.from), typing.from)
  const space = /^\s*/.exec(before)?.[0] ?? ''
  return putIn(typing, `\n${space}${/:\s*(#.*)?$/.test(before) ? step : ''}`)
}

/** One step further in: the caret alone, or every line that is selected. */
export function indent(typing: Typing): Edit {
  const { text, from, to } = typing
  if (!text.slice(from, to).includes('\n')) {
    const column = from - lineStart(text, from)
    return putIn({ ...typing, to: from }, ' '.repeat(step.length - (column % step.length)))
  }
  return lines(typing, (line) => (line === '' ? line : step + line))
}

/** One step back out: the line of the caret, or every line that is selected. */
export function outdent(typing: Typing): Edit {
  return lines(typing, (line) => line.replace(/^(?: {1,4}|\t)/, ''))
}

function lines({ text, from, to }: Typing, change: (line: string) => string): Edit {
  const start = lineStart(text, from)
  const next = text.indexOf('\n', to)
  const end = next < 0 ? text.length : next
  const before = text.slice(start, end)
  const put = before.split('\n').map(change).join('\n')
  const grown = put.length - before.length
  if (from !== to) return { from: start, to: end, put, select: [start, start + put.length] }
  const caret = Math.max(start, from + grown)
  return { from: start, to: end, put, select: [caret, caret] }
}

/** Backspace among the spaces at the beginning of a line goes one step back out; null where it is nothing special. */
export function backspace({ text, from, to }: Typing): Edit | null {
  const before = text.slice(lineStart(text, from), from)
  if (from !== to || before === '' || before.trim() !== '') return null
  const count = before.length % step.length || step.length
  const start = from - Math.min(count, before.length)
  return { from: start, to: from, put: '', select: [start, start] }
}
