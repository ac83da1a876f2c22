import { useLocation } from '@tanstack/react-router'
import { type JSX, lazy, type ReactNode, Suspense } from 'react'
import { ReadAloud } from './read-aloud.tsx'
import styles from './site-frame.module.css'

// The pages of a test do without: they need not wait for it.
export const loadSiteParts = () => import('./site-parts.ts')
const SiteHeader = lazy(async () => ({ default: (await loadSiteParts()).SiteHeader }))
const SiteFooter = lazy(async () => ({ default: (await loadSiteParts()).SiteFooter }))

/** What is above and below a page. The page itself never waits for them: their place is kept. */
export function SiteFrame({ children }: { children: ReactNode }): JSX.Element {
  const { pathname } = useLocation()
  return (
    <>
      <Suspense fallback={<div className={styles['header']} />}>
        <SiteHeader />
      </Suspense>
      <main id="content" className={`page ${styles['main']}`} tabIndex={-1}>
        <ReadAloud key={pathname} />
        {children}
      </main>
      <Suspense>
        <SiteFooter />
      </Suspense>
    </>
  )
}
