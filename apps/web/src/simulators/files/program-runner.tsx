import { type Entry, entryOf, type FilesAction, type FilesState } from '@pix/core/simulators/files'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './files.module.css'

/** A program that can be run, with a file where it takes one, and what came of the last run. */
export function ProgramRunner({
  state,
  entry,
  act,
}: {
  state: FilesState
  entry: Entry
  act: (action: FilesAction) => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const tries = entry.program?.tries?.filter((one) => entryOf(state, one.file))
  const [file, setFile] = useState(tries?.[0]?.file ?? '')
  const last = state.runs.filter(({ program }) => program === entry.id).at(-1)
  return (
    <div className={styles['part']}>
      <h4>{say('files.program')}</h4>
      {tries && (
        <div className={styles['typed']}>
          <label htmlFor={id}>{say('files.run-with')}</label>
          <select id={id} value={file} onChange={(event) => setFile(event.target.value)}>
            {tries.map((one) => (
              <option key={one.file} value={one.file}>
                {entryOf(state, one.file)?.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'run', program: entry.id, ...(tries ? { file } : {}) })}
      >
        {say('files.run')}
      </button>
      {last && (
        <div className={styles['ran']}>
          {last.file !== '' && <p>{say('files.ran-with', { name: entryOf(state, last.file)?.name ?? '' })}</p>}
          {last.says !== '' && <p className={styles['paper']}>{last.says}</p>}
          {last.reached.length > 0 && (
            <ul className={styles['sources']}>
              {last.reached.map(({ path, outcome }) => (
                <li key={path}>
                  <code>{path}</code>
                  {' — '}
                  {say(`files.reached-${outcome}`)}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
