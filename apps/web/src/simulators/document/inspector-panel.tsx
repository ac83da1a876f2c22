import { hiddenData } from '@pix/core/simulators/document'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import type { PartProps } from './document-screen.tsx'

const kinds = ['changes', 'comments', 'hidden', 'covered', 'pictures', 'properties', 'slides'] as const

/** How much is in the file that is not seen. It is taken out where it stands. */
export function InspectorPanel({ state }: Pick<PartProps, 'state'>): JSX.Element {
  const say = useMessages()
  const found = hiddenData(state)
  return (
    <>
      <h4>{say('document.tool-inspector')}</h4>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{say(`document.hidden-${kind}`, { count: found[kind] })}</li>
        ))}
      </ul>
    </>
  )
}
