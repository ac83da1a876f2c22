import { type CalendarAction, type CalendarState, feedText, writableCalendars } from '@pix/core/simulators/calendar'
import { type JSX, type RefObject, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './calendar.module.css'
import { FileText } from './file-text.tsx'

/** Calendars of others: to follow, so that they stay up to date, or to copy once. */
export function Feeds({
  state,
  act,
  heading,
}: ScreenProps<CalendarState, CalendarAction> & { heading: RefObject<HTMLHeadingElement | null> }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const calendars = writableCalendars(state)
  const [target, setTarget] = useState(calendars[0]?.id ?? '')
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {say('calendar.place-feeds')}
      </h3>
      {(state.scenario.feeds ?? []).map(({ id: feed, name, about }) => {
        const isFollowed = state.calendars.some((calendar) => calendar.feed === feed)
        return (
          <section key={feed} className={app['card']}>
            <h4>{name}</h4>
            {about !== undefined && <p>{about}</p>}
            <div className={app['tools']}>
              <FileText label={say('calendar.file')} text={feedText(state, feed)} />
            </div>
            {isFollowed ? (
              <p className={app['small']}>{say('calendar.followed')}</p>
            ) : (
              <div>
                <button type="button" className={app['tool']} onClick={() => act({ type: 'subscribe', feed })}>
                  <Icon name="refresh" />
                  {say('calendar.follow')}
                  <span className="visually-hidden"> : {name}</span>
                </button>
              </div>
            )}
            <div className={app['field']}>
              <label htmlFor={`${id}-${feed}`}>{say('calendar.copy-into')}</label>
              <div className={styles['inline']}>
                <select
                  id={`${id}-${feed}`}
                  className={styles['short']}
                  value={target}
                  onChange={(event) => setTarget(event.target.value)}
                >
                  {calendars.map((calendar) => (
                    <option key={calendar.id} value={calendar.id}>
                      {calendar.name}
                    </option>
                  ))}
                </select>
                <button
                  type="button"
                  className={app['tool']}
                  onClick={() => act({ type: 'import', feed, calendar: target })}
                >
                  <Icon name="copy" />
                  {say('calendar.copy')}
                  <span className="visually-hidden"> : {name}</span>
                </button>
              </div>
            </div>
          </section>
        )
      })}
    </>
  )
}
