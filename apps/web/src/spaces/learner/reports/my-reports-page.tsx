import type { problemReports } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type JSX, useEffect } from 'react'
import { useIntl } from 'react-intl'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Line } from '../../../ui/line.tsx'
import styles from './my-reports-page.module.css'
import { ownReportsQuery } from './own-reports-query.ts'
import { rememberReadReplies } from './read-replies.ts'

/** What a person reported, and what became of it. */
export function MyReportsPage(): JSX.Element {
  return (
    <AreaMessages areas={['reports']}>
      <MyReports />
    </AreaMessages>
  )
}

function MyReports(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, failureCount, refetch } = useQuery(ownReportsQuery(language))
  useEffect(() => {
    if (data) rememberReadReplies(data.reports)
  }, [data])
  if (!data && !error) return <PagePlaceholder isSlow={failureCount > 0} />
  return (
    <div className={styles['page']}>
      <div>
        <PageTitle documentTitle={say('reports.mine')}>{say('reports.mine')}</PageTitle>
        <p className="lead">{say('reports.mine-lead')}</p>
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => refetch()} />}
      {data?.reports.length === 0 && <p>{say('reports.mine-none')}</p>}
      {data && data.reports.length > 0 && (
        <ol className={styles['list']}>
          {data.reports.map((report) => (
            <OwnReport key={report.reportId} report={report} />
          ))}
        </ol>
      )}
      <p className="actions">
        <Link className="button button-soft" to="/learner/profile">
          {say('reports.to-profile')}
        </Link>
      </p>
    </div>
  )
}

function OwnReport({ report }: { report: problemReports.OwnReport }): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const date = (at: number): string => intl.formatDate(at, { dateStyle: 'long' })
  const { category, detail } = report
  const state = report.state === 'open' && report.reply !== null ? 'answered' : report.state
  return (
    <li className={styles['report']}>
      <h2 className={styles['title']}>
        {say(`reports.category-${category}`)}
        {detail !== null && <> – {say(`reports.detail-${detail}`)}</>}
      </h2>
      <p className="muted">
        {say('reports.mine-sent', { date: date(report.reportedAt) })}{' '}
        <span className={`tag ${state === 'open' ? 'tag-neutral' : 'tag-positive'}`}>
          {say(`reports.state-${state}`)}
        </span>
      </p>
      <p>
        <Line line={report.instruction} />
      </p>
      {report.text !== '' && <p className={styles['words']}>{report.text}</p>}
      {report.reply !== null && report.repliedAt !== null ? (
        <div className={styles['reply']}>
          <p>
            <strong>{say('reports.mine-reply', { date: date(report.repliedAt) })}</strong>
          </p>
          <p className={styles['words']}>{report.reply}</p>
        </div>
      ) : (
        <p className="muted">{say('reports.mine-no-reply')}</p>
      )}
      <p className="no-print">
        <WayToQuestion run={report.run} position={report.position} />
      </p>
    </li>
  )
}

/** To the question, or to the practice in which its correction is opened. */
function WayToQuestion({
  run: { kind, runId },
  position,
}: Pick<problemReports.OwnReport, 'run' | 'position'>): JSX.Element {
  const say = useMessages()
  const about = <span className="visually-hidden"> ({say('reports.mine-about', { position })})</span>
  if (kind === 'exercise')
    return (
      <Link
        to="/learner/exercises/$exerciseId"
        params={{ exerciseId: runId }}
        state={{ corrections: { opened: [position], onlyNotYet: false } }}
      >
        {say('reports.mine-practice')}
        {about}
      </Link>
    )
  return (
    <Link
      to="/learner/assessments/$assessmentId/questions/$position"
      params={{ assessmentId: runId, position: String(position) }}
    >
      {say('reports.mine-question')}
      {about}
    </Link>
  )
}
