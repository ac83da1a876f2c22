import type { Inline, Line as LineData } from '@pix/core/rich-text'
import { Fragment, type JSX } from 'react'
import { BreakableCode } from './breakable-code.tsx'
import { ExternalLink } from './external-link.tsx'

function marked({ text, mark }: Inline): JSX.Element {
  switch (mark) {
    case 'strong':
      return <strong>{text}</strong>
    case 'emphasis':
      return <em>{text}</em>
    case 'code':
      return <BreakableCode text={text} />
    default:
      return <>{text}</>
  }
}

/** A line of formatted text. */
export function Line({ line }: { line: LineData }): JSX.Element {
  return (
    <>
      {line.map((inline, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs of one line never move
        <Fragment key={place}>
          {inline.href === undefined ? (
            marked(inline)
          ) : (
            <ExternalLink href={inline.href}>{marked(inline)}</ExternalLink>
          )}
        </Fragment>
      ))}
    </>
  )
}
