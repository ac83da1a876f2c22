import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { SignedOutNotice } from '../../../current-user/signed-out-notice.tsx'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { profileQuery } from '../profile/profile-query.ts'
import { CompetenceSheet } from './competence-sheet.tsx'

const route = getRouteApi('/learner/competences/$code')

export function CompetencePage(): JSX.Element {
  return (
    <AreaMessages areas={['profile']}>
      <CompetenceOfAddress />
    </AreaMessages>
  )
}

function CompetenceOfAddress(): JSX.Element {
  const { code } = route.useParams()
  const say = useMessages()
  const { language } = useLanguage()
  const { data: profile, error, failureCount, refetch } = useQuery(profileQuery(language))

  if (profile === undefined && error === null) return <PagePlaceholder isSlow={failureCount > 0} />
  const problem = profile === undefined ? 'test.problem-title' : 'profile.no-such-competence'
  const scorecard = profile?.scorecards.find((one) => one.code === code)
  return (
    <div className="stack">
      <p className="actions">
        <Link className="button button-quiet" to="/learner/profile">
          <Icon name="arrow-left" />
          <Message id="profile.back" />
        </Link>
      </p>
      <SignedOutNotice />
      {profile !== undefined && scorecard !== undefined ? (
        <CompetenceSheet
          scorecard={scorecard}
          area={profile.areas.find(({ id }) => id === scorecard.areaId)?.name ?? ''}
          openLevels={profile.openLevels}
        />
      ) : (
        <>
          <PageTitle documentTitle={say(problem)}>
            <Message id={problem} />
          </PageTitle>
          {profile === undefined ? (
            <ErrorNotice error={error} onRetry={() => void refetch()} />
          ) : (
            <p className="lead">
              <Message id="profile.no-such-text" />
            </p>
          )}
        </>
      )}
    </div>
  )
}
