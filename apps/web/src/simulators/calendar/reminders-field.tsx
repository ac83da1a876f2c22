import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import styles from './calendar.module.css'
import { useReminderWords } from './calendar-words.ts'
import eventStyles from './event.module.css'

const offered = [0, 5, 10, 15, 30, 60, 120, 180, 1440, 2880, 10_080]
const most = 5

/** How long before one is told: several times if need be. */
export function RemindersField({
  reminders,
  label,
  onReminders,
}: {
  reminders: readonly number[]
  label: string
  onReminders: (reminders: number[]) => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const reminderWords = useReminderWords()
  const others = offered.filter((minutes) => !reminders.includes(minutes))
  return (
    <div className={`${app['field']} ${eventStyles['form']}`}>
      <label htmlFor={`${id}-add`}>{label}</label>
      {reminders.length > 0 && (
        <ul className={styles['tags']}>
          {reminders.map((minutes) => (
            <li key={minutes} className={eventStyles['tag']}>
              {reminderWords(minutes)}
              <button
                type="button"
                className={eventStyles['take-off']}
                onClick={() => onReminders(reminders.filter((one) => one !== minutes))}
              >
                <Icon name="close" label={say('calendar.take-off', { what: reminderWords(minutes) })} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {reminders.length < most && (
        <select
          id={`${id}-add`}
          value=""
          onChange={(event) =>
            onReminders([...reminders, Number(event.target.value)].sort((one, other) => one - other))
          }
        >
          <option value="" disabled hidden>
            {say('calendar.add-reminder')}
          </option>
          {others.map((minutes) => (
            <option key={minutes} value={minutes}>
              {reminderWords(minutes)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
