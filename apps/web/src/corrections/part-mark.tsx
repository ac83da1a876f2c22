import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './correction.module.css'

/** How a part of an answer went, in words, with an icon. Never a cross. */
export function PartMark({ isRight }: { isRight: boolean }): JSX.Element {
  const say = useMessages()
  return (
    <span className={styles['mark']} data-mark={isRight ? 'right' : 'wrong'}>
      <Icon name={isRight ? 'check' : 'lightbulb'} />
      {say(isRight ? 'correction.part-right' : 'correction.part-wrong')}
    </span>
  )
}
