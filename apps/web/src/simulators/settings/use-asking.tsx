import { type ReactNode, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { AskInPlace } from '../ask-in-place.tsx'

/** Asks before a change that has a question, in its place. */
export function useAsking(asks: { readonly question: string; readonly yes: string } | undefined): {
  readonly ask: (key: string, then: () => void) => void
  readonly question: (key: string) => ReactNode
} {
  const say = useMessages()
  const [asked, setAsked] = useState<{ readonly key: string; readonly then: () => void } | null>(null)
  const asker = useRef<Element>(null)
  // The question is gone with its buttons.
  const close = (): void => {
    setAsked(null)
    if (asker.current instanceof HTMLElement) asker.current.focus()
  }
  return {
    ask: (key, then) => {
      asker.current = document.activeElement
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
            close()
            asked.then()
          }}
          onNo={close}
        />
      ),
  }
}
