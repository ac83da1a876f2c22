import { type BrowserState, pageOf, plain } from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { Entries, Remove } from './entries.tsx'

/** From so many on, a list can be searched. */
const many = 12

function Seek({ value, onSeek }: { value: string; onSeek: (words: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{say('browser.seek')}</label>
      <input id={id} type="search" value={value} onChange={(event) => onSeek(event.target.value)} />
    </div>
  )
}

/** A folder with those it is in. */
function pathOf(folders: BrowserState['folders'], id: string): string {
  const folder = folders.find((one) => one.id === id)
  if (!folder) return ''
  return folder.in === undefined ? folder.name : `${pathOf(folders, folder.in)} › ${folder.name}`
}

/** Pages to come back to, in folders. */
export function BookmarksPanel({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [name, setName] = useState('')
  const [parent, setParent] = useState('')
  const [sought, setSought] = useState('')
  const isNested = state.folders.some((folder) => folder.in !== undefined)
  const shown = state.bookmarks.filter(({ title }) => plain(title).includes(plain(sought)))
  const add = (): void => {
    act({ type: 'add-folder', name, ...(parent !== '' && { in: parent }) })
    setName('')
  }
  return (
    <>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'bookmark' })}>
        {say('browser.add-bookmark')}
      </button>
      {state.bookmarks.length > many && <Seek value={sought} onSeek={setSought} />}
      <Entries>
        {shown.map(({ id: bookmark, title, page, folder }) => (
          <li key={bookmark}>
            <button type="button" className={styles['link']} onClick={() => act({ type: 'open', page })}>
              {title}
            </button>
            <label>
              {say('browser.folder')}
              <span className="visually-hidden"> : {title}</span>{' '}
              <select
                value={folder}
                onChange={({ target: { value } }) =>
                  act({ type: 'move-bookmark', bookmark, ...(value !== '' && { folder: value }) })
                }
              >
                <option value="">{say('browser.no-folder')}</option>
                {state.folders.map((one) => (
                  <option key={one.id} value={one.id}>
                    {pathOf(state.folders, one.id)}
                  </option>
                ))}
              </select>
            </label>
            <Remove name={title} onRemove={() => act({ type: 'remove-bookmark', bookmark })} />
          </li>
        ))}
      </Entries>
      <div className={styles['row']}>
        <label htmlFor={id}>{say('browser.new-folder')}</label>
        <input id={id} type="text" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        {isNested && (
          <label>
            {say('browser.inside')}{' '}
            <select value={parent} onChange={(event) => setParent(event.target.value)}>
              <option value="">{say('browser.no-folder')}</option>
              {state.folders.map((one) => (
                <option key={one.id} value={one.id}>
                  {pathOf(state.folders, one.id)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="button button-soft" onClick={add}>
          {say('browser.add-folder')}
        </button>
      </div>
    </>
  )
}

/** Pages that were seen, the latest first. */
export function HistoryPanel({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const [sought, setSought] = useState('')
  const titleOf = (page: string): string => pageOf(state.scenario, page)?.title ?? ''
  const shown = state.history.filter(({ page, when }) => plain(`${titleOf(page)} ${when}`).includes(plain(sought)))
  return (
    <>
      {state.history.length > many && <Seek value={sought} onSeek={setSought} />}
      <Entries>
        {shown.toReversed().map(({ id, page, when }) => {
          const title = titleOf(page)
          return (
            <li key={id}>
              <button type="button" className={styles['link']} onClick={() => act({ type: 'open', page })}>
                {title}
              </button>
              <span className={styles['small']}>{when}</span>
              <Remove name={title} onRemove={() => act({ type: 'forget', visit: id })} />
            </li>
          )
        })}
      </Entries>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'clear-history' })}>
        {say('browser.forget-all')}
      </button>
    </>
  )
}
