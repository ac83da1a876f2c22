import { getRouteApi, Link } from '@tanstack/react-router'
import { type JSX, useEffect, useRef } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { useStartExercise } from './use-start-exercise.ts'

const route = getRouteApi('/learner/demos/$demoId')

/** The address of a demo starts it, or goes on with it. */
export function DemoPage(): JSX.Element {
  return (
    <AreaMessages areas={['practice']}>
      <StartingDemo />
    </AreaMessages>
  )
}

function StartingDemo(): JSX.Element {
  const say = useMessages()
  const { demoId } = route.useParams()
  const { mutate, error } = useStartExercise({ replace: true })
  const started = useRef<string | null>(null)
  useEffect(() => {
    if (started.current === demoId) return
    started.current = demoId
    mutate({ kind: 'demo', demoId })
  }, [demoId, mutate])

  if (error === null) return <PagePlaceholder />
  return (
    <div className="stack">
      <PageTitle documentTitle={say('demo.problem')}>
        <Message id="demo.problem" />
      </PageTitle>
      <ErrorNotice error={error} onRetry={() => mutate({ kind: 'demo', demoId })} />
      <p className="actions">
        <Link className="button button-soft" to="/learner/practice">
          <Message id="practice.choose-tube" />
        </Link>
      </p>
    </div>
  )
}
