import { reportInbox } from '@pix/api/contract'
import { reportEndings } from '@pix/core/reports'
import { type JSX, useRef } from 'react'
import { call } from '../../api.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { useOperatorChange } from './use-operator-change.ts'

/** Closes every open report about a challenge, after a question. */
export function CloseAll({ challengeId, open }: { challengeId: string; open: number }): JSX.Element {
  const say = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useOperatorChange(async (as: (typeof reportEndings)[number]) => {
    await call(reportInbox.closeReports, { params: { challengeId }, body: { as } })
    dialog.current?.close()
  })
  return (
    <div>
      <button type="button" className="button button-soft" onClick={() => dialog.current?.showModal()}>
        {say('operator.close-all', { count: open })}
      </button>
      <dialog ref={dialog} aria-labelledby="close-all-title">
        <div className="stack">
          <h2 id="close-all-title">{say('operator.close-all-title')}</h2>
          <p>{say('operator.close-all-text')}</p>
          {close.isError && <ErrorNotice error={close.error} />}
          <div className="actions">
            {reportEndings.map((ending) => (
              <button
                key={ending}
                type="button"
                className="button button-soft"
                aria-disabled={close.isPending}
                onClick={() => close.isPending || close.mutate(ending)}
              >
                {say(`operator.ending-${ending}`)}
              </button>
            ))}
            <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
              {say('operator.cancel')}
            </button>
          </div>
        </div>
      </dialog>
    </div>
  )
}
