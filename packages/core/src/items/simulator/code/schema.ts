// A small editor of programs: the program, files it can read, what is typed to it, and other data to try it with.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 200 })

/** Of a program, in UTF-16 units. */
export const longestProgram = 6000
/** Of what is typed to a program, all lines together. */
export const longestInput = 1000

const File = Type.Object(
  {
    name: Words,
    text: Type.String({ maxLength: 5000 }),
    /** How its signs are kept as bytes. */
    encoding: Type.Union([
      Type.Literal('utf-8'),
      Type.Literal('latin-1'),
      Type.Literal('cp1252'),
      Type.Literal('ascii'),
    ]),
  },
  closed,
)
export type CodeFile = Static<typeof File>

/** The program with other data. */
const Trial = Type.Object(
  {
    id: Id,
    /** Offered beside the program; without it, the trial is only for the goals. */
    label: Type.Optional(Words),
    input: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 })),
    /** What variables hold instead of the first value that the program gives them, as Python writes it. */
    instead: Type.Optional(Type.Record(Type.String({ pattern: '^\\w+$' }), Type.String({ maxLength: 2000 }))),
    /** In place of the files of the same name. */
    files: Type.Optional(Type.Array(File, { maxItems: 6 })),
    /** Worked out once the program has ended, such as a call of one of its functions. */
    call: Type.Optional(Words),
  },
  closed,
)
export type Trial = Static<typeof Trial>

export const CodeScenario = Type.Object(
  {
    name: Words,
    program: Type.String({ maxLength: 4000 }),
    files: Type.Optional(Type.Array(File, { maxItems: 6 })),
    /** The lines that are typed to the program, which can be changed; a program that asks nothing has none. */
    input: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 })),
    trials: Type.Optional(Type.Array(Trial, { maxItems: 6 })),
  },
  closed,
)
export type CodeScenario = Static<typeof CodeScenario>

const Line = Type.String({ maxLength: longestProgram, pattern: '^[^\\n\\r]*$' })

export const CodeAction = Type.Union([
  /** Other lines in place of `count` lines from line `from`, counted from 1; of none, before it. */
  Type.Object(
    {
      type: Type.Literal('lines'),
      from: Type.Integer({ minimum: 1 }),
      count: Type.Integer({ minimum: 0 }),
      with: Type.Array(Line, { maxItems: 500 }),
    },
    closed,
  ),
  /** What will be typed to the program, line by line. */
  Type.Object({ type: Type.Literal('input'), text: Type.String({ maxLength: longestInput }) }, closed),
  Type.Object({ type: Type.Literal('run'), trial: Type.Optional(Id) }, closed),
])
export type CodeAction = Static<typeof CodeAction>

const ran = {
  /** All that is printed, with the questions and what was typed. */
  output: Type.String(),
  /** The same, line by line. */
  printed: Type.Array(Type.String()),
  /** What `call` is worth. */
  value: Type.String(),
  /** What stopped it; empty when it came to its end. */
  fault: Type.String(),
  steps: Type.Number(),
  /** At the end, outside functions, as Python writes them. */
  variables: Type.Record(Type.String(), Type.String()),
  /** At the end, as UTF-8 has them. */
  files: Type.Array(Type.Object({ name: Type.String(), text: Type.String(), bytes: Type.Number() }, closed)),
}

export const CodeFacts = Type.Object(
  {
    program: Type.String(),
    /** Its lines without the spaces around them. */
    lines: Type.Array(Type.String()),
    /** How often it was run, and whether it still is the program that was run last. */
    runs: Type.Number(),
    upToDate: Type.Boolean(),
    /** The program at the end is run once more, whether or not somebody did. */
    ...ran,
    faultLine: Type.Number(),
    trials: Type.Record(Type.String(), Type.Object(ran, closed)),
  },
  closed,
)
export type CodeFacts = Static<typeof CodeFacts>
