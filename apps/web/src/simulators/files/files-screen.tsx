import {
  desktop,
  type Entry,
  entryOf,
  type FilesAction,
  type FilesState,
  pathOf,
  processes,
  type SortKey,
  shares,
  shownOf,
  sizeOf,
} from '@pix/core/simulators/files'
import { type JSX, useEffect, useRef, useState } from 'react'
import type { MessageKey } from '../../messages/catalogue.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { useDates } from '../use-dates.ts'
import { Sure } from './asked.tsx'
import { DesktopView } from './desktop-view.tsx'
import { FileDetails } from './file-details.tsx'
import { FileReader } from './file-reader.tsx'
import { type FilesProps, iconOf, nameOf, shownName, sizeWords, typeOf } from './file-words.ts'
import styles from './files.module.css'
import { FilesTools, type Task } from './files-tools.tsx'
import { Places } from './places.tsx'
import { ProcessList } from './process-list.tsx'
import { SaveWindow } from './save-window.tsx'
import { SearchBar } from './search-bar.tsx'

/** A file manager: places, one folder at a time, and what can be done with what is in it. */
export function FilesScreen({ state, act }: FilesProps): JSX.Element {
  const say = useMessages()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [task, setTask] = useState<Task | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = shownOf(state)
  const chosen = shown.filter(({ id }) => picked.includes(id))
  const reading = state.reading === null ? undefined : entryOf(state, state.reading)

  const draft = state.scenario.drafts?.find(({ id }) => id === state.draft)
  const screen = state.here === desktop && !state.search ? state.scenario.desktop : undefined
  const place = state.search ? undefined : state.scenario.places.find(({ id }) => id === state.here)

  const where = `${state.here} ${state.reading} ${state.draft} ${state.search !== null}`
  const seen = useRef(where)
  useEffect(() => {
    // Whoever opened a folder or a file hears its name; whoever arrives is left where they are.
    if (where === seen.current) return
    seen.current = where
    setPicked([])
    setTask(null)
    heading.current?.focus()
  }, [where])

  const done = (action: FilesAction): void => {
    act(action)
    setTask(null)
    setPicked([])
    heading.current?.focus()
  }
  // What was asked is gone with its buttons.
  const leave = (): void => {
    setTask(null)
    heading.current?.focus()
  }
  const one = chosen.length === 1 ? chosen[0] : undefined
  return (
    <div className={app['app']}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="folder" />
          {state.scenario.name}
        </p>
        <SearchBar state={state} act={act} />
      </div>
      <div className={app['columns']}>
        <Places state={state} act={act} />
        <div className={app['main']}>
          <Way state={state} act={act} />
          <h3 ref={heading} tabIndex={-1}>
            {reading
              ? shownName(state, reading)
              : draft
                ? draft.name
                : state.search
                  ? say('files.found', { count: shown.length })
                  : nameOf(state, state.here, say)}
          </h3>
          <p
            role="status"
            className={app['notice']}
            data-tone={state.notice && refusals.has(state.notice) ? 'no' : undefined}
          >
            {state.notice && say(`files.said-${state.notice}`)}
          </p>
          {place?.warns !== undefined && !reading && !draft && <p className="notice">{place.warns}</p>}
          {reading ? (
            <FileReader key={reading.id} state={state} entry={reading} act={act} />
          ) : draft ? (
            <SaveWindow key={draft.id} state={state} act={act} draft={draft} />
          ) : screen ? (
            <DesktopView act={act} screen={screen} />
          ) : state.here === processes && !state.search ? (
            <ProcessList state={state} act={act} onEnded={() => heading.current?.focus()} />
          ) : (
            <>
              {task === 'properties' && one && (
                <FileDetails key={one.id} state={state} entry={one} act={act} onClose={leave} />
              )}
              <FilesTools state={state} chosen={chosen} task={task} onTask={setTask} onLeave={leave} onDone={done} />
              {shown.length === 0 ? (
                <p className={styles['empty']}>{say(state.search ? 'files.nothing-found' : 'files.nothing')}</p>
              ) : (
                <FileTable state={state} act={act} shown={shown} picked={picked} onPick={setPicked} />
              )}
              {place?.formats && (
                <Formatting
                  key={place.id}
                  name={place.name}
                  onFormat={() => done({ type: 'format', place: place.id })}
                />
              )}
            </>
          )}
        </div>
      </div>
    </div>
  )
}

