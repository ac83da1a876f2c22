// The exhaustive record of the kinds: a kind added to core does not compile until it has its player here.
import type { ItemKind } from '@pix/core/items'
import { categorize } from './categorize.tsx'
import { choiceImage } from './choice-image.tsx'
import { choiceMany } from './choice-many.tsx'
import { choiceOne } from './choice-one.tsx'
import { cloze } from './cloze.tsx'
import { hotspot } from './hotspot.tsx'
import type { ItemPlayer } from './item-player.ts'
import { match } from './match.tsx'
import { number } from './number.tsx'
import { order } from './order.tsx'
import { simulator } from './simulator.tsx'
import { text } from './text.tsx'

export const players: { readonly [Kind in ItemKind]: ItemPlayer<Kind> } = {
  'choice-one': choiceOne,
  'choice-many': choiceMany,
  text,
  number,
  cloze,
  order,
  match,
  categorize,
  'choice-image': choiceImage,
  hotspot,
  simulator,
}
