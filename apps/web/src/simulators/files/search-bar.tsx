import type { FilesSearch } from '@pix/core/simulators/files'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { foldersOf } from './asked.tsx'
import type { FilesProps } from './file-words.ts'
import styles from './files.module.css'

/** What is looked for, everywhere: words, and filters for whoever opens them. */
export function SearchBar({ state, act }: FilesProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [search, setSearch] = useState<FilesSearch>(state.search ?? {})
  const [isOpen, setOpen] = useState(false)
  const run = (): void => act({ type: 'search', search })
  const onKeyDown = (event: { key: string }): void => {
    if (event.key === 'Enter') run()
  }
  return (
    <search className={styles['search']}>
      <div className={styles['search-line']}>
        <label htmlFor={id} className="visually-hidden">
          {say('files.search')}
        </label>
        <input
          id={id}
          type="search"
          value={search.words ?? ''}
          placeholder={say('files.search')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setSearch({ ...search, words: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={app['tool']} onClick={run}>
          <Icon name="search" label={say('files.search-now')} />
        </button>
        <button
          type="button"
          className={app['tool']}
          aria-expanded={isOpen}
          aria-controls={`${id}-filters`}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="settings" />
          {say('files.filters')}
        </button>
      </div>
      <div id={`${id}-filters`} className={styles['filters']} hidden={!isOpen}>
        <label>
          {say('files.filter-extension')}
          <input
            type="text"
            value={search.extension ?? ''}
            placeholder="pdf"
            maxLength={12}
            autoCapitalize="none"
            onChange={(event) => setSearch({ ...search, extension: event.target.value })}
            onKeyDown={onKeyDown}
          />
        </label>
        <label>
          {say('files.filter-since')}
          <input
            type="date"
            value={search.since ?? ''}
            onChange={(event) => setSearch({ ...search, since: event.target.value })}
          />
        </label>
        <label>
          {say('files.filter-until')}
          <input
            type="date"
            value={search.until ?? ''}
            onChange={(event) => setSearch({ ...search, until: event.target.value })}
          />
        </label>
        <label>
          {say('files.filter-least')}
          <input
            type="number"
            min={0}
            value={search.least === undefined ? '' : search.least / 1_000_000}
            onChange={(event) => {
              const { least: _least, ...others } = search
              const megabytes = event.target.valueAsNumber
              setSearch(Number.isNaN(megabytes) ? others : { ...others, least: megabytes * 1_000_000 })
            }}
            onKeyDown={onKeyDown}
          />
        </label>
        <label>
          {say('files.filter-most')}
          <input
            type="number"
            min={0}
            value={search.most === undefined ? '' : search.most / 1_000_000}
            onChange={(event) => {
              const { most: _most, ...others } = search
              const megabytes = event.target.valueAsNumber
              setSearch(Number.isNaN(megabytes) ? others : { ...others, most: megabytes * 1_000_000 })
            }}
            onKeyDown={onKeyDown}
          />
        </label>
        <label>
          {say('files.filter-in')}
          <select value={search.in ?? ''} onChange={(event) => setSearch({ ...search, in: event.target.value })}>
            <option value="">{say('files.everywhere')}</option>
            {foldersOf(state, say).map(({ target, label }) => (
              <option key={target} value={target}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {state.scenario.offers?.tags && (
          <label>
            {say('files.filter-tag')}
            <input
              type="text"
              value={search.tag ?? ''}
              maxLength={60}
              onChange={(event) => setSearch({ ...search, tag: event.target.value })}
              onKeyDown={onKeyDown}
            />
          </label>
        )}
        <button type="button" className="button button-soft" onClick={run}>
          {say('files.search-now')}
        </button>
      </div>
    </search>
  )
}
