// Reads the expressions of a line, from the loosest sign to the tightest.
import { type Expression, type Filled, type Loop, type Parameter, SyntaxMistake } from './syntax.ts'
import { type Line, type Token, tokensOf, unescaped } from './tokens.ts'

/** Deeper than anybody writes: a longer nest would fill the stack. */
const deepest = 40

const comparing = ['==', '!=', '<', '<=', '>', '>=']
/** From the loosest to the tightest. */
const signsBetween = [['|'], ['^'], ['&'], ['+', '-'], ['*', '/', '//', '%']]
const keywords = [
  ...['if', 'elif', 'else', 'while', 'for', 'in', 'is', 'def', 'return', 'and', 'or', 'not'],
  ...['try', 'except', 'finally', 'with', 'as', 'from', 'import', 'raise', 'assert', 'global', 'lambda', 'del'],
]

export class Reader {
  private place = 0
  private depth = 0
  private readonly at: Line

  constructor(at: Line) {
    this.at = at
  }

  mistake(): SyntaxMistake {
    return new SyntaxMistake(this.at.line, 'unexpected', this.at.tokens[this.place]?.text ?? '')
  }

  isAtEnd(): boolean {
    return this.place >= this.at.tokens.length
  }

  peek(kind: Token['kind']): string | undefined {
    const token = this.at.tokens[this.place]
    return token?.kind === kind ? token.text : undefined
  }

