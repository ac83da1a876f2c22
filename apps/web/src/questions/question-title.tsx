import type { Line as LineData } from '@pix/core/rich-text'
import { type JSX, useEffect, useRef } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { Line } from '../ui/line.tsx'
import styles from './question.module.css'

export const instructionId = 'instruction'
export const situationId = 'situation'
const memoryId = 'from-memory'

/**
 * The instruction, which is the title of the page. Each new question gives it the focus: a screen reader then says the
 * number, what is to be done, whether it is answered from memory, and the situation.
 */
export function QuestionTitle({
  position,
  competenceName,
  instruction,
  isFromMemory = false,
}: {
  position: number
  competenceName: string
  instruction: LineData
  /** What the panel above says, which the focus passes over. */
  isFromMemory?: boolean
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
    <>
      {isFromMemory && (
        <span id={memoryId} hidden>
          {`${say('test.from-memory')}.`}
        </span>
      )}
      <h1
        ref={heading}
        id={instructionId}
        tabIndex={-1}
        aria-describedby={isFromMemory ? `${memoryId} ${situationId}` : situationId}
        className={styles['instruction']}
      >
        <span className="visually-hidden">{say('test.question', { position })}. </span>
        <Line line={instruction} />
      </h1>
    </>
  )
}
