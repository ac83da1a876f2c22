import type { Exhibit } from '@pix/core/content'
import type { JSX } from 'react'
import styles from './exhibit-list.module.css'
import { ExhibitView } from './exhibit-view.tsx'

/** What is shown with a question, in its order. */
export function ExhibitList({ exhibits }: { exhibits: readonly Exhibit[] }): JSX.Element | null {
  if (exhibits.length === 0) return null
  return (
    <div className={styles['desk']}>
      {exhibits.map((exhibit, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the exhibits of a question never move
        <div key={place} data-kind={exhibit.kind}>
          <ExhibitView exhibit={exhibit} />
        </div>
      ))}
    </div>
  )
}
