import type { JSX, ReactNode } from 'react'
import { useCurrentUser } from '../current-user/current-user.ts'
import { OwnTestGate } from '../current-user/own-test-gate.tsx'
import { LeadTo } from '../layout/lead-to.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './account-page.module.css'

type AccountPageProps = {
  next: string | undefined
  children: ReactNode
}

/** Around the forms to sign in and to sign up. Whoever is signed in, already or at last, goes on where they were. */
export function AccountPage({ next, children }: AccountPageProps): JSX.Element {
  const { data: user } = useCurrentUser()

  if (user?.kind === 'one-time') return <LeadTo path="/first-password" />
  if (user?.kind === 'registered') return <LeadTo path={next ?? '/learner/profile'} />
  return (
    <OwnTestGate>
      <div className={styles['column']}>{children}</div>
    </OwnTestGate>
  )
}

type AccountHeadingProps = {
  title: MessageKey
  lead?: MessageKey
  /** What becomes of the test of somebody without an account. */
  kept: MessageKey
}

/** What stands above the form. */
export function AccountHeading({ title, lead, kept }: AccountHeadingProps): JSX.Element {
  const say = useMessages()
  const { data: user } = useCurrentUser()
  return (
    <>
      <PageTitle documentTitle={say(title)}>
        <Message id={title} />
      </PageTitle>
      {lead !== undefined && (
        <p className="lead">
          <Message id={lead} />
        </p>
      )}
      {user?.kind === 'anonymous' && user.hasAnswers && (
        <p className="notice notice-positive">
          <Icon name="check" />
          <Message id={kept} values={{ about: user.hasTestAnswers ? 'test' : 'practice' }} />
        </p>
      )}
    </>
  )
}
