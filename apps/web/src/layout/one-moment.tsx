import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import styles from './one-moment.module.css'

/** Beside a button whose work takes longer than one notices: said aloud as well. Always there, so that a change is. */
export function OneMoment({ isPending }: { isPending: boolean }): JSX.Element {
  const say = useMessages()
  return (
    <span role="status" className={styles['place']}>
      {isPending && <span className={styles['moment']}>{say('common.one-moment')}</span>}
    </span>
  )
}
