import type { Exhibit } from '@pix/core/content'
import type { JSX } from 'react'
import styles from './exhibit-list.module.css'
import { ExhibitView } from './exhibit-view.tsx'

// Small windows that are read side by side when there is room; the others need the whole width.
const narrow: ReadonlySet<Exhibit['kind']> = new Set(['messages', 'notice', 'browser', 'mail', 'document'])

/** What is shown with a question, in its order. */
export function ExhibitList({ exhibits }: { exhibits: readonly Exhibit[] }): JSX.Element | null {
  if (exhibits.length === 0) return null
  const sideBySide = exhibits.length > 1 && exhibits.every(({ kind }) => narrow.has(kind))
  return (
    <div className={sideBySide ? styles['columns'] : styles['column']}>
      {exhibits.map((exhibit, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the exhibits of a question never move
        <ExhibitView key={place} exhibit={exhibit} />
      ))}
    </div>
  )
}
