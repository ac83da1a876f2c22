import { mailDeliveries } from '@pix/api/contract'
import type { JSX } from 'react'
import { call } from '../../api.ts'
import { useMoment } from '../../language/use-moment.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './kept-mail.module.css'
import { useOperatorChange } from './use-operator-change.ts'

/** A mail that has not gone: to whom (masked), how often it was tried, why it did not work. */
export function KeptMail({ mail }: { mail: mailDeliveries.KeptMail }): JSX.Element {
  const say = useMessages()
  const moment = useMoment()
  const { mailId, mailKind, to, askedAt, tries, nextTryAt, lastError } = mail
  const retry = useOperatorChange(() => call(mailDeliveries.retryMail, { params: { mailId } }))
  const kind = say(`operator.mail-${mailKind}`)
  const receiver = to ?? say('operator.mail-to-nobody')
  const facts = [
    ['operator.mail-asked', moment(askedAt)],
    ['operator.mail-tries', String(tries)],
    ['operator.mail-next', nextTryAt === null ? say('operator.mail-never') : moment(nextTryAt)],
    ['operator.mail-error', lastError ?? say('operator.mail-no-error')],
  ] as const
  return (
    <li className={styles['mail']}>
      <h2 className={styles['title']}>
        {kind} – {receiver}
      </h2>
      <dl className={styles['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {retry.isError && <ErrorNotice error={retry.error} />}
      <p className="actions">
        <button
          type="button"
          className="button button-soft"
          aria-disabled={retry.isPending}
          onClick={() => retry.isPending || retry.mutate()}
        >
          {say('operator.mail-retry')}
          <span className="visually-hidden">
            {' '}
            ({kind}, {receiver})
          </span>
        </button>
        <span role="status">{retry.isSuccess && say('operator.mail-retried')}</span>
      </p>
    </li>
  )
}
