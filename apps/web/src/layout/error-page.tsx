import type { JSX } from 'react'
import { isApiError } from '../api.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { errorSentence, errorValues } from './error-sentence.ts'
import { PageBody } from './page-body.tsx'
import { PageTitle } from './page-title.tsx'

/** When a page could not be loaded or broke. Trying again loads everything anew: the app may have changed since. */
export function ErrorPage({ error }: { error: unknown }): JSX.Element {
  const say = useMessages()
  return (
    <PageBody>
      <div className="stack">
        <PageTitle documentTitle={say('common.error-title')}>
          <Message id="common.error-title" />
        </PageTitle>
        <p className="lead">
          <Message id={isApiError(error) ? errorSentence(error) : 'common.error-text'} values={errorValues(error)} />
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
