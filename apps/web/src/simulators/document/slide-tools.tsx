import { slidesOf } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** What is done with a slide as a whole, and what its speaker alone sees. */
export function SlideTools({ state, act, place }: PartProps & { place: number }): JSX.Element | null {
  const say = useMessages()
  const slides = slidesOf(state)
  const slide = slides[place]
  if (!slide) return null
  const number = place + 1
  const isOnly = slides.length === 1
  return (
    <details className={styles['more']}>
      <summary>{say('document.slide-tools', { number })}</summary>
      <div className={styles['line']}>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={place === 0 || undefined}
          onClick={() => act({ type: 'move-slide', slide: place, by: -1 })}
        >
          <Icon name="arrow-up" />
          {say('document.slide-up')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={number === slides.length || undefined}
          onClick={() => act({ type: 'move-slide', slide: place, by: 1 })}
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
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'add-slide', slide: place })}>
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
    </details>
  )
}
