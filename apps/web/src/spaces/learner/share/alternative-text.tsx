import { useMutation } from '@tanstack/react-query'
import { type JSX, useId, useRef } from 'react'
import { Message } from '../../../messages/message.tsx'
import { DoneNotice } from '../account/done-notice.tsx'
import styles from './share-page.module.css'

/** What describes the picture, to be copied beside it where it is published. */
export function AlternativeText({ text }: { text: string }): JSX.Element {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const copy = useMutation({
    mutationFn: () => navigator.clipboard.writeText(text),
    // A browser that lets nobody write there: it is selected, and the keyboard does the rest.
    onError: () => {
      area.current?.focus()
      area.current?.select()
    },
  })
  return (
    <div className={styles['description']}>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          <Message id="share.alternative-label" />
        </label>
        <p className="field-hint" id={`${id}-hint`}>
          <Message id="share.alternative-hint" />
        </p>
        <textarea
          ref={area}
          id={id}
          className={styles['alternative']}
          aria-describedby={`${id}-hint`}
          readOnly
          rows={5}
          value={text}
        />
      </div>
      <DoneNotice>
        {!copy.isIdle && !copy.isPending && <Message id={copy.isSuccess ? 'share.copied' : 'share.selected'} />}
      </DoneNotice>
      <p className="actions">
        <button type="button" className="button button-soft" onClick={() => copy.mutate()}>
          <Message id="share.copy" />
        </button>
      </p>
    </div>
  )
}
