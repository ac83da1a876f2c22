import { entriesLeft, entriesTaken, entriesToAdd } from '@pix/core/simulators/settings'
import { type JSX, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import type { RowProps } from './control-row.tsx'
import styles from './settings.module.css'
import { useAsking } from './use-asking.tsx'
import { Words } from './words.tsx'

/** A list from which entries are taken off, and where it can be, put back. */
export function EntriesRow({ control, state, act }: RowProps<'entries'>): JSX.Element {
  const say = useMessages()
  const { id, remove, putBack, add, empty } = control
  const { ask, question } = useAsking(control.asks)
  const title = useRef<HTMLParagraphElement>(null)
  const left = entriesLeft(state, control)
  const taken = entriesTaken(state, control)
  const others = entriesToAdd(state, control)
  // The button that was pressed is gone with its entry: whoever uses the keyboard is at the head of the list.
  const move = (type: 'remove' | 'put-back' | 'add', entry: string): void => {
    act({ type, control: id, entry })
    title.current?.focus()
  }
  return (
    <div className={styles['list']}>
      <p className={styles['list-title']} ref={title} tabIndex={-1}>
        <Words of={control} />
      </p>
      {left.length === 0 ? (
        <p className={styles['nothing']}>{empty}</p>
      ) : (
        <ul className={app['plain']}>
          {left.map((entry) => (
            <li key={entry.id} className={styles['entry']}>
              <Entry entry={entry} />
              {!entry.fixed && (
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => ask(entry.id, () => move('remove', entry.id))}
                >
                  {remove}
                  <span className="visually-hidden"> : {entry.label}</span>
                </button>
              )}
              {question(entry.id)}
            </li>
          ))}
        </ul>
      )}
      {taken.length > 0 && (
        <>
          <p className={styles['taken-title']}>{say('settings.taken-off')}</p>
          <ul className={app['plain']}>
            {taken.map((entry) => (
              <li key={entry.id} className={styles['entry']}>
                <Entry entry={entry} />
                <button type="button" className="button button-quiet" onClick={() => move('put-back', entry.id)}>
                  {putBack}
                  <span className="visually-hidden"> : {entry.label}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{say('settings.others', { add: add ?? '', count: others.length })}</summary>
          <ul className={app['plain']}>
            {others.map((entry) => (
              <li key={entry.id} className={styles['entry']}>
                <Entry entry={entry} />
                <button type="button" className="button button-quiet" onClick={() => move('add', entry.id)}>
                  {add}
                  <span className="visually-hidden"> : {entry.label}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Entry({
  entry: { label, detail, details },
}: {
  entry: RowProps<'entries'>['control']['entries'][number]
}): JSX.Element {
  return (
    <div className={styles['entry-words']}>
      <Words of={{ label, hint: detail }} />
      {details && (
        <dl className={styles['details']}>
          {details.map((one) => (
            <div key={one.label}>
              <dt>{one.label}</dt>
              <dd>{one.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
