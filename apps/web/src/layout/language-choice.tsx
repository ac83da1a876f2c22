import { type Language, languages } from '@pix/core/language'
import { type JSX, useId, useState } from 'react'
import { ApiError } from '../api.ts'
import { languageNames } from '../language/language-names.ts'
import { useLanguage } from '../language/use-language.ts'
import { Message } from '../messages/message.tsx'
import { Group } from '../ui/group.tsx'
import { ErrorNotice } from './error-notice.tsx'
import styles from './language-choice.module.css'

export function LanguageChoice(): JSX.Element {
  const id = useId()
  const { language, changeLanguage } = useLanguage()
  const [failure, setFailure] = useState<unknown>(null)
  const change = (choice: Language): void => {
    setFailure(null)
    changeLanguage(choice).catch(() => setFailure(new ApiError('no-connection')))
  }
  return (
    <div className="field">
      <span id={id} className="field-label">
        <Message id="common.language" />
      </span>
      <Group labelledBy={id} className={styles['choices']}>
        {languages.map((choice) => (
          <button
            key={choice}
            type="button"
            lang={choice}
            className={styles['choice']}
            aria-pressed={choice === language}
            onClick={() => change(choice)}
          >
            {languageNames[choice]}
          </button>
        ))}
      </Group>
      {failure !== null && <ErrorNotice error={failure} />}
    </div>
  )
}