  /** Whether one of the signs stands after the next word. */
  isFollowedBy(signs: readonly string[]): boolean {
    const token = this.at.tokens[this.place + 1]
    return token?.kind === 'sign' && signs.includes(token.text)
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

  takeWordIf(word: string): boolean {
    if (this.peek('word') !== word) return false
    this.place += 1
    return true
  }

  takeName(): string {
    if (keywords.includes(this.peek('word') ?? '')) throw this.mistake()
    return this.takeWord()
  }

  end(): void {
    if (!this.isAtEnd()) throw this.mistake()
  }

  endOfHead(): void {
    if (this.takeIf(':')) return
    if (this.at.tokens.at(-1)?.text === ':') throw this.mistake()
    throw new SyntaxMistake(this.at.line, 'colon-missing', this.at.tokens[0]?.text ?? '')
  }

  /** What is asked by `if` and `while`. */
  test(): Expression {
    const test = this.expression()
    if (this.peek('sign') === '=') throw new SyntaxMistake(this.at.line, 'equals-in-test')
    return test
  }

  /** `name in list`, after `for`. */
  loop(): Loop {
    const to = this.names()
    if (!this.takeWordIf('in')) throw this.mistake()
    // The word `if` that follows in a list made of another is its own.
    return { to, over: this.either() }
  }

  private names(): Expression {
    const items: Expression[] = []
    const hasBrackets = this.takeIf('(')
    do items.push({ is: 'name', name: this.takeName() })
    while (this.takeIf(','))
    if (hasBrackets) this.take(')')
    const [only] = items
    return only && items.length === 1 ? only : { is: 'tuple', items }
  }

  /** One expression, or several with commas between: a tuple. */
  expressions(): Expression {
    const first = this.expression()
    if (this.peek('sign') !== ',') return first
    const items = [first]
    while (this.takeIf(',')) {
      if (this.isAtEnd() || [')', '=', ';'].includes(this.peek('sign') ?? '')) break
      items.push(this.expression())
    }
    return { is: 'tuple', items }
  }

  /** Those of a function, up to the sign that ends them. */
  parameters(end: string): Parameter[] {
    const parameters: Parameter[] = []
    while (this.peek('sign') !== end) {
      const name = this.takeName()
      parameters.push({ name, usual: this.takeIf('=') ? this.expression() : null })
      if (!this.takeIf(',') && this.peek('sign') !== end) throw this.mistake()
    }
    return parameters
  }

  expression(): Expression {
    if (this.takeWordIf('lambda')) {
      return this.nested(() => {
        const parameters = this.parameters(':')
        this.take(':')
        return { is: 'lambda', parameters, value: this.expression() }
      })
    }
    const yes = this.either()
    if (!this.takeWordIf('if')) return yes
    return this.nested(() => {
      const test = this.either()
      if (!this.takeWordIf('else')) throw this.mistake()
      return { is: 'choice', test, yes, no: this.expression() }
    })
  }

  private nested(read: () => Expression): Expression {
    if (this.depth >= deepest) throw new SyntaxMistake(this.at.line, 'too-deep')
    this.depth += 1
    const found = read()
    this.depth -= 1
    return found
  }

  private either(): Expression {
    let left = this.both()
    while (this.takeWordIf('or')) left = { is: 'binary', sign: 'or', left, right: this.both() }
    return left
  }

  private both(): Expression {
    let left = this.negation()
    while (this.takeWordIf('and')) left = { is: 'binary', sign: 'and', left, right: this.negation() }
    return left
  }

  private negation(): Expression {
    if (!this.takeWordIf('not')) return this.comparison()
    return this.nested(() => ({ is: 'unary', sign: 'not', of: this.negation() }))
  }

  private comparison(): Expression {
    const first = this.signed(0)
    const rest: { sign: string; with: Expression }[] = []
    for (let sign = this.comparingSign(); sign !== null; sign = this.comparingSign()) {
      rest.push({ sign, with: this.signed(0) })
    }
    return rest.length === 0 ? first : { is: 'compare', first, rest }
  }

  private comparingSign(): string | null {
    const sign = this.peek('sign')
    if (sign !== undefined && comparing.includes(sign)) {
      this.place += 1
      return sign
    }
    if (this.takeWordIf('in')) return 'in'
    if (this.takeWordIf('is')) return this.takeWordIf('not') ? 'is not' : 'is'
    const next = this.at.tokens[this.place + 1]
    if (this.peek('word') !== 'not' || next?.kind !== 'word' || next.text !== 'in') return null
    this.place += 2
    return 'not in'
  }

  private signed(tightness: number): Expression {
    const signs = signsBetween[tightness]
    if (!signs) return this.power()
    const part = (): Expression => this.signed(tightness + 1)
    let left = part()
    for (let sign = this.peek('sign'); sign !== undefined && signs.includes(sign); sign = this.peek('sign')) {
      this.place += 1
      left = { is: 'binary', sign, left, right: part() }
    }
    return left
  }

  private power(): Expression {
    const sign = this.takeIf('-') ? '-' : this.takeIf('+') ? '+' : null
    if (sign) return this.nested(() => ({ is: 'unary', sign, of: this.power() }))
    const base = this.called()
    if (!this.takeIf('**')) return base
    return this.nested(() => ({ is: 'binary', sign: '**', left: base, right: this.power() }))
  }

  private called(): Expression {
    let found = this.single()
    for (;;) {
      const of = found
      if (this.takeIf('(')) found = this.nested(() => ({ is: 'call', of, ...this.given() }))
      else if (this.takeIf('.')) found = { is: 'attribute', of, name: this.takeWord() }
      else if (this.takeIf('[')) found = this.nested(() => this.inBrackets(of))
      else return found
    }
  }

  private given(): { given: Expression[]; named: [string, Expression][] } {
    const given: Expression[] = []
    const named: [string, Expression][] = []
    while (!this.takeIf(')')) {
      if (this.peek('word') !== undefined && this.isFollowedBy(['='])) {
        const name = this.takeName()
        this.take('=')
        named.push([name, this.expression()])
      } else given.push(this.itemOrEach())
      if (!this.takeIf(',') && this.peek('sign') !== ')') throw this.mistake()
    }
    return { given, named }
  }

  /** After an opening bracket: one place, or those from one to another. */
  private inBrackets(of: Expression): Expression {
    const until = (): Expression | null => ([':', ']'].includes(this.peek('sign') ?? '') ? null : this.expressions())
    const from = until()
    if (!this.takeIf(':')) {
      this.take(']')
      if (from === null) throw this.mistake()
      return { is: 'index', of, at: from }
    }
    const to = until()
    const by = this.takeIf(':') ? until() : null
    this.take(']')
    return { is: 'slice', of, from, to, by }
  }

  /** An item of a list, or a list made of another when `for` follows. */
  private itemOrEach(): Expression {
    const value = this.expression()
    if (!this.takeWordIf('for')) return value
    const loop = this.loop()
    return { is: 'each', makes: 'list', value, ...loop, test: this.takeWordIf('if') ? this.either() : null }
  }

  private single(): Expression {
    const token = this.at.tokens[this.place]
    if (!token) throw this.mistake()
    if (token.kind === 'word' && keywords.includes(token.text)) throw this.mistake()
    this.place += 1
    switch (token.kind) {
      case 'number':
        return { is: 'value', value: numberFrom(token.text) }
      case 'text':
      case 'filled':
        return this.texts(token)
      case 'word':
        if (token.text === 'True' || token.text === 'False') return { is: 'value', value: token.text === 'True' }
        if (token.text === 'None') return { is: 'value', value: null }
        return { is: 'name', name: token.text }
    }
    if (token.text === '[') return this.nested(() => this.list())
    if (token.text === '(') return this.nested(() => this.brackets())
    if (token.text === '{') return this.nested(() => this.braces())
    this.place -= 1
    throw this.mistake()
  }

  /** Texts that stand side by side are one. */
  private texts(first: Token): Expression {
    const parts: (string | Filled)[] = []
    for (let token: Token | undefined = first; token; token = this.at.tokens[this.place]) {
      if (token.kind === 'text') parts.push(token.text)
      else if (token.kind === 'filled') parts.push(...this.filled(token.text))
      else break
      if (token !== first) this.place += 1
    }
    if (parts.every((part) => typeof part === 'string')) return { is: 'value', value: parts.join('') }
    return { is: 'filled', parts }
  }

  private filled(text: string): (string | Filled)[] {
    const parts = text.split(/(\{\{|\}\}|\{[^{}]*\})/)
    return parts.map((part) => {
      if (part === '{{' || part === '}}') return part.slice(1)
      if (!part.startsWith('{')) {
        if (/[{}]/.test(part)) throw new SyntaxMistake(this.at.line, 'bracket-open', '{')
        return unescaped(part)
      }
      const { inside = '', format = '' } =
        /^\{(?<inside>(?:[^:[]|\[[^\]]*\])*)(?::(?<format>.*))?\}$/.exec(part)?.groups ?? {}
      const reader = new Reader({ ...this.at, tokens: tokensOf(inside, this.at.line) })
      reader.depth = this.depth
      const value = this.nested(() => reader.expression())
      reader.end()
      return { value, format }
    })
  }

  private list(): Expression {
    const items: Expression[] = []
    while (!this.takeIf(']')) {
      const item = this.itemOrEach()
      if (item.is === 'each' && items.length === 0 && this.takeIf(']')) return item
      items.push(item)
      if (!this.takeIf(',') && this.peek('sign') !== ']') throw this.mistake()
    }
    return { is: 'list', items }
  }

  private brackets(): Expression {
    if (this.takeIf(')')) return { is: 'tuple', items: [] }
    const inside = this.expressions()
    this.take(')')
    return inside
  }

  /** After an opening brace: a dictionary, or a set. */
  private braces(): Expression {
    if (this.takeIf('}')) return { is: 'dictionary', entries: [] }
    const first = this.itemOrEach()
    if (this.takeIf(':')) return this.dictionary(first)
    if (first.is === 'each') {
      this.take('}')
      return { ...first, makes: 'set' }
    }
    const items: Expression[] = [first]
    while (this.takeIf(',') && this.peek('sign') !== '}') items.push(this.expression())
    this.take('}')
    return { is: 'set', items }
  }

  private dictionary(first: Expression): Expression {
    const value = this.expression()
    if (this.takeWordIf('for')) {
      const loop = this.loop()
      const test = this.takeWordIf('if') ? this.either() : null
      this.take('}')
      return { is: 'each-entry', key: first, value, ...loop, test }
    }
    const entries: [Expression, Expression][] = [[first, value]]
    while (this.takeIf(',') && this.peek('sign') !== '}') {
      const key = this.expression()
      this.take(':')
      entries.push([key, this.expression()])
    }
    this.take('}')
    return { is: 'dictionary', entries }
  }
}

function numberFrom(text: string): bigint | number {
  return /^(?:0[xXbB].*|\d+)$/.test(text) ? BigInt(text) : Number(text)
}
