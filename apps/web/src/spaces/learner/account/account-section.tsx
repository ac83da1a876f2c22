import type { JSX, ReactNode } from 'react'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import styles from './account-page.module.css'

export function AccountSection({ title, children }: { title: MessageKey; children: ReactNode }): JSX.Element {
  return (
    <section className={styles['section']}>
      <h2>
        <Message id={title} />
      </h2>
      {children}
    </section>
  )
}
