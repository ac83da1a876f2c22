import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { PageBody } from './page-body.tsx'
import styles from './page-placeholder.module.css'

/** While the code of a page arrives: the place of a title and a few lines. */
export function PagePlaceholder(): JSX.Element {
  return (
    <PageBody>
      <p className="visually-hidden" role="status">
        <Message id="common.loading" />
      </p>
      <div className={styles['lines']} aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </PageBody>
  )
}
