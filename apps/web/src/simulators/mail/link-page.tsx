import { type MailAction, type MailMessage, type MailState, openMessage } from '@pix/core/simulators/mail'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { BreakableCode } from '../../ui/breakable-code.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './mail.module.css'

/** The page that a link opened, and what can be typed there. */
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
        {link?.page?.form && <PageForm link={link.id} form={link.page.form} state={state} act={act} />}
      </div>
    </div>
  )
}

type Form = NonNullable<NonNullable<NonNullable<MailMessage['links']>[number]['page']>['form']>

/** A line that is sent from the page: an answer, or a new password. */
function PageForm({
  link,
  form,
  state,
  act,
}: ScreenProps<MailState, MailAction> & { link: string; form: Form }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isShown, setShown] = useState(false)
  const last = state.entered.findLast((one) => one.link === link)
  const isRefused = last?.accepted === false
  const send = (): void => {
    if (text.trim() === '') {
      field.current?.focus()
      return
    }
    act({ type: 'enter', text: text.trim() })
    setText('')
    field.current?.focus()
  }
  return (
    <div className={app['field']}>
      <label htmlFor={id}>{form.field}</label>
      <input
        ref={field}
        id={id}
        type={form.secret && !isShown ? 'password' : 'text'}
        value={text}
        maxLength={1000}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${id}-said`}
        aria-invalid={isRefused || undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send()
        }}
      />
      <div className={app['tools']}>
        {form.secret && (
          <button type="button" className={app['tool']} aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            <Icon name="eye" />
            {say('mail.show-typed')}
          </button>
        )}
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={send}>
          {form.button}
        </button>
      </div>
      <p id={`${id}-said`} role="status" className={isRefused ? styles['refused'] : undefined}>
        {last && (isRefused ? (form.refused ?? say('mail.weak-password')) : form.done)}
      </p>
    </div>
  )
}
