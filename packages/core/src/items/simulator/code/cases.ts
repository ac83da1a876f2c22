// Cases that people propose: what is given to a program, and what it should give. They are tried on the program, and
// on other versions of it.
import { type Static, Type } from 'typebox'
import { parseExpression } from './parse.ts'
import { Sheet } from './project.ts'
import type { Run } from './run.ts'
import { run } from './run.ts'
import { SyntaxMistake } from './syntax.ts'

const closed = { additionalProperties: false }
const Id = Type.String({ minLength: 1, maxLength: 40 })

export const mostCases = 12
export const longestCase = 200

export const CasesScenario = Type.Object(
  {
    /** What is proposed: a call such as `price(3)` and its value, or what is typed and the last line that is printed. */
    form: Type.Union([Type.Literal('call'), Type.Literal('input')]),
    /**
     * Programs on which the cases are tried for the goals: with faults or without, which nothing here tells. What is
     * left out is as at the beginning; `at` is the program as a change of the repository left it.
     */
    versions: Type.Array(
      Type.Object(
        {
          id: Id,
          program: Type.Optional(Type.String({ maxLength: 4000 })),
          sheets: Type.Optional(Type.Array(Sheet, { maxItems: 8 })),
          at: Type.Optional(Id),
        },
        closed,
      ),
      { maxItems: 8 },
    ),
  },
  closed,
)
export type CasesScenario = Static<typeof CasesScenario>

const Text = Type.String({ maxLength: longestCase })

export const caseActions = [
  Type.Object({ type: Type.Literal('add-case'), given: Text, expected: Text }, closed),
  Type.Object({ type: Type.Literal('change-case'), case: Id, given: Text, expected: Text }, closed),
  Type.Object({ type: Type.Literal('remove-case'), case: Id }, closed),
  /** All of them, on the program as it is. */
  Type.Object({ type: Type.Literal('try-cases') }, closed),
] as const
export type CaseAction = Static<(typeof caseActions)[number]>

export const CaseFacts = Type.Object(
  {
    id: Type.String(),
    given: Type.String(),
    expected: Type.String(),
    /** What the program gives; what Python calls the fault that stops it. */
    gives: Type.String(),
    /** Whether that is what is expected. */
    agrees: Type.Boolean(),
    /** The versions that give something else. */
    catches: Type.Array(Type.String()),
  },
  closed,
)

export type Case = { readonly id: string; readonly given: string; readonly expected: string }

export type Cases = {
  readonly cases: readonly Case[]
  /** How many were ever made. */
  readonly casesMade: number
}

/** The cases after an action; null when nobody could have done it. */
export function reduceCases<State extends Cases>(
  state: State,
  action: Exclude<CaseAction, { type: 'try-cases' }>,
): State | null {
  const { cases, casesMade } = state
  switch (action.type) {
    case 'add-case': {
      const { given, expected } = action
      if (cases.length >= mostCases) return null
      const id = `n${casesMade + 1}`
      return { ...state, cases: [...cases, { id, given, expected }], casesMade: casesMade + 1 }
    }
    case 'change-case': {
      const { given, expected } = action
      if (cases.every(({ id }) => id !== action.case)) return null
      return { ...state, cases: cases.map((one) => (one.id === action.case ? { ...one, given, expected } : one)) }
    }
    case 'remove-case': {
      const left = cases.filter(({ id }) => id !== action.case)
      return left.length === cases.length ? null : { ...state, cases: left }
    }
  }
}

export type Outcome = { readonly gives: string; readonly agrees: boolean }

/** What a program makes of a case. @param tryWith runs it with a call, or with what is typed */
export function outcomeOf(
  { given, expected }: Case,
  form: CasesScenario['form'],
  tryWith: (data: { readonly call: string } | { readonly input: readonly string[] }) => Run,
): Outcome {
  if (form === 'call' && !isExpression(given)) return { gives: '', agrees: false }
  const { value, output, fault } = tryWith(
    form === 'call' ? { call: given } : { input: given === '' ? [] : given.split('\n') },
  )
  if (fault) return { gives: fault.python, agrees: fault.python !== '' && fault.python === expected.trim() }
  if (form === 'input') {
    const gives = output.trimEnd().split('\n').at(-1)?.trim() ?? ''
    return { gives, agrees: gives === expected.trim() }
  }
  return { gives: value, agrees: isWorth(value, expected.trim()) }
}

/** Whether a value as Python writes it is what somebody wrote, with quotes or without. */
function isWorth(value: string, expected: string): boolean {
  if (value === expected || value === `'${expected}'`) return true
  const meant = isExpression(expected) ? run('', { call: expected, mostWork: 1000 }).value : ''
  if (meant === '') return false
  return meant === value || (/\d/.test(meant) && Number(meant) === Number(value))
}

function isExpression(source: string): boolean {
  try {
    parseExpression(source)
    return true
  } catch (mistake) {
    if (mistake instanceof SyntaxMistake) return false
    throw mistake
  }
}
