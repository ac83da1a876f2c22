import { languages } from '@pix/core/language'
import { type JSX, useState } from 'react'
import { ApiError } from '../api.ts'
import { languageNames } from '../language/language-names.ts'
import { useLanguage } from '../language/use-language.ts'
import { Message } from '../messages/message.tsx'
import styles from './language-switch.module.css'

/** One click to another language, where the person is: what they have written stays. */
export function LanguageSwitch({
  isShort = false,
  onFailure,
}: {
  /** Two letters where the screen is narrow. */
  isShort?: boolean
  /** The words of the language could not be loaded; null when it is tried again. */
  onFailure: (failure: ApiError | null) => void
}): JSX.Element {
  const { language, changeLanguage } = useLanguage()
  // There are two. One button for both: it stays when its language changes, and with it the focus.
  const other = languages.find((one) => one !== language)
  const [hasChanged, setChanged] = useState(false)
  const change = (choice: (typeof languages)[number]): void => {
    onFailure(null)
    changeLanguage(choice).then(
      () => setChanged(true),
      () => onFailure(new ApiError('no-connection')),
    )
  }
  return (
    <span className={styles['switch']}>
      {other !== undefined && (
        <button
          type="button"
          lang={other}
          aria-label={languageNames[other]}
          className={styles['other']}
          onClick={() => change(other)}
        >
          <span className={isShort ? styles['long'] : undefined}>{languageNames[other]}</span>
          {isShort && <span className={styles['short']}>{other.toUpperCase()}</span>}
        </button>
      )}
      <span role="status" data-says-language className="visually-hidden">
        {hasChanged && <Message id="common.language-now" />}
      </span>
    </span>
  )
}
