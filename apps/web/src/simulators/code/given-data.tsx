import { bytesOf, type CodeFile, longestInput } from '@pix/core/simulators/code'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { TypedText } from '../typed.tsx'
import styles from './code.module.css'

/** What will be typed to the program while it runs. */
export function TypedLines({ text, onTyped }: { text: string; onTyped: (text: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const hintId = useId()
  return (
    <div className={styles['typed']}>
      <label htmlFor={id}>{say('code.input')}</label>
      <p id={hintId} className={styles['hint']}>
        {say('code.input-hint')}
      </p>
      <TypedText id={id} value={text} maxLength={longestInput} describedBy={hintId} onTyped={onTyped} />
    </div>
  )
}

/** As many bytes as are shown. */
const mostBytes = 96

/** The files as runs left them, by name, so that those of a folder stand together. */
export function FilesNow({ files }: { files: ReadonlyMap<string, Uint8Array> }): JSX.Element {
  const say = useMessages()
  const names = [...files.keys()].sort()
  const reader = new TextDecoder()
  return (
    <section className={styles['files']}>
      <h4>{say('code.folder')}</h4>
      {names.length === 0 && <p className={styles['hint']}>{say('code.files-none')}</p>}
      {names.map((name) => (
        <details key={name}>
          <summary>
            <bdi>{name}</bdi>
          </summary>
          <pre className={styles['output']} dir="auto">
            {reader.decode(files.get(name))}
          </pre>
        </details>
      ))}
    </section>
  )
}

/** The files that the program can read: their text, and how it is kept. */
export function GivenFiles({ files }: { files: readonly CodeFile[] }): JSX.Element {
  const say = useMessages()
  return (
    <section className={styles['files']}>
      <h4>{say('code.files')}</h4>
      {files.map((file) => {
        const bytes = bytesOf(file)
        const shown = Array.from(bytes.subarray(0, mostBytes), (byte) =>
          byte.toString(16).toUpperCase().padStart(2, '0'),
        )
        return (
          <details key={file.name}>
            <summary>
              <bdi>{file.name}</bdi>{' '}
              <span className={styles['hint']}>{say('code.bytes', { count: bytes.length })}</span>
            </summary>
            <pre className={styles['output']} dir="auto">
              {file.text}
            </pre>
            <p className={styles['hint']}>{say('code.first-bytes', { count: shown.length })}</p>
            <pre className={styles['output']} dir="ltr">
              {shown.join(' ')}
            </pre>
          </details>
        )
      })}
    </section>
  )
}
