import { mailDeliveries } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { JSX } from 'react'
import { call } from '../../api.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { KeptMail } from './kept-mail.tsx'
import { MailOutage } from './mail-outage.tsx'
import { mailsQuery } from './operator-queries.ts'
import { mailFilter } from './operator-search.ts'
import styles from './operator-space.module.css'
import { Pages } from './pages.tsx'
import { useOperatorChange } from './use-operator-change.ts'

const route = getRouteApi('/admin/$')
const states = ['waiting', 'failed'] as const

/** The mails that have not gone, and another try. */
export function MailsPage(): JSX.Element {
  const say = useMessages()
  const navigate = route.useNavigate()
  const filter = mailFilter(route.useSearch())
  const { data, error, failureCount, refetch } = useQuery(mailsQuery(filter))
  const retryAll = useOperatorChange(() => call(mailDeliveries.retryFailedMails, {}))
  if (!data && !error) return <PagePlaceholder isSlow={failureCount > 0} />
  return (
    <div className={styles['page']}>
      <div>
        <PageTitle documentTitle={say('operator.mails')}>{say('operator.mails')}</PageTitle>
        <p>{say('operator.mails-lead')}</p>
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => refetch()} />}
      {data && (
        <>
          <MailOutage outage={data.backlog.outage} />
          <SelectField<(typeof states)[number]>
            id="filter-state"
            label={say('operator.state')}
            values={states}
            value={filter.state}
            labelOf={(state) => `${say(`operator.mails-state-${state}`)} (${data.backlog[state]})`}
            onChange={(state) => navigate({ search: { state }, replace: true })}
          />
          {retryAll.isError && <ErrorNotice error={retryAll.error} />}
          <div role="status">
            {retryAll.isSuccess && <p>{say('operator.retried-all', { count: retryAll.data.retried })}</p>}
          </div>
          {filter.state === 'failed' && data.mails.length > 0 && (
            <p>
              <button
                type="button"
                className="button button-soft"
                aria-disabled={retryAll.isPending}
                onClick={() => retryAll.isPending || retryAll.mutate()}
              >
                {say(retryAll.isPending ? 'common.working' : 'operator.retry-all')}
              </button>
            </p>
          )}
          {data.mails.length === 0 && <p>{say('operator.mails-none')}</p>}
          <ul className={styles['list']}>
            {data.mails.map((mail) => (
              <KeptMail key={mail.mailId} mail={mail} />
            ))}
          </ul>
          <Pages page={filter.page} total={data.backlog[filter.state]} />
        </>
      )}
    </div>
  )
}
