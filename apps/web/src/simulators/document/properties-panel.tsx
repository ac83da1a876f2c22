import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { CommittedField } from './committed-field.tsx'
import type { PartProps } from './document-screen.tsx'

/** What the file says of itself. */
export function PropertiesPanel({ state, act }: PartProps): JSX.Element {
  const say = useMessages()
  return (
    <>
      <h4>{say('document.tool-properties')}</h4>
      {state.properties.map(({ id, label, value }) => (
        <CommittedField
          key={id}
          label={label}
          value={value}
          onCommit={(text) => act({ type: 'property', property: id, value: text })}
        />
      ))}
    </>
  )
}
