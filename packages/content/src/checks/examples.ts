// Typed answers come with examples, and the scoring of the service says of each what its author says.
import { type Item, type ItemAnswer, type Presentation, rulesOf } from '@pix/core/items'
import { type Language, languages } from '@pix/core/language'
import type { Example } from '../schemas.ts'
import type { Path } from '../yaml-source.ts'
import { type ChallengeCheck, type Finding, refuse } from './finding.ts'

function isTyped(item: Item): boolean {
  if (item.kind === 'cloze') return Object.values(item.blanks).some((blank) => blank.input === 'typed')
  return item.kind === 'text' || item.kind === 'number'
}

/** The id that travels for an author's id: the letter of its list and its place. An unknown id stays as it is. */
function shownId(presentation: Presentation, letter: string, authorId: string): string {
  const place = presentation[letter]?.indexOf(authorId) ?? -1
  return place < 0 ? authorId : `${letter}${place + 1}`
}

function clozeAnswer(
  item: Extract<Item, { kind: 'cloze' }>,
  presentation: Presentation,
  example: Readonly<Record<string, string>>,
): ItemAnswer {
  const blanks = Object.entries(example).map(([authorId, value]) => {
    const id = shownId(presentation, 'b', authorId)
    return { id, value: item.blanks[authorId]?.input === 'choice' ? shownId(presentation, `${id}o`, value) : value }
  })
  return { kind: 'cloze', blanks }
}

/** The answer that an example stands for, or null when it is not of the form of the item. */
export function answerOf(item: Item, presentation: Presentation, example: Example): ItemAnswer | null {
  if (item.kind === 'cloze') return typeof example === 'object' ? clozeAnswer(item, presentation, example) : null
  if (typeof example === 'object') return null
  if (item.kind === 'text') return { kind: 'text', text: String(example) }
  return item.kind === 'number' ? { kind: 'number', text: String(example) } : null
}

function faultOf(item: Item, example: Example, accepted: boolean, language: Language): string | null {
  const shown = JSON.stringify(example)
  const rules = rulesOf(item)
  const presentation = rules.present(0)
  const answer = answerOf(item, presentation, example)
  if (!answer) return `the example ${shown} is not an answer to a \`${item.kind}\``
  const problem = rules.validate(presentation, answer, language)
  if (problem === 'unknown-option' || problem === 'repeated-option')
    return `the example ${shown} names a blank or an option that does not exist`
  const right = problem === null && rules.score(presentation, answer, language).right
  if (right === accepted) return null
  const said = problem === null ? (right ? 'right' : 'wrong') : `refused before scoring (${problem})`
  return `the example ${shown} is declared ${accepted ? 'accepted' : 'rejected'} and is ${said}`
}

/** Examples that are missing, or scored otherwise than declared. */
export const checkExamples: ChallengeCheck = ({ item, metadata, source }) => {
  const { examples } = metadata
  if (!examples)
    return isTyped(item) ? [refuse(source.positionOf([]), '`examples` are missing for a typed answer')] : []
  if (item.kind !== 'cloze' && !isTyped(item))
    return [refuse(source.positionOf(['examples']), `\`examples\` have no use in a \`${item.kind}\``)]
  return [true, false].flatMap((accepted) => {
    const list = accepted ? examples.accepted : examples.rejected
    return languages.flatMap((language) =>
      list[language].flatMap((example, place): Finding[] => {
        const path: Path = ['examples', accepted ? 'accepted' : 'rejected', language, place]
        const fault = faultOf(item, example, accepted, language)
        return fault === null ? [] : [refuse(source.positionOf(path), fault)]
      }),
    )
  })
}
