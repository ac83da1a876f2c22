import {
  desktop,
  type FilesPlace,
  pathOf,
  placesOf,
  processes,
  quarantine,
  shares,
  trash,
  usedOf,
} from '@pix/core/simulators/files'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import type { IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { type FilesProps, sizeWords } from './file-words.ts'
import styles from './files.module.css'

const icons: Readonly<Record<FilesPlace['kind'], IconName>> = {
  device: 'laptop',
  downloads: 'download',
  stick: 'stick',
  online: 'globe',
  shared: 'people',
}

/** Where files can be: folders of the device, drives, spaces online, the trash. */
export function Places({ state, act }: FilesProps): JSX.Element {
  const say = useMessages()
  const { offers, drafts = [], processes: running, desktop: screen } = state.scenario
  const current = state.draft ?? pathOf(state, state.here)[0]
  const row = (id: string, name: string, icon: IconName): JSX.Element => (
    <button
      type="button"
      className={app['place']}
      aria-current={!state.search && current === id ? 'true' : undefined}
      onClick={() => act({ type: 'open', entry: id })}
    >
      <Icon name={icon} />
      {name}
    </button>
  )
  return (
    <nav aria-label={say('files.places')} className={app['side']}>
      <ul>
        {placesOf(state).map((place) => (
          <li key={place.id}>
            {row(place.id, place.name, icons[place.kind])}
            {place.capacity !== undefined && (
              <p className={styles['room']}>
                {say('files.room', {
                  free: sizeWords(Math.max(0, place.capacity - usedOf(state, place)), say),
                  all: sizeWords(place.capacity, say),
                })}
              </p>
            )}
            {place.kind === 'stick' && (
              <button type="button" className={styles['eject']} onClick={() => act({ type: 'eject', place: place.id })}>
                {say('files.eject', { name: place.name })}
              </button>
            )}
          </li>
        ))}
        {offers?.shares && <li>{row(shares, say('files.shares'), 'people')}</li>}
        {offers?.quarantine && <li>{row(quarantine, say('files.quarantine'), 'shield')}</li>}
        <li>{row(trash, say('files.trash'), 'trash')}</li>
        {running && <li>{row(processes, say('files.processes'), 'list')}</li>}
        {screen && <li>{row(desktop, say('files.desktop'), 'monitor')}</li>}
      </ul>
      {drafts.length > 0 && (
        <>
          <h3 className={styles['group']}>{say('files.drafts')}</h3>
          <ul>
            {drafts.map(({ id, name }) => (
              <li key={id}>{row(id, name, 'pencil')}</li>
            ))}
          </ul>
        </>
      )}
      {state.searches.length > 0 && (
        <>
          <h3 className={styles['group']}>{say('files.searches')}</h3>
          <ul>
            {state.searches.map(({ id, name }) => (
              <li key={id} className={styles['kept']}>
                {row(id, name, 'search')}
                <button type="button" className={app['tool']} onClick={() => act({ type: 'drop-search', search: id })}>
                  <Icon name="trash" label={say('files.drop-search', { name })} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  )
}
