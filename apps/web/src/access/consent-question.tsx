import type { consents } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import { type JSX, type ReactNode, useRef } from 'react'
import { useIntl } from 'react-intl'
import styles from '../accounts/account-page.module.css'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { findOperator } from '../operator.ts'
import parts from './access.module.css'
import { ConfirmedDecision } from './confirmed-decision.tsx'
import type { Decision } from './consent-page.tsx'

type ConsentQuestionProps = {
  consent: Extract<consents.ReadConsent, { kind: 'awaited' }>
  isDeciding: boolean
  error: unknown
  onDecide: (decision: Decision) => void
}

/** What a parent reads before they answer, and the two answers. */
export function ConsentQuestion({ consent, isDeciding, error, onDecide }: ConsentQuestionProps): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const dialog = useRef<HTMLDialogElement>(null)
  const { name, contact } = findOperator()
  const { firstName, email, decideBefore } = consent
  const child = firstName || email
  const date = intl.formatDate(decideBefore, { dateStyle: 'long' })
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say('access.consent-title', { child })}>
        <Message id="access.consent-title" values={{ child }} />
      </PageTitle>
      <p className="lead">
        <Message id="access.consent-lead" values={{ email }} />
      </p>
      <Part title="access.consent-what">
        <Message id="access.consent-what-text" />
      </Part>
      <Part title="access.consent-kept">
        <Message
          id="access.consent-kept-text"
          values={{
            link: (words) => (
              <Link to="/learner/privacy" target="_blank">
                {words}
                <span className="visually-hidden"> ({say('accounts.new-window')})</span>
              </Link>
            ),
          }}
        />
      </Part>
      <Part title="access.consent-who">
        {name ?? (contact === null && <Message id="access.consent-nobody" />)}
        {name !== null && contact !== null && ', '}
        {contact !== null && <a href={contact.href}>{contact.words}</a>}
      </Part>
      <Part title="access.consent-you">
        <Message id="access.consent-you-text" values={{ date }} />
      </Part>
      {error !== null && <ErrorNotice error={error} />}
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={isDeciding}
          onClick={() => isDeciding || onDecide('give')}
        >
          <Message id={isDeciding ? 'common.working' : 'access.consent-give'} />
        </button>
        <button type="button" className="button button-soft" onClick={() => dialog.current?.showModal()}>
          <Message id="access.consent-refuse" />
        </button>
      </p>
      <ConfirmedDecision
        dialog={dialog}
        title="access.refuse-title"
        text="access.refuse-text"
        confirm="access.refuse-confirm"
        isDeciding={isDeciding}
        onConfirm={() => onDecide('refuse')}
      />
    </div>
  )
}

function Part({ title, children }: { title: MessageKey; children: ReactNode }): JSX.Element {
  return (
    <section className={parts['part']}>
      <h2>
        <Message id={title} />
      </h2>
      <p>{children}</p>
    </section>
  )
}
