// From lines to statements.
import { Reader } from './reader.ts'
import { type Block, type Expression, type Handler, type Parameter, type Statement, SyntaxMistake } from './syntax.ts'
import { type Line, linesOf } from './tokens.ts'

/** Deeper than anybody writes: a longer nest would fill the stack. */
const deepest = 30

const assigning = ['=', '+=', '-=', '*=', '/=', '//=', '%=', '**=']
/** Words of Python that this part of it does without. */
const unknownHere = ['class', 'lambda', 'yield', 'async', 'await', 'del', 'match', 'nonlocal']

/** The statements of a program. Throws a `SyntaxMistake`. */
export function parse(source: string): Block {
  const lines = linesOf(source)
  const first = lines[0]
  if (first && first.indent > 0) throw new SyntaxMistake(first.line, 'indentation')
  const parser = new Parser(lines)
  const statements = parser.block(0, 0)
  const rest = parser.line
  if (rest) throw new SyntaxMistake(rest.line, 'indentation')
  return statements
}

/** One expression that stands alone. */
export function parseExpression(source: string): Expression {
  const line = linesOf(source)[0]
  if (!line) throw new SyntaxMistake(1, 'unexpected')
  const reader = new Reader(line)
  const value = reader.expressions()
  reader.end()
  return value
}

class Parser {
  private next = 0
  private readonly lines: readonly Line[]

  constructor(lines: readonly Line[]) {
    this.lines = lines
  }

  /** The one that is read next. */
  get line(): Line | undefined {
    return this.lines[this.next]
  }

  block(indent: number, depth: number): Statement[] {
    const statements: Statement[] = []
    for (let { line } = this; line && line.indent >= indent; line = this.line) {
      if (line.indent > indent) throw new SyntaxMistake(line.line, 'indentation')
      this.next += 1
      statements.push(this.statement(line, depth))
    }
    return statements
  }

  /** What stands after a colon: on its line, or set in below. */
  private body(head: Line, reader: Reader, depth: number): Statement[] {
    reader.endOfHead()
    if (!reader.isAtEnd()) return [simple(reader, head.line)]
    const first = this.line
    if (!first || first.indent <= head.indent) throw new SyntaxMistake(head.line, 'block-missing')
    if (depth >= deepest) throw new SyntaxMistake(first.line, 'too-deep')
    return this.block(first.indent, depth + 1)
  }

  /** The next line when it goes on with what this head began, such as `else`. */
  private goesOn(head: Line, words: readonly string[]): Line | null {
    const { line } = this
    const opens = line?.tokens[0]
    if (!line || line.indent !== head.indent || opens?.kind !== 'word' || !words.includes(opens.text)) return null
    this.next += 1
    return line
  }

  private statement(at: Line, depth: number): Statement {
    const reader = new Reader(at)
    const { line } = at
    switch (reader.peek('word')) {
      case 'if':
        return { is: 'if', line, branches: this.branches(at, reader, depth) }
      case 'while': {
        reader.takeWord()
        const test = reader.test()
        return { is: 'while', line, test, body: this.body(at, reader, depth) }
      }
      case 'for': {
        reader.takeWord()
        const loop = reader.loop()
        return { is: 'for', line, ...loop, body: this.body(at, reader, depth) }
      }
      case 'def': {
        reader.takeWord()
        const name = reader.takeName()
        const parameters = parametersOf(reader)
        return { is: 'define', line, name, parameters, body: this.body(at, reader, depth) }
      }
      case 'try':
        reader.takeWord()
        return this.attempt(at, reader, depth)
      case 'with': {
        reader.takeWord()
        const value = reader.expression()
        const name = reader.takeWordIf('as') ? reader.takeName() : null
        return { is: 'with', line, value, name, body: this.body(at, reader, depth) }
      }
    }
    return simple(reader, line)
  }

  private branches(at: Line, first: Reader, depth: number): Extract<Statement, { is: 'if' }>['branches'] {
    const branches: { line: number; test: Expression | null; body: Block }[] = []
    let head = at
    let reader = first
    for (;;) {
      const test = reader.takeWord() === 'else' ? null : reader.test()
      branches.push({ line: head.line, test, body: this.body(head, reader, depth) })
      const following = test === null ? null : this.goesOn(at, ['elif', 'else'])
      if (!following) return branches
      head = following
      reader = new Reader(following)
    }
  }