/** A drive is emptied for good: not without a question. */
function Formatting({ name, onFormat }: { name: string; onFormat: () => void }): JSX.Element {
  const say = useMessages()
  const [isAsked, setAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${app['tool']} ${styles['format']}`}
        onClick={() => setAsked(true)}
      >
        {say('files.format-drive', { name })}
      </button>
      {isAsked && (
        <Sure
          question={say('files.format-sure', { name })}
          yes={say('files.format-yes')}
          onYes={() => {
            setAsked(false)
            onFormat()
          }}
          onCancel={() => {
            setAsked(false)
            button.current?.focus()
          }}
        />
      )}
    </>
  )
}

/** Notices of what was not done, or may be regretted. */
const refusals: ReadonlySet<string> = new Set([
  'extension-changed',
  'name-empty',
  'name-taken',
  'name-forbidden',
  'into-itself',
  'read-only',
  'no-room',
  'locked',
  'no-right',
  'system',
  'in-use',
  'failed',
  'opener-refuses',
  'not-mended',
  'formatted',
])

/** The folders that lead to where one is. */
function Way({ state, act }: FilesProps): JSX.Element | null {
  const say = useMessages()
  if (state.reading !== null || state.draft !== null) {
    return (
      <button type="button" className={styles['back']} onClick={() => act({ type: 'close' })}>
        <Icon name="chevron-left" />
        {say(state.draft === null ? 'files.close' : 'files.close-draft')}
      </button>
    )
  }
  if (state.search) {
    return (
      <button type="button" className={styles['back']} onClick={() => act({ type: 'search', search: {} })}>
        <Icon name="chevron-left" />
        {say('files.end-search')}
      </button>
    )
  }
  const above = entryOf(state, state.here) ? pathOf(state, state.here) : []
  if (above.length === 0) return null
  return (
    <nav aria-label={say('files.way')}>
      <ol className={styles['way']}>
        {above.map((id) => (
          <li key={id}>
            <button type="button" className={styles['back']} onClick={() => act({ type: 'open', entry: id })}>
              {nameOf(state, id, say)}
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const columns: readonly { readonly by: SortKey; readonly label: MessageKey }[] = [
  { by: 'name', label: 'files.column-name' },
  { by: 'type', label: 'files.column-type' },
  { by: 'size', label: 'files.column-size' },
  { by: 'changed', label: 'files.column-changed' },
]

function FileTable({
  state,
  act,
  shown,
  picked,
  onPick,
}: FilesProps & {
  shown: readonly Entry[]
  picked: readonly string[]
  onPick: (ids: readonly string[]) => void
}): JSX.Element {
  const say = useMessages()
  const { moment } = useDates()
  const { by, down } = state.sort
  return (
    <>
      <div className={styles['order']}>
        <label>
          <span className={styles['order-label']}>{say('files.sort-by')}</span>
          <select
            value={by}
            onChange={(event) => {
              const column = columns.find((one) => one.by === event.target.value)
              if (column) act({ type: 'sort', by: column.by, down: false })
            }}
          >
            {columns.map((column) => (
              <option key={column.by} value={column.by}>
                {say(column.label)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'sort', by, down: !down })}>
          <Icon name={down ? 'arrow-down' : 'arrow-up'} />
          {say(down ? 'files.falling' : 'files.rising')}
        </button>
      </div>
      <table className={styles['table']}>
        <caption className="visually-hidden">{nameOf(state, state.here, say)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say('files.pick-column')}</span>
            </th>
            {columns.map((column) => (
              <th
                key={column.by}
                scope="col"
                className={column.by === 'name' ? undefined : styles['wide']}
                aria-sort={by === column.by ? (down ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className={styles['heading']}
                  onClick={() => act({ type: 'sort', by: column.by, down: by === column.by && !down })}
                >
                  {say(column.label)}
                  {by === column.by && <Icon name={down ? 'arrow-down' : 'arrow-up'} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => {
            const name = shownName(state, entry)
            const isPicked = picked.includes(entry.id)
            const size = sizeWords(sizeOf(state, entry), say)
            return (
              <tr key={entry.id} data-picked={isPicked || undefined}>
                <td>
                  <label className={styles['pick']}>
                    <span className="visually-hidden">{say('files.pick', { name })}</span>
                    <input
                      type="checkbox"
                      checked={isPicked}
                      onChange={() => onPick(isPicked ? picked.filter((id) => id !== entry.id) : [...picked, entry.id])}
                    />
                  </label>
                </td>
                <th scope="row">
                  <button
                    type="button"
                    className={styles['entry']}
                    data-kind={entry.kind}
                    onClick={() => act({ type: 'open', entry: entry.id })}
                  >
                    <Icon name={iconOf(state, entry)} />
                    <span className={styles['words']}>
                      {name}
                      <span className={styles['narrow']}>
                        {typeOf(entry, say)} · {size} · {moment(entry.changed)}
                      </span>
                      {(state.search || state.here === shares) && (
                        <span className={app['small']}>
                          {pathOf(state, entry.id)
                            .map((id) => nameOf(state, id, say))
                            .join(' › ')}
                        </span>
                      )}
                      <Marks state={state} entry={entry} />
                    </span>
                  </button>
                </th>
                <td className={styles['wide']}>{typeOf(entry, say)}</td>
                <td className={`${styles['wide']} ${styles['number']}`}>{size}</td>
                <td className={`${styles['wide']} ${styles['number']}`}>{moment(entry.changed)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

/** What stands on an entry besides its name: whom it is shared with, where it is kept, its tags. */
function Marks({ state, entry }: { state: FilesState; entry: Entry }): JSX.Element | null {
  const say = useMessages()
  const { sync, readOnly, locked, tags = [], access = {}, link } = entry
  const { offers, people = [], me } = state.scenario
  const letIn = people.filter(({ id }) => id !== me && (access[id] ?? 'none') !== 'none')
  const marks = [
    ...(offers?.links && link && link.audience !== 'nobody' ? [say(`files.link-${link.audience}`)] : []),
    ...(offers?.shares && letIn.length > 0
      ? [say('files.let-in', { names: letIn.map(({ name }) => name).join(', ') })]
      : []),
    ...(sync ? [say(`files.sync-${sync}`)] : []),
    ...(readOnly ? [say('files.read-only')] : []),
    ...(locked ? [say('files.locked')] : []),
    ...tags,
  ]
  if (marks.length === 0) return null
  return (
    <span className={styles['marks']}>
      {marks.map((mark) => (
        <span key={mark} className={styles['mark']}>
          {mark}
        </span>
      ))}
    </span>
  )
}
