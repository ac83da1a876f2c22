// The language of the small editor: a part of Python, with its rules of indentation. Every statement knows its line.

export type Expression =
  | { readonly is: 'value'; readonly value: number | string | boolean | null }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | { readonly is: 'dictionary'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly is: 'unary'; readonly sign: '-' | 'not'; readonly of: Expression }
  | { readonly is: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'call'; readonly of: Expression; readonly given: readonly Expression[] }
  | { readonly is: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly is: 'method'; readonly of: Expression; readonly name: string }

export type Statement = { readonly line: number } & (
  | { readonly is: 'expression'; readonly value: Expression }
  | { readonly is: 'assign'; readonly to: Expression; readonly sign: string; readonly value: Expression }
  | {
      readonly is: 'if'
      readonly branches: readonly { readonly test: Expression | null; readonly body: readonly Statement[] }[]
    }
  | { readonly is: 'while'; readonly test: Expression; readonly body: readonly Statement[] }
  | { readonly is: 'for'; readonly name: string; readonly over: Expression; readonly body: readonly Statement[] }
  | {
      readonly is: 'define'
      readonly name: string
      readonly parameters: readonly string[]
      readonly body: readonly Statement[]
    }
  | { readonly is: 'return'; readonly value: Expression | null }
  | { readonly is: 'break' | 'continue' | 'pass' }
)

/** What is wrong with a program, for the screen to say in the language of whoever wrote it. */
export type Mistake = 'indentation' | 'unfinished-text' | 'unknown-sign' | 'unexpected' | 'colon-missing' | 'too-deep'

export class SyntaxMistake extends Error {
  readonly line: number
  readonly mistake: Mistake

  constructor(line: number, mistake: Mistake) {
    super(`${mistake} on line ${line}`)
    this.line = line
    this.mistake = mistake
  }
}

type Token = { readonly kind: 'number' | 'text' | 'word' | 'sign'; readonly text: string }
type Line = { readonly line: number; readonly indent: number; readonly tokens: readonly Token[] }

const tokenShape =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>\*\*|\/\/|[-+*/%]=|[=!<>]=|[-+*/%=<>()[\]{},.:]))/uy
/** Deeper than anybody writes: a longer nest would fill the stack. */
const deepest = 50

function linesOf(source: string): Line[] {
  return source.split('\n').flatMap((text, place): Line[] => {
    const line = place + 1
    const indent = text.length - text.trimStart().length
    const tokens = tokensOf(text, line)
    return tokens.length === 0 ? [] : [{ line, indent, tokens }]
  })
}

function tokensOf(text: string, line: number): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (!/^\s*(#.*)?$/.test(text.slice(at))) {
    tokenShape.lastIndex = at
    const groups = tokenShape.exec(text)?.groups
    if (!groups) throw new SyntaxMistake(line, /^\s*["']/.test(text.slice(at)) ? 'unfinished-text' : 'unknown-sign')
    at = tokenShape.lastIndex
    const { number, word, text: quoted, sign } = groups
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: unquoted(quoted) })
    else tokens.push({ kind: 'sign', text: sign ?? '' })
  }
  return tokens
}

function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(.)/g, (_whole, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign))
}

/** The statements of a program. Throws a `SyntaxMistake`. */
export function parse(source: string): readonly Statement[] {
  const lines = linesOf(source)
  let next = 0

  function block(indent: number, depth: number): Statement[] {
    const statements: Statement[] = []
    for (let line = lines[next]; line && line.indent >= indent; line = lines[next]) {
      if (line.indent > indent) throw new SyntaxMistake(line.line, 'indentation')
      next += 1
      statements.push(statementOf(line, depth))
    }
    return statements
  }

  function bodyOf(line: Line, depth: number): Statement[] {
    const first = lines[next]
    if (!first || first.indent <= line.indent) throw new SyntaxMistake(first?.line ?? line.line, 'indentation')
    if (depth >= deepest) throw new SyntaxMistake(first.line, 'too-deep')
    return block(first.indent, depth + 1)
  }

  function statementOf(at: Line, depth: number): Statement {
    const reader = new Reader(at)
    const { line } = at
    switch (reader.peek('word')) {
      case 'if': {
        const branches: { test: Expression | null; body: Statement[] }[] = []
        let head: Line = at
        let words = reader
        for (;;) {
          const word = words.takeWord()
          const test = word === 'else' ? null : words.expression()
          words.endOfHead()
          branches.push({ test, body: bodyOf(head, depth) })
          const following = lines[next]
          const opens = following?.tokens[0]
          const goesOn =
            following?.indent === at.indent &&
            opens?.kind === 'word' &&
            (opens.text === 'elif' || opens.text === 'else')
          if (test === null || !following || !goesOn) return { is: 'if', line, branches }
          next += 1
          head = following
          words = new Reader(following)
        }
      }
      case 'while': {
        reader.takeWord()
        const test = reader.expression()
        reader.endOfHead()
        return { is: 'while', line, test, body: bodyOf(at, depth) }
      }
      case 'for': {
        reader.takeWord()
        const name = reader.takeWord()
        if (reader.takeWord() !== 'in') throw reader.mistake()
        const over = reader.expression()
        reader.endOfHead()
        return { is: 'for', line, name, over, body: bodyOf(at, depth) }
      }
      case 'def': {
        reader.takeWord()
        const name = reader.takeWord()
        const parameters: string[] = []
        reader.take('(')
        while (!reader.takeIf(')')) {
          parameters.push(reader.takeWord())
          if (!reader.takeIf(',') && reader.peek('sign') !== ')') throw reader.mistake()
        }
        reader.endOfHead()
        return { is: 'define', line, name, parameters, body: bodyOf(at, depth) }
      }
      case 'return': {
        reader.takeWord()
        const value = reader.isAtEnd() ? null : reader.expression()
        reader.end()
        return { is: 'return', line, value }
      }
      case 'break':
      case 'continue':
      case 'pass': {
        const is = reader.takeWord() as 'break' | 'continue' | 'pass'
        reader.end()
        return { is, line }
      }
    }
    const value = reader.expression()
    const sign = reader.peek('sign')
    if (sign !== undefined && ['=', '+=', '-=', '*=', '/='].includes(sign)) {
      if (value.is !== 'name' && value.is !== 'index') throw reader.mistake()
      reader.take(sign)
      const given = reader.expression()
      reader.end()
      return { is: 'assign', line, to: value, sign, value: given }
    }
    reader.end()
    return { is: 'expression', line, value }
  }

  const first = lines[0]
  if (first && first.indent > 0) throw new SyntaxMistake(first.line, 'indentation')
  const statements = block(0, 0)
  const rest = lines[next]
  if (rest) throw new SyntaxMistake(rest.line, 'indentation')
  return statements
}

