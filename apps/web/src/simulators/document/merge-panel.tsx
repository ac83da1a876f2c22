import { lettersOf } from '@pix/core/simulators/document'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** One letter for each person of a list. */
export function MergePanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const { fields, rows } = state.scenario.list ?? { fields: [], rows: [] }
  const [chosen, setChosen] = useState<readonly string[]>(rows.map(({ id }) => id))
  return (
    <>
      <h4>{say('document.tool-merge')}</h4>
      <p>{say('document.fields', { fields: fields.map((field) => `«${field}»`).join(' ') })}</p>
      <ul className={styles['plain']}>
        {rows.map(({ id, values }) => (
          <li key={id}>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
              />
              {values.join(' · ')}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'merge', rows: [...chosen] })}>
        {say('document.merge')}
      </button>
      <ol className={styles['plain']}>
        {lettersOf(state).map(({ id, text }) => (
          <li key={id} className={styles['card']}>
            {text}
          </li>
        ))}
      </ol>
    </>
  )
}
