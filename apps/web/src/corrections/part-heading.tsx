import type { JSX, ReactNode } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import styles from './correction.module.css'

export type PartPlace = {
  /** Of the headings of a correction: one below that of the question it is about. */
  readonly level: 2 | 4
  /** Of the question, where a page shows several corrections; null where it shows one. */
  readonly position: number | null
}

/** A heading inside a correction. Read alone, in a list of headings, it still says of which question it is. */
export function PartHeading({ place, children }: { place: PartPlace; children: ReactNode }): JSX.Element {
  const say = useMessages()
  const Heading = `h${place.level}` as const
  return (
    <Heading className={styles['heading']}>
      {children}
      {place.position !== null && (
        <span className="visually-hidden"> {say('correction.of-question', { position: place.position })}</span>
      )}
    </Heading>
  )
}
