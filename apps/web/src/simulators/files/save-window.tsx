import type { FilesDraft } from '@pix/core/simulators/files'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { foldersOf } from './asked.tsx'
import { type FilesProps, nameOf } from './file-words.ts'
import styles from './files.module.css'

/** What is open in another program, and the window in which its name, its folder and its format are chosen. */
export function SaveWindow({ state, act, draft }: FilesProps & { draft: FilesDraft }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const formats = (state.scenario.formats ?? []).filter((format) => draft.formats.includes(format.id))
  const [name, setName] = useState(draft.name)
  const [to, setTo] = useState(draft.to)
  const [format, setFormat] = useState(draft.formats[0] ?? '')
  const targets = foldersOf(state, say)
  const isKnown = targets.some(({ target }) => target === to)
  const save = (): void => {
    if (isKnown) act({ type: 'save', draft: draft.id, name, to, format })
  }
  const saved = state.saved.filter((one) => one.draft === draft.id)
  return (
    <>
      <p className={app['small']}>
        {say('files.open-in', { program: draft.program })} {saved.length === 0 && say('files.not-saved')}
      </p>
      {draft.text !== undefined && <p className={styles['paper']}>{draft.text}</p>}
      <section className={styles['details']} aria-labelledby={`${id}-title`}>
        <h4 id={`${id}-title`}>{say('files.save-as')}</h4>
        <div className={styles['typed']}>
          <label htmlFor={`${id}-name`}>{say('files.save-name')}</label>
          <input
            id={`${id}-name`}
            type="text"
            value={name}
            maxLength={120}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') save()
            }}
          />
        </div>
        <div className={styles['typed']}>
          <label htmlFor={`${id}-to`}>{say('files.save-in')}</label>
          <select id={`${id}-to`} value={isKnown ? to : ''} onChange={(event) => setTo(event.target.value)}>
            {!isKnown && <option value="" />}
            {targets.map(({ target, label }) => (
              <option key={target} value={target}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className={styles['typed']}>
          <label htmlFor={`${id}-format`}>{say('files.save-format')}</label>
          <select id={`${id}-format`} value={format} onChange={(event) => setFormat(event.target.value)}>
            {formats.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
        <button type="button" className="button button-soft" onClick={save}>
          {say('files.save')}
        </button>
        {saved.length > 0 && (
          <ul className={styles['sources']}>
            {saved.map(({ entry }) => (
              <li key={entry}>{say('files.saved-as', { name: nameOf(state, entry, say) })}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
