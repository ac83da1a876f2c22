import type { JSX } from 'react'
import { isApiError } from '../../../api.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { TestMessage } from './test-message.tsx'

const unknownTest: ReadonlySet<string> = new Set(['assessment-not-found', 'invalid-request'])

/** A page of a test that could not be loaded. */
export function TestProblem({ error, onRetry }: { error: unknown; onRetry: () => void }): JSX.Element {
  const say = useMessages()
  if (isApiError(error) && unknownTest.has(error.code)) {
    return <TestMessage title="test.unknown-title" text="test.unknown-text" />
  }
  return (
    <div className="stack">
      <PageTitle documentTitle={say('test.problem-title')}>{say('test.problem-title')}</PageTitle>
      <ErrorNotice error={error} onRetry={onRetry} />
    </div>
  )
}
