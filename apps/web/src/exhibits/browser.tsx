import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { BreakableCode } from '../ui/breakable-code.tsx'
import { Icon } from '../ui/icons.tsx'
import { RichText } from '../ui/rich-text.tsx'
import frame from './app-window.module.css'
import { AppWindow } from './app-window.tsx'
import styles from './browser.module.css'
import type { Exhibits } from './exhibit-types.ts'
import { InertButtons } from './inert-buttons.tsx'

const connections = {
  secure: { icon: 'lock', key: 'exhibit.secure' },
  insecure: { icon: 'unlock', key: 'exhibit.insecure' },
  warning: { icon: 'alert', key: 'exhibit.warning' },
} as const

/** A page in a browser, with the address and what the browser says of the connection. */
export function BrowserExhibit({ exhibit }: { exhibit: Exhibits['browser'] }): JSX.Element {
  const say = useMessages()
  const { address, title, body, fields = [], buttons = [] } = exhibit
  const connection = exhibit.connection && connections[exhibit.connection]
  return (
    <AppWindow app={say('exhibit.browser')} icon="globe">
      <div className={styles['bar']}>
        {connection && (
          <span className={styles['connection']}>
            <Icon name={connection.icon} />
            {say(connection.key)}
          </span>
        )}
        <span className={styles['address']}>
          <span className="visually-hidden">{say('exhibit.address')} </span>
          <BreakableCode text={address} />
        </span>
      </div>
      <div className={`${frame['body']} ${styles['page']}`}>
        <p className={styles['title']}>{title}</p>
        {body && <RichText text={body} headingLevel={3} />}
        {fields.length > 0 && (
          <ul className={styles['fields']}>
            {fields.map((field) => (
              <li key={field}>
                <span className="visually-hidden">{say('exhibit.field')} </span>
                {field}
                <span className={styles['box']} aria-hidden="true" />
              </li>
            ))}
          </ul>
        )}
        <InertButtons labels={buttons} />
      </div>
    </AppWindow>
  )
}
