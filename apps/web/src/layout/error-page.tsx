import { useRouter } from '@tanstack/react-router'
import type { JSX } from 'react'
import { ApiError } from '../api.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { Illustration } from '../ui/illustrations/illustration.tsx'
import { errorSentence } from './error-sentence.ts'
import { PageBody } from './page-body.tsx'
import styles from './message-page.module.css'
import { PageTitle } from './page-title.tsx'

/** When a page could not be loaded or broke. Trying again loads everything anew: the app may have changed since. */
export function ErrorPage({ error }: { error: unknown }): JSX.Element {
  const say = useMessages()
  const router = useRouter()
  return (
    <PageBody>
      <div className={styles['message']}>
        <div className="stack">
          <PageTitle documentTitle={say('common.error-title')}>
            <Message id="common.error-title" />
          </PageTitle>
          <p className="lead">
            <Message id={error instanceof ApiError ? errorSentence(error) : 'common.error-text'} />
          </p>
          <p className="actions">
            <button type="button" className="button" onClick={() => location.reload()}>
              <Message id="common.retry" />
            </button>
            <a className="button button-quiet" href={router.buildLocation({ to: '/learner/profile' }).href}>
              <Message id="common.to-profile" />
            </a>
          </p>
        </div>
        <Illustration name="breathing-space" />
      </div>
    </PageBody>
  )
}
