import type { Scope } from '@pix/core/simulators/calendar'
import { type JSX, useEffect, useId, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import app from '../application.module.css'

const scopes: readonly Scope[] = ['one', 'following', 'all']

/** How far a change of a series goes. It takes the focus. */
export function ScopeQuestion({
  question,
  onScope,
  onNo,
}: {
  question: string
  onScope: (scope: Scope) => void
  onNo: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <Group labelledBy={id} className={app['asked']}>
      <p id={id}>{question}</p>
      <div className={app['tools']}>
        {scopes.map((scope) => (
          <button
            key={scope}
            ref={scope === 'one' ? first : undefined}
            type="button"
            className={app['tool']}
            aria-describedby={id}
            onClick={() => onScope(scope)}
          >
            {say(`calendar.scope-${scope}`)}
          </button>
        ))}
        <button type="button" className="button button-quiet" onClick={onNo}>
          {say('calendar.cancel')}
        </button>
      </div>
    </Group>
  )
}
