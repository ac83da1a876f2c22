import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './history-page.module.css'
import { historyQuery } from './history-query.ts'
import { Progress } from './progress.tsx'

/** The way somebody has come: pix over time, strengths, what is within reach, and the tests. */
export function HistoryPage(): JSX.Element {
  return (
    <AreaMessages areas={['progress']}>
      <LoadedHistory />
    </AreaMessages>
  )
}

function LoadedHistory(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data: history, error, failureCount, isFetching, refetch } = useQuery(historyQuery(language))
  if (history === undefined && (error === null || isFetching)) return <PagePlaceholder isSlow={failureCount > 0} />
  const isEmpty = history?.points.length === 0
  return (
    <div className={styles['page']}>
      <p className="actions">
        <Link className="button button-quiet" to="/learner/profile">
          <Icon name="arrow-left" />
          <Message id="progress.back" />
        </Link>
      </p>
      <div className={styles['section']}>
        <PageTitle documentTitle={say('progress.title')}>
          <Message id="progress.title" />
        </PageTitle>
        {history !== undefined && (
          <p className="lead">
            <Message id={isEmpty ? 'progress.empty-text' : 'progress.lead'} values={{ pix: history.pix }} />
          </p>
        )}
        {isEmpty && (
          <p className="actions">
            <Link className="button" to="/learner/profile" hash="competences">
              <Message id="progress.empty-action" />
            </Link>
          </p>
        )}
      </div>
      {history === undefined && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {history !== undefined && !isEmpty && <Progress history={history} />}
    </div>
  )
}
