import { type RefObject, useEffect, useRef } from 'react'

/** For a `<details>`: what is closed would not be printed. */
export function useOpenWhenPrinted(): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const open = (): void => details.current?.setAttribute('open', '')
    addEventListener('beforeprint', open)
    return () => removeEventListener('beforeprint', open)
  }, [])
  return details
}
