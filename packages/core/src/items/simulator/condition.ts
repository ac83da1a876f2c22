// The rules of a challenge as data: what has to be true of the state at the end, and of what was done. They are asked
// of what a person made, never of how they came there, so that every right way is accepted.

import type { Language } from '../../language.ts'
import { parseLocalNumber } from '../local-number.ts'
import { comparable } from '../typed-text.ts'
import { valuesAt } from './path.ts'
import type { AnyAction } from './simulator.ts'

type Scalar = string | number | boolean

type Bounds = { readonly atLeast?: number; readonly atMost?: number }

/**
 * Paths lead from the facts of the simulator, by keys, places and ids, with `*` for every entry; `reply` is what was
 * typed beside it. Where a path leads to several values, one that fits is enough: `none` says that no entry may.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The value itself; texts but for spaces at their ends, and whatever kind their spaces are of. */
  | { readonly path: string; readonly is: Scalar | readonly Scalar[] }
  /** As typed answers are compared: without case, accents, spaces and punctuation. */
  | { readonly path: string; readonly like: string | readonly string[] }
  /** The words stand somewhere in the text, compared as `like` does. */
  | { readonly path: string; readonly contains: string | readonly string[] }
  /** A number, or a text that is one in the language of the answer. Both ends belong to it. */
  | { readonly path: string; readonly from?: number; readonly to?: number }
  /** Something stands there, and is neither null nor an empty text. */
  | { readonly path: string; readonly exists: boolean }
  /** As many entries of the list fit. */
  | ({ readonly some: string; readonly where: Condition } & Bounds)
  | { readonly none: string; readonly where: Condition }
  /** An action was done that has these fields; once at least, if nothing else is said. */
  | ({ readonly did: Readonly<Record<string, unknown>> } & Bounds)

/** What is judged: the facts with the reply in them, and the actions in the order done. */
export type Evidence = {
  readonly facts: unknown
  readonly reply: string
  readonly actions: readonly AnyAction[]
  readonly language: Language
}

/** Whether the condition is true of what a person made. */
export function holds(condition: Condition, evidence: Evidence): boolean {
  return holdsIn(condition, evidence, evidence.facts)
}

/** @param document where paths begin: the facts, or one entry of `some` and `none` */
function holdsIn(condition: Condition, evidence: Evidence, document: unknown): boolean {
  const within = (one: Condition, place: unknown = document): boolean => holdsIn(one, evidence, place)
  const values = (path: string): readonly unknown[] => (path === 'reply' ? [evidence.reply] : valuesAt(document, path))
  if ('all' in condition) return condition.all.every((one) => within(one))
  if ('any' in condition) return condition.any.some((one) => within(one))
  if ('not' in condition) return !within(condition.not)
  if ('some' in condition) {
    const found = values(condition.some).filter((entry) => within(condition.where, entry)).length
    return isWithin(found, condition)
  }
  if ('none' in condition) return !values(condition.none).some((entry) => within(condition.where, entry))
  if ('did' in condition) {
    return isWithin(evidence.actions.filter((action) => hasFields(action, condition.did)).length, condition)
  }
  if ('is' in condition)
    return values(condition.path).some((value) => listOf(condition.is).some((one) => equal(value, one)))
  if ('like' in condition) {
    return values(condition.path).some((value) =>
      listOf(condition.like).some((one) => comparableOf(value) === comparable(one)),
    )
  }
  if ('contains' in condition) {
    return values(condition.path).some((value) =>
      listOf(condition.contains).some((one) => comparableOf(value).includes(comparable(one))),
    )
  }
  if ('exists' in condition) return values(condition.path).some(isSomething) === condition.exists
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = condition
  return values(condition.path).some((value) => {
    const number = typeof value === 'string' ? parseLocalNumber(value, evidence.language) : value
    return typeof number === 'number' && number >= from && number <= to
  })
}

function isWithin(count: number, { atLeast, atMost }: Bounds): boolean {
  return count >= (atLeast ?? (atMost === undefined ? 1 : 0)) && count <= (atMost ?? Number.POSITIVE_INFINITY)
}

function listOf<One>(value: One | readonly One[]): readonly One[] {
  return Array.isArray(value) ? value : [value as One]
}

function equal(value: unknown, wanted: Scalar): boolean {
  return typeof value === 'string' && typeof wanted === 'string'
    ? plainlySpaced(value) === plainlySpaced(wanted)
    : value === wanted
}

/** Typography puts spaces that nobody types before some signs. */
function plainlySpaced(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ').trim()
}

function comparableOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? comparable(String(value)) : ''
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** Whether the action has every field that is asked, whatever else it has. */
function hasFields(action: AnyAction, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(([key, value]) => isSame(Reflect.get(action, key), value))
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one === 'string' && typeof other === 'string') return plainlySpaced(one) === plainlySpaced(other)
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame(Reflect.get(one, key), Reflect.get(other, key)))
  )
}
