import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import { AppFrame, AppWindow } from './app-window.tsx'
import { CodedText } from './coded-text.tsx'
import type { Exhibits } from './exhibit-types.ts'
import styles from './table.module.css'

const apps = {
  files: { icon: 'file', key: 'exhibit.files' },
  log: { icon: 'clock', key: 'exhibit.log' },
  network: { icon: 'globe', key: 'exhibit.network' },
  processes: { icon: 'monitor', key: 'exhibit.processes' },
  vault: { icon: 'lock', key: 'exhibit.vault' },
  none: { icon: 'list', key: 'exhibit.table' },
} as const

// On a phone, more columns than this become cards, one a row; so do two with a word longer than so many characters.
const fitOnPhone = 2
const longestWordInColumn = 26

// Names of rows up to this long leave more of a phone to the other column.
const longestShortName = 14

/** One row of a table, taken out of it. Its first cell, which names the row, is left to the entry that it stands beside. */
export function TableLine({ exhibit }: { exhibit: Exhibits['table'] }): JSX.Element {
  const say = useMessages()
  const [, ...cells] = exhibit.rows[0] ?? []
  return (
    <AppFrame app={say(apps[exhibit.app ?? 'none'].key)} title={exhibit.title}>
      <dl className={styles['line']}>
        {cells.map((cell, place) => {
          const column = exhibit.columns[place + 1] ?? ''
          return (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                <CodedText text={cell} />
              </dd>
            </div>
          )
        })}
      </dl>
    </AppFrame>
  )
}

/**
 * Rows and columns. On a phone a wide one becomes cards, by CSS alone; the roles are written out because some browsers
 * forget that a table is one when its display changes.
 */
export function TableExhibit({ exhibit }: { exhibit: Exhibits['table'] }): JSX.Element {
  const say = useMessages()
  const { icon, key } = apps[exhibit.app ?? 'none']
  const words = exhibit.rows.flat().flatMap((cell) => cell.split(/\s+/))
  const isLong = words.some(({ length }) => length > longestWordInColumn)
  const isShortNamed = exhibit.rows.every(([name = '']) => name.length <= longestShortName)
  const isWide = isLong || exhibit.columns.length > fitOnPhone
  return (
    <AppWindow app={say(key)} icon={icon} title={exhibit.title} isNamedInside>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table
        role="table"
        aria-label={exhibit.title}
        className={[
          styles['table'],
          isWide && styles['wide'],
          isLong && styles['long'],
          isShortNamed && styles['short-named'],
        ]
          .filter(Boolean)
          .join(' ')}
      >
        <thead role="rowgroup">
          <tr role="row">
            {exhibit.columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {exhibit.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an exhibit never move
            <tr key={row} role="row">
              {cells.map((cell, place) => {
                const column = exhibit.columns[place] ?? ''
                return place === 0 ? (
                  <th key={column} role="rowheader" scope="row" data-column={column}>
                    <CodedText text={cell} />
                  </th>
                ) : (
                  <td key={column} role="cell" data-column={column}>
                    <CodedText text={cell} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </AppWindow>
  )
}
