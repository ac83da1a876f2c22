import type { JSX, MouseEvent } from 'react'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import type { Turn } from './use-turn.ts'

const roundedTo = 5

/** In a form: that many people sign in, when one's turn comes, and that nothing need be done for it. */
export function TurnNotice({ turn, onStop }: { turn: Turn; onStop: () => void }): JSX.Element | null {
  if (turn.secondsAway === null) return null
  const stop = (event: MouseEvent<HTMLButtonElement>): void => {
    // The button goes, and the focus would go with it.
    event.currentTarget.form?.querySelector<HTMLElement>('button[type="submit"]')?.focus()
    turn.stop()
    onStop()
  }
  return (
    <div className="notice" role="alert">
      <Icon name="clock" />
      <div>
        <p>
          <Message id="accounts.turn-comes" values={{ seconds: Math.ceil(turn.secondsAway / roundedTo) * roundedTo }} />
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
