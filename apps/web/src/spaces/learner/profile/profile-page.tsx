import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { SignedOutNotice } from '../../../current-user/signed-out-notice.tsx'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Areas } from './areas.tsx'
import { KeepResult, keepResultId } from './keep-result.tsx'
import { exploredCount } from './next-step.ts'
import { ProfileHero } from './profile-hero.tsx'
import styles from './profile-page.module.css'
import { profileQuery } from './profile-query.ts'
import { ProfileSkeleton } from './profile-skeleton.tsx'
import { ProfileTable } from './profile-table.tsx'
import { ReplyNotice } from './reply-notice.tsx'

export function ProfilePage(): JSX.Element {
  return (
    <AreaMessages areas={['profile']} placeholder={<ProfileSkeleton isSlow={false} />}>
      <LoadedProfile />
    </AreaMessages>
  )
}

function LoadedProfile(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data: user } = useCurrentUser()
  const { data: profile, error, failureCount, isFetching, refetch } = useQuery(profileQuery(language))

  if (profile === undefined) {
    return error !== null && !isFetching ? (
      <div className="stack">
        <PageTitle documentTitle={say('profile.document-title')}>
          <Message id="profile.document-title" />
        </PageTitle>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <ProfileSkeleton isSlow={failureCount > 0} />
    )
  }
  const mayLoseIt = user?.kind === 'anonymous' && !user.isPending && exploredCount(profile) > 0
  return (
    <div className={styles['page']}>
      <SignedOutNotice />
      <ReplyNotice />
      {mayLoseIt && <KeepResult />}
      <ProfileHero
        profile={profile}
        firstName={user?.kind === 'registered' ? user.firstName : ''}
        describedBy={mayLoseIt ? keepResultId : undefined}
      />
      <Areas profile={profile} />
      <ProfileTable profile={profile} />
    </div>
  )
}
