import { Outlet } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import styles from './frame.module.css'
import { useFullPage } from './full-page.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** What is around every page but those of a test. */
export function Frame(): JSX.Element {
  const fullPage = useFullPage()
  return (
    <>
      <a className="skip-link" href="#content">
        <Message id="common.skip" />
      </a>
      {fullPage ? (
        <Outlet />
      ) : (
        <>
          <SiteHeader />
          <main id="content" className={`page ${styles['main']}`} tabIndex={-1}>
            <Outlet />
          </main>
          <SiteFooter />
        </>
      )}
    </>
  )
}
