// What an author writes once for both languages, made into what one person gets: `{ fr, en }` becomes the text of
// their language, and `$names`, which often tell the answer, become neutral ids.
import type { Language } from '../../language.ts'

/** How an author names a thing: in `id: $fraud`, and wherever it is meant, also inside a path (`messages.$fraud`). */
const authorsName = /\$[a-z][a-z0-9-]*/g
const wholeName = /^\$[a-z][a-z0-9-]*$/

/** Every `$name` that the scenario gives to something, in the order written. */
export function declaredNames(scenario: unknown): string[] {
  if (typeof scenario !== 'object' || scenario === null) return []
  const own: unknown = Array.isArray(scenario) ? undefined : Reflect.get(scenario, 'id')
  const inside = Object.values(scenario).flatMap(declaredNames)
  return typeof own === 'string' && wholeName.test(own) ? [own, ...inside] : inside
}

/** Every `$name` that is meant somewhere in a value. */
export function meantNames(value: unknown): string[] {
  if (typeof value === 'string') return value.match(authorsName) ?? []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [...meantNames(key), ...meantNames(inside)])
}

/** The neutral id of each name, numbered as declared: what the order on the screen tells is all that they tell. */
export function neutralIds(scenario: unknown): ReadonlyMap<string, string> {
  return new Map([...new Set(declaredNames(scenario))].map((name, place) => [name, `i${place + 1}`]))
}

/** The same value in one language and with neutral ids. Names that nothing bears stay. */
export function inLanguage(value: unknown, language: Language, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.replace(authorsName, (name) => ids.get(name) ?? name)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry) => inLanguage(entry, language, ids))
  if (isInBothLanguages(value)) return inLanguage(value[language], language, ids)
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key.replace(authorsName, (name) => ids.get(name) ?? name),
      inLanguage(inside, language, ids),
    ]),
  )
}

/** What stands in one place for both languages: a group of `fr` and `en`, and nothing else. */
function isInBothLanguages(value: object): value is Readonly<Record<Language, unknown>> {
  return Object.keys(value).length === 2 && 'fr' in value && 'en' in value
}
