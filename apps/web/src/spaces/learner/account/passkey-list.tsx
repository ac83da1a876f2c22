import { passkeys } from '@pix/api/contract'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type JSX, useState } from 'react'
import { isPasskeyPossible } from '../../../accounts/passkey.ts'
import { call } from '../../../api.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { DoneNotice } from './done-notice.tsx'
import { NewPasskey } from './new-passkey.tsx'
import { PasskeyRow } from './passkey-row.tsx'
import { useFormInPlace } from './use-form-in-place.ts'

const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => call(passkeys.listPasskeys, { signal }),
})

/** The passkeys of the account, and adding one. */
export function PasskeyList(): JSX.Element {
  const queryClient = useQueryClient()
  const { data, error, refetch } = useQuery(passkeysQuery)
  const { place, isOpen, setOpen } = useFormInPlace()
  const [done, setDone] = useState<'made' | 'removed' | null>(null)
  const onChanged = (what: 'made' | 'renamed' | 'removed'): Promise<void> => {
    setOpen(false)
    setDone(what === 'renamed' ? null : what)
    return queryClient.invalidateQueries({ queryKey: passkeysQuery.queryKey })
  }
  return (
    <>
      <h3>
        <Message id="methods.passkeys" />
      </h3>
      <p>
        <Message id="methods.passkeys-text" />
      </p>
      {error && <ErrorNotice error={error} onRetry={() => refetch()} />}
      {data?.passkeys.length === 0 && (
        <p className="muted">
          <Message id="methods.passkeys-none" />
        </p>
      )}
      {data !== undefined && data.passkeys.length > 0 && (
        <ul>
          {data.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.passkeyId} passkey={passkey} onChanged={onChanged} />
          ))}
        </ul>
      )}
      <DoneNotice>{done !== null && <Message id={`methods.passkey-${done}`} />}</DoneNotice>
      {!isPasskeyPossible() && (
        <p className="muted">
          <Message id="methods.passkeys-impossible" />
        </p>
      )}
      {isPasskeyPossible() && (
        <div ref={place}>
          {isOpen ? (
            <NewPasskey onMade={() => onChanged('made')} onClose={() => setOpen(false)} />
          ) : (
            <button
              type="button"
              className="button button-soft"
              onClick={() => {
                setDone(null)
                setOpen(true)
              }}
            >
              <Message id="methods.passkey-add" />
            </button>
          )}
        </div>
      )}
    </>
  )
}
