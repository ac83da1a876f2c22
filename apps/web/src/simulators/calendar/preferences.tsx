import type { CalendarAction, CalendarState } from '@pix/core/simulators/calendar'
import { type JSX, type RefObject, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { SettingChoices } from '../setting-choices.tsx'
import type { ScreenProps } from '../simulator-host.tsx'

/** In which place's time the calendar is shown, beside which other one, and whatever else is set. */
export function Preferences({
  state,
  act,
  heading,
}: ScreenProps<CalendarState, CalendarAction> & { heading: RefObject<HTMLHeadingElement | null> }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { zones, zone, secondZone } = state
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {say('calendar.place-settings')}
      </h3>
      {zones.length > 1 && (
        <section className={app['card']}>
          <div className={app['field']}>
            <label htmlFor={`${id}-zone`}>{say('calendar.main-zone')}</label>
            <select
              id={`${id}-zone`}
              value={zone}
              onChange={(event) => act({ type: 'zone', zone: event.target.value })}
            >
              {zones.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
          <div className={app['field']}>
            <label htmlFor={`${id}-second`}>{say('calendar.second-zone')}</label>
            <select
              id={`${id}-second`}
              value={secondZone}
              onChange={(event) => act({ type: 'second-zone', zone: event.target.value })}
            >
              <option value="">{say('calendar.no-second-zone')}</option>
              {zones
                .filter((one) => one.id !== zone)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
            </select>
          </div>
        </section>
      )}
      <SettingChoices
        settings={state.scenario.settings ?? []}
        chosen={state.settings}
        onChoose={(setting, value) => act({ type: 'set', setting, value })}
      />
    </>
  )
}
