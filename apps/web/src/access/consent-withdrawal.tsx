import type { consents } from '@pix/api/contract'
import { type JSX, useRef } from 'react'
import { useIntl } from 'react-intl'
import styles from '../accounts/account-page.module.css'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { ConfirmedDecision } from './confirmed-decision.tsx'
import type { Decision } from './consent-page.tsx'

type ConsentWithdrawalProps = {
  consent: Extract<consents.ReadConsent, { kind: 'given' }>
  isDeciding: boolean
  error: unknown
  onDecide: (decision: Decision) => void
}

/** Where a parent takes back the consent that they gave. */
export function ConsentWithdrawal({ consent, isDeciding, error, onDecide }: ConsentWithdrawalProps): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const dialog = useRef<HTMLDialogElement>(null)
  const { firstName, email, givenAt } = consent
  const values = { child: firstName || email, email, date: intl.formatDate(givenAt, { dateStyle: 'long' }) }
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say('access.withdraw-title')}>
        <Message id="access.withdraw-title" />
      </PageTitle>
      <p className="lead">
        <Message id="access.withdraw-lead" values={values} />
      </p>
      {error !== null && <ErrorNotice error={error} />}
      <p>
        <button type="button" className="button button-soft" onClick={() => dialog.current?.showModal()}>
          <Message id={isDeciding ? 'common.working' : 'access.withdraw'} />
        </button>
      </p>
      <ConfirmedDecision
        dialog={dialog}
        title="access.withdraw-sure"
        text="access.withdraw-text"
        confirm="access.withdraw-confirm"
        isDeciding={isDeciding}
        onConfirm={() => onDecide('withdraw')}
      />
    </div>
  )
}
