import { type Limit, showValue } from '@pix/core/simulators/spreadsheet'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './spreadsheet.module.css'

/** A number between two ends, drawn from a slider: it counts once the slider is let go. */
export function SliderField({
  cell,
  value,
  limit,
  language,
  onMoved,
}: {
  cell: string
  value: number
  limit: Limit
  language: 'fr' | 'en'
  onMoved: (text: string) => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [moved, setMoved] = useState<number | null>(null)
  const shown = (number: number | null): string => showValue(number, { format: 'general', decimals: null }, language)
  const settle = (): void => {
    if (moved !== null && moved !== value) onMoved(shown(moved))
    setMoved(null)
  }
  return (
    <div className={styles['slider']}>
      <label className="visually-hidden" htmlFor={id}>
        {say('spreadsheet.slider', { cell })}
      </label>
      <span>{shown(limit.from)}</span>
      <input
        id={id}
        type="range"
        min={limit.from ?? 0}
        max={limit.to ?? 0}
        step={limit.slider ?? 1}
        value={moved ?? value}
        aria-valuetext={shown(moved ?? value)}
        onChange={(event) => setMoved(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <span>{shown(limit.to)}</span>
      <output htmlFor={id}>{shown(moved ?? value)}</output>
    </div>
  )
}
