import { type JSX, useId } from 'react'
import app from './application.module.css'

type Setting = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
}

/** Settings of which one choice each holds, as a scenario has them. */
export function SettingChoices({
  settings,
  chosen,
  onChoose,
}: {
  settings: readonly Setting[]
  chosen: Readonly<Record<string, string>>
  onChoose: (setting: string, option: string) => void
}): JSX.Element[] {
  const id = useId()
  return settings.map((setting) => (
    <fieldset key={setting.id} className={`${app['card']} ${app['setting']}`}>
      <legend>{setting.label}</legend>
      {setting.hint !== undefined && <p className={app['small']}>{setting.hint}</p>}
      {setting.options.map((option) => (
        <label key={option.id} className={app['check']}>
          <input
            type="radio"
            name={`${id}-${setting.id}`}
            checked={chosen[setting.id] === option.id}
            onChange={() => onChoose(setting.id, option.id)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  ))
}
