import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { landingPlace } from './order-moves.ts'

/** A row in the hand: the list itself changes only when it is dropped, so that no element moves under the finger. */
type Drag = {
  readonly from: number
  readonly to: number
  /** Distance from where it was taken, in pixels. */
  readonly offset: number
  /** What the rows that make room slide by, in pixels. */
  readonly pitch: number
}

type Taken = { pointer: number; startY: number; from: number; rows: { top: number; height: number }[]; pitch: number }

export type RowDrag = {
  readonly drag: Drag | null
  readonly take: (event: PointerEvent<HTMLElement>, from: number) => void
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerCancel: () => void
  }
}

/** Moving the rows of a list by mouse, pen or finger. */
export function useRowDrag(list: RefObject<HTMLElement | null>, drop: (from: number, to: number) => void): RowDrag {
  const taken = useRef<Taken | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)

  const take = (event: PointerEvent<HTMLElement>, from: number): void => {
    if (event.button !== 0 || !list.current || taken.current) return
    const rows = [...list.current.children].map((row) => {
      const { top, height } = row.getBoundingClientRect()
      return { top: top + window.scrollY, height }
    })
    const own = rows[from]
    if (!own) return
    const gap = rows[1] && rows[0] ? rows[1].top - rows[0].top - rows[0].height : 0
    event.currentTarget.setPointerCapture(event.pointerId)
    event.preventDefault()
    const pitch = own.height + gap
    taken.current = { pointer: event.pointerId, startY: event.clientY + window.scrollY, from, rows, pitch }
    setDrag({ from, to: from, offset: 0, pitch })
  }

  const where = (event: PointerEvent<HTMLElement>): Drag | null => {
    const hold = taken.current
    if (!hold || hold.pointer !== event.pointerId) return null
    const own = hold.rows[hold.from]
    if (!own) return null
    const offset = event.clientY + window.scrollY - hold.startY
    // Its middle decides which rows it has passed.
    const middle = own.top + own.height / 2 + offset
    return { from: hold.from, to: landingPlace(hold.rows, hold.from, middle), offset, pitch: hold.pitch }
  }

  const end = (): void => {
    taken.current = null
    setDrag(null)
  }

  return {
    drag,
    take,
    handlers: {
      onPointerMove: (event) => {
        const now = where(event)
        if (now) setDrag(now)
      },
      onPointerUp: (event) => {
        const now = where(event)
        end()
        if (now && now.to !== now.from) drop(now.from, now.to)
      },
      onPointerCancel: end,
    },
  }
}
