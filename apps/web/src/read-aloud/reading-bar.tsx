import { type JSX, type RefObject, useRef } from 'react'
import { AreaMessages } from '../messages/area-messages.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import type { IconName } from '../ui/icons.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './reading-bar.module.css'
import { useReading } from './use-reading.ts'

const areas = ['reading'] as const

/** Listen, pause, stop: for the text that it stands in. */
export function ReadingBar(): JSX.Element {
  const bar = useRef<HTMLDivElement>(null)
  return (
    <div ref={bar} className={styles['bar']} data-reading-bar>
      <AreaMessages areas={areas} placeholder={null}>
        <Buttons bar={bar} />
      </AreaMessages>
    </div>
  )
}

function Buttons({ bar }: { bar: RefObject<HTMLDivElement | null> }): JSX.Element {
  const { state, listen, listenAtDistance, pause, resume, stop } = useReading(bar)
  const isUnderWay = state === 'reading' || state === 'paused'
  return (
    <>
      <p className={styles['buttons']} data-under-way={isUnderWay || undefined}>
        {/* One button, which stays under the finger and keeps the focus. */}
        {state === 'reading' ? (
          <BarButton icon="pause" label="reading.pause" onPress={pause} />
        ) : state === 'paused' ? (
          <BarButton icon="play" label="reading.resume" onPress={resume} />
        ) : (
          <BarButton icon="volume" label="reading.listen" onPress={() => void listen()} />
        )}
        {isUnderWay && <BarButton icon="close" label="reading.stop" onPress={stop} />}
      </p>
      <div role="status">
        {state === 'no-voice' && <Notice text="reading.no-voice" />}
        {state === 'failed' && <Notice text="reading.failed" />}
        {state === 'distant' && (
          <>
            <Notice text="reading.distant" />
            <p className={styles['buttons']}>
              <BarButton icon="volume" label="reading.listen-distant" onPress={() => void listenAtDistance()} />
            </p>
          </>
        )}
      </div>
    </>
  )
}

function BarButton({ icon, label, onPress }: { icon: IconName; label: MessageKey; onPress: () => void }): JSX.Element {
  return (
    <button type="button" className="button button-soft" onClick={onPress}>
      <Icon name={icon} />
      <Message id={label} />
    </button>
  )
}

function Notice({ text }: { text: MessageKey }): JSX.Element {
  return (
    <p className="notice">
      <Icon name="info" />
      <span>
        <Message id={text} />
      </span>
    </p>
  )
}
