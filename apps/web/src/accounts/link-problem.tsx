import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { isApiError } from '../api.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'

const endedLinks: ReadonlySet<string> = new Set(['link-unknown', 'link-used', 'link-expired'])

/** Whether a link from a mail is worth nothing any more, rather than something else being wrong. */
export function isLinkOver(error: unknown): boolean {
  return isApiError(error) && endedLinks.has(error.code)
}

/** What is wrong with a link from a mail, and how to get another. */
export function LinkProblem({ error, onRetry }: { error: unknown; onRetry: () => void }): JSX.Element {
  if (!isLinkOver(error)) return <ErrorNotice error={error} onRetry={onRetry} />
  const isUsed = isApiError(error) && error.code === 'link-used'
  return (
    <>
      <ErrorNotice error={error} />
      {isUsed && (
        <p>
          <Message id="accounts.link-just-used" />
        </p>
      )}
      <p className="actions">
        {isUsed && (
          <Link className="button" to="/sign-in">
            <Message id="common.sign-in" />
          </Link>
        )}
        <Link className={isUsed ? 'button button-soft' : 'button'} to="/forgotten-password">
          <Message id="accounts.ask-link" />
        </Link>
      </p>
    </>
  )
}
