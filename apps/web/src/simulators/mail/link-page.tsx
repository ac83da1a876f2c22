import { type MailAction, type MailState, openMessage } from '@pix/core/simulators/mail'
import { type JSX, useEffect, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { BreakableCode } from '../../ui/breakable-code.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'

/** The page that a link opened. Nothing can be typed there. */
export function LinkPage({ state, act }: ScreenProps<MailState, MailAction>): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const link = openMessage(state)?.links?.find(({ id }) => id === state.page)
  return (
    <div className={app['main']}>
      <div className={app['tools']}>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'leave-page' })}>
          <Icon name="close" />
          {say('mail.leave-page')}
        </button>
      </div>
      <div className={app['card']}>
        <p className={app['small']}>{say('mail.page-opened')}</p>
        <p>
          <BreakableCode text={link?.leadsOnTo?.at(-1) ?? link?.address ?? ''} />
        </p>
        <h3 ref={heading} tabIndex={-1}>
          {link?.page?.title ?? say('mail.page-untitled')}
        </h3>
        {link?.page && <Paragraphs text={link.page.body} />}
      </div>
    </div>
  )
}
