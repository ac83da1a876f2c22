export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/**
 * The voice of the browser to read a language with: of the device rather than one that works at a distance, then the one
 * of the same region, then the browser's own choice. Null when it has none.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], tag: string): V | null {
  const wanted = tag.toLowerCase()
  const language = wanted.slice(0, 2)
  const rank = (voice: V): number =>
    (voice.localService ? 4 : 0) + (normal(voice) === wanted ? 2 : 0) + (voice.default ? 1 : 0)
  const able = voices.filter((voice) => normal(voice).slice(0, 2) === language)
  return able.toSorted((one, other) => rank(other) - rank(one))[0] ?? null
}

/** Some systems write `fr_FR`. */
function normal({ lang }: Voice): string {
  return lang.toLowerCase().replace('_', '-')
}
