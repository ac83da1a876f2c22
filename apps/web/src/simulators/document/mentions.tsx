import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'

/** Names that a comment may call. */
export function Mentions({
  people,
  onName,
}: {
  people: readonly string[]
  onName: (name: string) => void
}): JSX.Element | null {
  const say = useMessages()
  if (people.length === 0) return null
  return (
    <>
      {people.map((name) => (
        <button
          key={name}
          type="button"
          className="button button-quiet"
          aria-label={say('document.mention', { name })}
          onClick={() => onName(name)}
        >
          @{name}
        </button>
      ))}
    </>
  )
}
