import type { ResponseOf, recovery } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { PageTitle } from '../layout/page-title.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import styles from './account-page.module.css'

type Renewed = ResponseOf<typeof recovery.resetPassword>

/** Whether the account whose password was renewed opens without it too. */
export function hasOtherSignIns({ passkeys, services }: Renewed): boolean {
  return passkeys > 0 || services.length > 0
}

/** The password is renewed; whoever was in the account may have left a way back. */
export function OtherSignIns(renewed: Renewed): JSX.Element {
  return (
    <AreaMessages areas={['sign-in-methods']}>
      <Ways {...renewed} />
    </AreaMessages>
  )
}

function Ways({ email, passkeys, services }: Renewed): JSX.Element {
  const say = useMessages()
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say('methods.others-title')}>
        <Message id="methods.others-title" />
      </PageTitle>
      <div className="stack">
        <p className="lead">
          <Message id="methods.others-lead" />
        </p>
        <ul>
          {passkeys > 0 && (
            <li>
              <Message id="methods.others-passkeys" values={{ count: passkeys }} />
            </li>
          )}
          {services.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>
          <Message id="methods.others-text" />
        </p>
      </div>
      <p className="actions">
        <Link className="button" to="/sign-in" search={{ next: '/learner/account' }} state={{ email }} replace>
          <Message id="methods.others-look" />
        </Link>
        <Link className="button button-quiet" to="/sign-in" state={{ email }} replace>
          <Message id="methods.others-mine" />
        </Link>
      </p>
    </div>
  )
}
