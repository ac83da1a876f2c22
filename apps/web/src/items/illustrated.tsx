import type { Exhibit } from '@pix/core/content'
import type { JSX, ReactNode } from 'react'
import { ExhibitBeside } from '../exhibits/exhibit-beside.tsx'
import styles from './illustrated.module.css'

/** The controls of an entry, beside the exhibit that belongs to it, if one does: below it where there is no room. */
export function Illustrated({ exhibit, children }: { exhibit: Exhibit | undefined; children: ReactNode }): JSX.Element {
  if (!exhibit) return <>{children}</>
  return (
    <div className={styles['illustrated']}>
      <div className={styles['exhibit']} data-kind={exhibit.kind}>
        <ExhibitBeside exhibit={exhibit} />
      </div>
      <div className={styles['controls']}>{children}</div>
    </div>
  )
}
