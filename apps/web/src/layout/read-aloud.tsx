import { type JSX, useEffect, useState } from 'react'
import { useComfortWord } from './comfort.ts'

/**
 * First in what can be read aloud: the buttons to listen to it, for those who chose to have them, where the browser can
 * speak. Their code comes with them.
 */
export function ReadAloud(): JSX.Element | null {
  const isWanted = useComfortWord('aloud') && 'speechSynthesis' in window
  const [Bar, setBar] = useState<(() => JSX.Element) | null>(null)
  useEffect(() => {
    if (!isWanted) return
    // Without them the page is as it was.
    import('../read-aloud/reading-bar.tsx').then(
      ({ ReadingBar }) => setBar(() => ReadingBar),
      () => undefined,
    )
  }, [isWanted])
  return isWanted && Bar ? <Bar /> : null
}
