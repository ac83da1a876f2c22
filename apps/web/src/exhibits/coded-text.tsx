import { Fragment, type JSX } from 'react'
import { BreakableAddress, BreakableCode } from '../ui/breakable-code.tsx'

/** Words of a cell, in which `…` marks what is read letter by letter. */
export function CodedText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split('`').map((piece, place, pieces) => {
        const isCode = place % 2 === 1 && place < pieces.length - 1
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        return <Fragment key={place}>{isCode ? <BreakableCode text={piece} /> : <Words text={piece} />}</Fragment>
      })}
    </>
  )
}

// Addresses, which a narrow cell would cut in the middle of a number.
const longAddresses = /(\S{4,}[/@.\\]\S{4,})/

function Words({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(longAddresses).map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        <Fragment key={place}>{place % 2 === 1 ? <BreakableAddress text={piece} /> : piece}</Fragment>
      ))}
    </>
  )
}
