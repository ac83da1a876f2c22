import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus in a part of the page when the control that has it goes away, as a button does that shows something
 * once: it goes to the nearest part that is left, or to the heading of what came there.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    const whole = part.current
    if (!whole) return
    // What has the focus, and all around it, from the inside out.
    let around: readonly HTMLElement[] = []
    const remember = ({ target }: FocusEvent): void => {
      around = target instanceof HTMLElement ? partsAround(target, whole) : []
    }
    const keep = (): void => {
      const [focused, ...others] = around
      if (!focused || focused.isConnected) return
      around = []
      // Whoever brought the focus elsewhere knows better.
      if (document.activeElement !== null && document.activeElement !== document.body) return
      const left = others.find((one) => one.isConnected)
      if (left) bringFocus(left.querySelector<HTMLElement>(':is(h3, h4, h5)[tabindex="-1"]') ?? left)
    }
    const observer = new MutationObserver(keep)
    whole.addEventListener('focusin', remember)
    observer.observe(whole, { childList: true, subtree: true })
    return () => {
      whole.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
  return part
}

function partsAround(element: HTMLElement, whole: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = element
  return element === whole || !parentElement ? [element] : [element, ...partsAround(parentElement, whole)]
}

function bringFocus(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) {
    target.tabIndex = -1
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true })
  }
  target.focus({ preventScroll: true })
}
