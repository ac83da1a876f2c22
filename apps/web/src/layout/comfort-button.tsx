import { type JSX, useState } from 'react'
import { ApiError } from '../api.ts'
import { Message } from '../messages/message.tsx'
import styles from './comfort-button.module.css'

type Dialog = (props: { onClose: () => void }) => JSX.Element

/** Opens the comfort settings over the page, in one press: what is being answered stays where it is. */
export function ComfortButton({
  onFailure,
}: {
  /** The settings could not be loaded; null when it is tried again. */
  onFailure: (failure: ApiError | null) => void
}): JSX.Element {
  const [Dialog, setDialog] = useState<Dialog | null>(null)
  const open = (): void => {
    onFailure(null)
    import('../spaces/learner/comfort/comfort-dialog.tsx').then(
      ({ ComfortDialog }) => setDialog(() => ComfortDialog),
      () => onFailure(new ApiError('no-connection')),
    )
  }
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={styles['button']} onClick={open}>
        <span aria-hidden="true">Aa</span>
        <span className="visually-hidden">
          <Message id="common.comfort" />
        </span>
      </button>
      {Dialog && <Dialog onClose={() => setDialog(null)} />}
    </>
  )
}
