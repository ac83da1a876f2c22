import type { SocialScenario } from '@pix/core/simulators/social'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import styles from './social.module.css'

/** What can be ticked when something is published or passed on. */
export function OptionTicks({
  options,
  ticked,
  onTicked,
}: {
  options: SocialScenario['options']
  ticked: readonly string[]
  onTicked: (ticked: readonly string[]) => void
}): JSX.Element | null {
  const say = useMessages()
  if (!options) return null
  return (
    <fieldset className={styles['pictures']}>
      <legend>{say('social.options')}</legend>
      {options.map(({ id, label }) => (
        <label key={id} className={app['check']}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={() => onTicked(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
