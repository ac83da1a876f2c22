import { useQuery } from '@tanstack/react-query'
import { type JSX, useState } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { exploredCount } from '../profile/next-step.ts'
import { profileQuery } from '../profile/profile-query.ts'
import { ProgressPage } from '../progress/progress-page.tsx'
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
  const { language } = useLanguage()
  const { data: user } = useCurrentUser()
  const [isNamed, setIsNamed] = useState(false)
  const asked = useQuery(profileQuery(language))
  const { data: profile } = asked
  const firstName = user?.kind === 'registered' ? user.firstName : ''
  const hasBegun = profile !== undefined && exploredCount(profile) > 0
  const first = profile !== undefined && (
    <p className="lead">
      <Message id={hasBegun ? 'share.lead' : 'share.empty'} />
    </p>
  )
  return (
    <ProgressPage title="share.title" asked={asked} first={first}>
      {hasBegun && (
        <div className={styles['ways']}>
          {firstName !== '' && <NameChoice {...{ firstName, isNamed, setIsNamed }} />}
          <PictureSection profile={profile} name={isNamed ? firstName : ''} />
          <PdfSection isNamed={isNamed} />
        </div>
      )}
    </ProgressPage>
  )
}
