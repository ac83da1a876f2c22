import { type JSX, useId, useState } from 'react'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { chooseTheme, chosenTheme, type Theme, themes } from './theme.ts'

const names: Record<Theme, MessageKey> = {
  automatic: 'common.theme-automatic',
  light: 'common.theme-light',
  dark: 'common.theme-dark',
  contrast: 'common.theme-contrast',
}

export function ThemeChoice(): JSX.Element {
  const id = useId()
  const say = useMessages()
  const [theme, setTheme] = useState(chosenTheme)

  const choose = (value: string): void => {
    const chosen = themes.find((name) => name === value) ?? 'automatic'
    chooseTheme(chosen)
    setTheme(chosen)
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        <Message id="common.theme" />
      </label>
      <select id={id} value={theme} onChange={(event) => choose(event.target.value)}>
        {themes.map((name) => (
          <option key={name} value={name}>
            {say(names[name])}
          </option>
        ))}
      </select>
    </div>
  )
}
