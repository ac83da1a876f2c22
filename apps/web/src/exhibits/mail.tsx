import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { BreakableCode } from '../ui/breakable-code.tsx'
import { Icon } from '../ui/icons.tsx'
import { RichText } from '../ui/rich-text.tsx'
import frame from './app-window.module.css'
import { AppWindow } from './app-window.tsx'
import type { Exhibits } from './exhibit-types.ts'
import { LinkDestination } from './link-destination.tsx'
import styles from './mail.module.css'

/** A message that is open. */
export function MailExhibit({ exhibit }: { exhibit: Exhibits['mail'] }): JSX.Element {
  const say = useMessages()
  const { from, to, subject, date, body, links = [], attachments = [], headers = [] } = exhibit
  return (
    <AppWindow app={say('exhibit.mail')} icon="mail">
      <dl className={styles['envelope']}>
        <dt>{say('exhibit.from')}</dt>
        <dd>
          {from.name}
          {from.address !== undefined && (
            <>
              {' '}
              <span className={styles['address']}>
                ‹<BreakableCode text={from.address} />›
              </span>
            </>
          )}
        </dd>
        {to !== undefined && (
          <>
            <dt>{say('exhibit.to')}</dt>
            <dd>{to}</dd>
          </>
        )}
        <dt>{say('exhibit.subject')}</dt>
        <dd>{subject}</dd>
        {date !== undefined && (
          <>
            <dt>{say('exhibit.date')}</dt>
            <dd>{date}</dd>
          </>
        )}
      </dl>
      <div className={`${frame['body']} ${styles['letter']}`}>
        <RichText text={body} headingLevel={3} />
        {links.map((link) => (
          <LinkDestination key={link.text} {...link} />
        ))}
        {attachments.length > 0 && (
          <ul className={styles['attachments']} aria-label={say('exhibit.attachments')}>
            {attachments.map((name) => (
              <li key={name}>
                <Icon name="file" />
                {name}
              </li>
            ))}
          </ul>
        )}
      </div>
      {headers.length > 0 && (
        <div className={styles['headers']}>
          <p className={frame['small']}>{say('exhibit.headers')}</p>
          <dl>
            {headers.map(({ name, value }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice, and they never move
              <div key={place}>
                <dt>{name}</dt>
                <dd>
                  <BreakableCode text={value} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </AppWindow>
  )
}
