import type { assessments } from '@pix/api/contract'
import type { JSX, ReactNode } from 'react'
import { ReadAloud } from '../../../layout/read-aloud.tsx'
import { TestBar } from './test-bar.tsx'

/** The full page of a test: its bar, then nothing but what is to be read or answered. */
export function TestPage({
  competence,
  position,
  hasPause = true,
  children,
}: {
  /** Null until it is known: the place of the bar is kept. */
  competence: assessments.Assessment['competence'] | null
  /** Of the question that waits, when the page shows it. */
  position?: number
  /** False where the page itself says how to stop. */
  hasPause?: boolean
  children: ReactNode
}): JSX.Element {
  return (
    <div {...(competence ? { 'data-area': competence.areaId } : {})}>
      <TestBar name={competence?.name ?? ''} hasPause={hasPause} {...(position === undefined ? {} : { position })} />
      <main id="content" className="page page-test" tabIndex={-1}>
        <ReadAloud key={position} />
        {children}
      </main>
    </div>
  )
}
