import type { JSX } from 'react'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'

/** What was done in a simulator, in a few words. */
export function DoneWords({ steps, reply }: { steps: number | null; reply: string }): JSX.Element {
  return (
    <AreaMessages areas={['simulator']} placeholder={null}>
      <p>
        {steps === null ? <Message id="task.not-kept" /> : <Message id="task.done-in" values={{ steps }} />}
        {reply !== '' && (
          <>
            <br />
            <Message id="task.reply" values={{ reply }} />
          </>
        )}
      </p>
    </AreaMessages>
  )
}
