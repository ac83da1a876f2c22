// The language of the small editor: a part of Python, with its rules of indentation. Every statement knows its line.

export type Expression =
  | { readonly is: 'value'; readonly value: bigint | number | string | boolean | null }
  /** A text with values in it, as `f"…"` writes it. */
  | { readonly is: 'filled'; readonly parts: readonly (string | Filled)[] }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'list' | 'tuple' | 'set'; readonly items: readonly Expression[] }
  | { readonly is: 'dictionary'; readonly entries: readonly (readonly [Expression, Expression])[] }
  /** A list or a set made of another, item by item. */
  | ({
      readonly is: 'each'
      readonly makes: 'list' | 'set'
      readonly value: Expression
      readonly test: Expression | null
    } & Loop)
  | ({
      readonly is: 'each-entry'
      readonly key: Expression
      readonly value: Expression
      readonly test: Expression | null
    } & Loop)
  | { readonly is: 'lambda'; readonly parameters: readonly Parameter[]; readonly value: Expression }
  | { readonly is: 'unary'; readonly sign: '-' | '+' | 'not'; readonly of: Expression }
  | { readonly is: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  /** `a < b < c`: each sign stands between its neighbours. */
  | {
      readonly is: 'compare'
      readonly first: Expression
      readonly rest: readonly { readonly sign: string; readonly with: Expression }[]
    }
  | { readonly is: 'choice'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | {
      readonly is: 'call'
      readonly of: Expression
      readonly given: readonly Expression[]
      readonly named: readonly (readonly [string, Expression])[]
    }
  | { readonly is: 'index'; readonly of: Expression; readonly at: Expression }
  | {
      readonly is: 'slice'
      readonly of: Expression
      readonly from: Expression | null
      readonly to: Expression | null
      readonly by: Expression | null
    }
  | { readonly is: 'attribute'; readonly of: Expression; readonly name: string }

export type Filled = { readonly value: Expression; readonly format: string }
export type Loop = { readonly to: Expression; readonly over: Expression }
export type Parameter = { readonly name: string; readonly usual: Expression | null }
export type Block = readonly Statement[]

export type Statement = { readonly line: number } & (
  | { readonly is: 'expression'; readonly value: Expression }
  | { readonly is: 'assign'; readonly to: readonly Expression[]; readonly sign: string; readonly value: Expression }
  | { readonly is: 'if'; readonly branches: readonly Branch[] }
  /** `otherwise` is done when the loop ends without `break`. */
  | { readonly is: 'while'; readonly test: Expression; readonly body: Block; readonly otherwise: Block }
  | ({ readonly is: 'for'; readonly body: Block; readonly otherwise: Block } & Loop)
  | { readonly is: 'define'; readonly name: string; readonly parameters: readonly Parameter[]; readonly body: Block }
  | { readonly is: 'return'; readonly value: Expression | null }
  | { readonly is: 'try'; readonly body: Block; readonly handlers: readonly Handler[]; readonly last: Block }
  | { readonly is: 'with'; readonly value: Expression; readonly name: string | null; readonly body: Block }
  | { readonly is: 'raise'; readonly name: string; readonly value: Expression | null }
  | { readonly is: 'assert'; readonly test: Expression; readonly says: Expression | null }
  | { readonly is: 'global'; readonly names: readonly string[] }
  | { readonly is: 'delete'; readonly places: readonly Expression[] }
  /** Without names, the module itself, called `as`. */
  | { readonly is: 'import'; readonly module: string; readonly as: string; readonly names: readonly Imported[] }
  | { readonly is: 'break' | 'continue' | 'pass' }
)

export type Imported = { readonly name: string; readonly as: string }
type Branch = { readonly line: number; readonly test: Expression | null; readonly body: Block }
export type Handler = { readonly names: readonly string[]; readonly as: string | null; readonly body: Block }

/** What is wrong with a program, for the screen to say in the language of whoever wrote it. */
export type Mistake =
  | 'indentation'
  | 'block-missing'
  | 'unfinished-text'
  | 'curly-quote'
  | 'unknown-sign'
  | 'unexpected'
  | 'colon-missing'
  | 'equals-in-test'
  | 'bracket-open'
  | 'bracket-alone'
  | 'not-known-here'
  | 'too-deep'

export class SyntaxMistake extends Error {
  readonly line: number
  readonly mistake: Mistake
  /** The sign or word that it is about. */
  readonly detail: string

  constructor(line: number, mistake: Mistake, detail = '') {
    super(`${mistake} on line ${line}`)
    this.line = line
    this.mistake = mistake
    this.detail = detail
  }
}
