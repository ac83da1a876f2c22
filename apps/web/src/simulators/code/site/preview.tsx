import { overflowOf, type Page, type SiteState, shownAt } from '@pix/core/simulators/code/site'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { PageDrawing } from './page-drawing.tsx'
import styles from './site.module.css'

/** A page in a window of one of the widths, made smaller where there is no room for it. */
export function Preview({
  state,
  page,
  width,
  onWidth,
}: {
  state: SiteState
  page: Page
  width: number
  onWidth: (width: number) => void
}): JSX.Element {
  const say = useMessages()
  const name = useId()
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const [outer, inner] = [frame.current, sheet.current]
    if (!outer || !inner || typeof ResizeObserver === 'undefined') return
    const measure = (): void => setRoom({ width: outer.clientWidth, height: inner.offsetHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [])
  const shown = shownAt(state, page, width)
  const { pixels } = overflowOf(shown, width)
  const scale = room.width === 0 ? 1 : Math.min(1, room.width / width)
  return (
    <section className={styles['preview']} aria-label={say('code.preview')}>
      {state.site.widths.length > 1 && (
        <fieldset className={styles['widths']}>
          <legend>{say('code.window')}</legend>
          {state.site.widths.map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={one === width} onChange={() => onWidth(one)} />
              {say('code.pixels', { count: one })}
            </label>
          ))}
        </fieldset>
      )}
      <p role="status" className={styles['verdict']}>
        {!shown.isWhole
          ? say('code.too-heavy')
          : pixels > 0
            ? say('code.sideways', { width, pixels })
            : say('code.fits', { width })}
      </p>
      {/* What is drawn is told below in words. */}
      <div
        ref={frame}
        className={styles['window']}
        style={{ height: room.height === 0 ? undefined : room.height * scale + 2 }}
        aria-hidden="true"
      >
        <div ref={sheet} className={styles['scaled']} style={{ width, transform: `scale(${scale})` }} dir="ltr">
          <PageDrawing root={shown.root} width={width} pictures={state.site.pictures ?? []} />
        </div>
      </div>
      {scale < 0.95 && <p className={styles['hint']}>{say('code.scaled', { percent: Math.round(scale * 100) })}</p>}
    </section>
  )
}
