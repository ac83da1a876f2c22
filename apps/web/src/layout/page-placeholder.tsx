import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { PageBody } from './page-body.tsx'
import styles from './page-placeholder.module.css'

/** While a page arrives, its code or what it shows: the place of a title and a few lines. */
export function PagePlaceholder({
  isSlow = false,
}: {
  /** The service has not answered at once, and is being asked again. */
  isSlow?: boolean
}): JSX.Element {
  return (
    <PageBody>
      <p className={isSlow ? 'lead' : 'visually-hidden'} role="status">
        <Message id={isSlow ? 'common.still-trying' : 'common.loading'} />
      </p>
      <div className={styles['lines']} aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </PageBody>
  )
}
