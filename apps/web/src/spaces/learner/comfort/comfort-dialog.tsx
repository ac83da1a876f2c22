import { type JSX, useEffect, useRef } from 'react'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { ComfortChoices } from './comfort-choices.tsx'

const areas = ['comfort'] as const

/** The comfort settings over a page that must stay as it is: a question that is being answered. */
export function ComfortDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  const close = (): void => dialog.current?.close()
  return (
    <dialog ref={dialog} aria-labelledby="comfort-title" onClose={onClose}>
      <div className="stack">
        <h2 id="comfort-title">
          <Message id="common.comfort" />
        </h2>
        <AreaMessages areas={areas} placeholder={<Message id="common.loading" />}>
          <ComfortChoices />
          <p>
            <button type="button" className="button" onClick={close}>
              <Message id="comfort.close" />
            </button>
          </p>
        </AreaMessages>
      </div>
    </dialog>
  )
}
