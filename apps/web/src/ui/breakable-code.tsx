import { Fragment, type JSX } from 'react'
import styles from './breakable-code.module.css'

const joints = /([/@.=&?_:\\]+)/
const jointsAndHyphens = /([/@.=&?_:\\]+|-+)/

/** Addresses and paths, not words joined by hyphens nor a command. */
const isAddress = (text: string): boolean => /[/@.\\]/.test(text) && !/\s/.test(text)

/**
 * Code that may break after the joints of an address or a path, so that a long one fits a phone. Not after a hyphen of
 * one: half of a domain reads as another domain. Where a line may end is written by the style sheet: a <wbr> or a space of
 * no width would be read out in the names of what holds it, and copied.
 */
export function BreakableCode({ text }: { text: string }): JSX.Element {
  return (
    <code>
      <BreakableAddress text={text} />
    </code>
  )
}

/** The same, in words that are not marked as code. */
export function BreakableAddress({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(isAddress(text) ? jointsAndHyphens : joints).map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        <Fragment key={place}>
          {place % 2 === 1 ? <span className={styles[piece.startsWith('-') ? 'bond' : 'joint']}>{piece}</span> : piece}
        </Fragment>
      ))}
    </>
  )
}
