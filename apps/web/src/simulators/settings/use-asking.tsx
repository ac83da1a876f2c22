import { type ReactNode, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { AskInPlace } from '../ask-in-place.tsx'

/** Asks before a change that has a question, in its place. */
export function useAsking(asks: { readonly question: string; readonly yes: string } | undefined): {
  readonly ask: (key: string, then: () => void) => void
  readonly question: (key: string) => ReactNode
} {
  const say = useMessages()
  const [asked, setAsked] = useState<{ readonly key: string; readonly then: () => void } | null>(null)
  return {
    ask: (key, then) => {
      if (asks) setAsked({ key, then })
      else then()
    },
    question: (key) =>
      asks &&
      asked?.key === key && (
        <AskInPlace
          question={asks.question}
          yes={asks.yes}
          no={say('settings.cancel')}
          onYes={() => {
            setAsked(null)
            asked.then()
          }}
          onNo={() => setAsked(null)}
        />
      ),
  }
}
