import { type RefObject, useEffect, useRef, useState } from 'react'

type FormInPlace = {
  /** Around the form, and around the button that is there while it is closed. */
  readonly place: RefObject<HTMLDivElement | null>
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

/** A form that takes the place of its button: the focus goes to its first field, and back to the button. */
export function useFormInPlace(): FormInPlace {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current === isOpen) return
    wasOpen.current = isOpen
    place.current?.querySelector<HTMLElement>('input:not([hidden]), button')?.focus()
  }, [isOpen])
  return { place, isOpen, setOpen }
}
