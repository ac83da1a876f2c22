import { slidesOf } from '@pix/core/simulators/document'
import { type JSX, useEffect, useId, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** What is done with a slide as a whole, and what its speaker alone sees. */
export function SlideTools({
  state,
  act,
  place,
  isOpen,
  onOpen,
  onSelect,
}: PartProps & {
  place: number
  isOpen: boolean
  /** The tools of a slide are open, or of none. */
  onOpen: (place: number | null) => void
  onSelect: (id: string) => void
}): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  // Whoever moved a slide goes with it.
  useEffect(() => {
    if (isOpen) opener.current?.focus()
  }, [isOpen])
  const slides = slidesOf(state)
  const slide = slides[place]
  if (!slide) return null
  const number = place + 1
  const isOnly = slides.length === 1
  const move = (by: -1 | 1): void => {
    if (!slides[place + by]) return
    act({ type: 'move-slide', slide: place, by })
    onOpen(place + by)
  }
  return (
    <div className={styles['more']}>
      <button
        ref={opener}
        type="button"
        className="button button-quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onOpen(isOpen ? null : place)}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        {say('document.slide-tools', { number })}
      </button>
      <div id={id}>
        {isOpen && (
          <>
            <div className={styles['line']}>
              <button
                type="button"
                className="button button-quiet"
                aria-disabled={place === 0 || undefined}
                onClick={() => move(-1)}
              >
                <Icon name="arrow-up" />
                {say('document.slide-up')}
              </button>
              <button
                type="button"
                className="button button-quiet"
                aria-disabled={number === slides.length || undefined}
                onClick={() => move(1)}
              >
                <Icon name="arrow-down" />
                {say('document.slide-down')}
              </button>
              <button
                type="button"
                className="button button-quiet"
                aria-disabled={isOnly || undefined}
                onClick={() => {
                  if (!isOnly) act({ type: 'delete-slide', slide: place })
                }}
              >
                <Icon name="close" />
                {say('document.slide-delete')}
              </button>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => {
                  act({ type: 'add-slide', slide: place })
                  onSelect(`n${state.made + 2}`)
                }}
              >
                <Icon name="plus" />
                {say('document.slide-add')}
              </button>
              <label className={styles['check']}>
                <input
                  type="checkbox"
                  checked={slide.skipped}
                  onChange={() => act({ type: 'skip-slide', slide: place, on: !slide.skipped })}
                />
                {say('document.slide-skip')}
              </label>
            </div>
            <CommittedField
              label={say('document.slide-notes')}
              value={slide.notes}
              onCommit={(text) => act({ type: 'slide-notes', slide: place, text })}
            />
          </>
        )}
      </div>
    </div>
  )
}
