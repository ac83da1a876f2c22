import { longestReply } from '@pix/core/simulator-parts'
import { type JSX, Suspense } from 'react'
import { AnswerFlawSentence } from '../items/answer-flaw-sentence.tsx'
import { controlId, flawProps, type PlayerProps } from '../items/item-player.ts'
import typed from '../items/typed.module.css'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { hosts } from './hosts.ts'
import styles from './simulator-player.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

/** A simulator, and below it what was found, where something is to be typed. */
export function SimulatorPlayer({
  view,
  value,
  onChange,
  readOnly,
  isSent,
  flaw,
  labelledBy,
}: PlayerProps<'simulator'>): JSX.Element {
  const { Host, area } = hosts[view.simulator]
  const kept = useKeptFocus()
  const loading = (
    <p role="status" className={styles['arriving']}>
      <Message id="common.loading" />
    </p>
  )
  return (
    <div className={styles['task']}>
      <section
        ref={kept}
        aria-labelledby={labelledBy}
        id={controlId('simulator')}
        tabIndex={-1}
        {...flawProps(flaw, 'simulator')}
      >
        <AreaMessages areas={['simulator', area]} placeholder={loading}>
          <h2 className="visually-hidden">
            <Message id="simulator.title" />
          </h2>
          <Suspense fallback={loading}>
            <Host
              scenario={view.scenario}
              log={value.log}
              onLog={(log) => onChange({ ...value, log })}
              readOnly={readOnly}
              isSent={isSent}
            />
          </Suspense>
        </AreaMessages>
      </section>
      {view.reply && (
        <div className={`field ${typed['typed']}`}>
          <label className="field-label" htmlFor={controlId('reply')}>
            {view.reply.label}
          </label>
          <div className={typed['measured']}>
            <input
              type="text"
              id={controlId('reply')}
              className={view.reply.type === 'number' ? typed['number'] : undefined}
              inputMode={view.reply.type === 'number' ? 'decimal' : undefined}
              value={value.reply}
              maxLength={longestReply}
              readOnly={readOnly || isSent}
              autoComplete="off"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              onChange={(event) => onChange({ ...value, reply: event.target.value })}
              {...flawProps(flaw, 'reply')}
            />
            {view.reply.unit !== undefined && <span>{view.reply.unit}</span>}
          </div>
        </div>
      )}
      <AnswerFlawSentence flaw={flaw} />
    </div>
  )
}
