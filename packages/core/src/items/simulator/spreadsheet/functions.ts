// Calls of functions: those that choose what they work out, those of references, those of areas, those of single values.
import type { Context, Single, Spread } from './context.ts'
import type { Formula } from './formula.ts'
import { dateFunctions, workDayFunctions } from './functions-dates.ts'
import { lookupFunctions } from './functions-lookup.ts'
import { numberFunctions, spreadFunctions } from './functions-numbers.ts'
import { textFunctions, textSpreadFunctions } from './functions-texts.ts'
import { conditionFunctions } from './functions-where.ts'
import { lifted, toBoolean, toNumber } from './operators.ts'
import { subtotal } from './subtotal.ts'
import { type Fault, fault, isFault, isMatrix, type Result, type Value } from './values.ts'

type Call = Extract<Formula, { kind: 'call' }>

const single: Readonly<Record<string, Single>> = { ...numberFunctions, ...textFunctions, ...dateFunctions }
const spread: Readonly<Record<string, Spread>> = {
  ...spreadFunctions,
  ...textSpreadFunctions,
  ...conditionFunctions,
  ...lookupFunctions,
  ...workDayFunctions,
}

export function callFunction(call: Call, context: Context): Result {
  const chosen = choosing[call.name]
  if (chosen) return chosen(call.inputs, context)
  const found = single[call.name] ?? spread[call.name]
  if (!found) return fault('#NAME?')
  const [least, most] = found.inputs
  if (call.inputs.length < least || call.inputs.length > most) return fault('#N/A')
  const inputs = call.inputs.map(context.evaluate)
  const one = single[call.name]
  if (one) return lifted(inputs, context, (values) => one.work(values, context))
  return spread[call.name]?.work(inputs, context) ?? null
}

type Choosing = (inputs: readonly Formula[], context: Context) => Result

const missing: Formula = { kind: 'missing' }

function firstOf(result: Result): Value {
  return isMatrix(result) ? (result.rows[0]?.[0] ?? null) : result
}

/** True or false of every input; cells that are empty or texts are left out. */
function booleans(inputs: readonly Formula[], { evaluate }: Context): readonly boolean[] | Fault {
  const found: boolean[] = []
  for (const input of inputs) {
    const result = evaluate(input)
    for (const value of isMatrix(result) ? result.rows.flat() : [result]) {
      if (isMatrix(result) && (value === null || typeof value === 'string')) continue
      const is = toBoolean(value)
      if (isFault(is)) return is
      found.push(is)
    }
  }
  return found.length === 0 ? fault('#VALUE!') : found
}

const choosing: Readonly<Record<string, Choosing>> = {
  IF: ([condition = missing, then, otherwise, ...more], { evaluate }) => {
    if (!then || more.length > 0) return fault('#N/A')
    const is = toBoolean(firstOf(evaluate(condition)))
    if (isFault(is)) return is
    if (is) return evaluate(then)
    return otherwise ? evaluate(otherwise) : false
  },
  IFS: (inputs, { evaluate }) => {
    for (let place = 0; place + 1 < inputs.length; place += 2) {
      const is = toBoolean(firstOf(evaluate(inputs[place] ?? missing)))
      if (isFault(is)) return is
      if (is) return evaluate(inputs[place + 1] ?? missing)
    }
    return fault('#N/A')
  },
  IFERROR: ([of = missing, otherwise = missing], { evaluate }) => {
    const value = firstOf(evaluate(of))
    return isFault(value) ? evaluate(otherwise) : value
  },
  IFNA: ([of = missing, otherwise = missing], { evaluate }) => {
    const value = firstOf(evaluate(of))
    return isFault(value) && value.fault === '#N/A' ? evaluate(otherwise) : value
  },
  AND: (inputs, context) => {
    const all = booleans(inputs, context)
    return 'fault' in all ? all : all.every(Boolean)
  },
  OR: (inputs, context) => {
    const all = booleans(inputs, context)
    return 'fault' in all ? all : all.some(Boolean)
  },
  XOR: (inputs, context) => {
    const all = booleans(inputs, context)
    return 'fault' in all ? all : all.filter(Boolean).length % 2 === 1
  },
  CHOOSE: ([which = missing, ...choices], context) => {
    const number = toNumber(firstOf(context.evaluate(which)), context.language)
    if (isFault(number)) return number
    const chosen = choices[Math.trunc(number) - 1]
    return chosen ? context.evaluate(chosen) : fault('#VALUE!')
  },
  ISFORMULA: ([of], context) => (of?.kind === 'reference' ? context.hasFormula(of) : fault('#VALUE!')),
  ROW: ([of], context) =>
    of?.kind === 'reference' ? context.areaOf(of).top + 1 : of ? fault('#VALUE!') : context.row + 1,
  COLUMN: ([of], context) =>
    of?.kind === 'reference' ? context.areaOf(of).left + 1 : of ? fault('#VALUE!') : context.column + 1,
  SUBTOTAL: (inputs, context) => subtotal(inputs, context),
}
