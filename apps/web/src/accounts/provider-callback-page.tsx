import { identityProviders } from '@pix/api/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { type JSX, useEffect, useRef } from 'react'
import { call } from '../api.ts'
import { useCurrentUser } from '../current-user/current-user.ts'
import { internalPath } from '../current-user/internal-path.ts'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { useAfterLogin } from './after-login.ts'
import { ProviderButton } from './provider-button.tsx'
import { ProviderProblem } from './provider-problem.tsx'
import { providersQuery } from './providers.ts'

const route = getRouteApi('/accounts/sign-in/with/$providerId/callback')

/** Where another service sends people back: to their account, to the choice of one, or to what went wrong. */
export function ProviderCallbackPage(): JSX.Element {
  return (
    <AreaMessages areas={['sign-in-methods']}>
      <Callback />
    </AreaMessages>
  )
}

function Callback(): JSX.Element {
  const { providerId } = route.useParams()
  const say = useMessages()
  const { history } = useRouter()
  const afterLogin = useAfterLogin()
  const { data: user } = useCurrentUser()
  const { data } = useQuery(providersQuery)
  const provider = data?.providers.find((one) => one.providerId === providerId)
  const isAsked = useRef(false)
  const { mutate, error } = useMutation({
    mutationFn: (search: string) =>
      call(identityProviders.finishProviderSignIn, { params: { providerId }, body: { search } }),
    onSuccess: async (answer) => {
      if (answer.kind === 'linked') return history.replace('/learner/account')
      if (answer.kind === 'unclaimed') return history.replace(`/sign-in/with/${providerId}/first-time`)
      await afterLogin(answer.user)
      history.replace(internalPath(answer.next) ?? '/learner/profile')
    },
  })

  useEffect(() => {
    // Once: an answer is worth nothing the second time.
    if (isAsked.current) return
    isAsked.current = true
    mutate(window.location.search)
  }, [mutate])

  const name = provider?.name ?? ''
  if (!error) return <PagePlaceholder />
  const title = provider ? say('methods.provider-title', { name }) : say('accounts.sign-in-title')
  return (
    <div className="stack">
      <PageTitle documentTitle={title}>{title}</PageTitle>
      <ProviderProblem error={error} name={name} />
      <p className="actions">
        {user?.kind === 'registered' ? (
          <Link className="button" to="/learner/account">
            <Message id="methods.provider-account" />
          </Link>
        ) : (
          <>
            <Link className="button" to="/sign-in">
              <Message id="methods.provider-otherwise" />
            </Link>
            {provider && <ProviderButton provider={provider} next="" remember={() => false} />}
          </>
        )}
      </p>
    </div>
  )
}
