import { type RefObject, useEffect, useRef } from 'react'

/** When the article that had the focus goes away, what takes its place has it; without any, the article before. */
export function useFocusOnNext(ids: readonly string[]): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null)
  const before = useRef(ids)
  useEffect(() => {
    const place = before.current.findIndex((id) => !ids.includes(id))
    before.current = ids
    if (place < 0 || document.activeElement !== document.body) return
    const articles = [...(around.current?.querySelectorAll('article') ?? [])]
    const next = articles[place] ?? articles.at(-1)
    if (!next?.matches('fieldset:disabled *')) next?.focus()
  }, [ids])
  return around
}
