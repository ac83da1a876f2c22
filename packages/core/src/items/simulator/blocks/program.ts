// The list of blocks as a tree: what stands in what, and what can be put where.
import { type Block, isContainer, isOutermost } from './block.ts'
import type { Direction } from './schema.ts'

export type Program = readonly Block[]

/** A part of the program that holds blocks: the whole of it, a block, or the part of a block that is done otherwise. */
export type Part = { readonly in: string | null; readonly otherwise: boolean }

export function blockOf(program: Program, id: string): Block | undefined {
  return program.find((block) => block.id === id)
}

export function partOf(block: Block): Part {
  return { in: block.in ?? null, otherwise: block.otherwise === true }
}

/** The blocks that stand directly in a part. */
export function blocksIn(program: Program, part: Part): Program {
  return program.filter((block) => (block.in ?? null) === part.in && (block.otherwise === true) === part.otherwise)
}

/** A block and all that stands in it, which follow each other. */
export function wholeOf(program: Program, id: string): Program {
  const first = program.findIndex((block) => block.id === id)
  return first < 0 ? [] : program.slice(first, endOf(program, first))
}

/** The place after a block and all that stands in it. */
function endOf(program: Program, first: number): number {
  const inside = new Set([program[first]?.id])
  let end = first + 1
  for (let next = program[end]; next?.in !== undefined && inside.has(next.in); next = program[end]) {
    inside.add(next.id)
    end += 1
  }
  return end
}

/** From 1, for blocks that stand in nothing. */
export function depthOf(program: Program, block: Block): number {
  const outer = block.in === undefined ? undefined : blockOf(program, block.in)
  return outer ? depthOf(program, outer) + 1 : 1
}

/** How deep blocks reach that stand in a block, itself with them. */
export function heightOf(program: Program, block: Block): number {
  const whole = wholeOf(program, block.id)
  return Math.max(...whole.map((one) => depthOf(whole, one)))
}

/** The outermost block in which a block stands. */
export function outermostOf(program: Program, block: Block): Block {
  const outer = block.in === undefined ? undefined : blockOf(program, block.in)
  return outer ? outermostOf(program, outer) : block
}

/** Where the first block of a part stands, or would. */
function beginningOf(program: Program, part: Part): number {
  if (part.in === null) return 0
  const first = program.findIndex(({ id }) => id === part.in)
  if (!part.otherwise) return first + 1
  const end = endOf(program, first)
  const otherwise = program.findIndex((block, place) => place < end && block.in === part.in && block.otherwise === true)
  return otherwise < 0 ? end : otherwise
}

/** The place after the last block of a part. */
function endingOf(program: Program, part: Part): number {
  if (part.in === null) return program.length
  if (!part.otherwise) return beginningOf(program, { in: part.in, otherwise: true })
  return endOf(
    program,
    program.findIndex(({ id }) => id === part.in),
  )
}

/** Puts blocks that follow each other, the first of which holds the others, into a part. */
function put(program: Program, blocks: Program, part: Part, place: number): Program {
  const [head, ...inside] = blocks
  if (!head) return program
  const { in: _in, otherwise: _otherwise, ...own } = head
  const placed: Block = {
    ...own,
    ...(part.in !== null && { in: part.in }),
    ...(part.otherwise && { otherwise: true }),
  }
  return [...program.slice(0, place), placed, ...inside, ...program.slice(place)]
}

export function putAtEnd(program: Program, blocks: Program, part: Part): Program {
  return put(program, blocks, part, endingOf(program, part))
}

export function putFirst(program: Program, blocks: Program, part: Part): Program {
  return put(program, blocks, part, beginningOf(program, part))
}

/** @param after a block of the program */
export function putAfter(program: Program, blocks: Program, after: Block): Program {
  const place = program.findIndex(({ id }) => id === after.id)
  return put(program, blocks, partOf(after), endOf(program, place))
}

function putBefore(program: Program, blocks: Program, before: Block): Program {
  const place = program.findIndex(({ id }) => id === before.id)
  return put(program, blocks, partOf(before), place)
}

export function without(program: Program, id: string): Program {
  const gone = new Set(wholeOf(program, id).map((block) => block.id))
  return program.filter((block) => !gone.has(block.id))
}

/** The program with a block moved, or null where it cannot be. */
export function moved(program: Program, id: string, to: Direction): Program | null {
  const block = blockOf(program, id)
  if (!block) return null
  const part = partOf(block)
  const beside = blocksIn(program, part)
  const place = beside.findIndex((one) => one.id === id)
  const [above, below] = [beside[place - 1], beside[place + 1]]
  const whole = wholeOf(program, id)
  const rest = without(program, id)
  const outer = part.in === null ? undefined : blockOf(program, part.in)
  switch (to) {
    case 'up':
      if (above) return putBefore(rest, whole, above)
      return part.otherwise ? putAtEnd(rest, whole, { ...part, otherwise: false }) : null
    case 'down':
      if (below) return putAfter(rest, whole, below)
      return outer?.kind === 'if-else' && !part.otherwise ? putFirst(rest, whole, { ...part, otherwise: true }) : null
    case 'in':
      if (!above || !isContainer(above) || isOutermost(block)) return null
      return putAtEnd(rest, whole, { in: above.id, otherwise: above.kind === 'if-else' && isFilled(rest, above.id) })
    case 'out':
      return outer ? putAfter(rest, whole, outer) : null
  }
}

/** Both parts of an if-else have something: the second is the nearer one to what stands below. */
function isFilled(program: Program, id: string): boolean {
  return blocksIn(program, { in: id, otherwise: true }).length > 0
}
