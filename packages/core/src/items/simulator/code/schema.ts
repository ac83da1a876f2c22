// A small editor of programs: the program, files it can read, what is typed to it, and other data to try it with.
import { type Static, Type } from 'typebox'
import { AssistantScenario, assistantActions } from './assistant.ts'
import { CaseFacts, CasesScenario, caseActions } from './cases.ts'
import { GivenSheet, longestProgram, Sheet, SheetFacts } from './project.ts'
import { RepositoryFacts, RepositoryScenario, repositoryActions } from './repository/schema.ts'
import { DecisionScenario, MarkFacts, ReviewScenario, reviewActions } from './review.ts'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 200 })

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

/** What `os.environ` holds. */
const Surroundings = Type.Record(Type.String({ pattern: '^\\w+$' }), Type.String({ maxLength: 200 }))

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
    files: Type.Optional(Type.Array(File, { maxItems: 24 })),
    /** In place of the texts beside the program that have the same name. */
    sheets: Type.Optional(Type.Array(Sheet, { maxItems: 8 })),
    /** In place of what is around the program. */
    surroundings: Type.Optional(Surroundings),
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
    /** What the program is called beside other texts; `main.py` if nothing is said. */
    main: Type.Optional(Type.String({ pattern: '^[A-Za-z_][\\w-]*\\.[a-z]{1,4}$', maxLength: 40 })),
    /** Other texts of the project; where some can be seen, or the list is empty, people can add modules. */
    sheets: Type.Optional(Type.Array(GivenSheet, { maxItems: 8 })),
    /** The project is no program: nothing is run. */
    prose: Type.Optional(Type.Literal(true)),
    files: Type.Optional(Type.Array(File, { maxItems: 24 })),
    /** Folders without files. */
    folders: Type.Optional(Type.Array(Words, { maxItems: 10 })),
    /** What a run does to the files is still there at the next one, until they are put back. */
    lasting: Type.Optional(Type.Literal(true)),
    surroundings: Type.Optional(Surroundings),
    /** Cases are proposed. */
    cases: Type.Optional(CasesScenario),
    /** Lines are marked. */
    review: Type.Optional(ReviewScenario),
    decisions: Type.Optional(Type.Array(DecisionScenario, { maxItems: 12 })),
    assistant: Type.Optional(AssistantScenario),
    /** The texts are those of its current branch, whatever stands above. */
    repository: Type.Optional(RepositoryScenario),
    /** The lines that are typed to the program, which can be changed; a program that asks nothing has none. */
    input: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 })),
    trials: Type.Optional(Type.Array(Trial, { maxItems: 10 })),
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
      /** Another text than the program. */
      sheet: Type.Optional(Words),
    },
    closed,
  ),
  /** What will be typed to the program, line by line. */
  Type.Object({ type: Type.Literal('input'), text: Type.String({ maxLength: longestInput }) }, closed),
  /** With a trial; or another module than the program. */
  Type.Object({ type: Type.Literal('run'), trial: Type.Optional(Id), sheet: Type.Optional(Words) }, closed),
  Type.Object({ type: Type.Literal('add-sheet'), name: Type.String({ maxLength: 40 }) }, closed),
  /** One that was added here. */
  Type.Object({ type: Type.Literal('remove-sheet'), sheet: Words }, closed),
  /** The files as they were at the beginning. */
  Type.Object({ type: Type.Literal('put-back') }, closed),
  ...caseActions,
  ...reviewActions,
  ...assistantActions,
  ...repositoryActions,
])
export type CodeAction = Static<typeof CodeAction>

const FileFacts = Type.Object({ name: Type.String(), text: Type.String(), bytes: Type.Number() }, closed)

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
  files: Type.Array(FileFacts),
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
    /** The other texts that can be read. */
    sheets: Type.Array(SheetFacts),
    /** Modules of the project that the program imports. */
    imports: Type.Array(Type.String()),
    /** Some module needs itself in the end. */
    circular: Type.Boolean(),
    /** Lines that stand somewhere else again, in the program and beside. */
    repeated: Type.Number(),
    /** Where files last: as the runs left them, and what each run of the program did to them. */
    disk: Type.Array(FileFacts),
    done: Type.Array(Type.Object({ changed: Type.Boolean(), fault: Type.String() }, closed)),
    cases: Type.Array(CaseFacts),
    /** By version: whether a case gives something else there than it should. */
    caught: Type.Record(Type.String(), Type.Boolean()),
    marks: Type.Array(MarkFacts),
    /** What is chosen, by decision; empty where nothing is. */
    decided: Type.Record(Type.String(), Type.String()),
    /** The sentences of each request to the assistant, and those of the last one. */
    requests: Type.Array(Type.Object({ sentences: Type.Array(Type.String()), answer: Type.Number() }, closed)),
    asked: Type.Array(Type.String()),
    repository: RepositoryFacts,
  },
  closed,
)
export type CodeFacts = Static<typeof CodeFacts>
