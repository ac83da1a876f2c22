import { Link, useLocation } from '@tanstack/react-router'
import type { JSX } from 'react'
import { isApiError } from '../api.ts'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './error-notice.module.css'
import { errorSentence, errorValues } from './error-sentence.ts'
import { focusNextTitle } from './page-title.tsx'

type ErrorNoticeProps = {
  error: unknown
  /** Shows a button to try again. */
  onRetry?: () => void
}

/** What went wrong and what to do, where it happened. An ended login leads to signing in, and back here. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps): JSX.Element {
  const { pathname } = useLocation()
  // Nothing is wrong: it takes its time.
  const isCalm = isApiError(error) && error.code === 'consent-awaited'
  const isLoginOver = isApiError(error) && error.code === 'login-required'
  const traceId = isApiError(error) && error.code === 'internal-error' ? error.problem.traceId : undefined
  const retry = (): void => {
    // The button goes with the notice, and the focus would go with the button.
    focusNextTitle()
    onRetry?.()
  }
  return (
    <div className={isCalm ? 'notice' : 'notice notice-error'} role="alert">
      <Icon name={isCalm ? 'clock' : 'alert'} />
      <div className={styles['words']}>
        <p>
          <Message id={errorSentence(error)} values={errorValues(error)} />
        </p>
        {traceId !== undefined && (
          <p className="small">
            <Message id="common.error-reference" values={{ reference: traceId }} />
          </p>
        )}
        {isLoginOver && (
          <p className="actions">
            <Link className="button" to="/sign-in" search={{ next: pathname }}>
              <Message id="common.sign-in" />
            </Link>
            <Link className="button button-soft" to="/learner/profile">
              <Message id="common.new-test" />
            </Link>
          </p>
        )}
        {onRetry !== undefined && !isLoginOver && (
          <button type="button" className="button button-soft" onClick={retry}>
            <Icon name="refresh" />
            <Message id="common.retry" />
          </button>
        )}
      </div>
    </div>
  )
}
