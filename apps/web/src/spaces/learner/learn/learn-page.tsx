import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './learn-page.module.css'
import { RecommendationList } from './recommendation-list.tsx'
import { recommendationQuery } from './recommendation-query.ts'
import { WaysToLearn } from './ways-to-learn.tsx'

/** Where learning begins: what to do now, and what can be done at any time. */
export function LearnPage(): JSX.Element {
  return (
    <AreaMessages areas={['learn']}>
      <Learn />
    </AreaMessages>
  )
}

function Learn(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, failureCount, refetch } = useQuery(recommendationQuery(language))
  if (!data && !error) return <PagePlaceholder isSlow={failureCount > 0} />
  return (
    <div className={styles['page']}>
      <div>
        <PageTitle documentTitle={say('learn.title')}>{say('learn.title')}</PageTitle>
        <p className="lead">{say('learn.lead')}</p>
      </div>
      <section>
        <h2>{say('learn.now')}</h2>
        {data === undefined ? (
          <ErrorNotice error={error} onRetry={() => refetch()} />
        ) : data.recommendations.length > 0 ? (
          <RecommendationList recommendations={data.recommendations} />
        ) : (
          <p>{say('learn.nothing')}</p>
        )}
      </section>
      <section>
        <h2>{say('learn.anytime')}</h2>
        <WaysToLearn />
      </section>
    </div>
  )
}
