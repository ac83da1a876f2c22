import type { consents, ResponseOf } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import { type JSX, useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { PageTitle } from '../layout/page-title.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'

type AwaitedConsentProps = {
  consent: Extract<ResponseOf<typeof consents.getAskedConsent>, { kind: 'awaited' }>
  /** Whether it is all that the page is about, and gives it its title. */
  isPage: boolean
  /** Whether it was asked for on this page: then its title takes the focus. */
  isNew: boolean
  onAskAnother: () => void
}

/** What happens while a parent has not answered, and what may be done meanwhile. */
export function AwaitedConsent({ consent, isPage, isNew, onAskAnother }: AwaitedConsentProps): JSX.Element {
  const intl = useIntl()
  const say = useMessages()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) title.current?.focus()
  }, [isNew])
  const { email, parentEmail, decideBefore } = consent
  return (
    <section className="stack">
      {isPage ? (
        <PageTitle documentTitle={say('access.awaited-title')}>
          <Message id="access.awaited-title" />
        </PageTitle>
      ) : (
        <h2 ref={title} tabIndex={-1}>
          <Message id="access.awaited-title" />
        </h2>
      )}
      <p>
        <Message
          id="access.awaited-text"
          values={{
            parentEmail,
            date: intl.formatDate(decideBefore, { dateStyle: 'long' }),
            strong: (words) => <strong>{words}</strong>,
          }}
        />
      </p>
      <ul>
        <li>
          <Message id="access.awaited-yes" values={{ email }} />
        </li>
        <li>
          <Message id="access.awaited-no" />
        </li>
      </ul>
      <p className="muted">
        <Message id="access.awaited-late" />
      </p>
      <p className="actions">
        <Link className="button" to="/learner/profile">
          <Message id="access.go-on" />
        </Link>
        <button type="button" className="button button-soft" onClick={onAskAnother}>
          <Message id="access.another-parent" />
        </button>
      </p>
    </section>
  )
}
