import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { AllTutorials } from './all-tutorials.tsx'
import { KeptTutorials } from './kept-tutorials.tsx'
import { useOwnTutorials } from './own-tutorials.ts'
import { TutorialLinks } from './tutorial-links.tsx'
import { tutorialListQuery } from './tutorial-query.ts'
import styles from './tutorials-page.module.css'

/** Every short lesson: those that help now, those that were kept, then all. */
export function TutorialsPage(): JSX.Element {
  return (
    <AreaMessages areas={['learn']}>
      <Tutorials />
    </AreaMessages>
  )
}

function Tutorials(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data: user } = useCurrentUser()
  const own = useOwnTutorials()
  const { data, error, failureCount, refetch } = useQuery(tutorialListQuery(language))
  const isOwnToCome = user?.kind !== 'nobody' && own === undefined && user !== undefined
  if ((!data && !error) || isOwnToCome) return <PagePlaceholder isSlow={failureCount > 0} />
  const all = data?.competences.flatMap(({ tutorials }) => tutorials) ?? []
  const recommended = (own?.recommended ?? []).flatMap((id) => all.filter((one) => one.id === id))
  return (
    <div className={styles['page']}>
      <div>
        <PageTitle documentTitle={say('tutorials.title')}>{say('tutorials.title')}</PageTitle>
        <p className="lead">{say('tutorials.lead')}</p>
      </div>
      {recommended.length > 0 && (
        <section>
          <h2>{say('tutorials.recommended')}</h2>
          <p className="muted">{say('tutorials.recommended-text')}</p>
          <TutorialLinks tutorials={recommended} />
        </section>
      )}
      {own !== undefined && data && <KeptTutorials saved={own.saved} all={all} />}
      {data ? <AllTutorials competences={data.competences} /> : <ErrorNotice error={error} onRetry={() => refetch()} />}
    </div>
  )
}
