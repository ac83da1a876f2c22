// The voices of a browser, which test environments do not have: what is said is a list, and each sentence ends when told.
import { vi } from 'vitest'
import type { Voice } from '../read-aloud/voice-for.ts'

class Utterance {
  lang = ''
  rate = 1
  voice: Voice | null = null
  onend: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type FakeSpeech = {
  /** What was said so far, the sentence under way last. */
  readonly said: Utterance[]
  readonly texts: () => string[]
  /** The sentence under way is over. */
  readonly finish: () => void
  /** How often the voice was made silent. */
  readonly hushed: () => number
}

export const frenchVoice: Voice = { lang: 'fr-FR', localService: true, default: true }

export function fakeSpeech(voices: readonly Voice[]): FakeSpeech {
  const said: Utterance[] = []
  let hushed = 0
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  vi.stubGlobal(
    'speechSynthesis',
    Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (utterance: Utterance) => said.push(utterance),
      cancel: () => {
        hushed += 1
      },
    }),
  )
  return {
    said,
    texts: () => said.map(({ text }) => text),
    finish: () => said.at(-1)?.onend?.(),
    hushed: () => hushed,
  }
}
