import { benchFacts } from './bench.ts'
import { type Block, blockKinds } from './block.ts'
import { handFacts } from './cards.ts'
import { blockOf, depthOf, type Program, wholeOf } from './program.ts'
import type { BlocksState } from './reduce.ts'
import { placesOf, run } from './run.ts'
import type { BlocksFacts } from './schema.ts'

export function facts({ scenario, program, variables, hands, bench }: BlocksState): BlocksFacts {
  const { stage } = scenario
  return {
    count: program.length,
    depth: Math.max(0, ...program.map((block) => depthOf(program, block))),
    kinds: Object.fromEntries(blockKinds.map((kind) => [kind, program.filter((one) => one.kind === kind).length])),
    blocks: program.map((block) => ({
      id: block.id,
      kind: block.kind,
      in: block.in ?? '',
      otherwise: block.otherwise === true,
      depth: depthOf(program, block),
      value: typeof block.value === 'object' ? block.value.variable : (block.value ?? ''),
      choice: block.choice ?? '',
      variable: block.variable ?? '',
      asks: (block.condition?.tests ?? []).map(({ what }) => what),
    })),
    procedures: program
      .filter(({ kind }) => kind === 'procedure')
      .map(({ id, name = '', parameter = '' }) => ({
        id,
        name,
        parameter: parameter !== '',
        calls: program.filter(({ kind, choice }) => kind === 'call' && choice === id).length,
        count: wholeOf(program, id).length - 1,
      })),
    changed: changedSince(scenario.program, program),
    runs: placesOf(stage).flatMap(({ id }) => run(program, variables, stage, id)?.facts ?? []),
    hands: stage.type === 'cards' ? handFacts(stage, hands) : [],
    ...(stage.type === 'bench' && bench && { bench: benchFacts(stage, bench) }),
  }
}

/** Blocks of the beginning that are gone, stand elsewhere or say something else, and blocks that are new. */
function changedSince(before: Program, now: Program): number {
  const kept = before.filter(({ id }) => blockOf(now, id))
  const still = now.filter(({ id }) => blockOf(before, id))
  const isMoved = ({ id }: Block): boolean =>
    kept.findIndex((one) => one.id === id) !== still.findIndex((one) => one.id === id)
  const isOther = (block: Block): boolean => {
    const own = blockOf(now, block.id)
    return own === undefined || isMoved(block) || written(block) !== written(own)
  }
  return before.filter(isOther).length + now.filter(({ id }) => !blockOf(before, id)).length
}

function written(block: Block): string {
  const { in: outer = '', otherwise = false, condition, value, ...own } = block
  const text = [own.kind, own.choice, own.variable, own.sign, own.name, own.parameter]
  const tests = condition?.tests.map((test) => [test.what, test.sign, test.value])
  return JSON.stringify([outer, otherwise, text, value, condition?.join, tests])
}
