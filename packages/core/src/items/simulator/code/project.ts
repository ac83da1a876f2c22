// What is written in a project: the program, and further texts beside it, some of which are modules of the program.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

/** Of each text of a project, in UTF-16 units. */
export const longestProgram = 6000
/** Of a project, besides the program. */
export const mostSheets = 8

const SheetName = Type.String({ pattern: '^[A-Za-z_][\\w-]*\\.[a-z]{1,4}$', maxLength: 40 })

export const Sheet = Type.Object({ name: SheetName, text: Type.String({ maxLength: 4000 }) }, closed)

/** A text beside the program. One whose name ends with `.py` can be imported. */
export const GivenSheet = Type.Object(
  {
    name: SheetName,
    text: Type.String({ maxLength: 4000 }),
    /** Can be read, and not changed. */
    locked: Type.Optional(Type.Literal(true)),
    /** Is used, and cannot even be read: somebody else's service. */
    hidden: Type.Optional(Type.Literal(true)),
  },
  closed,
)
export type Sheet = Static<typeof GivenSheet>

export const SheetFacts = Type.Object(
  {
    /** The name without its ending. */
    id: Type.String(),
    name: Type.String(),
    text: Type.String(),
    /** Without the spaces around them. */
    lines: Type.Array(Type.String()),
    /** Modules of the project that it imports. */
    imports: Type.Array(Type.String()),
    /** Whether it is other than at the beginning, or new. */
    changed: Type.Boolean(),
  },
  closed,
)
type SheetFacts = Static<typeof SheetFacts>

/** All that a run depends on besides data. */
export type Sources = { readonly program: string; readonly sheets: readonly Sheet[] }

/** The name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}

/** What is wrong with the name of a new module; null when it can be given. */
export function nameProblem(name: string, main: string, sheets: readonly Sheet[]): 'name-bad' | 'name-taken' | null {
  if (!/^[a-z_][a-z0-9_]{0,30}\.py$/.test(name)) return 'name-bad'
  return name === main || sheets.some((sheet) => sheet.name === name) ? 'name-taken' : null
}

/** Other lines in place of some; null where those do not exist, or the text gets too long. */
export function withLines(text: string, from: number, count: number, lines: readonly string[]): string | null {
  const all = text.split('\n')
  if (from > all.length + 1 || from - 1 + count > all.length) return null
  if (lines.some((line) => /[\n\r]/.test(line))) return null
  const changed = all.toSpliced(from - 1, count, ...lines).join('\n')
  return changed.length > longestProgram ? null : changed
}

/** What can be imported: the modules of the project, some perhaps replaced. */
export function modulesOf(
  { program, sheets }: Sources,
  main: string,
  isMainRun: boolean,
  instead: readonly { readonly name: string; readonly text: string }[],
): ReadonlyMap<string, string> {
  const own = isMainRun ? sheets : [{ name: main, text: program }, ...sheets]
  const all = [
    ...own.map(({ name, text }) => [name, text] as const),
    ...instead.map(({ name, text }) => [name, text] as const),
  ]
  return new Map(all.filter(([name]) => name.endsWith('.py')).map(([name, text]) => [stemOf(name), text]))
}

/** The texts of a project that people can read, as goals ask for them. */
export function sheetFacts(now: Sources, main: string, before: Sources): SheetFacts[] {
  const known = now.sheets.map(({ name }) => stemOf(name))
  return now.sheets.flatMap(({ name, text, hidden }) => {
    if (hidden) return []
    const first = before.sheets.find((sheet) => sheet.name === name)
    const imports = importsOf(text).filter((module) => module === stemOf(main) || known.includes(module))
    return [{ id: stemOf(name), name, text, lines: linesOf(text), imports, changed: first?.text !== text }]
  })
}

/** Modules of the project that a text imports. */
export function importsOf(text: string): string[] {
  const found = text.matchAll(/^[ \t]*(?:from[ \t]+(?<one>\w+)[ \t]+import|import[ \t]+(?<many>[\w, \t]+))/gm)
  const names = [...found].flatMap(({ groups }) =>
    groups?.['one'] !== undefined
      ? [groups['one']]
      : (groups?.['many'] ?? '').split(',').map((part) => part.trim().split(/\s/)[0] ?? ''),
  )
  return [...new Set(names)]
}

/** Whether a module needs itself in the end. */
export function hasCircle(graph: ReadonlyMap<string, readonly string[]>): boolean {
  const done = new Set<string>()
  const isIn = (name: string, way: readonly string[]): boolean => {
    if (way.includes(name)) return true
    if (done.has(name)) return false
    const circle = (graph.get(name) ?? []).some((next) => isIn(next, [...way, name]))
    done.add(name)
    return circle
  }
  return [...graph.keys()].some((name) => isIn(name, []))
}

/** How many lines of more than a few signs stand somewhere else again. */
export function repeatedLines(texts: readonly string[]): number {
  const lines = texts.flatMap(linesOf).filter((line) => line.length >= 10 && !/^(#|from |import )/.test(line))
  return lines.length - new Set(lines).size
}

export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim())
}
