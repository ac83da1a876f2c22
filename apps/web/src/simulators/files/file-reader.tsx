import type { Entry, FilesAction } from '@pix/core/simulators/files'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './files.module.css'

/** An open file: what it says, or why it cannot be read. */
export function FileReader({ entry, act }: { entry: Entry; act: (action: FilesAction) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [text, setText] = useState(entry.text ?? '')
  if (entry.refuses !== undefined) return <p className="notice">{entry.refuses}</p>
  if (!entry.editable) {
    return entry.text === undefined ? (
      <p className={styles['empty']}>{say('files.no-text')}</p>
    ) : (
      <p className={styles['paper']}>{entry.text}</p>
    )
  }
  return (
    <div className={styles['writing']}>
      <label htmlFor={id}>{say('files.text')}</label>
      <textarea
        id={id}
        value={text}
        rows={8}
        maxLength={4000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'write', entry: entry.id, text })}
      >
        {say('files.save')}
      </button>
    </div>
  )
}
