import { type RefObject, useEffect, useRef } from 'react'

/**
 * Brings the focus to an element when what is shown has changed. Whoever arrives is left where they are, and so is
 * whoever goes through the steps of a task that is shown again.
 */
export function useFocusAfter<Target extends HTMLElement>(shown: string): RefObject<Target | null> {
  const target = useRef<Target>(null)
  const seen = useRef(shown)
  useEffect(() => {
    if (shown !== seen.current && !target.current?.matches('fieldset:disabled *')) target.current?.focus()
    seen.current = shown
  }, [shown])
  return target
}
