import { type JSX, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Group } from '../ui/group.tsx'
import type { PlayerProps } from './item-player.ts'
import { labelOf, plainLabel } from './labels.ts'
import styles from './order.module.css'
import { moved, slide } from './order-moves.ts'
import { OrderRow } from './order-row.tsx'
import { useRowDrag } from './use-row-drag.ts'

type Direction = 'up' | 'down'

const placeFor: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowUp: (place) => place - 1,
  ArrowDown: (place) => place + 1,
  Home: () => 0,
  End: (_place, last) => last,
}

export function OrderPlayer({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  labelledBy,
}: PlayerProps<'order'>): JSX.Element {
  const say = useMessages()
  const list = useRef<HTMLOListElement>(null)
  const refocus = useRef<string | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const { entries } = value
  const wordsOf = (id: string): string => plainLabel(labelOf(view.entries, id) ?? [])

  const move = (from: number, to: number, button: string | null = null): void => {
    const id = entries[from]
    if (id === undefined || readOnly || isSent) return
    const place = Math.min(entries.length - 1, Math.max(0, to))
    const [entry, total] = [wordsOf(id), entries.length]
    if (place === from) {
      setAnnouncement(button === null ? '' : say(place === 0 ? 'item.first-already' : 'item.last-already', { entry }))
      return
    }
    refocus.current = button
    setAnnouncement(say('item.moved', { entry, place: place + 1, total }))
    onChange({ kind: 'order', entries: moved(entries, from, place) })
  }
  const { drag, take, handlers } = useRowDrag(list, move)

  // Browsers drop the focus of an element that changes place: the button that was pressed takes it back.
  useLayoutEffect(() => {
    if (refocus.current !== null) document.getElementById(refocus.current)?.focus()
    refocus.current = null
  })

  const press = (place: number, direction: Direction, button: string): void => {
    move(place, direction === 'up' ? place - 1 : place + 1, button)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, place: number): void => {
    const target = placeFor[event.key]
    if (!target || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    move(place, target(place, entries.length - 1), event.currentTarget.id)
  }

  return (
    <Group labelledBy={labelledBy} className={styles['order']}>
      {!readOnly && (
        <p className="field-hint">
          {say('item.order-help')} <span className={styles['keys']}>{say('item.order-keys')}</span>
        </p>
      )}
      <ol ref={list} className={styles['list']} {...handlers}>
        {entries.map((id, place) => (
          <OrderRow
            key={id}
            id={id}
            place={place}
            last={entries.length - 1}
            label={labelOf(view.entries, id) ?? []}
            readOnly={readOnly}
            isSent={isSent}
            held={drag?.from === place}
            shift={
              drag === null ? null : drag.from === place ? drag.offset : slide(place, drag.from, drag.to) * drag.pitch
            }
            onTake={(event) => take(event, place)}
            onPress={(direction, button) => press(place, direction, button)}
            onKeyDown={(event) => onKeyDown(event, place)}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
    </Group>
  )
}
