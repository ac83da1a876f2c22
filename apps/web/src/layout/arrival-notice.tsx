import { useLocation } from '@tanstack/react-router'
import { type JSX, useEffect, useState } from 'react'
import type { CatalogueKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './arrival-notice.module.css'

// In memory alone: neither Back nor the next person on this computer finds it again.
let waiting: CatalogueKey | null = null

/** Something has worked, and leads to another page: says so there, until the page after it. */
export function sayOnArrival(message: CatalogueKey): void {
  waiting = message
}

/** Above every page, also when it is empty: a screen reader only hears what changes in a place that it knows. */
export function ArrivalNotice(): JSX.Element {
  const { pathname } = useLocation()
  const [message, setMessage] = useState<CatalogueKey | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new page takes what waits for it, or nothing.
  useEffect(() => {
    setMessage(waiting)
    waiting = null
  }, [pathname])

  return (
    <div role="status" className="no-print">
      {message !== null && (
        <p className={styles['notice']}>
          <Icon name="check" />
          <Message id={message} />
        </p>
      )}
    </div>
  )
}