  private attempt(at: Line, reader: Reader, depth: number): Statement {
    const body = this.body(at, reader, depth)
    const handlers: Handler[] = []
    for (let head = this.goesOn(at, ['except']); head; head = this.goesOn(at, ['except'])) {
      const words = new Reader(head)
      words.takeWord()
      const names = words.peek('sign') === ':' ? [] : namesOf(words)
      const as = words.takeWordIf('as') ? words.takeName() : null
      handlers.push({ names, as, body: this.body(head, words, depth) })
    }
    const end = this.goesOn(at, ['finally'])
    if (handlers.length === 0 && !end) throw new SyntaxMistake(at.line, 'unexpected', 'try')
    const last = end ? this.finally(end, depth) : []
    return { is: 'try', line: at.line, body, handlers, last }
  }

  private finally(head: Line, depth: number): Block {
    const words = new Reader(head)
    words.takeWord()
    return this.body(head, words, depth)
  }
}

function namesOf(reader: Reader): string[] {
  if (!reader.takeIf('(')) return [reader.takeName()]
  const names: string[] = []
  while (!reader.takeIf(')')) {
    names.push(reader.takeName())
    if (!reader.takeIf(',') && reader.peek('sign') !== ')') throw reader.mistake()
  }
  return names
}

function parametersOf(reader: Reader): Parameter[] {
  const parameters: Parameter[] = []
  reader.take('(')
  while (!reader.takeIf(')')) {
    const name = reader.takeName()
    parameters.push({ name, usual: reader.takeIf('=') ? reader.expression() : null })
    if (!reader.takeIf(',') && reader.peek('sign') !== ')') throw reader.mistake()
  }
  return parameters
}

/** A statement of one line. */
function simple(reader: Reader, line: number): Statement {
  const word = reader.peek('word') ?? ''
  if (unknownHere.includes(word) && !reader.isFollowedBy(assigning)) {
    throw new SyntaxMistake(line, 'not-known-here', word)
  }
  const statement = simpleOf(reader, line, word)
  reader.end()
  return statement
}

function simpleOf(reader: Reader, line: number, word: string): Statement {
  switch (word) {
    case 'return':
      reader.takeWord()
      return { is: 'return', line, value: reader.isAtEnd() ? null : reader.expressions() }
    case 'break':
    case 'continue':
    case 'pass':
      reader.takeWord()
      return { is: word, line }
    case 'assert': {
      reader.takeWord()
      const test = reader.expression()
      if (reader.takeIf(',')) reader.expression()
      return { is: 'assert', line, test }
    }
    case 'raise': {
      reader.takeWord()
      const name = reader.takeName()
      if (!reader.takeIf('(')) return { is: 'raise', line, name, value: null }
      const value = reader.peek('sign') === ')' ? null : reader.expression()
      reader.take(')')
      return { is: 'raise', line, name, value }
    }
    case 'global': {
      reader.takeWord()
      const names = [reader.takeName()]
      while (reader.takeIf(',')) names.push(reader.takeName())
      return { is: 'global', line, names }
    }
    case 'from': {
      reader.takeWord()
      const module = reader.takeName()
      if (!reader.takeWordIf('import')) throw reader.mistake()
      const names = [reader.takeName()]
      while (reader.takeIf(',')) names.push(reader.takeName())
      return { is: 'import', line, module, names }
    }
    case 'import':
      reader.takeWord()
      return { is: 'import', line, module: reader.takeName(), names: [] }
  }
  const value = reader.expressions()
  const sign = reader.peek('sign')
  if (sign === undefined || !assigning.includes(sign)) return { is: 'expression', line, value }
  if (!isPlace(value) || (sign !== '=' && value.is === 'tuple')) throw reader.mistake()
  reader.take(sign)
  return { is: 'assign', line, to: value, sign, value: reader.expressions() }
}

/** Whether something can be kept there. */
function isPlace(expression: Expression): boolean {
  if (expression.is === 'tuple') return expression.items.length > 0 && expression.items.every(isPlace)
  return expression.is === 'name' || expression.is === 'index'
}
