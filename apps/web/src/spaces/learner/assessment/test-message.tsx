import { Link } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import { PageTitle } from '../../../layout/page-title.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { type MessageValues, useMessages } from '../../../messages/use-messages.ts'

/** A page of a test with nothing to answer: what is the matter, and where to go from there. */
export function TestMessage({
  title,
  text,
  values,
  children,
}: {
  title: MessageKey
  text: MessageKey
  values?: MessageValues
  /** The way on; to the profile when there is none. */
  children?: ReactNode
}): JSX.Element {
  const say = useMessages()
  return (
    <div className="stack">
      <PageTitle documentTitle={say(title)}>{say(title)}</PageTitle>
      <p className="lead">{say(text, values)}</p>
      <div className="actions">
        {children ?? (
          <Link className="button" to="/learner/profile">
            {say('test.to-profile')}
          </Link>
        )}
      </div>
    </div>
  )
}
