// A demo is the first that many people see: it shows what there is, on any device.
import { languages } from '@pix/core/language'
import type { Content, ReadChallenge, ReadDemo } from '../content.ts'
import { wordsIn } from '../plain-words.ts'
import { languageOf } from './both-languages.ts'
import { type ContentCheck, type Finding, refuse } from './finding.ts'

const leastKinds = 4

/** The challenges of a demo with their place in its file. */
function challengesOf({ written }: ReadDemo, { challenges }: Content): { place: number; challenge: ReadChallenge }[] {
  return written.challenges.flatMap((id, place) => {
    const challenge = challenges.find((one) => one.id === id)
    return challenge ? [{ place, challenge }] : []
  })
}

/** Demos of challenges that nobody can be asked. */
export const checkDemoReferences: ContentCheck = (content) =>
  content.demos.flatMap((demo) =>
    demo.written.challenges.flatMap((id, place): Finding[] => {
      const challenge = content.challenges.find((one) => one.id === id)
      if (challenge?.metadata.status === 'validated') return []
      return [refuse(demo.source.positionOf(['challenges', place]), `there is no validated challenge \`${id}\``)]
    }),
  )

/** Demos that show little of the kinds of answers there are. */
export const checkDemoKinds: ContentCheck = (content) =>
  content.demos.flatMap((demo): Finding[] => {
    const kinds = new Set(challengesOf(demo, content).map(({ challenge }) => challenge.item.kind))
    if (kinds.size >= leastKinds) return []
    const message = `the demo has ${kinds.size} kinds of answers; at least ${leastKinds} expected`
    return [refuse(demo.source.positionOf(['challenges']), message)]
  })

/** Demos that a phone cannot show. */
export const checkDemoPhone: ContentCheck = (content) =>
  content.demos.flatMap((demo) =>
    challengesOf(demo, content)
      .filter(({ challenge }) => !challenge.metadata.phone)
      .map(({ place, challenge }) =>
        refuse(demo.source.positionOf(['challenges', place]), `\`${challenge.id}\` does not suit a phone`),
      ),
  )

/** Demos left in the other language. */
export const checkDemoLanguage: ContentCheck = ({ demos }) =>
  demos.flatMap(({ texts }) =>
    languages.flatMap((language): Finding[] => {
      const { source, written } = texts[language]
      const found = languageOf(wordsIn(`${written.title}. ${written.description}`).join(' '))
      if (found === null || found === language) return []
      return [refuse(source.positionOf([]), `the demo is not in the language of the file (${language})`)]
    }),
  )
