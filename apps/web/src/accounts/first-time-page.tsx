import { identityProviders, type ResponseOf } from '@pix/api/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import type { JSX } from 'react'
import { call } from '../api.ts'
import { useCurrentUser } from '../current-user/current-user.ts'
import { internalPath } from '../current-user/internal-path.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import styles from './account-page.module.css'
import { LinkForm } from './link-form.tsx'
import { NewAccountForm } from './new-account-form.tsx'

export type Unclaimed = ResponseOf<typeof identityProviders.getUnclaimedIdentity>

/** Somebody came from another service, and no account here knows them: they say which account they want. */
export function FirstTimePage(): JSX.Element {
  return (
    <AreaMessages areas={['sign-in-methods']}>
      <FirstTime />
    </AreaMessages>
  )
}

function FirstTime(): JSX.Element {
  const { data: user } = useCurrentUser()
  const { data: unclaimed, error } = useQuery({
    queryKey: ['unclaimed-identity'],
    queryFn: ({ signal }) => call(identityProviders.getUnclaimedIdentity, { signal }),
    // What is chosen here uses it up: it is asked for once.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  if (error && !unclaimed) return <NothingToChoose error={error} />
  if (!unclaimed || !user) return <PagePlaceholder />
  return <Choice unclaimed={unclaimed} isSignedIn={user.kind === 'registered'} />
}

function Choice({ unclaimed, isSignedIn }: { unclaimed: Unclaimed; isSignedIn: boolean }): JSX.Element {
  const say = useMessages()
  const { history } = useRouter()
  const { name } = unclaimed.provider
  const goOn = (): void => history.replace(internalPath(unclaimed.next) ?? '/learner/profile')
  const forget = useMutation({
    mutationFn: () => call(identityProviders.forgetUnclaimedIdentity, {}),
    onSettled: () => history.replace(isSignedIn ? '/learner/account' : '/sign-in'),
  })
  const said = [unclaimed.firstName, unclaimed.email].filter((one) => one !== null && one !== '').join(', ')
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say('methods.first-title', { name })}>
        <Message id="methods.first-title" values={{ name }} />
      </PageTitle>
      <p className="lead">
        <Message id={isSignedIn ? 'methods.first-signed-in' : 'methods.first-lead'} values={{ name }} />
      </p>
      <p>
        <Message id="methods.first-said" values={{ name }} />{' '}
        <strong>{said === '' ? say('methods.first-nothing') : said}</strong>
      </p>
      {!isSignedIn && <NewAccountForm unclaimed={unclaimed} onDone={goOn} />}
      <details open={isSignedIn}>
        <summary>
          <Message id="methods.first-have" />
        </summary>
        <LinkForm name={name} onDone={goOn} />
      </details>
      <p className="actions">
        <button type="button" className="button button-quiet" onClick={() => forget.isPending || forget.mutate()}>
          <Message id="methods.first-neither" />
        </button>
      </p>
    </div>
  )
}

function NothingToChoose({ error }: { error: Error }): JSX.Element {
  const say = useMessages()
  return (
    <div className="stack">
      <PageTitle documentTitle={say('accounts.sign-in-title')}>
        <Message id="accounts.sign-in-title" />
      </PageTitle>
      <ErrorNotice error={error} />
      <p>
        <Link className="button" to="/sign-in">
          <Message id="methods.provider-otherwise" />
        </Link>
      </p>
    </div>
  )
}
