import { type JSX, useEffect, useState } from 'react'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from '../../../questions/question.module.css'
import { Icon } from '../../../ui/icons.tsx'
import { addAway } from './away.ts'

type FocusPanelProps = { readonly assessmentId: string; readonly position: number }

const knownKey = 'pix-focus-known'

/** Above a question from memory: what it asks for, and a kind word for who comes back. */
export function FocusPanel(props: FocusPanelProps): JSX.Element {
  return (
    <AreaMessages areas={['focus']} placeholder={null}>
      <Panel {...props} />
    </AreaMessages>
  )
}

function Panel({ assessmentId, position }: FocusPanelProps): JSX.Element {
  const say = useMessages()
  const [isKnown] = useState(isExplained)
  const isBack = useComingBack(assessmentId, position)
  return (
    <div className={styles['focus']}>
      <details open={!isKnown} onToggle={(event) => event.currentTarget.open || noteExplained()}>
        <summary>{say('test.from-memory')}</summary>
        <p>{say('focus.text')}</p>
      </details>
      <div role="status">
        {isBack && (
          <p className="notice">
            <Icon name="info" />
            {say('focus.back')}
          </p>
        )}
      </div>
    </div>
  )
}

/** Notes each absence; true once the person has come back from one. */
function useComingBack(assessmentId: string, position: number): boolean {
  const [isBack, setBack] = useState(false)
  useEffect(() => {
    let leftAt: number | null = null
    const leave = (): void => {
      leftAt ??= Date.now()
    }
    const comeBack = (): void => {
      if (leftAt === null || document.hidden) return
      addAway(assessmentId, position, Date.now() - leftAt)
      leftAt = null
      setBack(true)
    }
    const change = (): void => (document.hidden ? leave() : comeBack())
    window.addEventListener('blur', leave)
    window.addEventListener('focus', comeBack)
    document.addEventListener('visibilitychange', change)
    return () => {
      window.removeEventListener('blur', leave)
      window.removeEventListener('focus', comeBack)
      document.removeEventListener('visibilitychange', change)
    }
  }, [assessmentId, position])
  return isBack
}

function isExplained(): boolean {
  try {
    return localStorage.getItem(knownKey) !== null
  } catch {
    return false
  }
}

function noteExplained(): void {
  try {
    localStorage.setItem(knownKey, 'yes')
  } catch {
    // It is explained again the next time.
  }
}
