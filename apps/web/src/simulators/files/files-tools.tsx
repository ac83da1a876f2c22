import {
  baseOf,
  type Entry,
  type FilesAction,
  type FilesState,
  pathOf,
  quarantine,
  shares,
  trash,
} from '@pix/core/simulators/files'
import { type JSX, useState } from 'react'
import type { MessageKey } from '../../messages/catalogue.ts'
import { useMessages } from '../../messages/use-messages.ts'
import type { IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { FolderAsked, FormatAsked, NameAsked } from './asked.tsx'
import { shownName } from './file-words.ts'
import styles from './files.module.css'

/** What is being asked before it is done. */
export type Task = 'new-folder' | 'rename' | 'move' | 'copy' | 'compress' | 'convert' | 'properties' | 'save-search'

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
  const [isMore, setMore] = useState(false)
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
        {isFree && !state.search && state.here !== shares && asks('folder-plus', 'files.new-folder', 'new-folder')}
        {state.search && state.scenario.offers?.savedSearches && asks('bookmark', 'files.save-search', 'save-search')}
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
            {state.scenario.offers?.quarantine &&
              button('shield', 'files.to-quarantine', () => onDone({ type: 'quarantine', entries }))}
            {button('trash', 'files.delete', () => onDone({ type: 'delete', entries }))}
            {/* In a narrow window, what is seldom needed is folded away. */}
            <button
              type="button"
              className={`${app['tool']} ${styles['more']}`}
              aria-expanded={isMore}
              onClick={() => setMore(!isMore)}
            >
              {say('files.more')}
              <Icon name={isMore ? 'chevron-up' : 'chevron-down'} />
            </button>
            <div className={styles['seldom']} data-open={isMore || undefined}>
              {!state.search && state.here !== shares && asks('archive', 'files.compress', 'compress')}
              {one?.kind === 'archive' &&
                button('enlarge', 'files.extract', () => onDone({ type: 'extract', entry: one.id }))}
              {state.scenario.formats &&
                chosen.every(({ kind }) => kind === 'file') &&
                asks('refresh', 'files.convert-tool', 'convert')}
            </div>
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
      {task === 'convert' && first && (
        <FormatAsked key={entries.join(' ')} state={state} entries={chosen} onFormat={onDone} onCancel={onLeave} />
      )}
      {task === 'save-search' && (
        <NameAsked
          label={say('files.search-name')}
          value=""
          onName={(name) => onDone({ type: 'save-search', name })}
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
