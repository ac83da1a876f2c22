import { describe, expect, it } from 'vitest'
import { spellCode } from './spell-code.ts'

describe('an address read aloud', () => {
  it.each([
    ['fr', 'valbourg.example', 'valbourg point example'],
    ['en', 'valbourg.example', 'valbourg dot example'],
    ['fr', 'aide@valbourg-infos.example', 'aide arobase valbourg tiret infos point example'],
    [
      'en',
      'https://paypa1.example/a?b=1',
      'https colon slash slash paypa 1 dot example slash a question mark b equals 1',
    ],
    ['fr', 'C:\\photo_2.jpg', 'C deux-points barre inversée photo tiret bas 2 point jpg'],
    ['en', 'école.pdf', 'école dot pdf'],
    ['fr', '', ''],
  ] as const)('in %s says each sign of “%s”', (language, code, spoken) => {
    expect(spellCode(code, language)).toBe(spoken)
  })
})
