import { type Entry, type FilesAction, type FilesState, family, pathOf, sizeOf } from '@pix/core/simulators/files'
import { type JSX, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { useDates } from '../use-dates.ts'
import { nameOf, shownName, sizeWords, typeOf } from './file-words.ts'
import styles from './files.module.css'
import { SharingPanel } from './sharing-panel.tsx'

type DetailsProps = { state: FilesState; entry: Entry; act: (action: FilesAction) => void }

/** All that is known of one entry, and what of it can be changed. */
export function FileDetails({ state, entry, act, onClose }: DetailsProps & { onClose: () => void }): JSX.Element {
  const say = useMessages()
  const { moment } = useDates()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const files = family(state, entry.id).filter(({ kind }) => kind === 'file').length
  const held = (state.scenario.features ?? []).flatMap(({ id: feature, label }) =>
    label !== undefined && entry.holds?.includes(feature) ? [label] : [],
  )
  const lines: readonly (readonly [string, ReactNode])[] = [
    [say('files.column-type'), typeOf(entry, say)],
    [
      say('files.location'),
      pathOf(state, entry.id)
        .map((one) => nameOf(state, one, say))
        .join(' › '),
    ],
    [say('files.column-size'), sizeWords(sizeOf(state, entry), say)],
    ...(entry.kind === 'folder' ? [[say('files.inside'), say('files.files-inside', { count: files })] as const] : []),
    ...(held.length > 0 ? [[say('files.holds'), held.join(', ')] as const] : []),
    ...(entry.created ? [[say('files.created'), moment(entry.created)] as const] : []),
    [say('files.column-changed'), moment(entry.changed)],
    ...(entry.by ? [[say('files.by'), entry.by] as const] : []),
    ...(entry.origin ? [[say('files.origin'), entry.origin] as const] : []),
    ...(entry.checksum ? [[say('files.checksum'), <code key="checksum">{entry.checksum}</code>] as const] : []),
    ...(entry.sync ? [[say('files.sync'), say(`files.sync-${entry.sync}`)] as const] : []),
  ]
  return (
    <section aria-labelledby={id} className={styles['details']}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {say('files.properties-of', { name: shownName(state, entry) })}
      </h4>
      <dl className={styles['lines']}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {entry.properties
          ?.filter(({ fixed }) => fixed)
          .map((property) => (
            <div key={property.id}>
              <dt>{property.label}</dt>
              <dd>{property.choices?.find(({ id: one }) => one === property.value)?.label ?? property.value}</dd>
            </div>
          ))}
      </dl>
      {entry.properties
        ?.filter(({ fixed }) => !fixed)
        .map((property) => {
          const set = (value: string): void => act({ type: 'property', entry: entry.id, property: property.id, value })
          return property.choices ? (
            <Chosen
              key={property.id}
              label={property.label}
              value={property.value}
              choices={property.choices}
              onValue={set}
            />
          ) : (
            <Typed key={property.id} label={property.label} value={property.value} onValue={set} />
          )
        })}
      {state.scenario.offers?.tags && (
        <Typed
          label={say('files.tags')}
          value={(entry.tags ?? []).join(', ')}
          onValue={(value) => act({ type: 'tags', entry: entry.id, tags: value.split(',').slice(0, 20) })}
        />
      )}
      {(entry.sync === 'online' || entry.sync === 'both') && (
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'offline', entry: entry.id, on: entry.sync === 'online' })}
        >
          {say(entry.sync === 'online' ? 'files.keep-here' : 'files.keep-online')}
        </button>
      )}
      <SharingPanel state={state} entry={entry} act={act} />
      <Conflict
        entry={entry}
        act={(action) => {
          act(action)
          // The two versions are gone with their buttons.
          heading.current?.focus()
        }}
      />
      <Versions entry={entry} act={act} />
      <button type="button" className="button button-quiet" onClick={onClose}>
        {say('files.close-properties')}
      </button>
    </section>
  )
}

function Typed({
  label,
  value,
  onValue,
}: {
  label: string
  value: string
  onValue: (value: string) => void
}): JSX.Element {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const commit = (): void => {
    if (typed !== value) onValue(typed)
  }
  return (
    <div className={styles['typed']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
    </div>
  )
}

function Chosen({
  label,
  value,
  choices,
  onValue,
}: {
  label: string
  value: string
  choices: readonly { readonly id: string; readonly label: string }[]
  onValue: (value: string) => void
}): JSX.Element {
  const id = useId()
  return (
    <div className={styles['typed']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="" />
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Conflict({ entry, act }: Omit<DetailsProps, 'state'>): JSX.Element | null {
  const say = useMessages()
  const { moment } = useDates()
  const { other } = entry
  if (!other) return null
  const settle = (keep: 'here' | 'online' | 'both'): void => act({ type: 'settle', entry: entry.id, keep })
  const sides = [
    { key: 'here', ...entry },
    { key: 'online', ...other },
  ] as const
  return (
    <div className={styles['part']}>
      <h5>{say('files.conflict')}</h5>
      <p>{say('files.conflict-why')}</p>
      <ul className={styles['sides']}>
        {sides.map(({ key, changed, by, size, text }) => (
          <li key={key}>
            <p>
              <strong>{say(`files.side-${key}`)}</strong>
              <br />
              {moment(changed)} · {sizeWords(size, say)}
              {by !== undefined && ` · ${by}`}
            </p>
            {text !== undefined && <p className={styles['paper']}>{text}</p>}
            <button type="button" className="button button-soft" onClick={() => settle(key)}>
              {say(`files.keep-${key}-version`)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-soft" onClick={() => settle('both')}>
        {say('files.keep-both')}
      </button>
    </div>
  )
}

function Versions({ entry, act }: Omit<DetailsProps, 'state'>): JSX.Element | null {
  const say = useMessages()
  const { moment } = useDates()
  if (!entry.versions || entry.versions.length === 0) return null
  return (
    <div className={styles['part']}>
      <h5>{say('files.versions')}</h5>
      <ul className={styles['sides']}>
        {entry.versions.map(({ id, changed, size, by, text }) => (
          <li key={id}>
            <p>
              <strong>{moment(changed)}</strong> · {sizeWords(size, say)}
              {by !== undefined && ` · ${by}`}
            </p>
            {text !== undefined && <p className={styles['paper']}>{text}</p>}
            <button
              type="button"
              className="button button-soft"
              aria-label={say('files.restore-version', { moment: moment(changed) })}
              onClick={() => act({ type: 'version', entry: entry.id, version: id })}
            >
              {say('files.restore')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
