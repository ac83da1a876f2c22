import { type passkeys as contract, passkeys } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type JSX, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { fieldText } from '../../../accounts/form-errors.ts'
import { call } from '../../../api.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './account-page.module.css'
import { PasskeyNameField } from './new-passkey.tsx'

type PasskeyRowProps = {
  passkey: contract.Passkey
  onChanged: (what: 'renamed' | 'removed') => Promise<void>
}

/** One passkey: when it was added and used, its name, and removing it after a question. */
export function PasskeyRow({ passkey, onChanged }: PasskeyRowProps): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isRenaming, setRenaming] = useState(false)
  const { passkeyId, name, createdAt, lastUsedAt } = passkey
  const params = { passkeyId }
  const rename = useMutation({
    mutationFn: (newName: string) => call(passkeys.renamePasskey, { params, body: { name: newName } }),
    onSuccess: () => {
      setRenaming(false)
      return onChanged('renamed')
    },
  })
  const remove = useMutation({
    mutationFn: () => call(passkeys.removePasskey, { params }),
    onSuccess: () => onChanged('removed'),
  })
  const date = (at: number): string => intl.formatDate(at, { dateStyle: 'long' })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const newName = fieldText(event.currentTarget, 'passkeyName').trim()
    if (newName === '' || newName === name) setRenaming(false)
    else if (!rename.isPending) rename.mutate(newName)
  }
  return (
    <li className={styles['device']}>
      <span>
        <strong>{name}</strong>
        <br />
        <span className="muted">{say('methods.passkey-added', { date: date(createdAt) })}</span>
        <br />
        <span className="muted">
          {lastUsedAt === null
            ? say('methods.passkey-unused')
            : say('methods.passkey-used', { date: date(lastUsedAt) })}
        </span>
      </span>
      <span className="actions">
        <button type="button" className="button button-soft" onClick={() => setRenaming(!isRenaming)}>
          <Message id="methods.passkey-rename" />
          <span className="visually-hidden"> ({name})</span>
        </button>
        <button type="button" className="button button-soft" onClick={() => dialog.current?.showModal()}>
          <Message id="methods.passkey-remove" />
          <span className="visually-hidden"> ({name})</span>
        </button>
      </span>
      {isRenaming && (
        <form className="stack" noValidate onSubmit={submit}>
          <PasskeyNameField id={`name-${passkeyId}`} name={name} />
          {rename.isError && <ErrorNotice error={rename.error} />}
          <button type="submit" className="button" aria-disabled={rename.isPending}>
            <Message id={rename.isPending ? 'common.working' : 'account.save'} />
          </button>
        </form>
      )}
      <dialog ref={dialog} aria-labelledby={`remove-${passkeyId}`} aria-describedby={`remove-${passkeyId}-text`}>
        <div className="stack">
          <h3 id={`remove-${passkeyId}`}>
            <Message id="methods.passkey-remove-title" />
          </h3>
          <p id={`remove-${passkeyId}-text`}>
            <Message id="methods.passkey-remove-text" values={{ name }} />
          </p>
          {remove.isError && <ErrorNotice error={remove.error} />}
          <div className="actions">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              <Message id="methods.passkey-keep" />
            </button>
            <button
              type="button"
              className="button button-soft"
              aria-disabled={remove.isPending}
              onClick={() => remove.isPending || remove.mutate()}
            >
              <Message id={remove.isPending ? 'common.working' : 'methods.passkey-remove'} />
            </button>
          </div>
        </div>
      </dialog>
    </li>
  )
}
