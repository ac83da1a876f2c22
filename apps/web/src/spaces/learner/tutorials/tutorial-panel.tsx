import type { tutorials } from '@pix/api/contract'
import { type JSX, useState } from 'react'
import { LatePart } from '../../../layout/late-part.tsx'
import { ReadAloud } from '../../../layout/read-aloud.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './tutorial-panel.module.css'
import { TutorialText } from './tutorial-text.tsx'

const loadMarks = async () => (await import('./tutorial-marks.tsx')).TutorialMarks

/** A short lesson that opens where it is needed. */
export function TutorialPanel({
  tutorial,
  headingLevel,
  hasVoice = true,
}: {
  tutorial: tutorials.Tutorial
  /** Of the headings inside, one below the heading it stands under. */
  headingLevel: 3 | 4 | 5
  /** Not where what is around it is read aloud: the voice comes to it there. */
  hasVoice?: boolean
}): JSX.Element {
  const say = useMessages()
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details onToggle={({ currentTarget: { open } }) => open && setWasOpened(true)}>
      <summary className={styles['summary']}>
        <Icon name="book" />
        <span>
          {tutorial.title}{' '}
          <span className={styles['minutes']}>{say('tutorial.minutes', { minutes: tutorial.minutes })}</span>
        </span>
      </summary>
      <div className={styles['text']}>
        {hasVoice && <ReadAloud />}
        <TutorialText tutorial={tutorial} headingLevel={headingLevel} />
        {wasOpened && <LatePart part="tutorial-marks" load={loadMarks} props={{ tutorialId: tutorial.id }} />}
      </div>
    </details>
  )
}
