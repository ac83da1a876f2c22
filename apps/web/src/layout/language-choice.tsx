import type { Language } from '@pix/core/language'
import { type JSX, useId } from 'react'
import { useLanguage } from '../language/use-language.ts'
import { Message } from '../messages/message.tsx'
import styles from './language-choice.module.css'

// Each language is named in itself: whoever needs it recognises it.
const names: Record<Language, string> = { fr: 'Français', en: 'English' }
const languages: readonly Language[] = ['fr', 'en']

export function LanguageChoice(): JSX.Element {
  const id = useId()
  const { language, changeLanguage } = useLanguage()
  return (
    <div className="field">
      <span id={id} className="field-label">
        <Message id="common.language" />
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons side by side are not a form */}
      <div className={styles['choices']} role="group" aria-labelledby={id}>
        {languages.map((choice) => (
          <button
            key={choice}
            type="button"
            lang={choice}
            className={styles['choice']}
            aria-pressed={choice === language}
            onClick={() => void changeLanguage(choice)}
          >
            {names[choice]}
          </button>
        ))}
      </div>
    </div>
  )
}
