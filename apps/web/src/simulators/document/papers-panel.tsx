import { type JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './document.module.css'
import type { PartProps } from './document-screen.tsx'

/** What is read beside the document. */
export function PapersPanel({ state }: Pick<PartProps, 'state'>): JSX.Element {
  const say = useMessages()
  return (
    <>
      <h4>{say('document.tool-papers')}</h4>
      {state.scenario.papers?.map(({ id, title, text, model }) => (
        <article key={id} className={styles['card']} data-model={model || undefined}>
          <h5>{title}</h5>
          <p>{text}</p>
        </article>
      ))}
    </>
  )
}
