import { type identityProviders as contract, identityProviders } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { type JSX, useRef } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../api.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './account-page.module.css'

/** One service that opens the account, and unlinking it after a question. */
export function IdentityRow({
  identity: { identityId, name, linkedAt, lastUsedAt },
  onUnlinked,
}: {
  identity: contract.Identity
  onUnlinked: () => Promise<void>
}): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const dialog = useRef<HTMLDialogElement>(null)
  const unlink = useMutation({
    mutationFn: () => call(identityProviders.unlinkIdentity, { params: { identityId } }),
    onSuccess: onUnlinked,
  })
  const date = (at: number): string => intl.formatDate(at, { dateStyle: 'long' })
  return (
    <li className={styles['device']}>
      <span>
        <strong>{name}</strong>
        <br />
        <span className="muted">{say('methods.identity-linked', { date: date(linkedAt) })}</span>
        <br />
        <span className="muted">{say('methods.identity-used', { date: date(lastUsedAt) })}</span>
      </span>
      <button type="button" className="button button-soft" onClick={() => dialog.current?.showModal()}>
        <Message id="methods.identity-unlink" />
        <span className="visually-hidden"> ({name})</span>
      </button>
      <dialog ref={dialog} aria-labelledby={`unlink-${identityId}`} aria-describedby={`unlink-${identityId}-text`}>
        <div className="stack">
          <h3 id={`unlink-${identityId}`}>
            <Message id="methods.identity-unlink-title" values={{ name }} />
          </h3>
          <p id={`unlink-${identityId}-text`}>
            <Message id="methods.identity-unlink-text" values={{ name }} />
          </p>
          {unlink.isError && <ErrorNotice error={unlink.error} />}
          <div className="actions">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              <Message id="methods.identity-keep" />
            </button>
            <button
              type="button"
              className="button button-soft"
              aria-disabled={unlink.isPending}
              onClick={() => unlink.isPending || unlink.mutate()}
            >
              <Message id={unlink.isPending ? 'common.working' : 'methods.identity-unlink'} />
            </button>
          </div>
        </div>
      </dialog>
    </li>
  )
}
