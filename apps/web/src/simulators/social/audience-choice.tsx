import { audiences, type SocialScenario } from '@pix/core/simulators/social'
import { type JSX, useId } from 'react'
import app from '../application.module.css'
import { useAudienceName } from './audience-name.ts'

/** Who sees something. */
export function AudienceChoice({
  label,
  scenario,
  value,
  onChange,
}: {
  label: string
  scenario: SocialScenario
  value: string
  onChange: (audience: string) => void
}): JSX.Element {
  const id = useId()
  const nameOfAudience = useAudienceName(scenario)
  return (
    <div className={app['field']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {audiences(scenario).map((one) => (
          <option key={one} value={one}>
            {nameOfAudience(one)}
          </option>
        ))}
      </select>
    </div>
  )
}
