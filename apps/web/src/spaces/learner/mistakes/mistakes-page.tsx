import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { areaIcon } from '../../../ui/icons.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Illustration } from '../../../ui/illustrations/illustration.tsx'
import { mistakeCountsQuery } from './mistake-queries.ts'
import styles from './mistakes.module.css'

/** What was not right yet, at any time, by competence. */
export function MistakesPage(): JSX.Element {
  return (
    <AreaMessages areas={['learn']}>
      <Mistakes />
    </AreaMessages>
  )
}

function Mistakes(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, failureCount, refetch } = useQuery(mistakeCountsQuery(language))
  if (!data && !error) return <PagePlaceholder isSlow={failureCount > 0} />
  const isEmpty = data?.competences.length === 0
  return (
    <div className="stack">
      <PageTitle documentTitle={say('mistakes.title')}>{say(isEmpty ? 'mistakes.empty' : 'mistakes.title')}</PageTitle>
      <p className="lead">{say(isEmpty ? 'mistakes.empty-text' : 'mistakes.lead')}</p>
      {isEmpty && (
        <div className={styles['scene']}>
          <Illustration name="breathing-space" />
        </div>
      )}
      {data === undefined ? (
        <ErrorNotice error={error} onRetry={() => refetch()} />
      ) : (
        <ul className={styles['competences']}>
          {data.competences.map(({ competence: { code, name, areaId }, notYet, done }) => (
            <li key={code} data-area={areaId}>
              <Link to="/learner/mistakes/$code" params={{ code }} className={styles['competence'] ?? ''}>
                <Icon name={areaIcon(areaId)} />
                <span>
                  <strong className={styles['name']}>{name}</strong>
                  <span className={styles['counts']}>
                    {notYet > 0 && <span>{say('mistakes.not-yet-count', { count: notYet })}</span>}
                    {done > 0 && <span>{say('mistakes.done-count', { count: done })}</span>}
                  </span>
                </span>
                <Icon name="chevron-right" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
