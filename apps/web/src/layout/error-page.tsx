import { type JSX, useEffect } from 'react'
import { isApiError } from '../api.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { errorSentence, errorValues, isLineDown } from './error-sentence.ts'
import { PageBody } from './page-body.tsx'
import { PageTitle } from './page-title.tsx'

/**
 * When a page could not be loaded or broke. Trying again loads everything anew: the app may have changed since. A page that
 * the line was down for comes by itself once it is back.
 */
export function ErrorPage({ error }: { error: unknown }): JSX.Element {
  const say = useMessages()
  const isOffline = isLineDown(error)
  useEffect(() => {
    if (!isOffline) return
    const load = (): void => location.reload()
    window.addEventListener('online', load)
    return () => window.removeEventListener('online', load)
  }, [isOffline])
  return (
    <PageBody>
      <div className="stack">
        <PageTitle documentTitle={say('common.error-title')}>
          <Message id="common.error-title" />
        </PageTitle>
        <p className="lead">
          <Message
            id={isApiError(error) || isOffline ? errorSentence(error) : 'common.error-text'}
            values={errorValues(error)}
          />
        </p>
        <p className="actions">
          <button type="button" className="button" onClick={() => location.reload()}>
            <Message id="common.retry" />
          </button>
          {/* A full page load: what is broken stays behind. */}
          <a className="button button-quiet" href="/learner/profile">
            <Message id="common.to-profile" />
          </a>
        </p>
      </div>
    </PageBody>
  )
}
