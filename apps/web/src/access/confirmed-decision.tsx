import { type JSX, type RefObject, useId } from 'react'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'

type ConfirmedDecisionProps = {
  dialog: RefObject<HTMLDialogElement | null>
  title: MessageKey
  text: MessageKey
  confirm: MessageKey
  isDeciding: boolean
  onConfirm: () => void
}

/** Asks once more before a parent erases something. */
export function ConfirmedDecision({
  dialog,
  title,
  text,
  confirm,
  isDeciding,
  onConfirm,
}: ConfirmedDecisionProps): JSX.Element {
  const id = useId()
  return (
    <dialog ref={dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <div className="stack">
        <h2 id={`${id}-title`}>
          <Message id={title} />
        </h2>
        <p id={`${id}-text`}>
          <Message id={text} />
        </p>
        <p className="actions">
          {/* The first button takes the focus: the one that does no harm. */}
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            <Message id="access.withdraw-keep" />
          </button>
          <button
            type="button"
            className="button button-soft"
            aria-disabled={isDeciding}
            onClick={() => {
              if (isDeciding) return
              dialog.current?.close()
              onConfirm()
            }}
          >
            <Message id={confirm} />
          </button>
        </p>
      </div>
    </dialog>
  )
}
