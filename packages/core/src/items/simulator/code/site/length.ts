// Lengths of a style, worked out in pixels.

export type Measure = {
  /** Of the letters of the element, and of the page. */
  readonly fontSize: number
  readonly rootSize: number
  /** Of the window. */
  readonly width: number
  /** What a hundred per cent is; null where that is not known, as of a height. */
  readonly whole: number | null
}

const unit = '(?:px|rem|em|%|vw|vh|ch|pt)'
const plain = `[-+]?(?:\\d+\\.?\\d*|\\.\\d+)${unit}|[-+]?0`
const term = `(?:${plain})`
const sum = `${term}(?:\\s+[-+]\\s+${term})*`
const written = new RegExp(
  `^(?:${plain}|(?:min|max)\\(\\s*${sum}(?:\\s*,\\s*${sum})+\\s*\\)|clamp\\(\\s*${sum}\\s*,\\s*${sum}\\s*,\\s*${sum}\\s*\\)|calc\\(\\s*${sum}\\s*\\))$`,
)
const windowHeight = 800

export function isLength(text: string): boolean {
  return text.length <= 80 && written.test(text)
}

/** In pixels; null when it cannot be said, as a part of something unknown. */
export function pixels(text: string, measure: Measure): number | null {
  const call = /^(min|max|clamp|calc)\((.*)\)$/.exec(text)
  if (!call) return one(text, measure)
  const values = (call[2] ?? '').split(',').map((part) => sumOf(part.trim(), measure))
  const found = values.filter((value) => value !== null)
  if (found.length < values.length) return null
  const [first = 0, second = 0, third = 0] = found
  if (call[1] === 'min') return Math.min(...found)
  if (call[1] === 'max') return Math.max(...found)
  return call[1] === 'calc' ? first : Math.max(first, Math.min(second, third))
}

function sumOf(text: string, measure: Measure): number | null {
  let total = 0
  for (const [place, part] of text.split(/\s+(?=[-+]\s)/).entries()) {
    const value = one(part.replace(/^[-+]\s+/, ''), measure)
    if (value === null) return null
    total += place > 0 && part.startsWith('-') ? -value : value
  }
  return total
}

function one(text: string, { fontSize, rootSize, width, whole }: Measure): number | null {
  const found = /^([-+]?[\d.]+)([a-z%]*)$/.exec(text)
  if (!found) return null
  const count = Number(found[1])
  switch (found[2]) {
    case 'px':
      return count
    case 'rem':
      return count * rootSize
    case 'em':
      return count * fontSize
    case 'ch':
      return (count * fontSize) / 2
    case 'pt':
      return (count * 4) / 3
    case 'vw':
      return (count * width) / 100
    case 'vh':
      return (count * windowHeight) / 100
    case '%':
      return whole === null ? null : (count * whole) / 100
    default:
      return count === 0 ? 0 : null
  }
}
