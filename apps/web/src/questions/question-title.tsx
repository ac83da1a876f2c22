import type { Line as LineData } from '@pix/core/rich-text'
import { type JSX, useEffect, useRef } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Line } from '../ui/line.tsx'
import styles from './question.module.css'

export const instructionId = 'instruction'
export const situationId = 'situation'

/**
 * The instruction, which is the title of the page. Each new question gives it the focus: a screen reader then says the
 * number, what is to be done, and the situation.
 */
export function QuestionTitle({
  position,
  competenceName,
  instruction,
}: {
  position: number
  competenceName: string
  instruction: LineData
}): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const windowTitle = `${say('test.question', { position })} – ${competenceName} – Pix`

  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new position is a new question
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [position])

  return (
    <h1 ref={heading} id={instructionId} tabIndex={-1} aria-describedby={situationId} className={styles['instruction']}>
      <span className="visually-hidden">{say('test.question', { position })}. </span>
      <Line line={instruction} />
    </h1>
  )
}
