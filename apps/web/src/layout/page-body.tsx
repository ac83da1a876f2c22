import type { ReactNode } from 'react'
import { useFullPage } from './full-page.ts'

/** For what may be shown in the place of any page: a full page has no <main> around it, the others have the frame's. */
export function PageBody({ children }: { children: ReactNode }): ReactNode {
  return useFullPage() ? (
    <main id="content" className="page" tabIndex={-1}>
      {children}
    </main>
  ) : (
    children
  )
}
