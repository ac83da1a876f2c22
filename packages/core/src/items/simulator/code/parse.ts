// From lines to statements.
import { Reader } from './reader.ts'
import { type Block, type Expression, type Handler, type Imported, type Statement, SyntaxMistake } from './syntax.ts'
import { type Line, linesOf } from './tokens.ts'

/** Deeper than anybody writes: a longer nest would fill the stack. */
const deepest = 30

const assigning = ['=', '+=', '-=', '*=', '/=', '//=', '%=', '**=', '|=', '&=']
/** Words of Python that this part of it does without. */
const unknownHere = ['class', 'yield', 'async', 'await', 'match', 'nonlocal']

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
      statements.push(...this.statements(line, depth))
    }
    return statements
  }

  /** What stands after a colon: on its line, or set in below. */
  private body(head: Line, reader: Reader, depth: number): Statement[] {
    reader.endOfHead()
    if (!reader.isAtEnd()) return simpleOnes(reader, head.line)
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

  /** What one line says; with semicolons, several things. */
  private statements(at: Line, depth: number): Statement[] {
    const reader = new Reader(at)
    const compound = this.compound(at, reader, depth)
    return compound ? [compound] : simpleOnes(reader, at.line)
  }

  private compound(at: Line, reader: Reader, depth: number): Statement | null {
    const { line } = at
    switch (reader.peek('word')) {
      case 'if':
        return { is: 'if', line, branches: this.branches(at, reader, depth) }
      case 'while': {
        reader.takeWord()
        const test = reader.test()
        const body = this.body(at, reader, depth)
        return { is: 'while', line, test, body, otherwise: this.last(at, 'else', depth) }
      }
      case 'for': {
        reader.takeWord()
        const loop = reader.loop()
        const body = this.body(at, reader, depth)
        return { is: 'for', line, ...loop, body, otherwise: this.last(at, 'else', depth) }
      }
      case 'def': {
        reader.takeWord()
        const name = reader.takeName()
        reader.take('(')
        const parameters = reader.parameters(')')
        reader.take(')')
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
    return null
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
    const last = this.last(at, 'finally', depth)
    if (handlers.length === 0 && last.length === 0) throw new SyntaxMistake(at.line, 'unexpected', 'try')
    return { is: 'try', line: at.line, body, handlers, last }
  }

  /** The block under the word that ends what this head began; none when it is not there. */
  private last(at: Line, word: string, depth: number): Block {
    const head = this.goesOn(at, [word])
    if (!head) return []
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

/** `name as other`, after `import`. */
function importedName(reader: Reader): Imported {
  const name = reader.takeName()
  return { name, as: reader.takeWordIf('as') ? reader.takeName() : name }
}

/** Statements of one line, with semicolons between. */
function simpleOnes(reader: Reader, line: number): Statement[] {
  const statements = simple(reader, line)
  while (reader.takeIf(';')) if (!reader.isAtEnd()) statements.push(...simple(reader, line))
  reader.end()
  return statements
}

function simple(reader: Reader, line: number): Statement[] {
  const word = reader.peek('word') ?? ''
  if (unknownHere.includes(word) && !reader.isFollowedBy(assigning)) {
    throw new SyntaxMistake(line, 'not-known-here', word)
  }
  if (word !== 'import') return [simpleOf(reader, line, word)]
  reader.takeWord()
  const modules = [importedName(reader)]
  while (reader.takeIf(',')) modules.push(importedName(reader))
  return modules.map(({ name, as }) => ({ is: 'import', line, module: name, as, names: [] }))
}

function simpleOf(reader: Reader, line: number, word: string): Statement {
  switch (word) {
    case 'return':
      reader.takeWord()
      return {
        is: 'return',
        line,
        value: reader.isAtEnd() || reader.peek('sign') === ';' ? null : reader.expressions(),
      }
    case 'break':
    case 'continue':
    case 'pass':
      reader.takeWord()
      return { is: word, line }
    case 'assert': {
      reader.takeWord()
      const test = reader.expression()
      return { is: 'assert', line, test, says: reader.takeIf(',') ? reader.expression() : null }
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
      const names = [importedName(reader)]
      while (reader.takeIf(',')) names.push(importedName(reader))
      return { is: 'import', line, module, as: module, names }
    }
    case 'del': {
      if (reader.isFollowedBy(assigning)) break
      reader.takeWord()
      const places = reader.expressions()
      if (!isPlace(places)) throw reader.mistake()
      return { is: 'delete', line, places: places.is === 'tuple' ? places.items : [places] }
    }
  }
  const first = reader.expressions()
  const sign = reader.peek('sign')
  if (sign === undefined || !assigning.includes(sign)) return { is: 'expression', line, value: first }
  if (sign !== '=' && first.is === 'tuple') throw reader.mistake()
  const to: Expression[] = []
  let value = first
  while (reader.peek('sign') === sign && (sign === '=' || to.length === 0)) {
    if (!isPlace(value)) throw reader.mistake()
    reader.take(sign)
    to.push(value)
    value = reader.expressions()
  }
  return { is: 'assign', line, to, sign, value }
}

/** Whether something can be kept there. */
function isPlace(expression: Expression): boolean {
  if (expression.is === 'tuple') return expression.items.length > 0 && expression.items.every(isPlace)
  return expression.is === 'name' || expression.is === 'index'
}
