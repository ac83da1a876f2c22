import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { isApiError } from '../../../api.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { MistakeFilters } from './mistake-filters.tsx'
import { keyOf, MistakeList } from './mistake-list.tsx'
import { mistakesQuery } from './mistake-queries.ts'
import styles from './mistakes.module.css'

const route = getRouteApi('/learner/mistakes/$code')

/** The answers of one competence that were not right yet, each with its correction. */
export function CompetenceMistakesPage(): JSX.Element {
  return (
    <AreaMessages areas={['learn', 'results']}>
      <CompetenceMistakes />
    </AreaMessages>
  )
}

function CompetenceMistakes(): JSX.Element {
  const say = useMessages()
  const { code } = route.useParams()
  const { show = 'not-yet' } = route.useSearch()
  const { language } = useLanguage()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { data, error, failureCount, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    mistakesQuery(code, show, language),
  )
  const first = data?.pages[0]
  if (!first && !error) return <PagePlaceholder isSlow={failureCount > 0} />
  const isUnknown = isApiError(error) && error.code === 'competence-not-found'
  const title = first
    ? say('mistakes.window', { name: first.competence.name })
    : say(isUnknown ? 'mistakes.no-such-competence' : 'mistakes.title')
  const mistakes = data?.pages.flatMap((page) => page.mistakes) ?? []
  return (
    <div className="stack" {...(first ? { 'data-area': first.competence.areaId } : {})}>
      <p className="actions">
        <Link className="button button-quiet" to="/learner/mistakes">
          <Icon name="arrow-left" />
          {say('mistakes.all-competences')}
        </Link>
      </p>
      <PageTitle documentTitle={title}>{title}</PageTitle>
      {error && !isUnknown && <ErrorNotice error={error} onRetry={() => refetch()} />}
      {first && (
        <>
          <MistakeFilters code={code} show={show} notYet={first.notYet} done={first.done} />
          <p role="status" className="visually-hidden">
            {say('mistakes.shown', { count: mistakes.length })}
          </p>
          {mistakes.length === 0 ? (
            <p className="notice notice-positive">
              <Icon name="check" />
              {say(first.notYet + first.done === 0 ? 'mistakes.none-all' : `mistakes.none-${show}`)}
            </p>
          ) : (
            <section aria-labelledby="list">
              <div className={styles['heading']}>
                <h2 id="list">{say('mistakes.list')}</h2>
                <p className="actions no-print">
                  <button
                    type="button"
                    className="button button-quiet"
                    onClick={() => setOpened(new Set(mistakes.map(keyOf)))}
                  >
                    {say('results.open-all')}
                  </button>
                  <button type="button" className="button button-quiet" onClick={() => window.print()}>
                    {say('results.print')}
                  </button>
                </p>
              </div>
              <MistakeList mistakes={mistakes} opened={opened} onOpenedChange={setOpened} />
            </section>
          )}
          {hasNextPage && (
            <p className="actions">
              <button
                type="button"
                className="button button-soft"
                aria-disabled={isFetchingNextPage}
                onClick={() => isFetchingNextPage || fetchNextPage()}
              >
                {say('mistakes.more')}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  )
}