/** From the loosest to the tightest; each reads those after it on both sides. */
const signs: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['not'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '//', '%'],
]
const keywords = ['if', 'elif', 'else', 'while', 'for', 'in', 'def', 'return', 'and', 'or', 'not']

class Reader {
  private place = 0
  private depth = 0
  private readonly at: Line

  constructor(at: Line) {
    this.at = at
  }

  mistake(): SyntaxMistake {
    return new SyntaxMistake(this.at.line, 'unexpected')
  }

  isAtEnd(): boolean {
    return this.place >= this.at.tokens.length
  }

  peek(kind: Token['kind']): string | undefined {
    const token = this.at.tokens[this.place]
    return token?.kind === kind ? token.text : undefined
  }

  takeIf(sign: string): boolean {
    if (this.peek('sign') !== sign) return false
    this.place += 1
    return true
  }

  take(sign: string): void {
    if (!this.takeIf(sign)) throw this.mistake()
  }

  takeWord(): string {
    const word = this.peek('word')
    if (word === undefined) throw this.mistake()
    this.place += 1
    return word
  }

  end(): void {
    if (!this.isAtEnd()) throw this.mistake()
  }

  endOfHead(): void {
    if (!this.takeIf(':')) throw new SyntaxMistake(this.at.line, 'colon-missing')
    this.end()
  }

  expression(level = 0): Expression {
    if (this.depth > deepest) throw new SyntaxMistake(this.at.line, 'too-deep')
    const here = signs[level]
    if (!here) return this.power()
    if (here[0] === 'not') {
      if (this.peek('word') !== 'not') return this.expression(level + 1)
      this.place += 1
      return this.nested(() => ({ is: 'unary', sign: 'not', of: this.expression(level) }))
    }
    let left = this.expression(level + 1)
    for (;;) {
      const sign = this.peek('sign') ?? this.peek('word')
      if (sign === undefined || !here.includes(sign)) return left
      this.place += 1
      left = { is: 'binary', sign, left, right: this.expression(level + 1) }
    }
  }

  private nested(read: () => Expression): Expression {
    this.depth += 1
    const found = read()
    this.depth -= 1
    return found
  }

  private power(): Expression {
    if (this.depth > deepest) throw new SyntaxMistake(this.at.line, 'too-deep')
    if (this.takeIf('-')) return this.nested(() => ({ is: 'unary', sign: '-', of: this.power() }))
    const base = this.called()
    if (!this.takeIf('**')) return base
    return this.nested(() => ({ is: 'binary', sign: '**', left: base, right: this.power() }))
  }

  private called(): Expression {
    let found = this.single()
    for (;;) {
      if (this.takeIf('(')) found = { is: 'call', of: found, given: this.listUntil(')') }
      else if (this.takeIf('.')) found = { is: 'method', of: found, name: this.takeWord() }
      else if (this.takeIf('[')) {
        const of = found
        found = this.nested(() => ({ is: 'index', of, at: this.expression() }))
        this.take(']')
      } else return found
    }
  }

  private listUntil(end: string): Expression[] {
    const items: Expression[] = []
    this.depth += 1
    while (!this.takeIf(end)) {
      items.push(this.expression())
      if (!this.takeIf(',') && this.peek('sign') !== end) throw this.mistake()
    }
    this.depth -= 1
    return items
  }

  private single(): Expression {
    const token = this.at.tokens[this.place]
    if (!token) throw this.mistake()
    this.place += 1
    switch (token.kind) {
      case 'number':
        return { is: 'value', value: Number(token.text) }
      case 'text':
        return { is: 'value', value: token.text }
      case 'word':
        if (token.text === 'True' || token.text === 'False') return { is: 'value', value: token.text === 'True' }
        if (token.text === 'None') return { is: 'value', value: null }
        if (keywords.includes(token.text)) throw this.mistake()
        return { is: 'name', name: token.text }
    }
    if (token.text === '[') return { is: 'list', items: this.listUntil(']') }
    if (token.text === '(') {
      const inside = this.nested(() => this.expression())
      this.take(')')
      return inside
    }
    if (token.text !== '{') throw this.mistake()
    const entries: [Expression, Expression][] = []
    this.depth += 1
    while (!this.takeIf('}')) {
      const key = this.expression()
      this.take(':')
      entries.push([key, this.expression()])
      if (!this.takeIf(',') && this.peek('sign') !== '}') throw this.mistake()
    }
    this.depth -= 1
    return { is: 'dictionary', entries }
  }
}
