// YAML with the place of every value kept, so that whatever is found wrong later can be shown where it is written.
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar } from 'yaml'
import type { Position, Problem } from './problem.ts'

/** The way to a value: keys of groups, places in lists. */
export type Path = readonly (string | number)[]

export type YamlSource = {
  readonly file: string
  readonly value: unknown
  /**
   * Where the value at the path is written, or the nearest thing around it when it is absent.
   * @param textLine line inside a text of several lines, from 1
   */
  readonly positionOf: (path: Path, textLine?: number) => Position
}

type Place = { readonly offset: number; readonly node: Node | null }

function childOf(node: Node | null, key: string | number): Place | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (!pair || !isScalar(pair.key)) return null
    return { offset: pair.key.range?.[0] ?? 0, node: isNode(pair.value) ? pair.value : null }
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)]
    return isNode(item) ? { offset: item.range?.[0] ?? 0, node: item } : null
  }
  return null
}

function placeOf(document: Document.Parsed, path: Path): Place {
  let place: Place = { offset: 0, node: document.contents }
  for (const key of path) {
    const child = childOf(place.node, key)
    if (!child) break
    place = child
  }
  return place
}

function isBlockText(node: Node | null): boolean {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
}

/** Parses a YAML file. With a problem, which is the first of the file, `value` is null. */
export function parseYaml(file: string, text: string): { source: YamlSource; problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const positionOf = (path: Path, textLine = 1): Position => {
    const { offset, node } = placeOf(document, path)
    const start = at(offset)
    // The text of a block starts on the line after its `|`.
    return isBlockText(node) ? { ...start, line: at(node?.range?.[0] ?? offset).line + textLine } : start
  }
  // The first one: those after it speak of what the parser took the rest for.
  const problems = [...document.errors, ...document.warnings].slice(0, 1).map(({ pos, message }) => ({
    ...at(pos[0]),
    message: `this YAML cannot be read: ${message}`,
  }))
  return { source: { file, value: problems.length > 0 ? null : document.toJS(), positionOf }, problems }
}
