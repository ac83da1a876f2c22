import { comfortOfWords } from '@pix/core/comfort'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../language/use-language.ts'
import { shownComfort } from '../layout/comfort.ts'
import { findVoice } from './find-voice.ts'
import { type Reading, startReading } from './reader.ts'
import { spokenBlocks } from './spoken-blocks.ts'
import { useReadingWords } from './use-reading-words.ts'

/** `distant`: the only voice works at a distance, and the person has not agreed to it yet. */
type ReadingState = 'idle' | 'reading' | 'paused' | 'no-voice' | 'distant' | 'failed'

const rates = { slow: 0.75, normal: 1, fast: 1.3 } as const

// Agreed to until the page is loaded again.
let allowsDistantVoice = false

type ReadAloud = {
  readonly state: ReadingState
  readonly listen: () => Promise<void>
  readonly listenAtDistance: () => Promise<void>
  readonly pause: () => void
  readonly resume: () => void
  readonly stop: () => void
}

/** Reads what stands around the bar aloud. Leaving it, or Escape, ends the voice. */
export function useReading(bar: RefObject<HTMLElement | null>): ReadAloud {
  const { language } = useLanguage()
  const words = useReadingWords()
  const [state, setState] = useState<ReadingState>('idle')
  const reading = useRef<Reading | null>(null)
  const marked = useRef<Element | null>(null)

  const mark = (element: Element | null): void => {
    marked.current?.removeAttribute('data-being-read')
    marked.current = element
    element?.setAttribute('data-being-read', '')
    element?.scrollIntoView({ block: 'nearest' })
  }
  const listen = async (): Promise<void> => {
    const voice = await findVoice(language)
    const root = bar.current?.parentElement
    if (!root) return
    if (voice === 'none') setState('no-voice')
    else if (voice === 'remote' && !allowsDistantVoice) setState('distant')
    else {
      setState('reading')
      reading.current = startReading(spokenBlocks(root, words), {
        rate: rates[comfortOfWords(shownComfort()).readingSpeed],
        onBlock: (element) => {
          mark(element)
          // Stopped from elsewhere, by another text that is listened to.
          if (element === null) setState('idle')
        },
        onEnd: (how) => setState(how === 'failed' ? 'failed' : 'idle'),
      })
    }
  }
  const stop = (): void => reading.current?.stop()

  useEffect(() => () => reading.current?.stop(), [])
  useEffect(() => {
    if (state !== 'reading' && state !== 'paused') return
    const stopOnEscape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') reading.current?.stop()
    }
    document.addEventListener('keydown', stopOnEscape)
    return () => document.removeEventListener('keydown', stopOnEscape)
  }, [state])

  return {
    state,
    listen,
    listenAtDistance: () => {
      allowsDistantVoice = true
      return listen()
    },
    pause: () => {
      reading.current?.pause()
      setState('paused')
    },
    resume: () => {
      setState('reading')
      reading.current?.resume()
    },
    stop,
  }
}
