import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { AppWindow } from './app-window.tsx'
import { CodedText } from './coded-text.tsx'
import type { Exhibits } from './exhibit-types.ts'
import styles from './settings.module.css'

/** Settings as they stand. On and off are words first; the switch beside them is only drawn. */
export function SettingsExhibit({ exhibit }: { exhibit: Exhibits['settings'] }): JSX.Element {
  const say = useMessages()
  return (
    <AppWindow app={say('exhibit.settings')} icon="settings" title={exhibit.title}>
      <dl className={styles['rows']}>
        {exhibit.rows.map(({ label, value, state, note }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an exhibit never move
          <div key={place} className={styles['row']}>
            <dt>
              <CodedText text={label} />
            </dt>
            {state !== undefined && (
              <dd className={styles['state']}>
                {say(state === 'on' ? 'exhibit.on' : 'exhibit.off')}
                <span className={styles['switch']} data-state={state} aria-hidden="true" />
              </dd>
            )}
            {value !== undefined && (
              <dd className={styles['value']}>
                <CodedText text={value} />
              </dd>
            )}
            {note !== undefined && <dd className={styles['note']}>{note}</dd>}
          </div>
        ))}
      </dl>
    </AppWindow>
  )
}
