import type { ItemAnswer, ItemKind, ItemView } from '@pix/core/items'
import { type JSX, Suspense, useLayoutEffect } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import type { AnswerFlaw, Answers, PlayerProps, Views } from './item-player.ts'
import { players } from './players.ts'

type Common = {
  readonly onChange: (value: ItemAnswer) => void
  readonly readOnly: boolean
  readonly isSent?: boolean
  readonly flaw: AnswerFlaw | null
  readonly labelledBy: string
  /** Told once the controls are there: those of some kinds come after the question. */
  readonly onShown?: () => void
}

function OfKind<Kind extends ItemKind>({
  kind,
  onShown,
  ...props
}: Required<Common> & { kind: Kind; view: Views[Kind]; value: Answers[Kind] }): JSX.Element {
  const say = useMessages()
  const { Player } = players[kind]
  const own: PlayerProps<Kind> = props
  return (
    <Suspense fallback={<p role="status">{say('common.loading')}</p>}>
      <Player {...own} />
      <Shown onShown={onShown} />
    </Suspense>
  )
}

/** Beside the controls, and therefore shown when they are: told before anything is painted. */
function Shown({ onShown }: { onShown: () => void }): null {
  useLayoutEffect(onShown, [onShown])
  return null
}

function isAnswerOf<Kind extends ItemKind>(kind: Kind, value: ItemAnswer): value is Answers[Kind] & ItemAnswer {
  return value.kind === kind
}

/** The controls of an item, whatever its kind. */
export function ItemInput({
  view,
  value,
  isSent = false,
  onShown = nothing,
  ...common
}: Common & { view: ItemView; value: ItemAnswer }): JSX.Element | null {
  return isAnswerOf(view.kind, value) ? (
    <OfKind kind={view.kind} view={view} value={value} isSent={isSent} onShown={onShown} {...common} />
  ) : null
}

const nothing = (): void => undefined
