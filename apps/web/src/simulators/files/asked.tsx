import { type Entry, type FilesAction, type FilesState, formatsFor, pathOf, placesOf } from '@pix/core/simulators/files'
import { type JSX, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Say } from '../../messages/use-messages.ts'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { nameOf } from './file-words.ts'
import styles from './files.module.css'

/** A name that is asked for before something is done. */
export function NameAsked({
  label,
  value,
  onName,
  onCancel,
}: {
  label: string
  value: string
  onName: (name: string) => void
  onCancel: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [name, setName] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <div className={app['asked']}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        value={name}
        maxLength={120}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onName(name)
          if (event.key === 'Escape') onCancel()
        }}
      />
      <Answers onYes={() => onName(name)} onNo={onCancel} yes={say('files.ok')} />
    </div>
  )
}

/** Every place and folder into which something can be put, with the way to it. */
export function foldersOf(state: FilesState, say: Say): readonly { readonly target: string; readonly label: string }[] {
  const places = placesOf(state)
  const folders = state.entries
    .filter(({ kind, id: folder }) => {
      const path = pathOf(state, folder)
      return (
        kind === 'folder' &&
        places.some((place) => place.id === path[0]) &&
        !path.some((above) => state.entries.some((entry) => entry.id === above && entry.kind === 'archive'))
      )
    })
    .map(({ id: folder }) => folder)
  return [...places.map((place) => place.id), ...folders]
    .map((target) => ({
      target,
      label: [...(folders.includes(target) ? pathOf(state, target) : []), target]
        .map((one) => nameOf(state, one, say))
        .join(' › '),
    }))
    .sort((one, other) => (one.label < other.label ? -1 : 1))
}

/** The folder into which something is moved or copied. */
export function FolderAsked({
  state,
  task,
  onFolder,
  onCancel,
}: {
  state: FilesState
  task: 'move' | 'copy'
  onFolder: (id: string) => void
  onCancel: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLSelectElement>(null)
  useEffect(() => field.current?.focus(), [])
  const targets = foldersOf(state, say)
  const [to, setTo] = useState(state.here)
  const isKnown = targets.some(({ target }) => target === to)
  return (
    <div className={app['asked']}>
      <label htmlFor={id}>{say(task === 'move' ? 'files.move-to' : 'files.copy-to')}</label>
      <select ref={field} id={id} value={isKnown ? to : ''} onChange={(event) => setTo(event.target.value)}>
        {!isKnown && <option value="" />}
        {targets.map(({ target, label }) => (
          <option key={target} value={target}>
            {label}
          </option>
        ))}
      </select>
      <Answers
        onYes={() => {
          if (isKnown) onFolder(to)
        }}
        onNo={onCancel}
        yes={say(task === 'move' ? 'files.move-here' : 'files.copy-here')}
      />
    </div>
  )
}

/** The format in which files are made again, and its options. */
export function FormatAsked({
  state,
  entries,
  onFormat,
  onCancel,
}: {
  state: FilesState
  entries: readonly Entry[]
  onFormat: (action: Extract<FilesAction, { type: 'convert' }>) => void
  onCancel: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLSelectElement>(null)
  useEffect(() => field.current?.focus(), [])
  const formats = formatsFor(state, entries)
  const [wanted, setWanted] = useState('')
  const [options, setOptions] = useState<readonly string[]>([])
  const format = formats.find((one) => one.id === wanted) ?? formats[0]
  if (!format) {
    return (
      <div className={app['asked']}>
        <p>{say('files.no-format')}</p>
        <Answers onNo={onCancel} />
      </div>
    )
  }
  return (
    <div className={app['asked']}>
      <label htmlFor={id}>{say('files.convert-to')}</label>
      <select
        ref={field}
        id={id}
        value={format.id}
        onChange={(event) => {
          setWanted(event.target.value)
          setOptions([])
        }}
      >
        {formats.map(({ id: one, label }) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
      {format.options?.map((option) => {
        const isOn = options.includes(option.id)
        return (
          <label key={option.id} className={styles['toggle']}>
            <input
              type="checkbox"
              checked={isOn}
              onChange={() => setOptions(isOn ? options.filter((one) => one !== option.id) : [...options, option.id])}
            />
            {option.label}
          </label>
        )
      })}
      <Answers
        onYes={() =>
          onFormat({
            type: 'convert',
            entries: entries.map((entry) => entry.id),
            format: format.id,
            options: [...options],
          })
        }
        onNo={onCancel}
        yes={say('files.convert')}
      />
    </div>
  )
}

/** What is about to be lost is asked about first. */
export function Sure({
  question,
  yes,
  onYes,
  onCancel,
}: {
  question: ReactNode
  yes: string
  onYes: () => void
  onCancel: () => void
}): JSX.Element {
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => words.current?.focus(), [])
  return (
    <div className={app['asked']}>
      <p ref={words} tabIndex={-1}>
        {question}
      </p>
      <Answers onYes={onYes} onNo={onCancel} yes={yes} />
    </div>
  )
}

function Answers({ onYes, onNo, yes }: { onYes?: () => void; onNo: () => void; yes?: string }): JSX.Element {
  const say = useMessages()
  return (
    <div className={styles['answers']}>
      {onYes && (
        <button type="button" className="button button-soft" onClick={onYes}>
          {yes}
        </button>
      )}
      <button type="button" className="button button-quiet" onClick={onNo}>
        {say('files.cancel')}
      </button>
    </div>
  )
}
