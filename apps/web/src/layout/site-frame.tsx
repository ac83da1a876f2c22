import type { JSX, ReactNode } from 'react'
import { SiteFooter } from './site-footer.tsx'
import styles from './site-frame.module.css'
import { SiteHeader } from './site-header.tsx'

export function SiteFrame({ children }: { children: ReactNode }): JSX.Element {
  return (
    <>
      <SiteHeader />
      <main id="content" className={`page ${styles['main']}`} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
