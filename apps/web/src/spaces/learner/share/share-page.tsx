import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { exploredCount } from '../profile/next-step.ts'
import { profileQuery } from '../profile/profile-query.ts'
import { NameChoice } from './name-choice.tsx'
import { PdfSection } from './pdf-section.tsx'
import { PictureSection } from './picture-section.tsx'
import styles from './share-page.module.css'

/** The mosaic as a picture or as a PDF, to be shown to others. */
export function SharePage(): JSX.Element {
  return (
    <AreaMessages areas={['progress']}>
      <LoadedShare />
    </AreaMessages>
  )
}

function LoadedShare(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data: user } = useCurrentUser()
  const [isNamed, setIsNamed] = useState(false)
  const { data: profile, error, failureCount, isFetching, refetch } = useQuery(profileQuery(language))
  if (profile === undefined && (error === null || isFetching)) return <PagePlaceholder isSlow={failureCount > 0} />
  const firstName = user?.kind === 'registered' ? user.firstName : ''
  const hasBegun = profile !== undefined && exploredCount(profile) > 0
  return (
    <div className={styles['page']}>
      <p className="actions">
        <Link className="button button-quiet" to="/learner/profile">
          <Icon name="arrow-left" />
          <Message id="progress.back" />
        </Link>
      </p>
      <div className={styles['section']}>
        <PageTitle documentTitle={say('share.title')}>
          <Message id="share.title" />
        </PageTitle>
        {profile !== undefined && (
          <p className="lead">
            <Message id={hasBegun ? 'share.lead' : 'share.empty'} />
          </p>
        )}
      </div>
      {profile === undefined && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {hasBegun && (
        <>
          {firstName !== '' && <NameChoice {...{ firstName, isNamed, setIsNamed }} />}
          <PictureSection profile={profile} name={isNamed ? firstName : ''} />
          <PdfSection isNamed={isNamed} />
        </>
      )}
    </div>
  )
}
