import { type JSX, useEffect, useLayoutEffect, useRef } from 'react'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import type { MutationInTurn } from './use-in-turn.ts'

type Turn = Pick<MutationInTurn<unknown, never>, 'secondsAway' | 'stop'>

/** In a form: that many people sign in, when one's turn comes, and that nothing need be done for it. Ends with the form. */
export function TurnNotice({ turn: { secondsAway, stop } }: { turn: Turn }): JSX.Element | null {
  useEffect(() => stop, [stop])
  return secondsAway === null ? null : <Waiting secondsAway={secondsAway} stop={stop} />
}

const roundedTo = 5

function Waiting({ secondsAway, stop }: { secondsAway: number; stop: () => void }): JSX.Element {
  const notice = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const shown = notice.current
    const form = shown?.closest('form')
    // What was sent is no longer what is written there.
    form?.addEventListener('input', stop)
    return () => {
      form?.removeEventListener('input', stop)
      // The button goes with the notice, and the focus would go with the button.
      if (shown?.contains(document.activeElement)) form?.querySelector<HTMLElement>('button[type="submit"]')?.focus()
    }
  }, [stop])

  return (
    <div ref={notice} className="notice" role="alert">
      <Icon name="clock" />
      <div>
        <p>
          {secondsAway === 0 ? (
            <Message id="accounts.turn-now" />
          ) : (
            <Message id="accounts.turn-comes" values={{ seconds: Math.ceil(secondsAway / roundedTo) * roundedTo }} />
          )}
        </p>
        <p className="actions">
          <button type="button" className="button button-quiet" onClick={stop}>
            <Message id="accounts.turn-stop" />
          </button>
        </p>
      </div>
    </div>
  )
}
