import type { assessments } from '@pix/api/contract'
import { answerOfDraft, type ItemAnswer } from '@pix/core/items'
import { type FormEvent, type JSX, type MouseEvent, type ReactNode, Suspense, useEffect, useState } from 'react'
import { keepDraft, keptDraft } from '../draft-storage.ts'
import { answerToSend, firstMissing, pickedOtherwise, startAnswer } from '../items/any-item.ts'
import { ItemInput } from '../items/item-input.tsx'
import { controlId, flawId } from '../items/item-player.ts'
import type { MessageKey } from '../messages/catalogue.ts'
import { useMessages } from '../messages/use-messages.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './question.module.css'
import { instructionId } from './question-title.tsx'
import { SendingStatus } from './sending-status.tsx'
import type { SendingState } from './use-answering.ts'

/** What keeps an answer from being sent, in whatever language is spoken. */
export type FoundFlaw = { readonly control: string; readonly sentence: MessageKey }

export function AnswerForm({
  runId,
  question,
  sending,
  refusedFor,
  onSend,
  onTryNow,
  children,
}: {
  runId: string
  question: assessments.Question
  sending: SendingState
  /** What the server found wrong; a new object each time, so that the same refusal twice is shown twice. */
  refusedFor: FoundFlaw | null
  onSend: (answer: assessments.GivenAnswer) => void
  onTryNow: () => void
  /** Beside the buttons. */
  children: ReactNode
}): JSX.Element {
  const say = useMessages()
  const { item, position } = question
  const [draft] = useState(() => answerOfDraft(item, keptDraft(runId, position)))
  const [answer, setAnswer] = useState<ItemAnswer>(() => draft ?? startAnswer(item))
  const [isTouched, setTouched] = useState(draft !== null)
  const [asksAgain, setAsksAgain] = useState(false)
  const [flaw, setFlaw] = useState<FoundFlaw | null>(null)
  const otherwise = pickedOtherwise(item, answer)
  const isBusy = sending !== 'idle'

  const [mended, setMended] = useState<FoundFlaw | null>(null)
  const shownFlaw = flaw ?? (refusedFor === mended ? null : refusedFor)

  useEffect(() => {
    if (!shownFlaw) return
    document.getElementById(controlId(shownFlaw.control))?.focus()
    // The sentence may be further than the control that waits.
    document.getElementById(flawId)?.scrollIntoView({ block: 'nearest' })
  }, [shownFlaw])

  const change = (changed: ItemAnswer): void => {
    // What is on its way stays as it was sent.
    if (isBusy) return
    setAnswer(changed)
    setTouched(true)
    setAsksAgain(false)
    setFlaw(null)
    setMended(refusedFor)
    keepDraft(runId, position, changed)
  }
  const validate = (event: FormEvent): void => {
    event.preventDefault()
    if (isBusy) return
    const missing = firstMissing(item, answer)
    // Lines in the order in which they were shown: perhaps nobody saw that they can be moved. Fewer than asked: perhaps
    // one was forgotten.
    if (missing === null && !asksAgain && (!isTouched || otherwise)) setAsksAgain(true)
    else if (missing === null) onSend(answerToSend(item, answer))
    else setFlaw({ control: missing, sentence: `item.missing-${item.kind}` })
  }
  const skip = (): void => {
    setFlaw(null)
    if (!isBusy) onSend({ kind: 'skipped' })
  }

  return (
    <form className={styles['answer']} onSubmit={validate} noValidate aria-label={say('test.answer')}>
      <Suspense fallback={<p role="status">{say('common.loading')}</p>}>
        <ItemInput
          view={item}
          value={answer}
          onChange={change}
          readOnly={false}
          isSent={isBusy}
          flaw={shownFlaw && { ...shownFlaw, sentence: say(shownFlaw.sentence) }}
          labelledBy={instructionId}
        />
        <div>
          <div role="status">
            {asksAgain && !isBusy && (
              <p className="notice">
                <Icon name="info" />
                {otherwise ? say('item.not-as-many', otherwise) : say('item.not-moved')}
              </p>
            )}
          </div>
          <SendingStatus state={sending} onTryNow={onTryNow} />
        </div>
        <div className={styles['feet']}>
          <div className="actions">
            <button type="submit" className="button" aria-disabled={isBusy || undefined} onClick={ignoreSecondClick}>
              {say('test.validate')}
            </button>
            <button
              type="button"
              className="button button-quiet"
              aria-disabled={isBusy || undefined}
              onClick={(event) => isSecondClick(event) || skip()}
            >
              {say('test.skip')}
            </button>
          </div>
          {children}
        </div>
      </Suspense>
    </form>
  )
}

/** The second click of a double click may meet the next question, which nobody has read. */
function isSecondClick({ detail }: MouseEvent): boolean {
  return detail > 1
}

function ignoreSecondClick(event: MouseEvent): void {
  if (isSecondClick(event)) event.preventDefault()
}
