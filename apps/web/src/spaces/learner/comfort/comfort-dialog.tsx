import { type JSX, useEffect, useRef } from 'react'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import styles from './comfort.module.css'
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
        <div className={styles['top']}>
          <h2 id="comfort-title">
            <Message id="common.comfort" />
          </h2>
          <AreaMessages areas={areas} placeholder={null}>
            <CloseCross onClose={close} />
          </AreaMessages>
        </div>
        <AreaMessages areas={areas} placeholder={<Message id="common.loading" />}>
          <ComfortChoices />
        </AreaMessages>
      </div>
    </dialog>
  )
}

/** It stays in sight however far the choices are scrolled. */
function CloseCross({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <button type="button" className="button button-quiet" onClick={onClose}>
      <Icon name="close" />
      <Message id="comfort.close" />
    </button>
  )
}
