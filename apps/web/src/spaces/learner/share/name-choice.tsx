import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import styles from './share-page.module.css'

type NameChoiceProps = { firstName: string; isNamed: boolean; setIsNamed: (isNamed: boolean) => void }

/** Whether what is shared says the first name. It says nothing else of the person, and this only if they want it. */
export function NameChoice({ firstName, isNamed, setIsNamed }: NameChoiceProps): JSX.Element {
  return (
    <label className={`choice ${styles['name']}`}>
      <input type="checkbox" checked={isNamed} onChange={(event) => setIsNamed(event.target.checked)} />
      <span>
        <Message id="share.with-name" values={{ name: firstName }} />
      </span>
    </label>
  )
}
