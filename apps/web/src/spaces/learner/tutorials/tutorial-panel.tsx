import type { assessments } from '@pix/api/contract'
import { type JSX, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './tutorial-panel.module.css'
import { TutorialText } from './tutorial-text.tsx'

/** A short lesson that opens where it is needed. */
export function TutorialPanel({ tutorial }: { tutorial: assessments.Correction['tutorials'][number] }): JSX.Element {
  const say = useMessages()
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true)
      }}
    >
      <summary className={styles['summary']}>
        <Icon name="book" />
        <span>
          {tutorial.title}{' '}
          <span className={styles['minutes']}>{say('tutorial.minutes', { minutes: tutorial.minutes })}</span>
        </span>
      </summary>
      <div className={styles['text']}>{wasOpened && <TutorialText tutorialId={tutorial.id} />}</div>
    </details>
  )
}
