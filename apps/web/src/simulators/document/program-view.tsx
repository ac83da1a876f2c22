import { readText } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { useFocusAfter } from '../use-focus-after.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** A program that does not answer any more, that is closed, or that has something to bring back. */
export function ProgramView({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const heading = useFocusAfter<HTMLHeadingElement>(state.program)
  const title = (
    <h3 ref={heading} tabIndex={-1} className={styles['name']}>
      {say(`document.program-${state.program}`, { name: state.scenario.name })}
    </h3>
  )
  const recovered = (state.scenario.frozen?.recovered ?? []).flatMap((block) =>
    block.type === 'paragraph' ? [{ id: block.id, text: block.pieces.map(({ text }) => text).join('') }] : [],
  )
  switch (state.program) {
    case 'frozen':
      return (
        <div className={styles['panel']}>
          {title}
          <p role="status">{say('document.waited', { count: state.waited })}</p>
          <div className={styles['line']}>
            <button type="button" className="button button-soft" onClick={() => act({ type: 'wait' })}>
              {say('document.wait')}
            </button>
            <button type="button" className="button button-quiet" onClick={() => act({ type: 'force-close' })}>
              {say('document.force-close')}
            </button>
          </div>
          <section className={styles['sheet']} aria-label={state.scenario.name}>
            {recovered.map(({ id, text }) => (
              <p key={id}>{text}</p>
            ))}
          </section>
        </div>
      )
    case 'closed':
      return (
        <div className={styles['panel']}>
          {title}
          <button type="button" className="button button-soft" onClick={() => act({ type: 'reopen' })}>
            {say('document.reopen-program')}
          </button>
        </div>
      )
    case 'recovery':
      return (
        <div className={styles['panel']}>
          {title}
          <p>{say('document.recovery-hint')}</p>
          <ul className={styles['plain']}>
            <li className={styles['card']}>
              <h4>{say('document.recovered-version')}</h4>
              {recovered.map(({ id, text }) => (
                <p key={id}>{text}</p>
              ))}
              <button type="button" className="button button-soft" onClick={() => act({ type: 'recover', keep: true })}>
                {say('document.keep-recovered')}
              </button>
            </li>
            <li className={styles['card']}>
              <h4>{say('document.saved-version')}</h4>
              {state.blocks.map((block) =>
                block.type === 'paragraph' ? <p key={block.id}>{readText(block.pieces)}</p> : null,
              )}
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'recover', keep: false })}
              >
                {say('document.keep-saved')}
              </button>
            </li>
          </ul>
        </div>
      )
    case 'running':
      return title
  }
}
