import type { Line as LineData } from '@pix/core/rich-text'
import type { JSX, KeyboardEvent, PointerEvent } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import { Line } from '../ui/line.tsx'
import { controlId } from './item-player.ts'
import { plainLabel } from './labels.ts'
import styles from './order.module.css'

/** An entry to put in its place: dragged by its handle, or moved by its two buttons or the arrow keys on them. */
export function OrderRow({
  id,
  place,
  last,
  label,
  readOnly,
  isSent,
  held,
  shift,
  onTake,
  onPress,
  onKeyDown,
}: {
  id: string
  place: number
  last: number
  label: LineData
  readOnly: boolean
  isSent: boolean
  held: boolean
  /** Pixels from its place while something is dragged, else null. */
  shift: number | null
  onTake: (event: PointerEvent<HTMLElement>) => void
  onPress: (direction: 'up' | 'down', button: string) => void
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}): JSX.Element {
  const say = useMessages()
  const entry = plainLabel(label)
  const moves = [
    { direction: 'up', icon: 'arrow-up', name: say('item.move-up', { entry }), end: place === 0 },
    { direction: 'down', icon: 'arrow-down', name: say('item.move-down', { entry }), end: place === last },
  ] as const
  return (
    <li
      className={styles['row']}
      data-held={held || undefined}
      data-sliding={(shift !== null && !held) || undefined}
      style={shift === null ? undefined : { transform: `translateY(${shift}px)` }}
    >
      <span className={styles['place']} aria-hidden="true">
        {place + 1}
      </span>
      {!readOnly && (
        <span className={styles['handle']} onPointerDown={(event) => isSent || onTake(event)} aria-hidden="true">
          <svg viewBox="0 0 16 24" aria-hidden="true">
            <path d="M5 5v.01M11 5v.01M5 12v.01M11 12v.01M5 19v.01M11 19v.01" />
          </svg>
        </span>
      )}
      <span
        className={styles['words']}
        onPointerDown={(event) => event.pointerType === 'mouse' && !readOnly && !isSent && onTake(event)}
      >
        <Line line={label} />
      </span>
      {!readOnly && (
        <span className={styles['moves']}>
          {moves.map(({ direction, icon, name, end }) => (
            <button
              key={direction}
              type="button"
              id={`${controlId(id)}-${direction}`}
              className={styles['move']}
              aria-label={name}
              // Kept in the order of the keyboard, so that the focus is not lost at the ends of the list.
              aria-disabled={end || isSent || undefined}
              data-end={end || undefined}
              onClick={(event) => onPress(direction, event.currentTarget.id)}
              onKeyDown={onKeyDown}
            >
              <Icon name={icon} />
            </button>
          ))}
        </span>
      )}
    </li>
  )
}
