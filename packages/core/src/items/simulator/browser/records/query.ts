// What is looked for in a catalogue: words joined by AND, OR and NOT, with brackets, phrases, beginnings of words and
// names of fields. A query that is not well formed is read as far as it can be.

/** Whether a text, or one of its parts that has the name, has what is asked. */
type Has = (term: { readonly text: string; readonly isBeginning: boolean; readonly part: string }) => boolean

type Node = (has: Has) => boolean

const and = new Set(['AND', 'ET'])
const or = new Set(['OR', 'OU'])
const not = new Set(['NOT', 'SAUF', 'NON'])

/** Reads a query. Without any words it fits everything. */
export function readQuery(typed: string): Node {
  const tokens = typed.replace(/[“”«»]/g, '"').match(/"[^"]*"?|[()]|[^\s()":]+:|[^\s()"]+/g) ?? []
  let place = 0
  const next = (): string | undefined => tokens[place]

  function either(part: string): Node {
    const choices = [both(part)]
    while (or.has(next() ?? '')) {
      place += 1
      choices.push(both(part))
    }
    return (has) => choices.some((choice) => choice(has))
  }

  function both(part: string): Node {
    const needs: Node[] = []
    while (next() !== undefined && next() !== ')' && !or.has(next() ?? '')) {
      if (and.has(next() ?? '')) place += 1
      else needs.push(single(part))
    }
    return (has) => needs.every((need) => need(has))
  }

  function single(part: string): Node {
    const token = next() ?? ''
    place += 1
    if (not.has(token) || token === '-') {
      if (next() === undefined || next() === ')') return () => true
      const unwanted = single(part)
      return (has) => !unwanted(has)
    }
    if (token === '(') {
      const inside = either(part)
      if (next() === ')') place += 1
      return inside
    }
    if (token.endsWith(':') && next() !== undefined && next() !== ')') return single(token.slice(0, -1))
    if (token.startsWith('-') && token.length > 1) return without(token.slice(1), part)
    return term(token, part)
  }
  const read = either('')
  return read
}

function term(token: string, part: string): Node {
  const isBeginning = token.replace(/"$/, '').endsWith('*')
  const text = asWords(token)
  return text.trim() === '' ? () => true : (has) => has({ text, isBeginning, part })
}

function without(token: string, part: string): Node {
  const unwanted = term(token, part)
  return (has) => !unwanted(has)
}

/** Words in small letters without accents, with one space around each, so that whole words are found. */
export function asWords(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return ` ${(words ?? []).join(' ')} `
}

/** Whether words stand in a text that `asWords` made. */
export function hasWords(text: string, words: string, isBeginning: boolean): boolean {
  return text.includes(isBeginning ? words.trimEnd() : words)
}
