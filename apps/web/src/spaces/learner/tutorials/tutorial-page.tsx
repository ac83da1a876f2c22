import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { isApiError } from '../../../api.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { TutorialMarks } from './tutorial-marks.tsx'
import { tutorialQuery } from './tutorial-query.ts'
import { TutorialText } from './tutorial-text.tsx'

const route = getRouteApi('/learner/tutorials/$tutorialId')

/** A short lesson on a page of its own. */
export function TutorialPage(): JSX.Element {
  return (
    <AreaMessages areas={['learn']}>
      <Tutorial />
    </AreaMessages>
  )
}

function Tutorial(): JSX.Element {
  const say = useMessages()
  const { tutorialId } = route.useParams()
  const { language } = useLanguage()
  const { data, error, failureCount, refetch } = useQuery(tutorialQuery(tutorialId, language))

  if (data) {
    return (
      <article className="stack">
        <div>
          <PageTitle documentTitle={data.title}>{data.title}</PageTitle>
          <p className="muted">{say('tutorial.minutes', { minutes: data.minutes })}</p>
        </div>
        <TutorialText tutorial={data} headingLevel={2} />
        <TutorialMarks tutorialId={data.id} />
        <p className="actions">
          <Link className="button button-quiet" to="/learner/tutorials">
            <Icon name="arrow-left" />
            {say('tutorials.all')}
          </Link>
        </p>
      </article>
    )
  }
  if (!error) return <PagePlaceholder isSlow={failureCount > 0} />
  const isUnknown = isApiError(error) && (error.code === 'tutorial-not-found' || error.code === 'invalid-request')
  const title = say(isUnknown ? 'tutorial.unknown-title' : 'test.problem-title')
  return (
    <div className="stack">
      <PageTitle documentTitle={title}>{title}</PageTitle>
      {isUnknown ? (
        <>
          <p className="lead">{say('tutorial.unknown-text')}</p>
          <p className="actions">
            <Link className="button" to="/learner/tutorials">
              {say('tutorials.all')}
            </Link>
          </p>
        </>
      ) : (
        <ErrorNotice error={error} onRetry={() => refetch()} />
      )}
    </div>
  )
}
