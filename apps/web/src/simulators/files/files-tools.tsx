import {
  baseOf,
  type Entry,
  type FilesAction,
  type FilesState,
  pathOf,
  placesOf,
  quarantine,
  trash,
} from '@pix/core/simulators/files'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import type { MessageKey } from '../../messages/catalogue.ts'
import { useMessages } from '../../messages/use-messages.ts'
import type { IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { nameOf, shownName } from './file-words.ts'
import styles from './files.module.css'

/** What is being asked before it is done. */
export type Task = 'new-folder' | 'rename' | 'move' | 'copy' | 'compress' | 'properties'

type ToolsProps = {
  state: FilesState
  chosen: readonly Entry[]
  task: Task | null
  onTask: (task: Task | null) => void
  /** What was asked is given up. */
  onLeave: () => void
  onDone: (action: FilesAction) => void
}

/** What can be done here, with the folder or with what is picked in it. */
export function FilesTools({ state, chosen, task, onTask, onLeave, onDone }: ToolsProps): JSX.Element {
  const say = useMessages()
  const entries = chosen.map(({ id }) => id)
  const [first] = chosen
  const one = chosen.length === 1 ? first : undefined
  const root = pathOf(state, state.here)[0] ?? ''
  const isAway = root === trash || root === quarantine
  const isInArchive = pathOf(state, state.here)
    .concat(state.here)
    .some((id) => state.entries.some((entry) => entry.id === id && entry.kind === 'archive'))
  const isFree = !isAway && (!isInArchive || state.search !== null)
  const button = (icon: IconName, label: MessageKey, onClick: () => void, of?: Task): JSX.Element => (
    <button type="button" className={app['tool']} aria-expanded={of ? task === of : undefined} onClick={onClick}>
      <Icon name={icon} />
      {say(label)}
    </button>
  )
  const asks = (icon: IconName, label: MessageKey, of: Task): JSX.Element =>
    button(icon, label, () => onTask(task === of ? null : of), of)
  return (
    <>
      <div className={app['tools']}>
        {isFree && !state.search && asks('folder-plus', 'files.new-folder', 'new-folder')}
        <ExtensionsToggle state={state} onDone={onDone} />
      </div>
      <div className={`${app['tools']} ${styles['selection']}`} data-chosen={chosen.length > 0 || undefined}>
        <p role="status" className={styles['count']}>
          {say('files.picked', { count: chosen.length })}
        </p>
        {one && asks('info', 'files.properties', 'properties')}
        {chosen.length > 0 && isFree && (
          <>
            {one && asks('pencil', 'files.rename', 'rename')}
            {asks('arrow-right', 'files.move', 'move')}
            {asks('copy', 'files.copy', 'copy')}
            {!state.search && asks('archive', 'files.compress', 'compress')}
            {one?.kind === 'archive' &&
              button('enlarge', 'files.extract', () => onDone({ type: 'extract', entry: one.id }))}
            {state.scenario.offers?.quarantine &&
              button('shield', 'files.to-quarantine', () => onDone({ type: 'quarantine', entries }))}
            {button('trash', 'files.delete', () => onDone({ type: 'delete', entries }))}
          </>
        )}
        {chosen.length > 0 &&
          (state.here === trash || state.here === quarantine) &&
          button('undo', 'files.restore', () => onDone({ type: 'restore', entries }))}
        {chosen.length > 0 &&
          state.here === trash &&
          button('trash', 'files.erase', () => onDone({ type: 'erase', entries }))}
      </div>
      {task === 'new-folder' && (
        <NameAsked
          label={say('files.folder-name')}
          value=""
          onName={(name) => onDone({ type: 'new-folder', name })}
          onCancel={onLeave}
        />
      )}
      {task === 'rename' && one && (
        <NameAsked
          key={one.id}
          label={say('files.new-name')}
          value={shownName(state, one)}
          onName={(name) => onDone({ type: 'rename', entry: one.id, name })}
          onCancel={onLeave}
        />
      )}
      {task === 'compress' && first && (
        <NameAsked
          label={say('files.archive-name')}
          value={`${baseOf(first.name)}.zip`}
          onName={(name) => onDone({ type: 'compress', entries, name })}
          onCancel={onLeave}
        />
      )}
      {(task === 'move' || task === 'copy') && first && (
        <FolderAsked
          key={task}
          state={state}
          task={task}
          onFolder={(to) => onDone({ type: task, entries, to })}
          onCancel={onLeave}
        />
      )}
    </>
  )
}

function ExtensionsToggle({
  state,
  onDone,
}: {
  state: FilesState
  onDone: (action: FilesAction) => void
}): JSX.Element {
  const say = useMessages()
  return (
    <label className={styles['toggle']}>
      <input
        type="checkbox"
        checked={state.extensions}
        onChange={(event) => onDone({ type: 'extensions', shown: event.target.checked })}
      />
      {say('files.extensions')}
    </label>
  )
}

function NameAsked({
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

function FolderAsked({
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
  const targets = [...places.map((place) => place.id), ...folders]
    .map((target) => ({
      target,
      label: [...(folders.includes(target) ? pathOf(state, target) : []), target]
        .map((one) => nameOf(state, one, say))
        .join(' › '),
    }))
    .sort((one, other) => (one.label < other.label ? -1 : 1))
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

function Answers({ onYes, onNo, yes }: { onYes: () => void; onNo: () => void; yes: string }): JSX.Element {
  const say = useMessages()
  return (
    <div className={styles['answers']}>
      <button type="button" className="button button-soft" onClick={onYes}>
        {yes}
      </button>
      <button type="button" className="button button-quiet" onClick={onNo}>
        {say('files.cancel')}
      </button>
    </div>
  )
}
