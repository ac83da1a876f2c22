import { describe, expect, it } from 'vitest'
import { voiceFor } from './voice-for.ts'

const voice = (name: string, lang: string, localService: boolean, isDefault = false) => ({
  name,
  lang,
  localService,
  default: isDefault,
})
const remote = voice('remote', 'fr-FR', false, true)
const quebec = voice('quebec', 'fr-CA', true)
const paris = voice('paris', 'fr_FR', true)
const british = voice('british', 'en-GB', true, true)

describe('the voice that reads', () => {
  it.each([
    ['fr', [british, remote, quebec], 'quebec'],
    ['fr-FR', [quebec, paris], 'paris'],
    ['fr', [british, remote], 'remote'],
    ['en', [british, remote], 'british'],
    ['fr', [british], null],
    ['fr', [], null],
  ] as const)('of %s among %j is %s', (tag, voices, name) => {
    expect(voiceFor(voices, tag)?.name ?? null).toBe(name)
  })
})
