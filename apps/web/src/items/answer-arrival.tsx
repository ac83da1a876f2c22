import { type JSX, type ReactNode, Suspense } from 'react'
import { useMessages } from '../messages/use-messages.ts'

/** Around the controls of a kind that few questions are of: they are loaded with the first of them. */
export function AnswerArrival({ children }: { children: ReactNode }): JSX.Element {
  const say = useMessages()
  return <Suspense fallback={<p role="status">{say('common.loading')}</p>}>{children}</Suspense>
}
