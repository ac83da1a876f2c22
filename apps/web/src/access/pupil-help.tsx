import type { JSX } from 'react'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'

/** What somebody with a username does about a forgotten password: no mail can reach them. */
export function PupilHelp(): JSX.Element {
  return (
    <AreaMessages areas={['access']}>
      <div className="notice">
        <Icon name="info" />
        <div>
          <p>
            <strong>
              <Message id="access.pupil-title" />
            </strong>
          </p>
          <p>
            <Message id="access.pupil-forgot" />
          </p>
        </div>
      </div>
    </AreaMessages>
  )
}
