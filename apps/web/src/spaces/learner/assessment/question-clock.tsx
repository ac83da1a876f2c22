import { type JSX, useEffect, useState } from 'react'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { readTab, writeTab } from '../../../tab-storage.ts'
import { Icon } from '../../../ui/icons.tsx'
import { durationOnClock } from './duration.ts'
import styles from './question-clock.module.css'

type QuestionClockProps = {
  /** Milliseconds, as the server counted them. */
  readonly timer: { readonly limitMs: number; readonly leftMs: number }
  /** When it said so, by the clock of this device. */
  readonly receivedAt: number
}

const hiddenKey = 'pix-clock-hidden'
const tickMs = 500
const soonMs = 10_000

/** What is left of the time of a question, which can be put out of sight. It is said at the half and near the end. */
export function QuestionClock(props: QuestionClockProps): JSX.Element {
  return (
    <AreaMessages areas={['timed']} placeholder={null}>
      <Clock {...props} />
    </AreaMessages>
  )
}

function endOf({ leftMs }: QuestionClockProps['timer'], receivedAt: number): number {
  return (receivedAt || Date.now()) + leftMs
}

function Clock({ timer, receivedAt }: QuestionClockProps): JSX.Element {
  const say = useMessages()
  const [isHidden, setHidden] = useState(() => readTab(hiddenKey) === true)
  // Counted once from each timer: the moment of an answer may come again without a new one, and must not prolong it.
  const [counted, setCounted] = useState({ timer, end: endOf(timer, receivedAt) })
  if (counted.timer !== timer) setCounted({ timer, end: endOf(timer, receivedAt) })
  const { end } = counted
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(ticking)
  }, [])
  const left = Math.min(timer.limitMs, Math.max(0, end - now))
  const hide = (): void => {
    writeTab(hiddenKey, !isHidden)
    setHidden(!isHidden)
  }
  return (
    <div className={styles['clock']}>
      {left > 0 && (
        <p className={styles['time']}>
          <Icon name="clock" />
          {!isHidden && (
            <span role="timer">
              {say('timed.left')} <strong className={styles['figures']}>{durationOnClock(left)}</strong>
            </span>
          )}
          <button type="button" className="button button-quiet" onClick={hide}>
            {say(isHidden ? 'timed.show' : 'timed.hide')}
          </button>
        </p>
      )}
      <div role="status">
        {left === 0 ? (
          <p className="notice">
            <Icon name="clock" />
            {say('timed.over')}
          </p>
        ) : (
          left <= timer.limitMs / 2 && (
            <span className="visually-hidden">{say(left <= soonMs ? 'timed.soon' : 'timed.half')}</span>
          )
        )}
      </div>
    </div>
  )
}
