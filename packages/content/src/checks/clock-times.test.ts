import { describe, expect, it } from 'vitest'
import { type ChallengeChanges, sampleChallenge, sampleContent, sampleTutorial } from '../testing/sample-content.ts'
import { checkClockTimes, checkClockTimesOfTutorials } from './clock-times.ts'

const found = (language: 'fr' | 'en', changes: ChallengeChanges) =>
  checkClockTimes(sampleChallenge(changes), language).map(({ message }) => message)
const inFrench = (situation: string) => found('fr', { fr: { situation } })
const inEnglish = (situation: string) => found('en', { en: { situation } })

describe('the times of a challenge', () => {
  it.each(['À 9 h 05, elle part.', 'À `9:05`, elle part.', 'À 10:02:01, une requête part.'])(
    'may be written so in French: %s',
    (situation) => expect(inFrench(situation)).toEqual([]),
  )

  it.each(['At 9:05 am, she leaves.', 'At 9 pm, with 9.05 euros, she leaves.', 'Type `18:20`.'])(
    'may be written so in English: %s',
    (situation) => expect(inEnglish(situation)).toEqual([]),
  )

  it('are refused in French with a colon', () => {
    expect(inFrench('À 9:05, elle part.')).toEqual(['the time `9:05` is not written like `9 h 05`'])
  })

  it.each(['18:20', '9.05 pm'])('are refused in English as %s', (time) => {
    expect(inEnglish(`At ${time}, she leaves.`)).toEqual([`the time \`${time}\` is not written like \`9:05 am\``])
  })

  it('are looked for in exhibits, where addresses stay to the letter', () => {
    const exhibit = { kind: 'browser', address: 'https://a.example:80/9:05', title: 'Ouvert à 9:05' }
    const changes = { fr: { exhibits: [exhibit] } }
    expect(found('fr', changes)).toEqual(['the time `9:05` is not written like `9 h 05`'])
  })
})

describe('the times of a tutorial', () => {
  const ofLesson = (fr: string) => checkClockTimesOfTutorials(sampleContent({ tutorials: [sampleTutorial({ fr })] }))

  it('are refused with a colon, and left alone in code', () => {
    expect(ofLesson('# Fermer\n\nÀ 9 h, tapez `9:05`.\n\n- puis attendez 9 h 30')).toEqual([])
    expect(ofLesson('# Fermer\n\nUne ligne.\n\n- puis attendez 9:30')).toEqual([
      expect.objectContaining({ message: 'the time `9:30` is not written like `9 h 05`' }),
    ])
  })
})
