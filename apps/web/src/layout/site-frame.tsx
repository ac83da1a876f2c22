import { useLocation } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import { ReadAloud } from './read-aloud.tsx'
import { SiteFooter } from './site-footer.tsx'
import styles from './site-frame.module.css'
import { SiteHeader } from './site-header.tsx'

export function SiteFrame({ children }: { children: ReactNode }): JSX.Element {
  const { pathname } = useLocation()
  return (
    <>
      <SiteHeader />
      <main id="content" className={`page ${styles['main']}`} tabIndex={-1}>
        <ReadAloud key={pathname} />
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
