import type { JSX } from 'react'
import { isApiError } from '../api.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'

const named = ['provider-not-answering', 'provider-refused', 'provider-not-believed'] as const

/** What went wrong with another service, by its name. */
export function ProviderProblem({ error, name }: { error: unknown; name: string }): JSX.Element {
  const code = named.find((one) => isApiError(error) && error.code === one)
  if (code === undefined) return <ErrorNotice error={error} />
  return (
    <p className="notice notice-attention" role="alert">
      <Icon name="info" />
      <Message id={`methods.${code}`} values={{ name }} />
    </p>
  )
}
