import { describe, expect, it } from 'vitest'
import { qualityFindings } from '../check.ts'
import { parseTutorial } from '../markdown.ts'
import { type ChallengeChanges, sampleChallenge, sampleContent, sampleTutorial } from '../testing/sample-content.ts'

const easy = {
  fr: { situation: 'Nadia a un casier.\n', instruction: 'Que fait-elle ?', explanation: 'Un cadenas tient seul.' },
  en: { situation: 'Nadia has a locker.\n', instruction: 'What does she do?', explanation: 'A padlock holds alone.' },
}
type Part = keyof (typeof easy)['fr']

function messagesOf(changes: ChallengeChanges): string[] {
  return qualityFindings(sampleContent({ challenges: [sampleChallenge(changes)] }))
    .map(({ message }) => message)
    .filter((message) => /easy/.test(message))
}

const withPart = (part: Part, french: string): ChallengeChanges => ({
  fr: { easy: { ...easy.fr, [part]: french } },
  en: { easy: easy.en },
})

describe('easy texts of a challenge', () => {
  it('that are shorter and say the same are right', () => {
    expect(messagesOf({ fr: { easy: easy.fr }, en: { easy: easy.en } })).toEqual([])
  })

  it('are shown a sentence a line', () => {
    const { texts } = sampleChallenge({
      fr: { easy: { ...easy.fr, situation: 'Une phrase.\nUne autre.\n' } },
      en: { easy: easy.en },
    })
    expect(texts.fr.texts.easy?.situation.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })

  it.each<[string, ChallengeChanges, RegExp]>([
    ['that are longer', withPart('situation', 'mot '.repeat(20)), /the easy situation has 22 words/],
    ['with a long sentence', withPart('explanation', `${'mot '.repeat(16)}.`), /an easy sentence has 16 words/],
    ['with a new fact', withPart('situation', 'Nadia a 12 ans.'), /names `12`, which the usual one does not/],
    [
      'without a fact that may tell the answer',
      {
        ...withPart('situation', 'Nadia est là.'),
        fr: { situation: 'Nadia range ses 3 sacs dans un casier.', easy: easy.fr },
      },
      /leaves out `3`/,
    ],
    [
      'in the other language',
      withPart('situation', 'This is the bag of the girl.'),
      /the easy situation is not in the language of the file/,
    ],
    ['in one language alone', { fr: { easy: easy.fr } }, /easy texts: .* in French, none in English/],
  ])('%s are refused', (_name, changes, message) => {
    expect(messagesOf(changes).join('\n')).toMatch(message)
  })
})

describe('easy lessons', () => {
  const tutorial = sampleTutorial()
  const sentence = { fr: 'Un cadenas ferme la porte. ', en: 'A padlock closes the door. ' }
  const lesson = (language: 'fr' | 'en', title: string, times: number) => ({
    file: `${language}.easy.md`,
    ...parseTutorial(`# ${title}\n\n${sentence[language].repeat(times)}\n`, language).value,
  })
  const messages = (title: string, times: number): string[] =>
    qualityFindings(
      sampleContent({
        tutorials: [
          {
            ...tutorial,
            easyLessons: { fr: lesson('fr', title, times), en: lesson('en', 'Choosing a padlock', times) },
          },
        ],
      }),
    )
      .map(({ message }) => message)
      .filter((message) => /easy/.test(message))

  it('that are shorter and have the same title are right', () => {
    expect(messages('Choisir un cadenas', 15)).toEqual([])
  })

  it.each([
    ['Choisir un cadenas', 4, /has 20 words; 60 to/],
    ['Choisir un cadenas', 60, /has 300 words/],
    ['Le cadenas', 15, /has another title/],
  ])('called “%s” with %i sentences are refused', (title, times, message) => {
    expect(messages(title, times).join('\n')).toMatch(message)
  })
})
