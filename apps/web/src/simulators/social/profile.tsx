import type { SocialAction, SocialState } from '@pix/core/simulators/social'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { TypedLine } from '../typed.tsx'
import { AudienceChoice } from './audience-choice.tsx'
import styles from './social.module.css'

/** What one's own page says, and to whom. */
export function Profile({ state, act }: ScreenProps<SocialState, SocialAction>): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  if (state.profile.length === 0) return null
  const labels = new Map((state.scenario.profile ?? []).map((field) => [field.id, field.label]))
  return (
    <section className={app['card']} aria-label={say('social.about')}>
      {state.profile.map((field) => (
        <div key={field.id} className={styles['line']}>
          <div className={app['field']}>
            <label htmlFor={`${id}-${field.id}`}>{labels.get(field.id)}</label>
            <TypedLine
              id={`${id}-${field.id}`}
              value={field.value}
              maxLength={1000}
              onTyped={(value) => act({ type: 'profile', field: field.id, value })}
            />
          </div>
          <AudienceChoice
            label={say('social.who-sees-field', { field: labels.get(field.id) ?? '' })}
            scenario={state.scenario}
            value={field.audience}
            onChange={(audience) => act({ type: 'profile-audience', field: field.id, audience })}
          />
        </div>
      ))}
    </section>
  )
}
