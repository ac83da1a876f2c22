import type { JSX } from 'react'
import type { Answers, Views } from '../items/item-player.ts'
import { useMessages } from '../messages/use-messages.ts'
import type { IconName } from '../ui/icons.ts'
import { Icon } from '../ui/icons.tsx'
import { Line } from '../ui/line.tsx'
import styles from './correction.module.css'
import { type TickMark, tickMarks } from './tick-comparison.ts'

const icons: Readonly<Record<TickMark, IconName>> = {
  'ticked-right': 'check',
  'ticked-wrong': 'lightbulb',
  'left-out': 'arrow-right',
}

/** Both answers to a "tick all that fit" in one list: what was ticked, and what fitted besides. */
export function TickList({
  view,
  given,
  right,
}: {
  view: Views['choice-many']
  given: Answers['choice-many']
  right: Answers['choice-many']
}): JSX.Element {
  const say = useMessages()
  return (
    <ul className={styles['ticks']}>
      {tickMarks(view.options, given.options, right.options).map(({ option, mark }) => (
        <li key={option.id} data-mark={mark === 'left-out' ? 'left-out' : mark === 'ticked-right' ? 'right' : 'wrong'}>
          <span>
            <Line line={option.label} />
          </span>
          <span className={styles['mark']} data-mark={mark === 'ticked-right' ? 'right' : 'wrong'}>
            <Icon name={icons[mark]} />
            {say(`correction.${mark}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
