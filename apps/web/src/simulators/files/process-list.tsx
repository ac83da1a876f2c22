import type { FilesState } from '@pix/core/simulators/files'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { type FilesProps, nameOf, sizeWords } from './file-words.ts'
import styles from './process-list.module.css'

/** What runs at the moment, how much of the computer it takes, and what it keeps for itself. */
export function ProcessList({ state, act, onEnded }: FilesProps & { onEnded: () => void }): JSX.Element {
  const say = useMessages()
  return (
    <ul className={app['rows']}>
      {running(state).map(({ id, name, by, processor, memory, holds = [] }) => (
        <li key={id} className={styles['process']}>
          <div className={styles['words']}>
            <strong>{name}</strong>
            {by !== undefined && <span className={app['small']}>{by}</span>}
            <span className={app['small']}>
              {[
                ...(processor === undefined ? [] : [say('files.processor', { share: processor })]),
                ...(memory === undefined ? [] : [say('files.memory', { size: sizeWords(memory, say) })]),
              ].join(' · ')}
            </span>
            {holds.length > 0 && (
              <span className={app['small']}>
                {say('files.keeps-open', { names: holds.map((one) => nameOf(state, one, say)).join(', ') })}
              </span>
            )}
          </div>
          <button
            type="button"
            className={app['tool']}
            aria-label={say('files.end-process', { name })}
            onClick={() => {
              act({ type: 'end', process: id })
              onEnded()
            }}
          >
            {say('files.end')}
          </button>
        </li>
      ))}
    </ul>
  )
}

function running({ scenario, ended }: FilesState) {
  return (scenario.processes ?? []).filter(({ id }) => !ended.includes(id))
}
