import { piecesOf } from './pieces-of.ts'
import type { SpokenBlock } from './spoken-blocks.ts'
import { voiceFor } from './voice-for.ts'

export type Reading = {
  readonly pause: () => void
  readonly resume: () => void
  readonly stop: () => void
}

type ReadingOptions = {
  /** Of the voice: 1 is its usual speed. */
  readonly rate: number
  /** Null when the reading is over or stopped. */
  readonly onBlock: (element: Element | null) => void
  readonly onEnd: (how: 'done' | 'failed') => void
}

// One voice at a time in the whole page.
let reading: Reading | null = null

/**
 * Reads blocks aloud with the voices of the browser. Pausing stops the voice and going on begins the sentence again:
 * many browsers cannot hold a voice in the middle of one.
 */
export function startReading(blocks: readonly SpokenBlock[], { rate, onBlock, onEnd }: ReadingOptions): Reading {
  reading?.stop()
  const speech = window.speechSynthesis
  const pieces = blocks.flatMap((block) => piecesOf(block.text).map((text) => ({ block, text })))
  let place = 0
  // Kept, else some browsers forget the voice under way and never say that it has ended.
  let utterance: SpeechSynthesisUtterance | null = null

  const hush = (): void => {
    if (utterance) {
      utterance.onend = null
      utterance.onerror = null
    }
    utterance = null
    speech.cancel()
  }
  const end = (how: 'done' | 'failed'): void => {
    stop()
    onEnd(how)
  }
  const say = (): void => {
    const piece = pieces[place]
    if (!piece) {
      end('done')
      return
    }
    const { block, text } = piece
    onBlock(block.element)
    utterance = new SpeechSynthesisUtterance(text)
    utterance.lang = block.language
    utterance.voice = voiceFor(speech.getVoices(), block.language)
    utterance.rate = rate
    utterance.onend = () => {
      place += 1
      say()
    }
    utterance.onerror = () => end('failed')
    speech.speak(utterance)
  }
  const stop = (): void => {
    hush()
    onBlock(null)
    if (reading === own) reading = null
  }
  const own: Reading = { pause: hush, resume: say, stop }
  reading = own
  hush()
  say()
  return own
}
