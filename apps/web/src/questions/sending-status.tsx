import type { JSX } from 'react'
import { OneMoment } from '../layout/one-moment.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './sending-status.module.css'
import type { SendingState } from './use-answering.ts'

/** Where the answer is: on its way, or kept until the line is back. Always there, so that a change is read aloud. */
export function SendingStatus({ state, onTryNow }: { state: SendingState; onTryNow: () => void }): JSX.Element {
  const say = useMessages()
  return (
    <>
      <OneMoment isPending={state === 'sending'} />
      <div role="status">
        {state === 'waiting' && (
          <div className="notice notice-attention">
            <Icon name="refresh" />
            <div className={styles['words']}>
              <p>{say('test.waiting')}</p>
              <button type="button" className="button button-soft" onClick={onTryNow}>
                {say('test.try-now')}
              </button>
            </div>
          </div>
        )}
      </div>
    </>
  )
}
