import type { FormAction, Recording } from '@pix/core/simulators/form'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import styles from './papers.module.css'

/** What was filmed of a screen, moment by moment, each of which can be kept as a picture. */
export function RecordingView({
  recording,
  act,
}: {
  recording: Recording
  act: (action: FormAction) => void
}): JSX.Element {
  const say = useMessages()
  return (
    <>
      <p className={app['small']}>{say('form.recording-help')}</p>
      <ol className={app['rows']}>
        {recording.scenes.map(({ id, at, shows, parts }) => (
          <li key={id} className={styles['paper']}>
            <details
              className={styles['paper-fold']}
              onToggle={(event) => {
                if (event.currentTarget.open) act({ type: 'watch', scene: id })
              }}
            >
              <summary className={styles['paper-line']}>
                <Icon name="play" />
                {at}
              </summary>
              <div className={styles['paper-open']}>
                <div className={styles['paper-words']}>
                  <Paragraphs text={shows} />
                  {parts && (
                    <dl className={styles['scene-parts']}>
                      {parts.map((part) => (
                        <div key={part.id}>
                          <dt>{part.label}</dt>
                          <dd>{part.text}</dd>
                        </div>
                      ))}
                    </dl>
                  )}
                </div>
              </div>
            </details>
            <button type="button" className={app['tool']} onClick={() => act({ type: 'picture', scene: id })}>
              <Icon name="camera" />
              {say('form.picture')}
              <span className="visually-hidden"> {at}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
