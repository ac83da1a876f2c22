import type { BlockKind } from '@pix/core/simulators/blocks'

export type Family = 'act' | 'flow' | 'data' | 'words' | 'rule' | 'own'

const families: Readonly<Record<BlockKind, Family>> = {
  forward: 'act',
  turn: 'act',
  'pick-up': 'act',
  'put-down': 'act',
  paint: 'act',
  deed: 'act',
  move: 'act',
  rotate: 'act',
  'pen-up': 'act',
  'pen-down': 'act',
  colour: 'act',
  'go-to': 'act',
  next: 'act',
  previous: 'act',
  swap: 'act',
  do: 'act',
  when: 'rule',
  'only-if': 'flow',
  except: 'flow',
  ask: 'words',
  approve: 'words',
  repeat: 'flow',
  until: 'flow',
  while: 'flow',
  if: 'flow',
  'if-else': 'flow',
  set: 'data',
  change: 'data',
  procedure: 'own',
  call: 'own',
  say: 'words',
}

/** Blocks of one family have one colour; their words say the same. */
export function familyOf(kind: BlockKind): Family {
  return families[kind]
}
