// How the person is at ease to read, as words of <html data-comfort>, where style sheets and components find them. The
// browser keeps them; public/comfort.js puts them there before the first paint.
import { useSyncExternalStore } from 'react'

export const comfortStorageKey = 'pix-comfort'

const changes = new EventTarget()

/** The words of `comfortWords`; none when nothing was chosen. */
export function shownComfort(): string {
  return document.documentElement.dataset['comfort'] ?? ''
}

/** Changes the page at once, and what the browser keeps. Without storage it holds until the page is closed. */
export function showComfort(words: string): void {
  const { dataset } = document.documentElement
  if (words === '') delete dataset['comfort']
  else dataset['comfort'] = words
  try {
    if (words === '') localStorage.removeItem(comfortStorageKey)
    else localStorage.setItem(comfortStorageKey, words)
  } catch {
    // Storage is refused.
  }
  changes.dispatchEvent(new Event('change'))
}

function watch(onChange: () => void): () => void {
  changes.addEventListener('change', onChange)
  return () => changes.removeEventListener('change', onChange)
}

/** Whether a word of `comfortWords` was chosen. */
export function useComfortWord(word: string): boolean {
  return useShownComfort().split(' ').includes(word)
}

export function useShownComfort(): string {
  return useSyncExternalStore(watch, shownComfort)
}
