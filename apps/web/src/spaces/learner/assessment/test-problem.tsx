import type { JSX } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { useMessages } from '../../../messages/use-messages.ts'

/** A page of a test that could not be loaded. */
export function TestProblem({ error, onRetry }: { error: unknown; onRetry: () => void }): JSX.Element {
  const say = useMessages()
  return (
    <div className="stack">
      <PageTitle documentTitle={say('test.problem-title')}>{say('test.problem-title')}</PageTitle>
      <ErrorNotice error={error} onRetry={onRetry} />
    </div>
  )
}
