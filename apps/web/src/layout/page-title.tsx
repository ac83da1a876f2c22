import type { AnyRouter } from '@tanstack/react-router'
import { type JSX, type ReactNode, useEffect, useRef } from 'react'

// A screen reader must hear that the page has changed: after a navigation, the next title that appears takes the focus.
// The first page is left to the browser, which announces it.
let titleAwaitsFocus = false

export function watchNavigation(router: AnyRouter): void {
  router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
    if (fromLocation !== undefined && pathChanged) titleAwaitsFocus = true
  })
}

/** What is on the page is about to be replaced by something that was asked for: its title takes the focus too. */
export function focusNextTitle(): void {
  titleAwaitsFocus = true
}

type PageTitleProps = {
  children: ReactNode
  /** The title of the window, without the name of the service. */
  documentTitle: string
  className?: string
  /** The id of what stands before it on the page, and would not be heard by whoever is led to the title. */
  describedBy?: string | undefined
}

/** The h1 of a page. It takes the focus after a navigation, once, when it appears. */
export function PageTitle({ children, documentTitle, className, describedBy }: PageTitleProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (!titleAwaitsFocus) return
    titleAwaitsFocus = false
    // Whoever opened the menu while the page was on its way is busy there, and the menu would close.
    if (document.activeElement?.closest('header details[open]')) return
    heading.current?.focus({ preventScroll: true })
  }, [])

  useEffect(() => {
    document.title = `${documentTitle} – Pix`
  }, [documentTitle])

  return (
    <h1 ref={heading} tabIndex={-1} className={className} aria-describedby={describedBy}>
      {children}
    </h1>
  )
}
