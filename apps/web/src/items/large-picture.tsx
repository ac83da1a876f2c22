import type { Picture } from '@pix/core/content'
import { type JSX, useEffect, useRef } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './picture-choices.module.css'

/** A picture as large as the window, over the page. The browser brings the focus back to what opened it. */
export function LargePicture({
  picture: { address, width, height },
  label,
  onClose,
}: {
  picture: Picture
  label: string
  onClose: () => void
}): JSX.Element {
  const say = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles['large']} aria-label={say('item.large')} onClose={onClose}>
      <img src={address} width={width} height={height} alt={label} />
      <button type="button" className="button button-soft" onClick={() => dialog.current?.close()}>
        <Icon name="close" />
        {say('item.close')}
      </button>
    </dialog>
  )
}
