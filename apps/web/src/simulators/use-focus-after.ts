import { type RefObject, useEffect, useRef } from 'react'

/** Brings the focus to an element when what is shown has changed; whoever arrives is left where they are. */
export function useFocusAfter<Target extends HTMLElement>(shown: string): RefObject<Target | null> {
  const target = useRef<Target>(null)
  const seen = useRef(shown)
  useEffect(() => {
    if (shown !== seen.current) target.current?.focus()
    seen.current = shown
  }, [shown])
  return target
}
