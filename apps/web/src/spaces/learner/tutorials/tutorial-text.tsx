import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { RichText } from '../../../ui/rich-text.tsx'
import { tutorialQuery } from './tutorial-query.ts'

/** The text of a tutorial, inside a page that has said its title. */
export function TutorialText({ tutorialId }: { tutorialId: string }): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(tutorialQuery(tutorialId, language))
  if (data) return <RichText text={data.body} headingLevel={4} />
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />
  return (
    <p role="status" className="muted">
      {say('tutorial.loading')}
    </p>
  )
}
