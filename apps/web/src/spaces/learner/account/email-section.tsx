import { recovery } from '@pix/api/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type JSX, useEffect, useState } from 'react'
import { call } from '../../../api.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import { findOperator } from '../../../operator.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { RegisteredUser } from './account-page.tsx'
import { AccountSection } from './account-section.tsx'
import { AddressForm } from './address-form.tsx'
import { CodeForm } from './code-form.tsx'
import { DoneNotice } from './done-notice.tsx'
import { emailChangeQuery } from './email-change-query.ts'
import { useFormInPlace } from './use-form-in-place.ts'

/** The address of the account: whether it is confirmed, and another one by a code. */
export function EmailSection({ user }: { user: RegisteredUser }): JSX.Element {
  const { sendsMail } = findOperator()
  const { data: change } = useQuery(emailChangeQuery)
  const { place, isOpen, setOpen } = useFormInPlace()
  const [done, setDone] = useState<Done | null>(null)
  const [codesAsked, setCodesAsked] = useState(0)
  const code = change?.kind === 'code-sent' ? change : null
  const announce = (message: MessageKey, email: string): void =>
    setDone((before) => ({ message, email, time: (before?.time ?? 0) + 1 }))
  // The form of the code is gone, and what was pressed in it.
  const isSettled = done !== null && code === null && !isOpen
  useEffect(() => {
    if (isSettled) place.current?.querySelector('button')?.focus()
  }, [isSettled, place])
  const verify = useMutation({ mutationFn: () => call(recovery.askEmailVerification, {}) })

  return (
    <AccountSection title="account.email">
      {user.username !== null && (
        <p>
          <Message id="account.username" /> <strong>{user.username}</strong>
        </p>
      )}
      <p>
        {user.email === null ? <Message id="account.email-none" /> : <strong>{user.email}</strong>}{' '}
        {user.isEmailVerified && (
          <span className="tag tag-positive">
            <Icon name="check" />
            <Message id="account.email-confirmed" />
          </span>
        )}
      </p>
      <DoneNotice>
        {done !== null && <Message key={done.time} id={done.message} values={{ email: done.email }} />}
      </DoneNotice>
      {user.email !== null && !user.isEmailVerified && sendsMail && (
        <div className="notice notice-attention">
          <Icon name="mail" />
          <div className="stack">
            <p>
              <Message id="account.email-unconfirmed" />
            </p>
            {verify.isError && <ErrorNotice error={verify.error} />}
            <DoneNotice>
              {verify.isSuccess && <Message id="account.verification-sent" values={{ email: user.email }} />}
            </DoneNotice>
            <p>
              <button
                type="button"
                className="button button-soft"
                aria-disabled={verify.isPending}
                onClick={() => verify.isPending || verify.mutate()}
              >
                <Message id={verify.isPending ? 'common.working' : 'account.send-verification'} />
              </button>
            </p>
          </div>
        </div>
      )}
      {!sendsMail && (
        <p className="muted">
          <Message id="account.no-mail" />
        </p>
      )}
      {sendsMail && (
        <div ref={place} className="stack">
          {isOpen && (
            <AddressForm
              email={code?.email}
              onAsked={({ email, isNewCode }) => {
                announce(isNewCode && code !== null ? 'account.code-sent-again' : 'account.code-sent', email)
                setCodesAsked(codesAsked + 1)
                setOpen(false)
              }}
              onClose={() => setOpen(false)}
            />
          )}
          {!isOpen && code !== null && (
            <CodeForm
              // What was typed of one code is worth nothing for the next.
              key={codesAsked}
              code={code}
              isNew={codesAsked > 0}
              hasAddress={user.email !== null}
              onOver={() => setDone(null)}
              onDone={announce}
              onAskAnother={() => setOpen(true)}
            />
          )}
          {!isOpen && code === null && (
            <p>
              <button type="button" className="button button-soft" onClick={() => setOpen(true)}>
                <Message id={user.email === null ? 'account.email-add' : 'account.email-change'} />
              </button>
            </p>
          )}
        </div>
      )}
    </AccountSection>
  )
}

/** What has just worked; counted, so that the same words are read aloud again. */
type Done = { readonly message: MessageKey; readonly email: string; readonly time: number }
