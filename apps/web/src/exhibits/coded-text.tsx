import { Fragment, type JSX } from 'react'
import { BreakableCode } from '../ui/breakable-code.tsx'

/** Words of a cell, in which `…` marks what is read letter by letter. */
export function CodedText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split('`').map((piece, place, pieces) => {
        const isCode = place % 2 === 1 && place < pieces.length - 1
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        return <Fragment key={place}>{isCode ? <BreakableCode text={piece} /> : piece}</Fragment>
      })}
    </>
  )
}
