import type { Language } from '@pix/core/language'
import { voiceFor } from './voice-for.ts'

// Browsers that read their voices from the system say so by an event, soon after the page has asked.
const longestWaitMs = 1_500

/** Which voice there is for a language: of this device, only at a distance, or none. */
export async function findVoice(language: Language): Promise<'local' | 'remote' | 'none'> {
  const speech = window.speechSynthesis
  if (speech.getVoices().length === 0) await voicesKnown(speech)
  const voice = voiceFor(speech.getVoices(), language)
  if (voice === null) return 'none'
  return voice.localService ? 'local' : 'remote'
}

function voicesKnown(speech: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(done, longestWaitMs)
    function done(): void {
      clearTimeout(late)
      speech.removeEventListener('voiceschanged', done)
      resolve()
    }
    speech.addEventListener('voiceschanged', done)
  })
}
