import { lettersOf } from '@pix/core/simulators/document'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import { CommittedField } from './committed-field.tsx'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** One letter for each person of a list. */
export function MergePanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  const { fields, rows: all } = state.scenario.list ?? { fields: [], rows: [] }
  const rows = all.filter(({ unseen }) => !unseen)
  const [chosen, setChosen] = useState<readonly string[]>(rows.map(({ id }) => id))
  const [tidy, setTidy] = useState(state.tidy)
  const [only, setOnly] = useState<number | null>(null)
  const [value, setValue] = useState('')
  return (
    <>
      <h4>{say('document.tool-merge')}</h4>
      <p>{say('document.fields', { fields: fields.map((field) => `«${field}»`).join(' ') })}</p>
      <div className={styles['pairs']}>
        <ChoiceField
          label={say('document.keep-only')}
          value={only ?? -1}
          values={[-1, ...fields.keys()].map((place) => [place, fields[place] ?? say('document.everybody')] as const)}
          onChoose={(place) => {
            setOnly(place < 0 ? null : place)
            if (place < 0) setChosen(rows.map(({ id }) => id))
          }}
        />
        {only !== null && (
          <CommittedField
            label={say('document.when-value')}
            value={value}
            onCommit={(text) => {
              setValue(text)
              const wanted = text.trim().toLowerCase()
              setChosen(rows.filter((row) => row.values[only]?.toLowerCase() === wanted).map(({ id }) => id))
            }}
          />
        )}
      </div>
      <p role="status">{say('document.chosen', { count: chosen.length })}</p>
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
      <label className={styles['check']}>
        <input type="checkbox" checked={tidy} onChange={() => setTidy(!tidy)} />
        {say('document.tidy')}
      </label>
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'merge', rows: [...chosen], ...(tidy && { tidy }) })}
      >
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
