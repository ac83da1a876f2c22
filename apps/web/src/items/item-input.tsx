import type { ItemAnswer, ItemKind, ItemView } from '@pix/core/items'
import type { JSX } from 'react'
import type { AnswerFlaw, Answers, PlayerProps, Views } from './item-player.ts'
import { players } from './players.ts'

type Common = {
  readonly onChange: (value: ItemAnswer) => void
  readonly readOnly: boolean
  readonly isSent?: boolean
  readonly flaw: AnswerFlaw | null
  readonly labelledBy: string
}

function OfKind<Kind extends ItemKind>({
  kind,
  ...props
}: Required<Common> & { kind: Kind; view: Views[Kind]; value: Answers[Kind] }): JSX.Element {
  const { Player } = players[kind]
  const own: PlayerProps<Kind> = props
  return <Player {...own} />
}

function isAnswerOf<Kind extends ItemKind>(kind: Kind, value: ItemAnswer): value is Answers[Kind] & ItemAnswer {
  return value.kind === kind
}

/**
 * The controls of an item, whatever its kind. Those of some kinds come after the question: suspends until then, so that
 * what stands below in the same `Suspense` comes with them, and nothing moves.
 */
export function ItemInput({
  view,
  value,
  isSent = false,
  ...common
}: Common & { view: ItemView; value: ItemAnswer }): JSX.Element | null {
  return isAnswerOf(view.kind, value) ? (
    <OfKind kind={view.kind} view={view} value={value} isSent={isSent} {...common} />
  ) : null
}
