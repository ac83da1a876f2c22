import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { OneMoment } from '../../../layout/one-moment.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Illustration } from '../../../ui/illustrations/illustration.tsx'
import { mistakeCountsQuery } from '../mistakes/mistake-queries.ts'
import { reviewQuery } from './practice-queries.ts'
import styles from './review-page.module.css'
import { useStartExercise } from './use-start-exercise.ts'

/** The short review of the day: what was missed, once more, at the right moment. */
export function ReviewPage(): JSX.Element {
  return (
    <AreaMessages areas={['practice']}>
      <Review />
    </AreaMessages>
  )
}

function Review(): JSX.Element {
  const { data: user } = useCurrentUser()
  const isSomebody = user !== undefined && user.kind !== 'nobody'
  const { data, error, failureCount, refetch } = useQuery({ ...reviewQuery, enabled: isSomebody })
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />
  if (!user || (isSomebody && !data)) return <PagePlaceholder isSlow={failureCount > 0} />
  return data && data.due > 0 ? (
    <OpenReview due={data.due} />
  ) : (
    <NoReview nextAt={data?.nextAt ?? null} isSomebody={isSomebody} />
  )
}

function OpenReview({ due }: { due: number }): JSX.Element {
  const say = useMessages()
  const start = useStartExercise()
  return (
    <div className={styles['page']}>
      <div className="stack">
        <PageTitle documentTitle={say('review.title')}>
          <Message id="review.open-title" values={{ count: due }} />
        </PageTitle>
        <p className="lead">
          <Message id="review.open-text" />
        </p>
        {start.error && <ErrorNotice error={start.error} />}
        <p className="actions">
          <button
            type="button"
            className="button"
            aria-disabled={start.isPending || undefined}
            onClick={() => start.isPending || start.mutate({ kind: 'review' })}
          >
            <Message id="review.start" />
          </button>
          <OneMoment isPending={start.isPending} />
        </p>
      </div>
      <Illustration name="together" />
    </div>
  )
}

/** A happy state: there is nothing that one should have done. */
function NoReview({ nextAt, isSomebody }: { nextAt: number | null; isSomebody: boolean }): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  return (
    <div className={styles['page']}>
      <div className="stack">
        <PageTitle documentTitle={say('review.title')}>
          <Message id="review.nothing-title" />
        </PageTitle>
        <p className="lead">
          {nextAt === null ? (
            <Message id="review.never" />
          ) : (
            <Message
              id="review.next"
              values={{ date: intl.formatDate(nextAt, { weekday: 'long', day: 'numeric', month: 'long' }) }}
            />
          )}
        </p>
        <p className="actions">
          {isSomebody && <MistakesLink />}
          <Link className="button button-soft" to="/learner/practice">
            <Message id="review.to-practice" />
          </Link>
        </p>
      </div>
      <Illustration name="breathing-space" />
    </div>
  )
}

/** What is still to be learnt can be read on any day. */
function MistakesLink(): JSX.Element | null {
  const { language } = useLanguage()
  const { data } = useQuery(mistakeCountsQuery(language))
  const count = (data?.competences ?? []).reduce((sum, { notYet }) => sum + notYet, 0)
  if (count === 0) return null
  return (
    <Link className="button" to="/learner/mistakes">
      <Message id="review.mistakes" values={{ count }} />
    </Link>
  )
}
