import { Fragment, type JSX } from 'react'

const joints = /([/@.=&?_:\\-]+)/

/** Code that may break after the joints of an address or a path, so that a long one fits a phone. */
export function BreakableCode({ text }: { text: string }): JSX.Element {
  return (
    <code>
      {text.split(joints).map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        <Fragment key={place}>
          {piece}
          {place % 2 === 1 && <wbr />}
        </Fragment>
      ))}
    </code>
  )
}
